"""What shows that two others know each other: moments of few people, and the owner's words."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, NamedTuple

from kithwork.store import sqlite

Pair = tuple[int, int]  # persons, the lower number first


class TraceRow(NamedTuple):  # there are millions of them
    """Moments of one kind of two persons on one day: whether one of them wrote to the other or both were there, and how many people the smallest had."""

    one_id: int
    other_id: int
    kind: str
    is_direct: bool
    day: int
    people_count: int


_BOOKS: Final = ("vcard", "jcard", "google-contacts", "outlook-contacts", "people-table", "monica")  # whose cards tell of relations


@dataclass(slots=True)
class Said:
    """The owner's words about pairs of persons."""

    relations: list[tuple[int, str, int]] = field(default_factory=list)  # who is what to whom
    on_cards: list[tuple[int, str, int]] = field(default_factory=list)  # the same, as cards say
    introduced: list[Pair] = field(default_factory=list)  # through whom the owner met whom
    groups: list[tuple[str, tuple[int, ...]]] = field(default_factory=list)
    answers: dict[Pair, bool] = field(default_factory=dict)  # the last one holds
    own: frozenset[int] = frozenset()  # the owner's own persons


_DIRECT: Final = "((p.part = 'from' AND q.part <> 'cc') OR (q.part = 'from' AND p.part <> 'cc') OR (p.part IN ('with', 'silent') AND q.part IN ('with', 'silent')))"  # else both were written to
_SHOWS: Final = "x.is_current AND x.people_count BETWEEN 2 AND %s AND x.day <= %s AND (x.own_part IN ('', 'thread') OR x.people_count > 2)"


def everybodys_traces(owner_id: int, *, kinds: Sequence[str], at_most: int, until_day: int) -> Iterator[TraceRow]:
    """All moments that show two others together, pair by pair."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            f"SELECT a.person_id, b.person_id, x.kind, {_DIRECT}, x.day, min(x.people_count) FROM interaction x CROSS JOIN participant p "
            "ON p.interaction_id = x.record_id CROSS JOIN participant q ON q.interaction_id = x.record_id CROSS JOIN identity a ON a.id = p.identity_id "
            f"CROSS JOIN identity b ON b.id = q.identity_id WHERE x.owner_id = %s AND x.kind IN ({sqlite.marks(kinds)}) AND {_SHOWS} "
            "AND a.person_id < b.person_id GROUP BY 1, 2, 3, 4, 5",
            [owner_id, *kinds, at_most, until_day],
        )
        yield from _rows(cursor)


def traces_of(owner_id: int, person_ids: Sequence[int], *, kinds: Sequence[str], at_most: int, until_day: int) -> Iterator[TraceRow]:
    """The moments that show one of these persons together with somebody else, pair by pair."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            f"SELECT min(a.person_id, b.person_id), max(a.person_id, b.person_id), x.kind, {_DIRECT}, x.day, min(x.people_count) FROM identity a "
            "CROSS JOIN participant p ON p.identity_id = a.id CROSS JOIN interaction x ON x.record_id = p.interaction_id CROSS JOIN participant q "
            "ON q.interaction_id = x.record_id CROSS JOIN identity b ON b.id = q.identity_id "
            f"WHERE +a.owner_id = %s AND a.person_id IN ({sqlite.marks(person_ids)}) AND x.kind IN ({sqlite.marks(kinds)}) AND {_SHOWS} "
            "AND a.person_id <> b.person_id GROUP BY 1, 2, 3, 4, 5",
            [owner_id, *person_ids, *kinds, at_most, until_day],
        )
        yield from _rows(cursor)


def _rows(cursor: sqlite.Cursor) -> Iterator[TraceRow]:
    while rows := cursor.fetchmany(10_000):
        yield from map(TraceRow._make, rows)


