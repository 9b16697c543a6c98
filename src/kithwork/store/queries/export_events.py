"""Events, communities and lines that wait, as lines of the export."""

from collections.abc import Iterator, Sequence
from typing import Any

from kithwork.store import sqlite

Line = dict[str, Any]


def lines(owner_id: int) -> Iterator[Line]:
    """All of these, in any order."""
    yield from _events(owner_id)
    yield from _communities(owner_id)
    for (key,) in _rows('SELECT "key" FROM event_no WHERE owner_id = %s', [owner_id]):
        yield {"type": "no-event", "key": key}
    for key, words, said_on, file, is_settled in _rows(
        'SELECT "key", words, said_on, file, is_settled FROM waiting_line WHERE owner_id = %s', [owner_id]
    ):
        yield {"type": "waiting", "key": key, "words": words, "said_on": str(said_on), "file": file, "is_settled": bool(is_settled)}


def _rows(statement: str, values: Sequence[int]) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


def _events(owner_id: int) -> Iterator[Line]:
    people = _people(owner_id)
    talks = _parts(
        "SELECT w.event_id, w.title, i.kind, i.value, i.name FROM talk w LEFT JOIN identity i ON i.id = w.anchor_id WHERE w.owner_id = %s ORDER BY w.id",
        owner_id,
    )
    notes = _parts('SELECT event_id, "on", words FROM event_note WHERE owner_id = %s ORDER BY id', owner_id)
    sql = (
        'SELECT id, "key", name, kind, series, is_remote, place, region, begins_on, ends_on, calendar, goal, questions, pitch, offer '
        "FROM event WHERE owner_id = %s"
    )
    for row_id, key, name, kind, series, is_remote, place, region, begins_on, ends_on, calendar, goal, questions, pitch, offer in _rows(
        sql, [owner_id]
    ):
        said = {"type": "event", "key": key, "name": name, "kind": kind, "series": series, "is_remote": bool(is_remote), "place": place}
        said |= {"region": region, "begins_on": str(begins_on), "ends_on": str(ends_on), "calendar": calendar, "goal": goal}
        told = [[title, who if who[0] else None] for title, *who in talks.get(row_id, [])]
        noted = [[str(on), words] for on, words in notes.get(row_id, [])]
        yield said | {"questions": questions, "pitch": pitch, "offer": offer, "seats": people.get(row_id, []), "talks": told, "notes": noted}


def _people(owner_id: int) -> dict[int, list[list[Any]]]:
    """Each as part, identity, and what the owner says of them there."""
    found = _parts(
        "SELECT w.event_id, w.part, i.kind, i.value, i.name, w.is_met, w.is_wanted, w.why, w.answer, w.answered_on FROM event_person w "
        "JOIN identity i ON i.id = w.anchor_id WHERE w.owner_id = %s ORDER BY w.id",
        owner_id,
    )
    return {
        event_id: [[*row[:4], bool(row[4]), bool(row[5]), row[6], row[7], str(row[8]) if row[8] else None] for row in rows]
        for event_id, rows in found.items()
    }


def _parts(statement: str, owner_id: int) -> dict[int, list[list[Any]]]:
    found: dict[int, list[list[Any]]] = {}
    for parent_id, *rest in _rows(statement, [owner_id]):
        found.setdefault(parent_id, []).append(rest)
    return found


def _communities(owner_id: int) -> Iterator[Line]:
    steps = _parts(
        'SELECT s.group_id, s.kind, s."on", s.words, s.outcome, i.kind, i.value, i.name FROM community_step s LEFT JOIN identity i ON i.id = s.anchor_id '
        "WHERE s.owner_id = %s ORDER BY s.id",
        owner_id,
    )
    sql = 'SELECT g.id, g.name, c.role, c.about, c.place FROM community c JOIN "group" g ON g.id = c.group_id WHERE c.owner_id = %s'
    for group_id, name, role, about, place in _rows(sql, [owner_id]):
        done = [[kind, str(on), words, outcome, who if who[0] else None] for kind, on, words, outcome, *who in steps.get(group_id, [])]
        yield {"type": "community", "name": name, "role": role, "topics": about, "place": place, "deeds": done}
