"""Guides in the owner's words, and as whom they begin."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kithwork.domain.starting import Starting
from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class OwnGuide:
    """A guide in the owner's words."""

    id: int
    key: str
    title: str
    words: str
    changed_on: date


def _rows(statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


def own(owner_id: int) -> list[OwnGuide]:
    """All of them, in the order in which they were written."""
    return [
        OwnGuide(*row) for row in _rows('SELECT id, "key", title, words, changed_on FROM own_playbook WHERE owner_id = %s ORDER BY id', [owner_id])
    ]


def starting(owner_id: int) -> Starting | None:
    """As whom the owner begins; nothing where they said nothing."""
    rows = _rows("SELECT name FROM starting_choice WHERE owner_id = %s", [owner_id])
    return Starting(rows[0][0]) if rows else None
