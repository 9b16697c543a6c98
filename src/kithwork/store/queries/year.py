"""What a year brought, from what is derived of ties and from what the owner wrote down. Reads only."""

from dataclasses import dataclass
from datetime import date

from kithwork.store import sqlite
from kithwork.store.queries.people import MAY_BE_NAMED


@dataclass(frozen=True, slots=True)
class DaysRow:
    """Somebody, since when they are known, and on how many days of the year there was a word."""

    id: int
    name: str
    first_day: int
    days_count: int


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


def near(owner_id: int, year: int, *, limit: int) -> list[DaysRow]:
    """With whom there were most days in a year."""
    mark = f"[{year},"
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT p.id, p.name, r.first_day, r.days FROM (SELECT person_id, first_day, CAST(substr(years, instr(years, %s) + %s) AS integer) AS days "
            "FROM rhythm WHERE owner_id = %s AND instr(years, %s) ORDER BY days DESC, person_id LIMIT %s) r "
            f"CROSS JOIN person p ON p.id = r.person_id WHERE {MAY_BE_NAMED} ORDER BY r.days DESC, p.id",
            [mark, len(mark), owner_id, mark, limit],
        )
        return [DaysRow(*row) for row in cursor.fetchall()]


def in_touch_count(owner_id: int, year: int) -> int:
    """With how many people there was a word in a year."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM rhythm WHERE owner_id = %s AND instr(years, %s)", [owner_id, f"[{year},"])
        return int(cursor.fetchone()[0])


def came(owner_id: int, year: int, *, from_day: int, until_day: int, limit: int) -> tuple[int, list[DaysRow]]:
    """Whom the owner came to know in these days, with a word in that year: how many, and those of most days."""
    mark = f"[{year},"
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT person_id, CAST(substr(years, instr(years, %s) + %s) AS integer) AS days FROM rhythm WHERE owner_id = %s AND first_day BETWEEN %s AND %s "
            "AND instr(years, %s) ORDER BY days DESC, person_id",
            [mark, len(mark), owner_id, from_day, until_day, mark],
        )
        every = cursor.fetchall()
        some = [row[0] for row in every[:limit]]
        found = []
        for chunk in sqlite.chunks(some):
            cursor.execute(
                "SELECT p.id, p.name, t.first_day FROM person p JOIN tie t ON t.person_id = p.id "
                f"WHERE {MAY_BE_NAMED} AND p.id IN ({sqlite.marks(chunk)})",
                chunk,
            )
            found += cursor.fetchall()
    days = dict(every)
    return len(every), [DaysRow(number, name, first_day, days[number]) for number, name, first_day in found]


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