def said(owner_id: int) -> Said:
    """All that the owner said of pairs of persons; there is little of it, so it is read whole."""
    found = Said(own=own(owner_id))
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT a.person_id, w.word, b.person_id FROM relation w JOIN identity a ON a.id = w.one_id JOIN identity b ON b.id = w.other_id "
            "WHERE w.owner_id = %s AND a.person_id IS NOT NULL AND b.person_id IS NOT NULL AND a.person_id <> b.person_id",
            [owner_id],
        )
        found.relations = [(row[0], row[1], row[2]) for row in cursor.fetchall()]
        cursor.execute(
            "SELECT t.person_id, m.person_id FROM story_person w JOIN origin_story s ON s.id = w.story_id JOIN identity t ON t.id = w.anchor_id "
            "JOIN identity m ON m.id = s.anchor_id WHERE w.owner_id = %s AND t.person_id IS NOT NULL AND m.person_id IS NOT NULL AND t.person_id <> m.person_id",
            [owner_id],
        )
        found.introduced = [(row[0], row[1]) for row in cursor.fetchall()]
        cursor.execute(
            'SELECT g.name, i.person_id FROM membership w JOIN "group" g ON g.id = w.group_id JOIN identity i ON i.id = w.anchor_id '
            "WHERE w.owner_id = %s AND i.person_id IS NOT NULL",
            [owner_id],
        )
        members: defaultdict[str, set[int]] = defaultdict(set)
        for name, person_id in cursor.fetchall():
            members[name].add(person_id)
        found.groups = [(name, tuple(sorted(people))) for name, people in sorted(members.items())]
    found.answers = answers(owner_id)
    return found


def answers(owner_id: int) -> dict[Pair, bool]:
    """What the owner answered about pairs of persons, to what was inferred of them."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT min(a.person_id, b.person_id), max(a.person_id, b.person_id), w.is_so FROM tie_answer w JOIN identity a ON a.id = w.one_id "
            "JOIN identity b ON b.id = w.other_id WHERE w.owner_id = %s AND a.person_id IS NOT NULL AND b.person_id IS NOT NULL ORDER BY w.id",
            [owner_id],
        )
        return {(row[0], row[1]): bool(row[2]) for row in cursor.fetchall()}


def own(owner_id: int) -> frozenset[int]:
    """The owner's own persons."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT id FROM person WHERE owner_id = %s AND standing = 'own'", [owner_id])
        return frozenset(row[0] for row in cursor.fetchall())


def on_cards(owner_id: int) -> list[tuple[int, str, str]]:
    """Relations that cards tell: whose card, who the other one is to them, and the other one's name (RFC 6350 6.6.6)."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT i.person_id, json_extract(e.value, '$[0]'), json_extract(e.value, '$[1]') FROM record r CROSS JOIN record_identity x ON x.record_id = r.id "
            "CROSS JOIN identity i ON i.id = x.identity_id CROSS JOIN json_each(r.content, '$.relations') e WHERE r.owner_id = %s AND r.source IN "
            f"({sqlite.marks(_BOOKS)}) AND r.is_current AND r.content LIKE %s AND i.person_id IS NOT NULL",
            [owner_id, *_BOOKS, '%"relations": [[%'],
        )
        return [(row[0], str(row[1]), str(row[2])) for row in cursor.fetchall()]


def named(owner_id: int, name_keys: Sequence[str]) -> dict[str, set[int]]:
    """Persons whom the owner knows, by the full names that their identities bear."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    with sqlite.cursor() as cursor:
        for start in range(0, len(name_keys), 900):
            some = name_keys[start : start + 900]
            cursor.execute(
                "SELECT i.name_key, i.person_id FROM identity i CROSS JOIN person p ON p.id = i.person_id "
                f"WHERE i.owner_id = %s AND i.name_key IN ({sqlite.marks(some)}) AND p.standing = 'known'",
                [owner_id, *some],
            )
            for name_key, person_id in cursor.fetchall():
                found[name_key].add(person_id)
    return dict(found)


def names_of(owner_id: int, person_ids: Sequence[int]) -> set[str]:
    """The full names that the identities of these persons bear, in the form that compares."""
    found: set[str] = set()
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(person_ids):
            cursor.execute(
                f"SELECT DISTINCT name_key FROM identity WHERE +owner_id = %s AND person_id IN ({sqlite.marks(chunk)})", [owner_id, *chunk]
            )
            found.update(row[0] for row in cursor.fetchall())
    return found - {""}


class AtEvent(NamedTuple):
    """Somebody who was at an event that is over: by the owner's word, by a calendar, a guest list or a programme."""

    event_id: int
    name: str
    kind: str
    ends_on: date
    person_id: int


