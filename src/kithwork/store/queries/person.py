"""Everything on one person's page."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from kithwork.domain.handles import Handle
from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class IdentityLine:
    """A handle by which somebody is known, and what spoke of it."""

    id: int
    kind: str
    value: str
    name: str
    sources: tuple[str, ...]
    records_count: int


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is on file, and where it comes from."""

    label: str
    value: str
    source: str
    where: str


@dataclass(frozen=True, slots=True)
class RoleLine:
    """A post."""

    organisation: str
    title: str
    is_now: bool
    source: str
    said_at: str


def anchors(owner_id: int, person_id: int) -> list[int]:
    """All identities of a person, the one first on which new words are hung: named by hand, then profile, address, and so on."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT id FROM identity WHERE owner_id = %s AND person_id = %s ORDER BY CASE kind WHEN 'own' THEN 0 WHEN 'profile-url' THEN 1 WHEN 'email' THEN 2 "
            "WHEN 'github' THEN 3 WHEN 'phone' THEN 4 ELSE 5 END, value, name",
            [owner_id, person_id],
        )
        return [row[0] for row in cursor.fetchall()]


def person_of(owner_id: int, identity_id: int) -> int | None:
    """Whose identity it is."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT person_id FROM identity WHERE owner_id = %s AND id = %s", [owner_id, identity_id])
        row = cursor.fetchone()
    return row[0] if row else None


def identity_of_record(owner_id: int, person_id: int, record_id: int) -> int | None:
    """By which of their identities a record speaks of somebody."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT i.id FROM record_identity x JOIN identity i ON i.id = x.identity_id WHERE i.owner_id = %s AND i.person_id = %s AND x.record_id = %s "
            "ORDER BY i.kind, i.id LIMIT 1",
            [owner_id, person_id, record_id],
        )
        row = cursor.fetchone()
    return row[0] if row else None


def with_handles(owner_id: int, handles: Sequence[Handle]) -> list[int]:
    """The persons who have one of these handles."""
    found: list[int] = []
    with sqlite.cursor() as cursor:
        for handle in handles:
            cursor.execute(
                "SELECT DISTINCT person_id FROM identity WHERE owner_id = %s AND kind = %s AND value = %s AND person_id IS NOT NULL",
                [owner_id, handle.kind.value, handle.value],
            )
            found += [row[0] for row in cursor.fetchall()]
    return list(dict.fromkeys(found))


def named(owner_id: int, name_key: str) -> list[int]:
    """The persons whom the owner knows and of whom an identity has this name."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT p.id FROM identity i JOIN person p ON p.id = i.person_id WHERE i.owner_id = %s AND i.name_key = %s AND p.standing = 'known'",
            [owner_id, name_key],
        )
        return [row[0] for row in cursor.fetchall()]


def identities(owner_id: int, person_id: int) -> list[IdentityLine]:
    """How sources know somebody."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "WITH x(identity_id, record_id) AS (SELECT y.identity_id, y.record_id FROM identity i JOIN record_identity y ON y.identity_id = i.id "
            "WHERE i.person_id = %s UNION ALL SELECT q.identity_id, q.interaction_id FROM identity i JOIN participant q ON q.identity_id = i.id "
            "WHERE i.person_id = %s) SELECT i.id, i.kind, i.value, i.name, group_concat(DISTINCT r.source), count(DISTINCT r.id) FROM identity i "
            "LEFT JOIN x ON x.identity_id = i.id LEFT JOIN record r ON r.id = x.record_id AND r.is_current WHERE +i.owner_id = %s AND i.person_id = %s "
            "GROUP BY i.id ORDER BY i.kind, i.value, i.name",
            [person_id, person_id, owner_id, person_id],
        )
        return [IdentityLine(r[0], r[1], r[2], r[3], tuple(sorted((r[4] or "").split(","))) if r[4] else (), r[5]) for r in cursor.fetchall()]


_FACTS = (("organisation", "works at"), ("title", "is"), ("city", "lives in"), ("birthday", "born"), ("note", "note on the card"))


@dataclass(frozen=True, slots=True)
class LinkLine:
    """Why two identities were put together; reasons with their weights (log-odds), none for what is certain."""

    one_id: int
    other_id: int
    words: str
    reasons: tuple[tuple[str, float], ...]
    probability: float


def links(owner_id: int, identity_ids: Sequence[int]) -> list[LinkLine]:
    """What holds these identities together, what is certain first."""
    found: list[LinkLine] = []
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(identity_ids)):
            cursor.execute(
                f"SELECT one_id, other_id, words, reasons, probability FROM link WHERE owner_id = %s AND one_id IN ({sqlite.marks(chunk)}) ORDER BY id",
                [owner_id, *chunk],
            )
            found += [LinkLine(one, other, said, tuple((w, n) for w, n in json.loads(why)), p) for one, other, said, why, p in cursor.fetchall()]
    return sorted(found, key=lambda link: -link.probability)


def facts(owner_id: int, person_id: int) -> list[Fact]:
    """What sources say of somebody, each with its origin; the same thing said twice stands once."""
    found: dict[tuple[str, str], Fact] = {}
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT r.source, r.content, (SELECT m.place || ', ' || s.\"where\" FROM saying s JOIN run_member m ON m.id = s.member_id WHERE s.record_id = r.id "
            "ORDER BY s.id DESC LIMIT 1) FROM record r WHERE r.owner_id = %s AND r.is_current AND r.kind = 'person' AND r.id IN (SELECT x.record_id "
            'FROM record_identity x JOIN identity i ON i.id = x.identity_id WHERE i.person_id = %s) ORDER BY r.source, r."key"',
            [owner_id, person_id],
        )
        for source, content, where in cursor.fetchall():
            fields = json.loads(content)
            for name, label in _FACTS:
                if fields.get(name):
                    found.setdefault((label, fields[name]), Fact(label, fields[name], source, where or ""))
            for word, name in fields.get("relations", []):
                found.setdefault((word, name), Fact(word, name, source, where or ""))
            for value in fields.get("labels", []):
                found.setdefault(("labelled", value), Fact("labelled", value, source, where or ""))
            for value in fields.get("links", []):
                found.setdefault(("link", value), Fact("link", value, source, where or ""))
    return list(found.values())


def roles(owner_id: int, person_id: int) -> list[RoleLine]:
    """Posts over time: every version that sources ever said, the newest first."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT r.source, r.is_current, r.content, (SELECT min(m.as_of) FROM saying s JOIN run_member m ON m.id = s.member_id WHERE s.record_id = r.id) "
            "FROM record r WHERE r.owner_id = %s AND r.kind = 'person' AND r.id IN (SELECT x.record_id FROM record_identity x JOIN identity i "
            "ON i.id = x.identity_id WHERE i.person_id = %s) ORDER BY 4 DESC, r.is_current DESC",
            [owner_id, person_id],
        )
        found: dict[tuple[str, str], RoleLine] = {}
        for source, is_current, content, said_at in cursor.fetchall():
            fields = json.loads(content)
            if fields.get("organisation") or fields.get("title"):
                is_now = bool(is_current) and source != "linkedin-recommendations"
                line = RoleLine(fields.get("organisation", ""), fields.get("title", ""), is_now, source, (said_at or "")[:10])
                found.setdefault((line.organisation.casefold(), line.title.casefold()), line)
    return list(found.values())
