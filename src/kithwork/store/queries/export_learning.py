"""What the owner learns, guides of their own and as whom they begin, as lines of the export, without ids; people by an identity, goals by their words."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from kithwork.store import sqlite

Line = dict[str, Any]


def lines(owner_id: int) -> Iterator[Line]:
    """All of them."""
    serves = "SELECT s.words, g.words FROM skill_serves w JOIN goal s ON s.id = w.skill_id JOIN goal g ON g.id = w.goal_id WHERE w.owner_id = %s"
    for skill, goal in _rows(serves, owner_id):
        yield {"type": "serves", "skill": skill, "goal": goal}
    for about, goal, said in _told("resource", ("key", "thing", "words", "source", "got_on", "state", "state_on", "outcome"), owner_id):
        yield {"type": "resource", "about": about, "goal": goal, **said}
    for about, goal, said in _told("feedback", ("key", "words", "topic", "said_on", "done", "done_on", "is_dropped"), owner_id):
        yield {"type": "feedback", "about": about, "goal": goal, **said}
    for said in _plainly("own_playbook", ("key", "title", "words", "changed_on"), owner_id):
        yield {"type": "playbook", **said}
    for said in _plainly("starting_choice", ("name", "chosen_on"), owner_id):
        yield {"type": "starting", **said}
    for said in _plainly("closeness_pace", ("closeness", "every_days", "at_most_days"), owner_id):
        yield {"type": "cadence", **said}


def _told(table: str, columns: tuple[str, ...], owner_id: int) -> Iterator[tuple[list[str] | None, str | None, Line]]:
    """Words that come from somebody, perhaps, and are about a skill, perhaps."""
    listed = ", ".join(f'w."{column}"' for column in columns)
    sql = (
        f"SELECT i.kind, i.value, i.name, g.words, {listed} FROM {table} w LEFT JOIN identity i ON i.id = w.anchor_id "
        "LEFT JOIN goal g ON g.id = w.goal_id WHERE w.owner_id = %s"
    )
    for row in _rows(sql, owner_id):
        said = {column: _plain(column, value) for column, value in zip(columns, row[4:], strict=True)}
        yield list(row[:3]) if row[0] else None, row[3], said


def _plainly(table: str, columns: tuple[str, ...], owner_id: int) -> Iterator[Line]:
    listed = ", ".join(f'"{column}"' for column in columns)
    for row in _rows(f"SELECT {listed} FROM {table} WHERE owner_id = %s", owner_id):
        yield {column: _plain(column, value) for column, value in zip(columns, row, strict=True)}


def _rows(sql: str, owner_id: int) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(sql, [owner_id])
        return cursor.fetchall()


def _plain(column: str, value: object) -> object:
    if column.startswith("is_"):
        return bool(value)
    return str(value) if isinstance(value, date) else value
