"""What the owner and somebody did for each other, as far as it is on file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kithwork.store import sqlite


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


_COLUMNS = 'w.id, coalesce(i.person_id, 0), coalesce(p.name, i.name), w.side, w.kind, w.words, w."on"'
_FROM = "FROM ledger_entry w CROSS JOIN identity i ON i.id = w.anchor_id LEFT JOIN person p ON p.id = i.person_id"


def typed(owner_id: int, person_id: int) -> list[TypedLine]:
    """What the owner wrote of somebody, the newest first."""
    return _lines(
        f'SELECT {_COLUMNS} {_FROM} WHERE +w.owner_id = %s AND i.person_id = %s ORDER BY w."on" DESC, w.id DESC',
        [owner_id, person_id],
    )


def all_typed(owner_id: int) -> list[TypedLine]:
    """What the owner wrote of everybody, the newest first."""
    return _lines(f'SELECT {_COLUMNS} {_FROM} WHERE w.owner_id = %s ORDER BY w."on" DESC, w.id DESC', [owner_id])


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


def sources(owner_id: int, record_ids: Sequence[int]) -> dict[int, str]:
    """Which source each of these records is of."""
    with sqlite.cursor() as cursor:
        cursor.execute(f"SELECT id, source FROM record WHERE +owner_id = %s AND id IN ({sqlite.marks(record_ids)})", [owner_id, *record_ids])
        return dict(cursor.fetchall())
