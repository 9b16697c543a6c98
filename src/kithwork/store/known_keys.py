"""Which items of a source are on file?"""

from collections.abc import Collection

from kithwork.store import sqlite


def there(owner_id: int, source: str, keys: Collection[str]) -> set[str]:
    """Which of these keys records of the source have, current or not."""
    found: set[str] = set()
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(sorted(keys)):
            cursor.execute(
                f'SELECT DISTINCT "key" FROM record WHERE owner_id = %s AND source = %s AND "key" IN ({sqlite.marks(chunk)})',
                [owner_id, source, *chunk],
            )
            found.update(row[0] for row in cursor.fetchall())
    return found
