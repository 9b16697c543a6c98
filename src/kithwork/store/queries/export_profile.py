"""What the owner says of themself as lines of the export, without ids; a reference names whose words it is by an identity."""

from collections.abc import Iterator
from typing import Any, Final

from kithwork.store import sqlite

Line = dict[str, Any]
COLUMNS: Final = ("key", "kind", "name", "by", "level", "link", "from_on", "to_on", "words")
SHOWN: Final = ("is_public", "is_on_card")


def lines(owner_id: int) -> Iterator[Line]:
    """All of it."""
    for kind, words, *shown in _rows("SELECT kind, words, is_public, is_on_card FROM own_word WHERE owner_id = %s", owner_id):
        yield {"type": "own-word", "kind": kind, "words": words, **_truths(shown)}
    listed = ", ".join(f'w."{column}"' for column in COLUMNS)
    sql = f"SELECT i.kind, i.value, i.name, w.is_public, w.is_on_card, {listed} FROM own_item w LEFT JOIN identity i ON i.id = w.anchor_id WHERE w.owner_id = %s"
    for row in _rows(sql, owner_id):
        about = list(row[:3]) if row[0] else None
        yield {"type": "own-item", "about": about, **_truths(row[3:5]), **dict(zip(COLUMNS, row[5:], strict=True))}
    for (key,) in _rows('SELECT "key" FROM own_item_no WHERE owner_id = %s', owner_id):
        yield {"type": "no-own-item", "key": key}


def _truths(values: tuple[Any, ...] | list[Any]) -> Line:
    return {name: bool(value) for name, value in zip(SHOWN, values, strict=True)}


def _rows(sql: str, owner_id: int) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(sql, [owner_id])
        return cursor.fetchall()
