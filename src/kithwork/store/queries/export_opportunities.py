"""Opportunities and searches as lines of the export, without ids; whoever has a part in one is named by an identity."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

from kithwork.store import sqlite

Line = dict[str, Any]
_SAID: Final = ("key", "kind", "organisation", "title", "place", "terms", "link", "channel", "posting", "posting_source")
_DAYS: Final = ("posting_on", "next_on", "due_on", "begun_on")


def lines(owner_id: int) -> Iterator[Line]:
    """Opportunities, the owner's own stages, what was told of organisations, and searches."""
    yield from _opportunities(owner_id)
    for kind, stages in _rows("SELECT kind, stages FROM opportunity_stages WHERE owner_id = %s", owner_id):
        yield {"type": "stages", "kind": kind, "stages": stages}
    for *about, organisation, kind, words, on in _rows(
        'SELECT i.kind, i.value, i.name, w.organisation, w.kind, w.words, w."on" FROM organisation_insight w JOIN identity i ON i.id = w.anchor_id '
        "WHERE w.owner_id = %s",
        owner_id,
    ):
        yield {"type": "insight", "about": about, "organisation": organisation, "kind": kind, "words": words, "on": on}
    steps = _children(owner_id, "search_step", "search_id", 'w.step, w."on", w.words', has_person=True)
    for search_id, words, constraints, begun_on, closed_on in _rows(
        "SELECT id, words, constraints, begun_on, closed_on FROM search WHERE owner_id = %s", owner_id
    ):
        days = {"begun_on": begun_on, "closed_on": closed_on}
        yield {"type": "search", "words": words, "constraints": constraints, "steps": steps.get(search_id, []), **days}


def _opportunities(owner_id: int) -> Iterator[Line]:
    steps = _children(owner_id, "opportunity_step", "opportunity_id", 'w.stage, w."on", w.words, w.is_read')
    parts = _children(owner_id, "opportunity_person", "opportunity_id", 'w.part, w."on", w.words', has_person=True)
    words = _children(owner_id, "opportunity_word", "opportunity_id", 'w.kind, w.words, w."on"')
    sent = _children(owner_id, "opportunity_sent", "opportunity_id", 'w.kind, w.version, w.link, w.way, w."on", w.is_read')
    origins = _children(owner_id, "opportunity_origin", "opportunity_id", "w.source, w.source_key")
    columns = ", ".join(f'o."{name}"' for name in (*_SAID, "next_step", *_DAYS))
    sql = (
        f"SELECT o.id, s.words, o.is_own, i.kind, i.value, i.name, {columns} FROM opportunity o LEFT JOIN search s ON s.id = o.search_id "
        "LEFT JOIN identity i ON i.id = o.anchor_id WHERE o.owner_id = %s"
    )
    for row_id, search, is_own, *rest in _rows(sql, owner_id):
        about, said = rest[:3], rest[3:]
        yield {
            "type": "opportunity",
            "about": about if about[0] else None,
            **dict(zip((*_SAID, "next_step", *_DAYS), said, strict=True)),
            "search": search,
            "is_own": bool(is_own),
            "steps": [[*step[:3], bool(step[3])] for step in steps.get(row_id, [])],
            "parts": parts.get(row_id, []),
            "words": words.get(row_id, []),
            "sent": [[*one[:5], bool(one[5])] for one in sent.get(row_id, [])],
            "origins": sorted(origins.get(row_id, [])),
        }


def _children(owner_id: int, table: str, parent: str, columns: str, *, has_person: bool = False) -> dict[int, list[list[Any]]]:
    """The rows of a table by what they belong to, in the order in which they were written down."""
    named, join = (", i.kind, i.value, i.name", "JOIN identity i ON i.id = w.anchor_id") if has_person else ("", "")
    found: dict[int, list[list[Any]]] = {}
    for parent_id, *row in _rows(f"SELECT w.{parent}, {columns}{named} FROM {table} w {join} WHERE w.owner_id = %s ORDER BY w.id", owner_id):
        found.setdefault(parent_id, []).append(row)
    return found


def _rows(statement: str, owner_id: int) -> Iterator[Sequence[Any]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, [owner_id])
        for row in cursor.fetchall():
            yield [str(part) if isinstance(part, date) else part for part in row]
