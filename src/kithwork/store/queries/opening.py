"""May this process ask the file without Django? See ADR 0013."""

import sqlite3
import sys
from pathlib import Path

from kithwork.store import place, sqlite, versions


def to_read() -> bool:
    """Open the file to read only. False where it is not there, needs another look, or Django is at work already: then it is Django's to open."""
    path = place.database_path()
    if is_to_read():
        return True
    try:
        if "django.db" in sys.modules or not path.is_file():
            return False
        sqlite.open_to_read(path)
        if max(versions.applied(), default="") == versions.LATEST:
            return True
    except (sqlite3.Error, OSError):
        pass  # whatever it is, it will be met again where it can be put into a sentence
    sqlite.close_reader()
    return False


def is_to_read() -> bool:
    """Did this process open the file to read only?"""
    return sqlite.is_asked_without_django()


def path() -> Path:
    """The one file, as it was opened."""
    return sqlite.file()


def close() -> None:
    """Leave the file to Django."""
    sqlite.close_reader()
