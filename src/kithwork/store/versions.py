"""Which tables does the file have? Named by the migrations that were applied to it."""

from typing import Final

from kithwork.store import sqlite

LATEST: Final = "0031_who_else_could_be_meant"  # the newest migration; a test compares it with the folder


def applied() -> set[str]:
    """The names of all migrations that were applied; none in a new file."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM sqlite_master WHERE name = 'django_migrations'")
        if not cursor.fetchone()[0]:
            return set()
        cursor.execute("SELECT name FROM django_migrations WHERE app = 'store'")
        return {row[0] for row in cursor.fetchall()}
