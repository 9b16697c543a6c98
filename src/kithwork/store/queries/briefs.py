"""What a brief needs beside the page of a person: where both are, and meetings to come."""

import json
from dataclasses import dataclass
from datetime import datetime

from kithwork.domain import dates
from kithwork.store import sqlite
from kithwork.store.queries import running

MOST = 20


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting to come; `id` is its number."""

    id: int
    at: datetime
    subject: str
    place: str
    person_ids: tuple[int, ...]


def places(owner_id: int, person_id: int) -> list[tuple[str, str, bool]]:
    """Repositories and lists in which somebody is: kind, name, whether the owner is in it too; where both are first."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT id FROM person WHERE owner_id = %s AND standing = 'own'", [owner_id])
        own = [row[0] for row in cursor.fetchall()]
        cursor.execute(
            f"SELECT DISTINCT i.person_id = %s, c.kind, c.label FROM identity i CROSS JOIN presence k ON k.identity_id = i.id CROSS JOIN context c "
            f"ON c.id = k.context_id WHERE +i.owner_id = %s AND i.person_id IN ({sqlite.marks([person_id, *own])}) AND c.kind IN ('repository', 'mailing-list')",
            [person_id, owner_id, person_id, *own],
        )
        rows = cursor.fetchall()
    shared = {(kind, name) for is_theirs, kind, name in rows if not is_theirs}
    found = [(kind, name, (kind, name) in shared) for is_theirs, kind, name in rows if is_theirs]
    return sorted(found, key=lambda one: (not one[2], one[1]))[:MOST]


def meetings(owner_id: int, *, from_at: datetime, until_at: datetime) -> list[Meeting]:
    """Meetings of the owner's that begin between two moments or go on at the first, the first first."""
    begun = running.ids(owner_id, dates.day_of(from_at))
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT x.record_id, x.at, x.subject, x.place FROM interaction x WHERE x.record_id IN (SELECT record_id FROM interaction WHERE owner_id = %s "
            "AND day BETWEEN %s AND %s AND is_current AND own_part <> '' AND kind IN ('meeting', 'in-person', 'call') UNION SELECT value FROM json_each(%s)) "
            "ORDER BY x.at, x.record_id",
            [owner_id, dates.day_of(from_at), dates.day_of(until_at), json.dumps(begun)],
        )
        rows = [(record_id, sqlite.aware(at), subject, place) for record_id, at, subject, place in cursor.fetchall()]
        rows = [row for row in rows if from_at <= row[1] < until_at or row[0] in begun][:MOST]
        found = []
        for record_id, at, subject, place in rows:
            cursor.execute(
                "SELECT DISTINCT p.id FROM participant q JOIN identity i ON i.id = q.identity_id JOIN person p ON p.id = i.person_id "
                "WHERE q.interaction_id = %s AND p.standing <> 'own' ORDER BY p.sort_name, p.id",
                [record_id],
            )
            found.append(Meeting(record_id, at, subject, place, tuple(row[0] for row in cursor.fetchall())))
    return found
