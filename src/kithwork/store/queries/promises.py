"""Which promises are on file, the owner's and others'?"""

from dataclasses import dataclass
from datetime import date

from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """What one of two said they would do."""

    id: int
    person_id: int
    person: str
    is_mine: bool
    words: str
    made_on: date
    due_on: date | None
    kept_on: date | None
    is_dropped: bool

    @property
    def is_open(self) -> bool:
        """Is it still to be kept?"""
        return self.kept_on is None and not self.is_dropped


def promises(owner_id: int, *, person_id: int | None = None, is_open: bool | None = None) -> list[PromiseLine]:
    """Promises, mine and theirs, those due first; of one person, or of all."""
    statement = (
        "SELECT w.id, coalesce(i.person_id, 0), coalesce(p.name, i.name), w.is_mine, w.words, w.made_on, w.due_on, w.kept_on, w.is_dropped FROM promise w "
        "JOIN identity i ON i.id = w.anchor_id LEFT JOIN person p ON p.id = i.person_id WHERE +w.owner_id = %s"
        + (" AND i.person_id = %s" if person_id is not None else "")
    )
    with sqlite.cursor() as cursor:
        cursor.execute(statement, [owner_id, *([person_id] if person_id is not None else [])])
        rows = cursor.fetchall()
    lines = [PromiseLine(row[0], row[1], row[2], bool(row[3]), row[4], row[5], row[6], row[7], bool(row[8])) for row in rows]
    lines = [line for line in lines if is_open is None or line.is_open == is_open]
    return sorted(lines, key=lambda line: (not line.is_open, line.due_on or date.max, line.id))
