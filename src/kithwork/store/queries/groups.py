"""Groups that the owner made by hand."""

from dataclasses import dataclass

from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group, and how many people are in it."""

    name: str
    people_count: int


def listed(owner_id: int) -> list[GroupLine]:
    """All groups by name; one whose people have all left is not shown."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            'SELECT g.name, count(DISTINCT i.person_id) FROM "group" g JOIN membership w ON w.group_id = g.id JOIN identity i ON i.id = w.anchor_id '
            "WHERE g.owner_id = %s GROUP BY g.id ORDER BY lower(g.name)",
            [owner_id],
        )
        return [GroupLine(row[0], row[1]) for row in cursor.fetchall()]
