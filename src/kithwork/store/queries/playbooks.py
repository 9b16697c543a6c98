"""Guides in the owner's words, as whom they begin, and how often they want to be in touch by closeness."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kithwork.domain.closeness import Closeness
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


@dataclass(frozen=True, slots=True)
class PaceRow:
    """How often the owner wants to be in touch with people of one closeness."""

    closeness: Closeness
    every_days: int
    at_most_days: int


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


def paces(owner_id: int) -> list[PaceRow]:
    """Where the owner's rhythm of a closeness is not what comes with Kithwork."""
    rows = _rows("SELECT closeness, every_days, at_most_days FROM closeness_pace WHERE owner_id = %s ORDER BY id", [owner_id])
    return [PaceRow(Closeness(row[0]), row[1], row[2]) for row in rows]
