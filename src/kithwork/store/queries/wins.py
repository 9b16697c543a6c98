"""Wins: what there is to congratulate people on, by day, by person, and of those who mean most."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kithwork.domain.wins import WinKind
from kithwork.store import sqlite
from kithwork.store.queries.people import MAY_BE_NAMED, STRENGTH, Ranking


@dataclass(frozen=True, slots=True)
class WinLine:
    """Something to celebrate, and where it is from."""

    id: int
    person_id: int
    person: str
    is_mine: bool
    kind: str
    words: str
    on: date
    after_on: date | None  # the last day on which it was not yet so
    source: str
    where: str
    congratulated_on: date | None
    key: str
    record_id: int | None

    @property
    def is_open(self) -> bool:
        """Has nobody been congratulated on it yet?"""
        return self.congratulated_on is None


_COLUMNS: Final = (
    "w.id, w.person_id, p.name, p.standing = 'own', w.kind, w.words, w.\"on\", w.after_on, w.source, coalesce((SELECT m.place || ', ' || s.\"where\" FROM saying s "
    "JOIN run_member m ON m.id = s.member_id WHERE s.record_id = w.record_id ORDER BY s.id LIMIT 1), ''), w.congratulated_on, w.\"key\", w.record_id"
)
LISTED: Final = 500


def _line(row: tuple[Any, ...]) -> WinLine:
    win_id, person_id, person, is_mine, *rest = row
    return WinLine(win_id, person_id, person, bool(is_mine), *rest)


def of_person(owner_id: int, person_id: int) -> list[WinLine]:
    """Everything that somebody can be congratulated on, or was; the newest first."""
    return _rows('w.owner_id = %s AND w.person_id = %s ORDER BY w."on" DESC, w.id', [owner_id, person_id])


def listed(owner_id: int, ranking: Ranking, *, is_mine: bool = False, since: date | None = None, limit: int = LISTED) -> list[WinLine]:
    """Wins of those whom the owner knows, or the owner's own; the newest first, of one day those who mean most. Since a day open ones alone, else all."""
    who = "p.standing = 'own'" if is_mine else MAY_BE_NAMED
    still = 'AND w.congratulated_on IS NULL AND w."on" >= %s' if since else ""
    with sqlite.cursor() as cursor:
        cursor.execute(
            f"SELECT w.id FROM win w JOIN person p ON p.id = w.person_id LEFT JOIN tie t ON t.person_id = p.id WHERE w.owner_id = %s AND {who} {still} "
            f'ORDER BY w."on" DESC, coalesce({STRENGTH}, 0) DESC, w.id LIMIT %s',
            [owner_id, *([since.isoformat()] if since else []), *ranking.values, limit],
        )
        return _in_order(owner_id, [row[0] for row in cursor.fetchall()])


def by_ids(owner_id: int, ids: Sequence[int]) -> list[WinLine]:
    """The wins with these numbers, the newest first."""
    return sorted(_in_order(owner_id, ids), key=lambda line: (line.on, line.id), reverse=True)


def numbered(owner_id: int, win_id: int) -> WinLine | None:
    """The win with this number."""
    return next(iter(_rows("w.owner_id = %s AND w.id = %s", [owner_id, win_id])), None)


def _rows(condition: str, values: Sequence[object]) -> list[WinLine]:
    with sqlite.cursor() as cursor:
        cursor.execute(f"SELECT {_COLUMNS} FROM win w JOIN person p ON p.id = w.person_id WHERE {condition}", values)
        return [_line(row) for row in cursor.fetchall()]


def recent(owner_id: int, ranking: Ranking, *, since: date, until: date, limit: int) -> list[WinLine]:
    """Open wins of these days but new names, of those who mean most first: one for each person, the newest."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            f'SELECT max(w."on"), w.id FROM win w JOIN person p ON p.id = w.person_id LEFT JOIN tie t ON t.person_id = p.id WHERE w.owner_id = %s '
            f'AND w."on" BETWEEN %s AND %s AND w.congratulated_on IS NULL AND w.kind <> %s AND {MAY_BE_NAMED} GROUP BY w.person_id '
            f"ORDER BY coalesce({STRENGTH}, 0) DESC, w.person_id LIMIT %s",
            [owner_id, since.isoformat(), until.isoformat(), WinKind.NAME.value, *ranking.values, limit],
        )
        ids = [row[1] for row in cursor.fetchall()]
    return _in_order(owner_id, ids)


def years_since(owner_id: int, ranking: Ranking, days: Sequence[date], *, limit: int) -> list[WinLine]:
    """Posts that the owner knows the very day of, of which these days are anniversaries."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            f'SELECT w.id FROM win w JOIN person p ON p.id = w.person_id LEFT JOIN tie t ON t.person_id = p.id WHERE w.owner_id = %s AND w."on" IN '
            f"({sqlite.marks(days)}) AND w.kind = %s AND w.after_on IS NULL AND {MAY_BE_NAMED} ORDER BY coalesce({STRENGTH}, 0) DESC, w.id LIMIT %s",
            [owner_id, *(day.isoformat() for day in days), WinKind.ROLE.value, *ranking.values, limit],
        )
        ids = [row[0] for row in cursor.fetchall()]
    return _in_order(owner_id, ids)


def _in_order(owner_id: int, ids: Sequence[int]) -> list[WinLine]:
    found = {line.id: line for line in _rows(f"w.owner_id = %s AND w.id IN ({sqlite.marks(ids)})", [owner_id, *ids])} if ids else {}
    return [found[i] for i in ids]
