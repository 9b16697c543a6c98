"""What a year brought, from what is derived of ties and from what the owner wrote down. Reads only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kithwork.store import sqlite
from kithwork.store.queries.people import MAY_BE_NAMED


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


def in_touch(owner_id: int, year: int) -> list[tuple[int, int, int]]:
    """With whom there was a word in a year: number, first day of all, days in that year; those of most days first."""
    mark = f"[{year},"
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT person_id, first_day, CAST(substr(years, instr(years, %s) + %s) AS integer) AS days FROM rhythm WHERE owner_id = %s AND instr(years, %s) "
            "ORDER BY days DESC, person_id",
            [mark, len(mark), owner_id, mark],
        )
        return [(number, first_day, days) for number, first_day, days in cursor.fetchall()]


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
