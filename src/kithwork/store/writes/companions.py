"""Write down how many people were there as well when owner and person were in touch; it changes when those others become one, or two."""

from collections.abc import Sequence

from django.db import connection

from kithwork.store import sqlite


def forget_beside(identity_ids: Sequence[int]) -> None:
    """These identities have become somebody else's: whoever was in an interaction with them is to be looked at again."""
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks(identity_ids):
            cursor.execute(
                "UPDATE tie SET companions = NULL WHERE companions IS NOT NULL AND person_id IN (SELECT i.person_id FROM participant p "
                "CROSS JOIN interaction x ON x.record_id = p.interaction_id CROSS JOIN participant q ON q.interaction_id = x.record_id "
                f"CROSS JOIN identity i ON i.id = q.identity_id WHERE p.identity_id IN ({sqlite.marks(chunk)}) AND x.people_count > 2 AND x.own_part <> '')",
                chunk,
            )


def save(rows: Sequence[tuple[float, int]]) -> None:
    """How many there were, as of the reference day, and of which person."""
    with connection.cursor() as cursor:
        cursor.executemany("UPDATE tie SET companions = %s WHERE person_id = %s", rows)
