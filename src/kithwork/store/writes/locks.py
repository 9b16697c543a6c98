"""One import, undo or restore at a time: a lock beside the network file, which the system lets go of when its holder dies."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kithwork.domain.errors import StorageFailed
from kithwork.store.writes import upkeep


class Busy(StorageFailed):
    """Another import, undo or restore is under way on this network; try again when it is done."""


@contextmanager
def only_one() -> Iterator[None]:
    """Hold the lock, or refuse at once. Raises Busy."""
    if upkeep.is_in_memory():
        yield
        return
    name = str(upkeep.path())
    try:
        with Path(f"{name}.lock").open("a", encoding="utf-8") as lock:
            Path(f"{name}.lock").chmod(0o600)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as problem:
                raise Busy from problem
            yield
    except PermissionError as problem:
        raise StorageFailed(f"The folder of {name} cannot be written to.") from problem


def is_held() -> bool:
    """Is an import, undo or restore under way somewhere? Of a network in memory nobody can tell, and it is."""
    if upkeep.is_in_memory():
        return True
    try:
        with Path(f"{upkeep.path()}.lock").open(encoding="utf-8") as lock:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False
