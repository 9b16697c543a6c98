"""What are the groups of a source called, and which of their messages are on file?"""

from kithwork.store import sqlite


def groups(owner_id: int, source: str) -> list[str]:
    """The titles of all groups of a source, in the order of the alphabet."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            'SELECT DISTINCT label FROM context WHERE owner_id = %s AND kind = \'group\' AND "key" >= %s AND "key" < %s ORDER BY label',
            [owner_id, f"{source}:", f"{source};"],
        )
        return [row[0] for row in cursor.fetchall()]
