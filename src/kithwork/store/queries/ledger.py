"""What the owner and somebody did for each other, as far as it is on file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kithwork.store import sqlite

_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line that the owner wrote into the ledger."""

    id: int
    person_id: int
    person: str
    side: str
    kind: str
    words: str
    on: date


@dataclass(frozen=True, slots=True)
class DoneLine:
    """What one did for the other, of one kind: how often, and on which day last (in days since 1970)."""

    kind: str
    is_mine: bool
    source: str
    count: int
    last_day: int


_COLUMNS = 'w.id, coalesce(i.person_id, 0), coalesce(p.name, i.name), w.side, w.kind, w.words, w."on"'
_FROM = "FROM ledger_entry w JOIN identity i ON i.id = w.anchor_id LEFT JOIN person p ON p.id = i.person_id"


def typed(owner_id: int, person_id: int) -> list[TypedLine]:
    """What the owner wrote of somebody, the newest first."""
    return _lines(
        f'SELECT {_COLUMNS} {_FROM} WHERE +w.owner_id = %s AND i.person_id = %s ORDER BY w."on" DESC, w.id DESC',
        [owner_id, person_id],
    )


def received_since(owner_id: int, *, since: date) -> list[TypedLine]:
    """What the owner received since that day, by their own word."""
    return _lines(
        f"SELECT {_COLUMNS} {_FROM} WHERE w.owner_id = %s AND w.side = 'received' AND w.\"on\" >= %s AND i.person_id IS NOT NULL ORDER BY w.id",
        [owner_id, since.isoformat()],
    )


def numbered(owner_id: int, entry_id: int) -> TypedLine | None:
    """The line with this number."""
    return next(iter(_lines(f"SELECT {_COLUMNS} {_FROM} WHERE w.owner_id = %s AND w.id = %s", [owner_id, entry_id])), None)


def _lines(statement: str, values: Sequence[object]) -> list[TypedLine]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return [TypedLine(*row) for row in cursor.fetchall()]


def thanked_on(owner_id: int, person_id: int) -> date | None:
    """The last day on which the owner gave thanks to somebody, by their own word."""
    return next((line.on for line in typed(owner_id, person_id) if line.side == "thanked"), None)


def last_thanks(owner_id: int) -> dict[int, date]:
    """The same of everybody."""
    found: dict[int, date] = {}
    for line in _lines(f"SELECT {_COLUMNS} {_FROM} WHERE w.owner_id = %s AND w.side = 'thanked' ORDER BY w.\"on\"", [owner_id]):
        found[line.person_id] = line.on
    return found


def done(owner_id: int, person_id: int, kinds: Sequence[str], *, until: date, year: int) -> list[DoneLine]:
    """What each did for the other, of these kinds: in the year before that day, and in all the time before it."""
    last = until.toordinal() - _EPOCH
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT x.kind, x.own_part = 'from', min(r.source), count(DISTINCT x.record_id), max(x.day) FROM identity i CROSS JOIN participant q "
            "ON q.identity_id = i.id CROSS JOIN interaction x ON x.record_id = q.interaction_id CROSS JOIN record r ON r.id = x.record_id "
            "WHERE +i.owner_id = %s AND i.person_id = %s AND x.is_current AND q.day <= %s AND ((x.own_part = 'from' AND q.part = 'to') "
            f"OR (x.own_part = 'to' AND q.part = 'from')) AND x.kind IN ({sqlite.marks(kinds)}) GROUP BY 1, 2, x.day >= %s ORDER BY 5 DESC, 1, 2",
            [owner_id, person_id, last, *kinds, last - year],
        )
        return [DoneLine(row[0], bool(row[1]), row[2], row[3], row[4]) for row in cursor.fetchall()]