def at_events(owner_id: int, person_ids: Sequence[int] | None, *, until: date) -> list[AtEvent]:
    """Everybody at the events that were over on that day: at all, or at those where one of these persons was."""
    among = "" if person_ids is None else "WHERE event_id IN (SELECT event_id FROM there WHERE person_id IN (SELECT value FROM json_each(%s))) "
    with sqlite.cursor() as cursor:
        cursor.execute(
            "WITH there(event_id, person_id) AS (SELECT w.event_id, i.person_id FROM event_person w CROSS JOIN identity i ON i.id = w.anchor_id "
            "WHERE w.owner_id = %s AND (w.part > '' OR w.is_met) AND i.person_id IS NOT NULL "
            "UNION SELECT e.id, i.person_id FROM event e CROSS JOIN context c ON c.owner_id = e.owner_id AND c.kind = 'event' AND c.\"key\" = e.calendar "
            "CROSS JOIN interaction x ON x.context_id = c.id CROSS JOIN participant q ON q.interaction_id = x.record_id "
            "CROSS JOIN identity i ON i.id = q.identity_id WHERE e.owner_id = %s AND e.calendar > '' AND x.is_current AND i.person_id IS NOT NULL "
            "AND x.day BETWEEN julianday(e.begins_on) - julianday('1970-01-01') AND julianday(e.ends_on) - julianday('1970-01-01')) "
            f"SELECT e.id, e.name, e.kind, e.ends_on, t.person_id FROM (SELECT event_id, person_id FROM there {among}) t "
            "JOIN event e ON e.id = t.event_id WHERE e.ends_on <= %s ORDER BY e.id, t.person_id",
            [owner_id, owner_id, *([] if person_ids is None else [json.dumps(list(person_ids))]), until.isoformat()],
        )
        return [AtEvent(*row) for row in cursor.fetchall()]


def places_of(owner_id: int, person_ids: Sequence[int] | None) -> list[tuple[str, str]]:
    """The organisations of these persons, or of everybody, each by name and key."""
    among = "" if person_ids is None else "AND person_id IN (SELECT value FROM json_each(%s))"
    with sqlite.cursor() as cursor:
        cursor.execute(
            f"SELECT DISTINCT organisation, organisation_key FROM role WHERE {'' if person_ids is None else '+'}owner_id = %s {among} AND organisation_key <> ''",
            [owner_id, *([] if person_ids is None else [json.dumps(list(person_ids))])],
        )
        return [(row[0], row[1]) for row in cursor.fetchall()]


class Education(NamedTuple):
    """A school in a CV that somebody handed over: from and to are partial dates, and `known_on` the day as of which the CV first said so (ISO)."""

    person_id: int
    school: str
    start: str
    until: str
    known_on: str


def still_tied(owner_id: int, person_ids: Sequence[int], grounds: Sequence[str]) -> list[tuple[int, int, str]]:
    """Pairs on file with one of these persons, of which one of these grounds is part of the evidence; one, other, evidence."""
    found: list[tuple[int, int, str]] = []
    told = " OR ".join("instr(evidence, %s)" for _ in grounds)
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(person_ids):
            for side, by in (("one_id", ""), ("other_id", "INDEXED BY acquaintance_other")):
                cursor.execute(
                    f"SELECT one_id, other_id, evidence FROM acquaintance {by} WHERE owner_id = %s AND {side} IN ({sqlite.marks(chunk)}) AND ({told})",
                    [owner_id, *chunk, *(f'["{ground}",' for ground in grounds)],
                )
                found += cursor.fetchall()
    return found


def educations(owner_id: int) -> list[Education]:
    """Schools in CVs that others handed over."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT i.person_id, json_extract(r.content, '$.organisation'), coalesce(json_extract(r.content, '$.from_on'), ''), "
            "coalesce(json_extract(r.content, '$.to_on'), ''), coalesce((SELECT substr(min(m.as_of), 1, 10) FROM saying s JOIN run_member m ON m.id = s.member_id "
            "WHERE s.record_id = r.id), '') FROM record r CROSS JOIN json_each(r.content, '$.mention.handles') h "
            "CROSS JOIN identity i ON i.owner_id = r.owner_id AND i.kind = json_extract(h.value, '$.kind') AND i.value = json_extract(h.value, '$.value') "
            "WHERE r.owner_id = %s AND r.kind = 'role' AND r.is_current AND json_extract(r.content, '$.kind') = 'education' AND i.person_id IS NOT NULL",
            [owner_id],
        )
        return [Education(row[0], row[1] or "", *row[2:]) for row in cursor.fetchall()]
