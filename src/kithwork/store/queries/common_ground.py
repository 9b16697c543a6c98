"""Where owner and person both are, or were: repositories, lists, gatherings."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from kithwork.store import sqlite

FEW: Final = 60  # identities in a place; in a larger one nobody counts the people


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A repository, list or gathering in which both are, and how many people it has; 0 for many."""

    kind: str
    label: str
    people_count: int


def places(owner_id: int, person_id: int, *, limit: int) -> list[PlaceRow]:
    """Where both are, the smallest first: few share what a small one has."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT c.id, c.kind, c.label, (SELECT count(*) FROM presence z WHERE z.context_id = c.id) AS size FROM (SELECT DISTINCT q.context_id FROM identity i "
            "CROSS JOIN presence q ON q.identity_id = i.id WHERE +i.owner_id = %s AND i.person_id = %s) t CROSS JOIN context c ON c.id = t.context_id "
            "WHERE c.kind <> 'thread' AND EXISTS (SELECT 1 FROM person o CROSS JOIN identity j ON j.person_id = o.id CROSS JOIN presence y "
            "ON y.context_id = c.id AND y.identity_id = j.id WHERE o.owner_id = %s AND o.standing = 'own') ORDER BY size, c.label LIMIT %s",
            [owner_id, person_id, owner_id, 4 * limit],
        )
        found: dict[str, PlaceRow] = {}
        for context_id, kind, label, size in cursor.fetchall():
            count = _people_count(owner_id, context_id) if size <= FEW else 0
            if (kind != "event" or count != 2) and label not in found:  # a talk of two is no place
                found[label] = PlaceRow(kind, label, count)
    return list(found.values())[:limit]


def _people_count(owner_id: int, context_id: int) -> int:
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT count(DISTINCT i.person_id) FROM presence z CROSS JOIN identity i ON i.id = z.identity_id WHERE +z.owner_id = %s AND z.context_id = %s",
            [owner_id, context_id],
        )
        return int(cursor.fetchone()[0])


@dataclass(frozen=True, slots=True)
class PartRow:
    """That somebody was at an event by the owner's word: as what, until when, and whether the two met there."""

    name: str
    part: str
    ends_on: date
    is_met: bool


def own_parts(owner_id: int) -> list[tuple[str, str]]:
    """What the owner is in communities, by their own word: the part, and the community."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT w.role, g.name FROM community w JOIN \"group\" g ON g.id = w.group_id WHERE w.owner_id = %s AND w.role > '' ORDER BY g.name",
            [owner_id],
        )
        return [(row[0], row[1]) for row in cursor.fetchall()]


def parts_of(owner_id: int, person_id: int) -> list[PartRow]:
    """At which events somebody was, by the owner's word, as what, and until when; the newest first."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT e.name, w.part, e.ends_on, w.is_met FROM identity i CROSS JOIN event_person w ON w.anchor_id = i.id CROSS JOIN event e ON e.id = w.event_id "
            "WHERE +i.owner_id = %s AND i.person_id = %s AND (w.part > '' OR w.is_met) ORDER BY e.ends_on DESC, e.id",
            [owner_id, person_id],
        )
        return [PartRow(row[0], row[1], row[2], bool(row[3])) for row in cursor.fetchall()]


def endorsed(owner_id: int, person_id: int) -> list[str]:
    """For what the owner endorsed somebody."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT x.subject FROM identity i CROSS JOIN participant q ON q.identity_id = i.id CROSS JOIN interaction x ON x.record_id = q.interaction_id "
            "CROSS JOIN record r ON r.id = x.record_id WHERE +i.owner_id = %s AND i.person_id = %s AND r.source = 'linkedin-endorsements' AND x.is_current "
            "AND x.own_part = 'from' AND x.subject > '' ORDER BY 1",
            [owner_id, person_id],
        )
        return [row[0] for row in cursor.fetchall()]
