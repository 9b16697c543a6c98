"""One import, undo or restore at a time: a lock beside the network file, which the system lets go of when its holder dies."""

import fcntl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TextIO

from kithwork.domain.errors import StorageFailed
from kithwork.store.writes import turns, upkeep


class Busy(StorageFailed):
    """Another import, undo or restore is under way on this network; try again when it is done."""


LOOKS: Final = 5
A_LOOK: Final = 0.01  # seconds: whoever only looks whether it is held, holds it for an instant


class _Held(threading.local):
    """Does this thread hold the lock already? Then it may ask again."""

    is_held = False


_HELD: Final = _Held()


@contextmanager
def only_one(*, looks: int = LOOKS) -> Iterator[None]:
    """Hold the lock, or refuse after some looks, at once unless there are many; its holder waits patiently for whoever writes in between, and leaves them gaps. Raises Busy."""
    if upkeep.is_in_memory() or _HELD.is_held:
        yield
        return
    name = str(upkeep.path())
    try:
        with Path(f"{name}.lock").open("a", encoding="utf-8") as lock:
            Path(f"{name}.lock").chmod(0o600)
            _take(lock, looks)
            _HELD.is_held = True
            try:
                with upkeep.patience(), turns.given():
                    yield
            finally:
                _HELD.is_held = False
    except PermissionError as problem:
        raise StorageFailed(f"The folder of {name} cannot be written to.") from problem


def _take(lock: TextIO, looks: int) -> None:
    for _ in range(looks):
        try:
            return fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(A_LOOK)
    raise Busy
