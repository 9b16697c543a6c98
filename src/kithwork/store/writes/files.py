"""The network file: make it, bring its tables up to date, and say in one sentence what is wrong with it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Final

from django.db import DatabaseError, connection

from kithwork.domain.errors import StorageFailed
from kithwork.store import sqlite, versions
from kithwork.store.writes import locks, upkeep

MIGRATING: Final = "kithwork.store.writes.migrating"  # loaded by name when tables are to change: it takes as long as all the rest of a start
PATIENT: Final = 6000  # looks, about a minute: as long as the tables of a large network take

_SENTENCES: Final = (
    ("disk is full", "The disk is full: what was being written was not kept. Make room and try again."),
    ("readonly database", "The network file {path} is read-only: nothing was changed."),
    ("database is locked", "Another process is writing to {path}; try again in a moment. Nothing was lost."),
    ("malformed", "The network file {path} is damaged. `kith doctor` says more; restore the last backup."),
    ("not a database", "{path} is not a Kithwork network."),
    ("unable to open", "The network file {path} cannot be opened."),
    ("disk i/o error", "The disk could not be read or written at {path}."),
)


@contextmanager
def in_sentences() -> Iterator[None]:
    """Turn what the database says about the file into what the owner can act on."""
    try:
        yield
    except (DatabaseError, sqlite3.Error) as problem:
        sentence = sentence_for(problem)
        if not sentence:
            raise
        raise StorageFailed(sentence) from problem


def sentence_for(problem: Exception) -> str:
    """What is wrong with the file, in a sentence; empty when it is something else (a fault of ours)."""
    said = str(problem).lower()
    path = connection.settings_dict["NAME"]
    return next((sentence.format(path=path) for part, sentence in _SENTENCES if part in said), "")


def is_there(path: Path) -> bool:
    """Is there a file? Raises StorageFailed where we are not let in to see."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as problem:
        raise StorageFailed(f"The network file {path} cannot be opened: {problem.strerror}.") from problem
    return True


def make_ready(path: Path) -> None:
    """The file exists, is nobody else's to read, and has today's tables. Raises StorageFailed."""
    if not upkeep.is_in_memory():
        sqlite.prepare_file(path)
    with in_sentences():
        applied = versions.applied()
        unknown = sorted(name for name in applied if name > versions.LATEST)
        if versions.LATEST in applied and not unknown:
            return
        if unknown:
            raise StorageFailed(f"{path} was written by a newer Kithwork (it has {unknown[-1]}); this one cannot read it. Nothing was changed.")
        with locks.only_one(looks=PATIENT):  # of two processes that meet an older file, one waits for the other
            applied = versions.applied()
            if versions.LATEST in applied:
                return
            if applied:
                upkeep.backup(path.with_name(f"{path.stem}-before-{versions.LATEST}.db"))
            import_module(MIGRATING).bring_up_to_date()
