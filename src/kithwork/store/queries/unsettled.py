"""Whose beliefs are yet to be made, or made again?"""

from collections.abc import Collection

from kithwork.store import sqlite


def touched(owner_id: int, limit: int, *, first: Collection[int] = ()) -> list[int]:
    """Identities whose beliefs are yet to be made again, at most so many; some of them before all others, however many.

    The owner comes first: until it is known who that is, nobody's part in anything can be worked out.
    """
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(sorted(first)):
            cursor.execute(f"SELECT identity_id FROM touched WHERE owner_id = %s AND identity_id IN ({sqlite.marks(chunk)})", [owner_id, *chunk])
            found = [row[0] for row in cursor.fetchall()]
            if found:
                return found
        cursor.execute(
            "SELECT t.identity_id FROM touched t JOIN identity i ON i.id = t.identity_id WHERE t.owner_id = %s ORDER BY i.name, t.identity_id LIMIT %s",
            [owner_id, limit],
        )
        return [row[0] for row in cursor.fetchall()]


def touched_count(owner_id: int) -> int:
    """How many identities' beliefs are to be made again."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM touched WHERE owner_id = %s", [owner_id])
        return int(cursor.fetchone()[0])


def is_known(owner_id: int, more_than: int) -> bool:
    """Is it believed of more identities than so many who they are?"""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM (SELECT 1 FROM identity NOT INDEXED WHERE owner_id = %s AND person_id IS NOT NULL LIMIT %s)",
            [owner_id, more_than + 1],
        )
        return int(cursor.fetchone()[0]) > more_than


def strangers(owner_id: int) -> tuple[int, int]:
    """How many identities there are of whom it is not believed yet who they are, and how many of the others."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT count(*) - count(person_id), count(person_id) FROM identity WHERE owner_id = %s", [owner_id])
        unknown, known = cursor.fetchone()
        return int(unknown), int(known)


def touched_of(owner_id: int, ids: Collection[int]) -> set[int]:
    """Of these identities, those whose beliefs are to be made again."""
    if not ids:
        return set()
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT identity_id FROM touched WHERE owner_id = %s", [owner_id])
        return {row[0] for row in cursor if row[0] in ids}


def is_silence_over(owner_id: int, today: int) -> bool:
    """Is the day over (in days since 1970) of an invitation that the owner never answered and that counts still? Asked before every reading."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT 1 FROM owner w CROSS JOIN interaction x ON x.owner_id = w.id AND x.day >= w.last_day AND x.day < %s "
            "CROSS JOIN participant q ON q.interaction_id = x.record_id CROSS JOIN identity i ON i.id = q.identity_id "
            "CROSS JOIN person p ON p.id = i.person_id WHERE w.id = %s AND w.last_day > 0 AND q.part = 'silent' AND p.standing = 'own')",
            [today, owner_id],
        )
        return bool(cursor.fetchone()[0])
