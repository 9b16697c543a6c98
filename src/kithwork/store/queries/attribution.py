"""What is on file of how things began: the owner's own links, how somebody was met, and where two were first seen together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kithwork.domain.dates import date_of
from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class LedRow:
    """The owner's word that something led to an opportunity."""

    id: int
    opportunity_id: int
    kind: str
    person_id: int
    person: str
    introduction_id: int
    name: str
    on: date | None
    words: str


@dataclass(frozen=True, slots=True)
class StoryRow:
    """How the owner met somebody, by their own word."""

    person_id: int
    event: str
    words: str
    on: str
    through: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class SeenRow:
    """The first moment with somebody on file, and the event, repository or list that it was part of."""

    person_id: int
    on: date
    kind: str  # of the context; empty for none
    label: str
    source: str


def _rows(statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


def led(owner_id: int) -> list[LedRow]:
    """All of the owner's own links, as they were written down."""
    rows = _rows(
        "SELECT w.id, w.opportunity_id, w.kind, coalesce(i.person_id, 0), coalesce(p.name, i.name, ''), coalesce(w.introduction_id, 0), w.name, w.\"on\", w.words "
        "FROM led w LEFT JOIN identity i ON i.id = w.anchor_id LEFT JOIN person p ON p.id = i.person_id WHERE w.owner_id = %s ORDER BY w.id",
        [owner_id],
    )
    return [LedRow(*row) for row in rows]


def stories(owner_id: int) -> dict[int, StoryRow]:
    """By person, how the owner met them; of several words the last."""
    through: dict[int, list[tuple[int, str]]] = {}
    named = _rows(
        "SELECT w.story_id, i.person_id, p.name FROM story_person w CROSS JOIN identity i ON i.id = w.anchor_id JOIN person p ON p.id = i.person_id "
        "WHERE w.owner_id = %s ORDER BY w.id",
        [owner_id],
    )
    for story_id, person_id, name in named:
        through.setdefault(story_id, []).append((person_id, name))
    rows = _rows(
        'SELECT s.id, i.person_id, s.event, s.words, s."on" FROM origin_story s CROSS JOIN identity i ON i.id = s.anchor_id WHERE s.owner_id = %s '
        "AND i.person_id IS NOT NULL ORDER BY s.id",
        [owner_id],
    )
    return {person_id: StoryRow(person_id, event, words, on, tuple(through.get(story_id, ()))) for story_id, person_id, event, words, on in rows}


def first_seen(owner_id: int, person_ids: Sequence[int]) -> dict[int, SeenRow]:
    """The first moment with each of some people; of one day that which was part of an event, a repository or a list."""
    found: dict[int, SeenRow] = {}
    for person_id in dict.fromkeys(person_ids):
        days = _rows(
            "SELECT min(q.day) FROM identity i JOIN participant q ON q.identity_id = i.id JOIN interaction x ON x.record_id = q.interaction_id "
            "WHERE +i.owner_id = %s AND i.person_id = %s AND x.is_current AND x.own_part <> ''",
            [owner_id, person_id],
        )
        if days[0][0] is None:
            continue
        rows = _rows(
            "SELECT coalesce(c.kind, ''), coalesce(c.label, ''), r.source FROM identity i JOIN participant q ON q.identity_id = i.id "
            "JOIN interaction x ON x.record_id = q.interaction_id JOIN record r ON r.id = x.record_id LEFT JOIN context c ON c.id = x.context_id "
            "WHERE +i.owner_id = %s AND i.person_id = %s AND q.day = %s AND x.is_current AND x.own_part <> '' ORDER BY c.kind <> 'event', c.kind IS NULL, "
            "x.at, x.record_id LIMIT 1",
            [owner_id, person_id, days[0][0]],
        )
        found[person_id] = SeenRow(person_id, date_of(days[0][0]), *rows[0])
    return found


def gathered(owner_id: int, label: str) -> int:
    """How many others were ever at events whose name begins like that."""
    rows = _rows(
        "SELECT count(DISTINCT i.person_id) FROM context c JOIN presence s ON s.context_id = c.id JOIN identity i ON i.id = s.identity_id "
        "JOIN person p ON p.id = i.person_id WHERE c.owner_id = %s AND c.kind = 'event' AND substr(c.label, 1, %s) = %s AND p.standing <> 'own'",
        [owner_id, len(label), label],
    )
    return int(rows[0][0])


def is_event(owner_id: int, name: str) -> str:
    """The name of an event or a series as the owner, a calendar or a story has it; nothing where none is called so."""
    rows = _rows(
        "SELECT label FROM context WHERE owner_id = %s AND kind = 'event' AND lower(label) = lower(%s) UNION "
        "SELECT event FROM origin_story WHERE owner_id = %s AND lower(event) = lower(%s) UNION "
        "SELECT name FROM event WHERE owner_id = %s AND lower(name) = lower(%s) UNION "
        "SELECT series FROM event WHERE owner_id = %s AND lower(series) = lower(%s) LIMIT 1",
        [owner_id, name] * 4,
    )
    return str(rows[0][0]) if rows else ""
