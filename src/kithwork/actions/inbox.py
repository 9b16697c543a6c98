"""Which lines from text files wait for a yes, and are there new files in the inbox folder?"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from kithwork.actions import hearing, opening
from kithwork.actions.hearing import Heard
from kithwork.domain.errors import NotFound
from kithwork.store.queries import events as event_queries
from kithwork.store.queries import inbox as queries
from kithwork.store.queries.events import EventLine
from kithwork.store.queries.inbox import WaitingLine

FOLDER: Final = "inbox"
ENDINGS: Final = frozenset({".txt", ".md", ".text"})


class NoSuchLine(NotFound):
    """No line of that number waits. `kith inbox` lists those that do."""


@dataclass(frozen=True, slots=True)
class Left:
    """A line, or a file, that could not be read, and stays where it is."""

    where: str
    why: str


@dataclass(frozen=True, slots=True)
class Collected:
    """What came of reading the folder."""

    new_count: int
    files: tuple[str, ...]
    left: tuple[Left, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A line that waits: as it would be understood, and the events that were on when it was written."""

    line: WaitingLine
    heard: Heard
    events: tuple[EventLine, ...]


def place() -> Path:
    """Where files of lines are put."""
    return opening.home() / FOLDER


def files() -> list[Path]:
    """The text files of the folder, which are still to be read; a folder that is not there holds none. Raises OSError."""
    folder = place()
    found = sorted(folder.iterdir()) if folder.is_dir() else []
    return [path for path in found if path.suffix.lower() in ENDINGS and not path.is_symlink() and path.is_file()]


def has_files() -> bool:
    """Is there anything to read, or anything to say of the folder?"""
    try:
        return bool(files())
    except OSError:
        return True


def listed(*, owner_id: int, now: datetime) -> list[Waiting]:
    """The lines that wait, each as it would be understood."""
    found = []
    for line in queries.waiting(owner_id):
        heard = hearing.hear(owner_id=owner_id, line=line.words, now=now, said_on=line.said_on)
        found.append(Waiting(line, heard, tuple(event_queries.listed(owner_id, from_on=line.said_on, until_on=line.said_on))))
    return found


def numbered(*, owner_id: int, line_id: int) -> WaitingLine:
    """The line of this number, while it waits. Raises NoSuchLine."""
    found = next((one for one in queries.waiting(owner_id) if one.id == line_id), None)
    if not found:
        raise NoSuchLine
    return found


def the_event(one: Waiting) -> EventLine | None:
    """At which event a line was written: the only one of its day; of several the owner says which."""
    return one.events[0] if len(one.events) == 1 else None


def event_of(*, owner_id: int, line_id: int) -> int | None:
    """The number of the only event that was on when a line was written. Raises NoSuchLine."""
    line = numbered(owner_id=owner_id, line_id=line_id)
    on_that_day = event_queries.listed(owner_id, from_on=line.said_on, until_on=line.said_on)
    return on_that_day[0].id if len(on_that_day) == 1 else None
