"""Communities: groups of which the owner says more than who is in them; and what they asked and answered there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kithwork.domain.events import CommunityDeed
from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class CommunityLine:
    """A community, by the number of its group; `is_told` where the owner said more than who is in it."""

    id: int
    name: str
    role: str
    about: str
    place: str
    people_count: int
    is_told: bool


@dataclass(frozen=True, slots=True)
class StepLine:
    """What the owner did in a community, who helped or was helped (0 for nobody), and what became of it."""

    id: int
    community_id: int
    kind: CommunityDeed
    words: str
    on: date
    person_id: int
    person: str
    outcome: str


def _rows(statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


def listed(owner_id: int) -> list[CommunityLine]:
    """All groups that have somebody in them or of which the owner says something, by name."""
    rows = _rows(
        "SELECT g.id, g.name, coalesce(c.role, ''), coalesce(c.about, ''), coalesce(c.place, ''), count(DISTINCT i.person_id), c.id IS NOT NULL "
        'FROM "group" g LEFT JOIN community c ON c.group_id = g.id LEFT JOIN membership w ON w.group_id = g.id LEFT JOIN identity i ON i.id = w.anchor_id '
        "WHERE g.owner_id = %s GROUP BY g.id HAVING c.id IS NOT NULL OR count(i.person_id) > 0 ORDER BY lower(g.name), g.id",
        [owner_id],
    )
    return [CommunityLine(row[0], row[1], row[2], row[3], row[4], row[5], bool(row[6])) for row in rows]


def members(owner_id: int, community_id: int) -> list[int]:
    """Who is in it."""
    return [
        row[0]
        for row in _rows(
            "SELECT DISTINCT i.person_id FROM membership w JOIN identity i ON i.id = w.anchor_id WHERE w.owner_id = %s AND w.group_id = %s "
            "AND i.person_id IS NOT NULL ORDER BY i.person_id",
            [owner_id, community_id],
        )
    ]


def steps(owner_id: int) -> list[StepLine]:
    """What the owner did in communities, the newest first."""
    rows = _rows(
        "SELECT s.id, s.group_id, s.kind, s.words, s.\"on\", coalesce(i.person_id, 0), coalesce(p.name, i.name, ''), s.outcome FROM community_step s "
        'LEFT JOIN identity i ON i.id = s.anchor_id LEFT JOIN person p ON p.id = i.person_id WHERE s.owner_id = %s ORDER BY s."on" DESC, s.id DESC',
        [owner_id],
    )
    return [StepLine(row[0], row[1], CommunityDeed(row[2]), *row[3:]) for row in rows]
