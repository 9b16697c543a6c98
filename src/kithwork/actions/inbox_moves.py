"""Lines of text files are read into the inbox, and kept or let go. Nothing of what a line says is kept before the owner's yes.

A file whose lines were read goes to a folder of the day beside it, as it was; lines that cannot be read stay where they are. The lines are in the
network before the file moves, under keys by which they are known again: whatever is cut off in between, nothing is lost and nothing comes twice.
"""

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime
from hashlib import blake2b
from pathlib import Path
from typing import Final

from django.db import transaction

from kithwork.actions import capture, dropped, event_lines, inbox, zones
from kithwork.actions.capture import Kept
from kithwork.domain.events import Occasion
from kithwork.engines import inbox as engine
from kithwork.store.writes import inbox as writes
from kithwork.store.writes.changes import Journal

LARGEST: Final = 1_000_000  # bytes of a file of lines


def collect(*, owner_id: int, now: datetime) -> inbox.Collected:
    """Read all text files of the folder; their lines wait. A folder that is not there holds none."""
    new, files, left = 0, [], []
    try:
        found = inbox.files()
    except OSError as problem:
        return inbox.Collected(0, (), (inbox.Left(inbox.FOLDER, f"it cannot be looked into: {problem.strerror}"),))
    for path in found:
        try:
            if not dropped.holds_lines(path):
                continue
            count, unread = _read(owner_id, path, now)
        except OSError as problem:
            left.append(inbox.Left(path.name, f"it cannot be read or moved: {problem.strerror}"))
            continue
        new += count
        left += unread
        if count or not unread:
            files.append(path.name)
    return inbox.Collected(new, tuple(files), tuple(left))


def _read(owner_id: int, path: Path, now: datetime) -> tuple[int, list[inbox.Left]]:
    """One file: its lines into the network, then the file out of the way, with what could not be read left behind."""
    state = path.stat()
    if state.st_size > LARGEST:
        return 0, [inbox.Left(path.name, "it is larger than a megabyte, and no list of lines")]
    content = path.read_bytes()
    written_on = min(zones.by_the_wall(datetime.fromtimestamp(state.st_mtime, UTC), owner_id).date(), now.date())
    said_on = engine.day_of(path.name, written_on=written_on)
    lines = list(engine.lines(content))
    readable, rest = [one for one in lines if not one.why], [one for one in lines if one.why]
    if not readable and rest:
        return 0, [_left(path, one.number, one.why) for one in rest]
    with transaction.atomic():
        count = writes.wait(owner_id, [(_key(path, state.st_mtime_ns, one), one.words, said_on, path.name) for one in readable])
    _move(path, now.date(), b"".join(one.raw + b"\n" for one in rest))
    return count, [_left(path, place_, one.why) for place_, one in enumerate(rest, 1)]


def _left(path: Path, number: int, why: str) -> inbox.Left:
    return inbox.Left(f"{path.name}, line {number}", why)


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


def keep(
    *, owner_id: int, line_id: int, now: datetime, choices: Mapping[str, str] | None = None, is_sure: bool = False, event_id: int | None = None
) -> Kept:
    """Yes: what the line says is kept, as said on its day, at that event, if one is named. Raises NoSuchLine and what `capture.keep` raises."""
    line = inbox.numbered(owner_id=owner_id, line_id=line_id)
    at: Occasion | None = event_lines.occasion(owner_id=owner_id, event_id=event_id, now=now) if event_id else None
    return capture.keep(
        owner_id=owner_id, line=line.words, now=now, choices=choices, is_sure=is_sure, at=at, waiting_id=line.id, said_on=line.said_on
    )


def drop(*, owner_id: int, line_id: int, now: datetime) -> str:
    """No: nothing of it is kept; returns what happened. Raises NoSuchLine."""
    line = inbox.numbered(owner_id=owner_id, line_id=line_id)
    summary = f"Let a line go: {line.words[:60]}"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.settle(journal, line_id)
        journal.close(summary, now=now)
    return summary
