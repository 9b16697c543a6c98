"""What a year brought, from what is derived of ties and from what the owner wrote down. Reads only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from typing import NamedTuple

from kithwork.domain import dates
from kithwork.store import sqlite
from kithwork.store.queries.people import MAY_BE_NAMED


class Busy(NamedTuple):
    """Somebody with whom there was a word in a year: the first day of all, and days in that year."""

    id: int
    first_day: int
    days: int


@dataclass(frozen=True, slots=True)
class InTouch:
    """How many they were and how many of them were new, and of each those of most days."""

    count: int
    new_count: int
    most: tuple[Busy, ...]
    new: tuple[Busy, ...]


@dataclass(frozen=True, slots=True)
class WinRow:
    """Something to celebrate, of somebody or of the owner."""

    person_id: int
    name: str
    is_mine: bool
    words: str
    on: date


@dataclass(frozen=True, slots=True)
class BegunRow:
    """Something that began by the owner's word."""

    kind: str  # goal, idea, community
    words: str
    on: date


def in_touch(owner_id: int, year: int, *, most: int, most_new: int) -> InTouch:
    """With whom there was a word in a year, those of most days first. Sorted here and only as far as asked, since there are tens of thousands."""
    mark = f"[{year},"
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT CAST(substr(years, instr(years, %s) + %s) AS integer), person_id, first_day FROM rhythm WHERE owner_id = %s AND instr(years, %s)",
            [mark, len(mark), owner_id, mark],
        )
        rows: list[tuple[int, int, int]] = cursor.fetchall()
    first, last = dates.day_of(date(year, 1, 1)), dates.day_of(date(year, 12, 31))
    new = [row for row in rows if first <= row[2] <= last]
    return InTouch(len(rows), len(new), _busiest(rows, most), _busiest(new, most_new))


def _busiest(rows: Sequence[tuple[int, int, int]], most: int) -> tuple[Busy, ...]:
    return tuple(Busy(number, first_day, days) for days, number, first_day in nsmallest(most, rows, key=lambda row: (-row[0], row[1])))


def names(owner_id: int, person_ids: Sequence[int]) -> dict[int, str]:
    """What they are called, of those who may be named."""
    found: dict[int, str] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(person_ids)):
            cursor.execute(
                f"SELECT p.id, p.name FROM person p WHERE +p.owner_id = %s AND {MAY_BE_NAMED} AND p.id IN ({sqlite.marks(chunk)})", [owner_id, *chunk]
            )
            found.update(cursor.fetchall())
    return found


def wins(owner_id: int, year: int) -> list[WinRow]:
    """What there was to celebrate in a year, theirs and the owner's, the first first."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT p.id, p.name, p.standing = 'own', w.words, w.\"on\" FROM win w JOIN person p ON p.id = w.person_id WHERE w.owner_id = %s "
            f"AND w.\"on\" BETWEEN %s AND %s AND (p.standing = 'own' OR {MAY_BE_NAMED}) AND w.kind <> 'name' ORDER BY w.\"on\", w.id",
            [owner_id, date(year, 1, 1).isoformat(), date(year, 12, 31).isoformat()],
        )
        return [WinRow(person_id, name, bool(is_mine), words, _day(on)) for person_id, name, is_mine, words, on in cursor.fetchall()]


def begun(owner_id: int, year: int) -> list[BegunRow]:
    """Goals and ideas that began in a year, the first first."""
    first, last = date(year, 1, 1).isoformat(), date(year, 12, 31).isoformat()
    found = []
    with sqlite.cursor() as cursor:
        for kind in ("goal", "idea"):
            cursor.execute(f'SELECT words, begun_on FROM "{kind}" WHERE owner_id = %s AND begun_on BETWEEN %s AND %s', [owner_id, first, last])
            found += [BegunRow(kind, words, _day(on)) for words, on in cursor.fetchall()]
    return sorted(found, key=lambda row: (row.on, row.words))


def _day(on: date | str) -> date:
    return date.fromisoformat(on) if isinstance(on, str) else on
