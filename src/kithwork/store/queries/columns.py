"""What has the owner said of the columns of tables?"""

from kithwork.store import sqlite


def said(owner_id: int) -> dict[str, dict[str, str]]:
    """By the fingerprint of a header: what each column means, by its name in lower case; under no name, which number of a date is the month."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT header, name, meaning FROM column_mapping WHERE owner_id = %s ORDER BY id", [owner_id])
        found: dict[str, dict[str, str]] = {}
        for header, name, meaning in cursor.fetchall():
            found.setdefault(header, {})[name] = meaning
        return found
