"""What keeps the network file well: where it lies, whether it is whole, a copy of it, and rest after much was written."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from django.db import connection

from kithwork.domain.errors import Refused, StorageFailed
from kithwork.store import sqlite


def path() -> Path:
    """The one file."""
    return sqlite.file()


def is_in_memory() -> bool:
    """Is there no file at all, as in a test?"""
    return sqlite.is_in_memory()


def much_writing() -> AbstractContextManager[None]:
    """For as long as much is written: open the file accordingly."""
    return sqlite.much_writing(is_in_transaction=lambda: connection.in_atomic_block)


def patience() -> AbstractContextManager[None]:
    """For as long as work goes on that would be lost: wait for other writers, however many there are."""
    return sqlite.patience()


@contextmanager
def one_view() -> Iterator[None]:
    """Look at the file as it stands now, whatever others write meanwhile, and keep nobody from writing."""
    if connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")
        try:
            yield
        finally:
            cursor.execute("COMMIT")


def version() -> int:
    """A number that is another one as soon as another connection has written to the file."""
    return sqlite.version()


def settle() -> None:
    """After much was written."""
    sqlite.settle(is_in_transaction=connection.in_atomic_block)


def integrity() -> str:
    """`ok`, or what is wrong with the file."""
    return sqlite.integrity()


def backup(target: Path) -> None:
    """A consistent copy, nobody else's to read, written beside and moved into place. Raises StorageFailed."""
    if target.exists() and path().exists() and target.samefile(path()):
        raise Refused("A backup cannot be written over the network itself.")
    part = target.with_name(f"{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        sqlite.prepare_file(part)
        connection.ensure_connection()
        sqlite.backup_to(part, connection.connection)
        part.replace(target)
    except OSError as problem:
        raise StorageFailed(f"The backup could not be written to {target}: {problem.strerror}.") from problem
    finally:
        part.unlink(missing_ok=True)
