"""What the owner is after, whom it leads to, what they did about it, and on whom they can call."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kithwork.domain.aims import AimKind, NearingKind
from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class GoalLine:
    """What the owner is after."""

    id: int
    kind: AimKind
    words: str
    weekly_hours: int | None
    begun_on: date
    closed_on: date | None
    why: str = ""
    until_on: date | None = None


@dataclass(frozen=True, slots=True)
class NearingRow:
    """What the owner did about a target, or heard of it."""

    kind: NearingKind
    on: date
    words: str
    minutes: int | None


@dataclass(frozen=True, slots=True)
class TargetLine:
    """Somebody, or an organisation, that a goal leads to or that the owner follows; the person is 0 for an organisation."""

    id: int
    goal_id: int
    person_id: int
    name: str
    why: str
    begun_on: date
    closed_on: date | None
    nearings: tuple[NearingRow, ...]


def _rows(statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


def goals(owner_id: int) -> list[GoalLine]:
    """Open ones first, the newest first."""
    rows = _rows(
        "SELECT id, kind, words, weekly_hours, begun_on, closed_on, why, until_on FROM goal WHERE owner_id = %s ORDER BY closed_on IS NOT NULL, begun_on DESC, id DESC",
        [owner_id],
    )
    return [GoalLine(row[0], AimKind(row[1]), *row[2:]) for row in rows]


def listed(owner_id: int, *, person_id: int | None = None) -> list[TargetLine]:
    """Targets that are open, the newest first; of one person, or all."""
    nearings: dict[int, list[NearingRow]] = {}
    for target_id, kind, on, words, minutes in _rows(
        'SELECT target_id, kind, "on", words, minutes FROM nearing WHERE owner_id = %s ORDER BY "on", id', [owner_id]
    ):
        nearings.setdefault(target_id, []).append(NearingRow(NearingKind(kind), on, words, minutes))
    rows = _rows(
        "SELECT w.id, coalesce(w.goal_id, 0), coalesce(i.person_id, 0), coalesce(p.name, i.name, w.organisation), w.why, w.begun_on, w.closed_on FROM target w "
        "LEFT JOIN identity i ON i.id = w.anchor_id LEFT JOIN person p ON p.id = i.person_id WHERE w.owner_id = %s AND w.closed_on IS NULL ORDER BY w.id DESC",
        [owner_id],
    )
    found = [TargetLine(row[0], row[1], row[2], row[3], row[4], row[5], row[6], tuple(nearings.get(row[0], ()))) for row in rows]
    return [line for line in found if person_id is None or line.person_id == person_id]
