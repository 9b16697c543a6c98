"""Mentorships, advice and ideas as lines of the export, without ids; whoever is part of one is named by an identity."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from kithwork.store import sqlite

Line = dict[str, Any]


def lines(owner_id: int) -> Iterator[Line]:
    """All of them."""
    yield from _mentorships(owner_id)
    yield from _advice(owner_id)
    yield from _ideas(owner_id)
    yield from _led(owner_id)


def _mentorships(owner_id: int) -> Iterator[Line]:
    parts = {
        "sessions": _truths(_steps("mentoring_session", "mentorship_id", owner_id, '"on", is_held, topics, notes'), 1),
        "actions": _truths(_steps("mentoring_action", "mentorship_id", owner_id, "is_mine, words, made_on, due_on, done_on, is_dropped"), 0, 5),
        "marks": _steps("mentoring_mark", "mentorship_id", owner_id, 'kind, "on", words'),
    }
    columns = ("key", "side", "help", "goal", "agreement", "every_days", "begun_on", "closed_on", "gave")
    listed = ", ".join(f'w."{column}"' for column in columns)
    sql = f"SELECT w.id, i.kind, i.value, i.name, {listed} FROM mentorship w JOIN identity i ON i.id = w.anchor_id WHERE w.owner_id = %s"
    for row in _rows(sql, owner_id):
        said = {column: _plain(value) for column, value in zip(columns, row[4:], strict=True)}
        yield {"type": "mentorship", "about": list(row[1:4]), **said, **{name: found.get(row[0], []) for name, found in parts.items()}}


def _truths(found: dict[int, list[list[Any]]], *places: int) -> dict[int, list[list[Any]]]:
    """SQLite knows truths as numbers; at these places stand truths."""
    return {number: [[bool(part) if i in places else part for i, part in enumerate(row)] for row in rows] for number, rows in found.items()}


def _advice(owner_id: int) -> Iterator[Line]:
    steps = _steps("advice_step", "advice_id", owner_id, 'step, "on", words')
    sql = "SELECT w.id, i.kind, i.value, i.name, w.is_mine, w.words, w.said_on FROM advice w JOIN identity i ON i.id = w.anchor_id WHERE w.owner_id = %s"
    for row_id, *about, is_mine, words, on in _rows(sql, owner_id):
        said = {"is_mine": bool(is_mine), "words": words, "said_on": _plain(on)}
        yield {"type": "advice", "about": about, **said, "steps": steps.get(row_id, [])}


def _ideas(owner_id: int) -> Iterator[Line]:
    columns = ("key", "words", "topics", "lacks", "next_step", "next_on", "begun_on", "closed_on", "outcome")
    sql = "SELECT w.idea_id, i.kind, i.value, i.name FROM idea_partner w JOIN identity i ON i.id = w.anchor_id WHERE w.owner_id = %s ORDER BY 2, 3, 4"
    partners: dict[int, list[list[str]]] = {}
    for idea_id, *identity in _rows(sql, owner_id):
        partners.setdefault(idea_id, []).append(identity)
    listed = ", ".join(f'"{column}"' for column in columns)
    for row_id, *values in _rows(f"SELECT id, {listed} FROM idea WHERE owner_id = %s", owner_id):
        said = {column: _plain(value) for column, value in zip(columns, values, strict=True)}
        yield {"type": "idea", **said, "partners": partners.get(row_id, [])}


def _led(owner_id: int) -> Iterator[Line]:
    sql = (
        'SELECT i.kind, i.value, i.name, o."key", n.seat, n.aim, n.why, (SELECT min(t."on") FROM introduction_step t WHERE t.introduction_id = n.id), '
        'w.kind, w.name, w."on", w.words FROM led w JOIN opportunity o ON o.id = w.opportunity_id LEFT JOIN identity i ON i.id = w.anchor_id '
        "LEFT JOIN introduction n ON n.id = w.introduction_id WHERE w.owner_id = %s"
    )
    for *row, kind, name, on, words in _rows(sql, owner_id):
        about, opportunity, introduction = row[:3], row[3], [_plain(part) for part in row[4:8]]
        said = {"kind": kind, "name": name, "on": _plain(on), "words": words}
        yield {
            "type": "led",
            "opportunity": opportunity,
            "about": about if about[0] else None,
            "introduction": introduction if introduction[0] else None,
            **said,
        }


def _steps(table: str, parent: str, owner_id: int, columns: str) -> dict[int, list[list[Any]]]:
    """What belongs to each of a table's rows, in the order in which it was written down."""
    found: dict[int, list[list[Any]]] = {}
    for parent_id, *step in _rows(f"SELECT {parent}, {columns} FROM {table} WHERE owner_id = %s ORDER BY id", owner_id):
        found.setdefault(parent_id, []).append([_plain(part) for part in step])
    return found


def _rows(sql: str, owner_id: int) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(sql, [owner_id])
        return cursor.fetchall()


def _plain(value: object) -> object:
    return str(value) if isinstance(value, date) else value
