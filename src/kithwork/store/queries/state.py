"""Has anything been written since? For answers that are kept in memory."""

from kithwork.store import sqlite

State = tuple[tuple[str, int, int], ...]


def of_file() -> State | None:
    """How the file and its log stand; None where there is no file, so that nothing can be kept."""
    if sqlite.is_in_memory():
        return None
    path = sqlite.file()
    found = []
    for one in (path, path.with_name(f"{path.name}-wal")):
        try:
            status = one.stat()
        except FileNotFoundError:
            continue
        found.append((str(one), status.st_size, status.st_mtime_ns))
    return tuple(found)


def ask_much() -> None:
    """What follows looks at very much of the file."""
    sqlite.map_file()
