"""Who was there as well, when owner and person were in touch?"""

from collections.abc import Sequence

from kithwork.store import sqlite


def unknown(owner_id: int, limit: int) -> list[int]:
    """Persons of whom it is yet to be looked at, at most so many."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT person_id FROM tie WHERE owner_id = %s AND companions IS NULL ORDER BY person_id LIMIT %s", [owner_id, limit])
        return [row[0] for row in cursor.fetchall()]


def last_days(owner_id: int, person_ids: Sequence[int], *, at_most: int, until_day: int) -> dict[int, list[int]]:
    """Of each person: the last days on which each other one was in the same interaction with the owner; in circles of at most so many."""
    found: dict[int, list[int]] = {person_id: [] for person_id in person_ids}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(person_ids):
            cursor.execute(
                "SELECT i.person_id, max(x.day) FROM identity i CROSS JOIN participant p ON p.identity_id = i.id "
                "CROSS JOIN interaction x ON x.record_id = p.interaction_id CROSS JOIN participant q ON q.interaction_id = x.record_id "
                "CROSS JOIN identity j ON j.id = q.identity_id CROSS JOIN person o ON o.id = j.person_id "
                f"WHERE +i.owner_id = %s AND i.person_id IN ({sqlite.marks(chunk)}) AND x.own_part <> '' AND x.is_current AND x.kind <> 'bulk' AND x.people_count > 2 "
                "AND x.people_count <= %s AND x.day <= %s AND o.standing <> 'own' AND o.id <> i.person_id GROUP BY i.person_id, o.id",
                [owner_id, *chunk, at_most, until_day],
            )
            for person_id, day in cursor.fetchall():
                found[person_id].append(day)
    return found
