"""Lines from text files in the inbox folder: read, shown, and kept with a yes. Nothing of what a line says is kept before that.

A file whose lines were read goes to a folder of the day beside it, as it was; lines that cannot be read stay where they are. The lines are in the
network before the file moves, under keys by which they are known again: whatever is cut off in between, nothing is lost and nothing comes twice.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import blake2b
from pathlib import Path
from typing import Final

from django.db import transaction

from kithwork.actions import capture, dropped, event_lines
from kithwork.actions.capture import Heard, Kept
from kithwork.domain.errors import NotFound
from kithwork.domain.events import Occasion
from kithwork.engines import inbox as engine
from kithwork.store.queries import events as event_queries
from kithwork.store.queries import inbox as queries
from kithwork.store.queries.events import EventLine
from kithwork.store.queries.inbox import WaitingLine
from kithwork.store.writes import inbox as writes
from kithwork.store.writes.changes import Journal

LARGEST: Final = 1_000_000  # bytes of a file of lines


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
    return dropped.place()


def has_files() -> bool:
    """Lies a file in the folder that may hold lines?"""
    folder = place()
    return folder.is_dir() and any(path.suffix.lower() in dropped.LINES for path in folder.iterdir())


def collect(*, owner_id: int, now: datetime) -> Collected:
    """Read all text files of the folder; their lines wait. A folder that is not there holds none."""
    folder, new, files, left = place(), 0, [], []
    try:
        found = sorted(folder.iterdir()) if folder.is_dir() else []
    except OSError as problem:
        return Collected(0, (), (Left(dropped.FOLDER, f"it cannot be looked into: {problem.strerror}"),))
    for path in found:
        try:
            if path.is_symlink() or not dropped.holds_lines(path):
                continue
            count, unread = _read(owner_id, path, now)
        except OSError as problem:
            left.append(Left(path.name, f"it cannot be read or moved: {problem.strerror}"))
            continue
        new += count
        left += unread
        if count or not unread:
            files.append(path.name)
    return Collected(new, tuple(files), tuple(left))


def _read(owner_id: int, path: Path, now: datetime) -> tuple[int, list[Left]]:
    """One file: its lines into the network, then the file out of the way, with what could not be read left behind."""
    state = path.stat()
    if state.st_size > LARGEST:
        return 0, [Left(path.name, "it is larger than a megabyte, and no list of lines")]
    content = path.read_bytes()
    written_on = min(datetime.fromtimestamp(state.st_mtime, UTC).date(), now.date())
    said_on = engine.day_of(path.name, written_on=written_on)
    lines = list(engine.lines(content))
    readable, rest = [one for one in lines if not one.why], [one for one in lines if one.why]
    if not readable and rest:
        return 0, [_left(path, one.number, one.why) for one in rest]
    with transaction.atomic():
        count = writes.wait(owner_id, [(_key(path, state.st_mtime_ns, one), one.words, said_on, path.name) for one in readable])
    _move(path, now.date(), b"".join(one.raw + b"\n" for one in rest))
    return count, [_left(path, place_, one.why) for place_, one in enumerate(rest, 1)]


def _left(path: Path, number: int, why: str) -> Left:
    return Left(f"{path.name}, line {number}", why)


def _key(path: Path, written_ns: int, line: engine.InboxLine) -> str:
    return blake2b(f"{path.name}\n{written_ns}\n{line.number}\n{line.words}".encode(), digest_size=16).hexdigest()


def _move(path: Path, today: date, rest: bytes) -> None:
    """The whole file goes to the folder of the day; what could not be read takes its place."""
    dropped.put_away(path, today)
    if rest:
        part = path.with_name(f"{path.name}.part")
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
            out.write(rest)
        part.replace(path)


def listed(*, owner_id: int, now: datetime) -> list[Waiting]:
    """The lines that wait, each as it would be understood."""
    found = []
    for line in queries.waiting(owner_id):
        heard = capture.hear(owner_id=owner_id, line=line.words, now=now, said_on=line.said_on)
        found.append(Waiting(line, heard, tuple(event_queries.listed(owner_id, from_on=line.said_on, until_on=line.said_on))))
    return found


def keep(
    *, owner_id: int, line_id: int, now: datetime, choices: Mapping[str, str] | None = None, is_sure: bool = False, event_id: int | None = None
) -> Kept:
    """Yes: what the line says is kept, as said on its day, at that event, if one is named. Raises NoSuchLine and what `capture.keep` raises."""
    line = numbered(owner_id=owner_id, line_id=line_id)
    at: Occasion | None = event_lines.occasion(owner_id=owner_id, event_id=event_id, now=now) if event_id else None
    return capture.keep(
        owner_id=owner_id, line=line.words, now=now, choices=choices, is_sure=is_sure, at=at, waiting_id=line.id, said_on=line.said_on
    )


def drop(*, owner_id: int, line_id: int, now: datetime) -> str:
    """No: nothing of it is kept; returns what happened. Raises NoSuchLine."""
    line = numbered(owner_id=owner_id, line_id=line_id)
    summary = f"Let a line go: {line.words[:60]}"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.settle(journal, line_id)
        journal.close(summary, now=now)
    return summary


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
