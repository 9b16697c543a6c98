"""What lies in the inbox folder to be imported? Each file or folder that is read goes to a folder of the day, as it was; the rest stays, and is named.

Whoever drops something large takes a while: a thing is taken once it looks the same twice in a row. It is in the network before it moves, and to import
it twice changes nothing: whatever is cut off in between, nothing is lost and nothing doubled. Text files are lines of the owner's own (see `inbox`),
unless they are an export that some importer knows.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final, TypeAlias

from kithwork.actions import discovery, imports, inbox
from kithwork.actions.imports import NothingToRead, Report
from kithwork.actions.shrinking import Shrunk
from kithwork.actions.steps import Step
from kithwork.domain.errors import Refused
from kithwork.domain.runs import UNKNOWN_FORMAT
from kithwork.store.writes import locks

LOOKED_AT: Final = 10_000  # files in a folder by which one sees whether it changes
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d\Z")  # where things go that were read

State: TypeAlias = tuple[int, int, int]  # files, bytes, and when the last of them was written


class Waits(Refused):
    """Another import is under way; it is read when that is done."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of something that lay there: its report; or why it stays."""

    name: str
    report: Report | None = None
    why: str = ""


def place() -> Path:
    """Where one drops things."""
    return inbox.place()


def look() -> dict[Path, State]:
    """Everything that could be imported, and how it looks. A folder that is not there holds nothing."""
    folder, found = place(), {}
    if not folder.is_dir():
        return {}
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.is_symlink() or path.suffix == ".part" or (path.is_dir() and _DAY.match(path.name)):
            continue
        try:
            if not holds_lines(path):
                found[path] = _state(path)
        except OSError:  # gone since, or not ours to read: the next look will tell
            continue
    return found


def settled(before: Mapping[Path, State], now: Mapping[Path, State]) -> list[Path]:
    """What looks as it did a moment ago."""
    return [path for path, state in now.items() if before.get(path) == state]


def holds_lines(path: Path) -> bool:
    """Is it a text file of lines, and no export?"""
    return path.suffix.lower() in inbox.ENDINGS and path.is_file() and not discovery.discover([path]).recognised


def take(*, owner_id: int, path: Path, now: datetime, region: str, on_step: Callable[[Step], None] | None = None) -> Taken:
    """Import one of them, and put it away. Raises Waits, StorageFailed."""
    try:
        report = imports.run(owner_id=owner_id, paths=[path], now=now, region=region, on_step=on_step)
    except locks.Busy as busy:
        raise Waits from busy
    except NothingToRead:
        return Taken(path.name, why=UNKNOWN_FORMAT)
    except Shrunk as refusal:
        return Taken(path.name, why=f"{str(refusal).rstrip('.')}. `kith import --smaller` reads it")
    try:
        put_away(path, now.date())
    except OSError as problem:
        return Taken(path.name, report, why=f"it was read, and cannot be moved: {problem.strerror}")
    return Taken(path.name, report)


def put_away(path: Path, today: date) -> Path:
    """Into the folder of the day, under a name that is free there; returns where it lies now."""
    done = path.parent / today.isoformat()
    done.mkdir(mode=0o700, exist_ok=True)
    target, number = done / path.name, 1
    while target.exists():
        number += 1
        target = done / f"{path.stem}-{number}{path.suffix}"
    return path.replace(target)


def _state(path: Path) -> State:
    if not path.is_dir():
        status = path.stat()
        return (1, status.st_size, status.st_mtime_ns)
    count, size, written = 0, 0, path.stat().st_mtime_ns
    for one in path.rglob("*"):
        status = one.lstat()
        count, size, written = count + 1, size + status.st_size, max(written, status.st_mtime_ns)
        if count == LOOKED_AT:
            break
    return (count, size, written)
