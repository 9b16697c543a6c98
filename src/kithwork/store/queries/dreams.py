"""What happened on the way to dreams: how the owner encouraged people, and the steps that they took."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class StepLine:
    """An encouragement of the owner's (mine), or a step of theirs."""

    id: int
    person_id: int
    dream: str  # its key
    is_mine: bool
    words: str
    on: date


def steps(owner_id: int, *, person_id: int | None = None) -> list[StepLine]:
    """All of them, or those of one person, the oldest first."""
    of_whom: Sequence[int] = [] if person_id is None else [person_id]
    with sqlite.cursor() as cursor:
        cursor.execute(
            'SELECT w.id, coalesce(i.person_id, 0), w.dream, w.is_mine, w.words, w."on" FROM dream_step w CROSS JOIN identity i ON i.id = w.anchor_id '
            f'WHERE +w.owner_id = %s {"AND i.person_id = %s" if of_whom else ""} ORDER BY w."on", w.id',
            [owner_id, *of_whom],
        )
        return [StepLine(row[0], row[1], row[2], bool(row[3]), row[4], row[5]) for row in cursor.fetchall()]
