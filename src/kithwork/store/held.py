"""Is an import, undo or restore under way somewhere? Whoever does one holds a lock beside the network file (`store.writes.locks`)."""

import fcntl
from pathlib import Path

from kithwork.store import sqlite


def is_held() -> bool:
    """Of a network in memory nobody can tell, and it is."""
    if sqlite.is_in_memory():
        return True
    try:
        with Path(f"{sqlite.file()}.lock").open(encoding="utf-8") as lock:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False
