"""What did the owner do last?"""

from kithwork.store import sqlite


def newest(owner_id: int) -> int:
    """The number of the newest change; 0 for none."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT coalesce(max(id), 0) FROM change WHERE owner_id = %s", [owner_id])
        return int(cursor.fetchone()[0])
