"""Lines from files in the inbox that wait for the owner's yes."""

from dataclasses import dataclass
from datetime import date

from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """A line, the day on which it was written, and the file in which it stood."""

    id: int
    words: str
    said_on: date
    file: str


def waiting(owner_id: int) -> list[WaitingLine]:
    """All of them, in the order in which they were read."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT id, words, said_on, file FROM waiting_line WHERE owner_id = %s AND NOT is_settled ORDER BY id", [owner_id])
        return [WaitingLine(*row) for row in cursor.fetchall()]
