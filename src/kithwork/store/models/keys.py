"""How do rows that belong to one other row share its key? As SQLite's own row number, so that no index stands between the key and the row."""

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper


class RowKey(models.OneToOneField):  # type: ignore[type-arg]  # generic in the stubs only
    """A primary key that points to another table's row.

    SQLite finds a row by its number at once when the column is declared `integer`; Django says `bigint`, which costs an index on every look-up
    and every insert (https://www.sqlite.org/lang_createtable.html#rowid).
    """

    def db_type(self, connection: BaseDatabaseWrapper) -> str | None:
        """What the column is declared as."""
        return "integer" if connection.vendor == "sqlite" else super().db_type(connection)
