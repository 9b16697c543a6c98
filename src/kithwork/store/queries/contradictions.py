"""Where does the owner's no collide with something certain, or with the owner's other answers, and the owner has not stood by it yet?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kithwork.store import sqlite
from kithwork.store.queries import sides
from kithwork.store.queries.sides import Side


@dataclass(frozen=True, slots=True)
class NoLine:
    """That the owner called two identities two people."""

    one: str
    other: str
    said_at: datetime


@dataclass(frozen=True, slots=True)
class ContradictionLine:
    """Two whom the owner called two, what says that they are one, and the owner's word."""

    id: int
    one: Side
    other: Side
    words: tuple[str, ...]
    noes: tuple[NoLine, ...]


_OPEN: Final = (
    "FROM contradiction c JOIN identity a ON a.id = c.one_id JOIN identity b ON b.id = c.other_id WHERE c.owner_id = %s AND a.person_id <> b.person_id "
    "AND NOT EXISTS (SELECT 1 FROM decision d JOIN identity i ON i.id = d.one_id JOIN identity j ON j.id = d.other_id WHERE d.owner_id = c.owner_id "
    "AND d.is_confirmed AND d.answer = 'different' AND ((i.person_id = a.person_id AND j.person_id = b.person_id) OR (i.person_id = b.person_id "
    "AND j.person_id = a.person_id)))"
)


def count(owner_id: int) -> int:
    """Between how many pairs of persons there is one."""
    with sqlite.cursor() as cursor:
        cursor.execute(f"SELECT count(DISTINCT min(a.person_id, b.person_id) || ' ' || max(a.person_id, b.person_id)) {_OPEN}", [owner_id])
        return int(cursor.fetchone()[0])


def listed(owner_id: int, *, person_id: int | None = None, number: int | None = None, limit: int = 20) -> list[ContradictionLine]:
    """Contradictions, one for each two persons; of one person, or the one with this number, only."""
    values: list[object] = [owner_id]
    clause = ""
    if person_id is not None:
        clause, values = f"{clause} AND (a.person_id = %s OR b.person_id = %s)", [*values, person_id, person_id]
    if number is not None:
        clause, values = f"{clause} AND c.id = %s", [*values, number]
    with sqlite.cursor() as cursor:
        cursor.execute(f"SELECT c.id, c.one_id, c.other_id, c.words, a.person_id, b.person_id {_OPEN} {clause} ORDER BY c.id", values)
        rows = cursor.fetchall()
    found: dict[frozenset[int], list[tuple[int, int, int, str]]] = {}
    for row_id, one_id, other_id, words, *persons in rows:
        found.setdefault(frozenset(persons), []).append((row_id, one_id, other_id, words))
    shown = list(found.values())[:limit]
    both = sides.of(owner_id, sorted({identity_id for some in shown for identity_id in some[0][1:3]}))
    return [_line(owner_id, some, both[some[0][1]], both[some[0][2]]) for some in shown]


def _line(owner_id: int, rows: Sequence[tuple[int, int, int, str]], one: Side, other: Side) -> ContradictionLine:
    return ContradictionLine(rows[0][0], one, other, tuple(dict.fromkeys(words for *_, words in rows)), noes(owner_id, one.ids, other.ids))


def noes(owner_id: int, some: Sequence[int], others: Sequence[int]) -> tuple[NoLine, ...]:
    """The owner's answers between the two, a pair of names and a day each once."""
    found: dict[tuple[str, str, str], NoLine] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(some)):
            marks = sqlite.marks(chunk)
            cursor.execute(
                "SELECT d.one_id, d.other_id, d.decided_at, i.name, i.value, j.name, j.value FROM decision d JOIN identity i ON i.id = d.one_id "
                f"JOIN identity j ON j.id = d.other_id WHERE d.owner_id = %s AND d.answer = 'different' AND (d.one_id IN ({marks}) "
                f"OR d.other_id IN ({marks})) ORDER BY d.decided_at, d.id",
                [owner_id, *chunk, *chunk],
            )
            for one_id, other_id, at, name, value, other_name, other_value in cursor.fetchall():
                if {one_id, other_id} & set(others):
                    line = NoLine(name or value, other_name or other_value, sqlite.aware(at))
                    found.setdefault((line.one, line.other, line.said_at.date().isoformat()), line)
    return tuple(found.values())
