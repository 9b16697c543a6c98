"""Who is, or was, at an organisation, by its key and never by a part of its name; and what the owner says of organisations."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from kithwork.store import sqlite
from kithwork.store.queries import owned


@dataclass(frozen=True, slots=True)
class WordRow:
    """What the owner said of an organisation: another name, a domain, or of what it is a part."""

    id: int
    name: str
    name_key: str
    kind: str
    value: str
    value_key: str


@dataclass(frozen=True, slots=True)
class PostRow:
    """That somebody is, or was, at an organisation, as one record says; no record where the owner said so."""

    person_id: int
    organisation: str
    organisation_key: str
    title: str
    is_now: bool
    record_id: int | None


def words(owner_id: int) -> list[WordRow]:
    """Everything that the owner said of organisations."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT id, name, name_key, kind, value, value_key FROM organisation_word WHERE owner_id = %s ORDER BY id", [owner_id])
        return [WordRow(*row) for row in cursor.fetchall()]


def posts_at(owner_id: int, keys: Collection[str]) -> list[PostRow]:
    """Posts at organisations of these keys, as today's records tell them."""
    found: list[PostRow] = []
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(sorted(keys)):
            cursor.execute(
                "SELECT person_id, organisation, organisation_key, title, is_now, record_id FROM role "
                f"WHERE owner_id = %s AND organisation_key IN ({sqlite.marks(chunk)}) ORDER BY is_now DESC, id",
                [owner_id, *chunk],
            )
            found += [_post(row) for row in cursor.fetchall()]
    return found


def posts_of(owner_id: int, person_id: int) -> list[PostRow]:
    """Somebody's posts, as today's records tell them."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT person_id, organisation, organisation_key, title, is_now, record_id FROM role WHERE +owner_id = %s AND person_id = %s "
            "AND organisation_key <> '' ORDER BY is_now DESC, id",
            [owner_id, person_id],
        )
        return [_post(row) for row in cursor.fetchall()]


def _post(row: tuple[Any, ...]) -> PostRow:
    return PostRow(row[0], row[1], row[2], row[3], bool(row[4]), row[5])


def left(owner_id: int, person_ids: Collection[int] | None = None) -> list[tuple[int, str, str, int]]:
    """What superseded records say: person, organisation, title, record; of these persons, or of everybody."""
    among = "" if person_ids is None else f"AND i.person_id IN ({sqlite.marks(list(person_ids))})"
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT i.person_id, json_extract(r.content, '$.organisation') AS organisation, coalesce(json_extract(r.content, '$.title'), ''), r.id "
            "FROM record r CROSS JOIN record_identity x ON x.record_id = r.id CROSS JOIN identity i ON i.id = x.identity_id "
            f"WHERE r.owner_id = %s AND NOT r.is_current AND r.kind = 'person' AND i.person_id IS NOT NULL {among} "
            "AND coalesce(json_extract(r.content, '$.organisation'), '') <> ''",
            [owner_id, *(person_ids or ())],
        )
        return [(row[0], row[1], row[2], row[3]) for row in cursor.fetchall()]


def typed(owner_id: int) -> dict[int, str]:
    """Where the owner says that somebody is, by person."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT i.person_id, f.value FROM person_field f CROSS JOIN identity i ON i.id = f.anchor_id WHERE f.owner_id = %s AND f.field = 'organisation' "
            "AND i.person_id IS NOT NULL ORDER BY f.id",
            [owner_id],
        )
        return {row[0]: row[1] for row in cursor.fetchall()}


def with_addresses(owner_id: int, domain: str) -> list[tuple[int, str, int | None]]:
    """Persons with an address of this domain: who, which, and the last day on which it was used."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT i.person_id, i.value, (SELECT max(q.day) FROM participant q WHERE q.identity_id = i.id) FROM identity i WHERE i.owner_id = %s "
            "AND i.kind = 'email' AND i.person_id IS NOT NULL AND (substr(i.value, -%s) = %s OR substr(i.value, -%s) = %s)",
            [owner_id, len(domain) + 1, f"@{domain}", len(domain) + 1, f".{domain}"],
        )
        return [(row[0], row[1], row[2]) for row in cursor.fetchall()]


def spans(owner_id: int, record_ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """As of when each of these records was said first and last, as ISO dates."""
    found: dict[int, tuple[str, str]] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(record_ids):
            cursor.execute(
                "SELECT s.record_id, min(m.as_of), max(m.as_of) FROM saying s JOIN run_member m ON m.id = s.member_id "
                f"WHERE +s.owner_id = %s AND s.record_id IN ({sqlite.marks(chunk)}) GROUP BY s.record_id",
                [owner_id, *chunk],
            )
            found.update({row[0]: (row[1][:10], row[2][:10]) for row in cursor.fetchall()})
    return found


def own_posts(owner_id: int) -> list[tuple[str, str, str, str, str]]:
    """What records say of where the owner was: organisation, title, from, to (partial dates), work or education; of a CV only if it is the owner's."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT coalesce(json_extract(content, '$.organisation'), ''), coalesce(json_extract(content, '$.title'), ''), "
            "coalesce(json_extract(content, '$.from_on'), ''), coalesce(json_extract(content, '$.to_on'), ''), coalesce(json_extract(content, '$.kind'), 'work'), "
            "json_extract(content, '$.mention.handles') FROM record WHERE owner_id = %s AND kind = 'role' AND is_current",
            [owner_id],
        )
        rows = cursor.fetchall()
    own = owned.own_handles(owner_id) if any(row[5] for row in rows) else frozenset()
    return list(dict.fromkeys(row[:5] for row in rows if row[5] is None or any((one["kind"], one["value"]) in own for one in json.loads(row[5]))))
