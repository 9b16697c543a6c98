"""Bring the tables up to date."""

from importlib.resources import files

from django.core.management import call_command
from django.db import connection

from kithwork.store import versions


def bring_up_to_date() -> None:
    """Apply every migration that the file does not have yet; a new file begins with what all of them make, which takes a hundredth of the time."""
    if versions.applied():
        call_command("migrate", verbosity=0, interactive=False)
    else:
        create_tables()


def create_tables() -> None:
    """All tables, in a file without any."""
    connection.ensure_connection()
    script = (files("kithwork.store") / "tables.sql").read_text(encoding="utf-8")
    connection.connection.executescript(f"BEGIN IMMEDIATE; {script} COMMIT;")
