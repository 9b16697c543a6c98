"""What the owner made and what they are about to make public, as lines of the export, without ids; whoever is part of it is named by an identity."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from kithwork.store import sqlite

Line = dict[str, Any]
_WHO = "i.kind, i.value, i.name"


def lines(owner_id: int) -> Iterator[Line]:
    """All of them."""
    yield from _artifacts(owner_id)
    yield from _pieces(owner_id)
    for (key,) in _rows('SELECT "key" FROM artifact_no WHERE owner_id = %s', owner_id):
        yield {"type": "no-artifact", "key": key}
    for times, span, said_on in _rows("SELECT times, span, said_on FROM pace WHERE owner_id = %s", owner_id):
        yield {"type": "pace", "times": times, "span": span, "said_on": said_on}


def _artifacts(owner_id: int) -> Iterator[Line]:
    noticed = _children(owner_id, f'SELECT w.artifact_id, w."on", w.place, w.words, {_WHO} FROM noticing w JOIN identity i ON i.id = w.anchor_id')
    stories = _children(owner_id, "SELECT w.artifact_id, s.title FROM story_artifact w JOIN work_story s ON s.id = w.story_id", order="s.title")
    pieces = _children(owner_id, 'SELECT w.artifact_id, w."key" FROM piece w', order='w."key"')
    came = _came(owner_id)
    names = ("key", "kind", "title", "words", "on", "url", "commit", "result", "skills", "source")
    columns = ", ".join(f'"{name}"' for name in names)
    for row_id, *said in _rows(f"SELECT id, {columns} FROM artifact WHERE owner_id = %s", owner_id):
        parts: Line = dict(zip(names, said, strict=True))
        named = {
            "stories": [row[0] for row in stories.get(row_id, [])],
            "pieces": [row[0] for row in pieces.get(row_id, [])],
        }
        yield {"type": "artifact", **parts, "noticed": noticed.get(row_id, []), "came": came.get(row_id, []), **named}


def _came(owner_id: int) -> dict[int, list[Line]]:
    """What came of each: whose opportunity by its key, and which introduction by what it is and when it began."""
    sql = (
        f'SELECT w.artifact_id, w.kind, w."on", w.words, o."key", n.seat, n.aim, n.why, (SELECT min(t."on") FROM introduction_step t '
        f"WHERE t.introduction_id = n.id), {_WHO} FROM artifact_led w LEFT JOIN identity i ON i.id = w.anchor_id "
        "LEFT JOIN opportunity o ON o.id = w.opportunity_id LEFT JOIN introduction n ON n.id = w.introduction_id"
    )
    found: dict[int, list[Line]] = {}
    for artifact_id, rows in _children(owner_id, sql).items():
        for kind, on, words, opportunity, *rest in rows:
            made, who = rest[:4], rest[4:]
            line = {"kind": kind, "on": on, "words": words, "opportunity": opportunity}
            found.setdefault(artifact_id, []).append(
                line | {"introduction": made if made[0] else None, "about": who if who[0] else None},
            )
    return found


def _pieces(owner_id: int) -> Iterator[Line]:
    people = _children(owner_id, f"SELECT w.piece_id, {_WHO} FROM piece_person w JOIN identity i ON i.id = w.anchor_id", order="2, 3, 4")
    names = (
        "key",
        "title",
        "words",
        "stage",
        "topics",
        "audience",
        "next_step",
        "next_on",
        "begun_on",
        "drafted_on",
        "out_on",
        "left_on",
        "url",
        "source",
    )
    columns = ", ".join(f'"{name}"' for name in names)
    for row_id, *said in _rows(f"SELECT id, {columns} FROM piece WHERE owner_id = %s", owner_id):
        parts: Line = dict(zip(names, said, strict=True))
        yield {"type": "piece", **parts, "people": people.get(row_id, [])}


def _children(owner_id: int, select: str, *, order: str = "w.id") -> dict[int, list[list[Any]]]:
    """The rows of a table by what they belong to, in order."""
    found: dict[int, list[list[Any]]] = {}
    for parent_id, *row in _rows(f"{select} WHERE w.owner_id = %s ORDER BY {order}", owner_id):
        if parent_id is not None:
            found.setdefault(parent_id, []).append(row)
    return found


def _rows(statement: str, owner_id: int) -> list[list[Any]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, [owner_id])
        return [[str(part) if isinstance(part, date) else part for part in row] for row in cursor.fetchall()]
