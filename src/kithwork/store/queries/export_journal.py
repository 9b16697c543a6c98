"""What an export says of the journal: entries, and whom and what they name."""

from collections.abc import Iterator
from typing import Any

from kithwork.store import sqlite

Line = dict[str, Any]


def lines(owner_id: int) -> Iterator[Line]:
    """All of them."""
    mentions: dict[int, list[list[Any]]] = {}
    sql = (
        "SELECT m.entry_id, m.words, m.kind, m.target, i.kind, i.value, i.name FROM journal_mention m LEFT JOIN identity i ON i.id = m.anchor_id "
        "WHERE m.owner_id = %s ORDER BY m.id"
    )
    for entry_id, words, kind, target, *who in _rows(sql, owner_id):
        mentions.setdefault(entry_id, []).append([words, kind, target, who if who[0] else None])
    for entry_id, key, kind, on, words in _rows('SELECT id, "key", kind, "on", words FROM journal_entry WHERE owner_id = %s', owner_id):
        yield {"type": "entry", "key": key, "kind": kind, "on": str(on), "words": words, "mentions": mentions.get(entry_id, [])}


def _rows(sql: str, owner_id: int) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(sql, [owner_id])
        return cursor.fetchall()
