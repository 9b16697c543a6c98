"""The network file itself: where it lies, how it is opened, how it stands."""

from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Final

from kithwork.actions import owners
from kithwork.domain.errors import StorageFailed
from kithwork.store.queries import owners as owner_queries
from kithwork.store.queries import people
from kithwork.store.writes import files, upkeep

_ZONE_MOVES: Final = "kithwork.actions.zone_moves"  # by name: it is needed once in the life of a network


def path() -> Path:
    """The one file."""
    return upkeep.path()


def open_network() -> int | None:
    """The owner's id, or None when nobody has begun yet; a file that is not there is not made. Raises StorageFailed."""
    if not (upkeep.is_in_memory() or files.is_there(path())):
        return None
    return make_ready()


def make_ready() -> int | None:
    """Make the file where there is none, with today's tables; the owner's id, or None when nobody has begun yet. Raises StorageFailed."""
    files.make_ready(path())
    return owner_queries.only()


def begin(*, now: datetime, name: str = "") -> int:
    """The owner of this network, made when nobody has begun it yet. Raises StorageFailed."""
    files.make_ready(path())
    owner_id = owners.begin(now=now, name=name)
    settle(owner_id=owner_id, now=now)
    return owner_id


def settle(*, owner_id: int, now: datetime) -> int:
    """In a network of before zones, the owner's is the machine's from now on. Returns how much calendars may tell otherwise when read again."""
    if owner_queries.zone(owner_id):
        return 0
    count: int = import_module(_ZONE_MOVES).settle(owner_id=owner_id, now=now)
    return count


def status(owner_id: int) -> dict[str, str | int]:
    """Where the network lies, how large it is, and what it holds."""
    file = path()
    return {"path": str(file), "size_bytes": file.stat().st_size if file.exists() else 0, **people.counts(owner_id)}


def failure_of(problem: Exception) -> StorageFailed | None:
    """A fault of the disk or the file, in a sentence for the owner; None when it is something else (a fault of ours)."""
    sentence = files.sentence_for(problem)
    return StorageFailed(sentence) if sentence else None
