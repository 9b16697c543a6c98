"""Imports under way: what was asked for, how far it is, what came of it. Kept in memory, and as memos, for an hour; the runs are in the network."""

import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from threading import Lock, Thread
from typing import Final

from django.conf import settings
from django.db import connections

from kithwork.actions import demo, imports, networks, steps
from kithwork.actions.shrinking import Shrunk
from kithwork.domain.errors import NotFound, Refused, StorageFailed
from kithwork.interfaces.web import memos, uploads
from kithwork.interfaces.web.memos import Asked, Plan

AT_ONCE: Final = 20_000_000  # bytes that are read while the browser waits
SEED: Final = 7  # of the invented world, as `kith demo` has it


class NoSuchReading(NotFound):
    """That preview is gone: it is kept for an hour. Drop the files again."""


class Stand(StrEnum):
    """How far a reading is."""

    UNDER_WAY = "under way"
    CUT_OFF = "cut off"  # the process that read it has ended
    DONE = "done"
    WAITING = "waiting"  # something else holds the network; it can be tried again
    REFUSED = "refused"
    BROKEN = "broken"


@dataclass(slots=True)
class Reading:
    """One import, from the first byte to its report or refusal."""

    asked: Asked
    stand: Stand = Stand.UNDER_WAY
    report: imports.Report | None = None
    refusal: Refused | None = None
    step: steps.Step | None = None
    begun: float = field(default_factory=time.time)
    first_step: float = 0.0  # when the first byte was read; before, it was found out what there is

    @property
    def token(self) -> str:
        """What its page is called."""
        return uploads.token_of(self.asked.folder)

    @property
    def is_preview(self) -> bool:
        """Is it read, and not kept?"""
        return self.stand == Stand.DONE and self.asked.plan == Plan.LOOK

    @property
    def can_go_on(self) -> bool:
        """May the owner say: now read it?"""
        return self.is_preview or self.stand in {Stand.CUT_OFF, Stand.WAITING}

    @property
    def has_dropped(self) -> bool:
        """Was anything dropped for it, or does it read what lies elsewhere on the machine?"""
        return any(path.is_relative_to(self.asked.folder) for path in self.asked.paths)

    @property
    def seconds(self) -> float:
        """For how long it has gone on."""
        return time.time() - self.begun

    @property
    def rate(self) -> float:
        """Bytes a second."""
        return self.step.bytes_done / max(time.time() - self.first_step, 0.1) if self.step else 0.0

    def go(self, now: datetime) -> None:
        """Read it all."""
        try:
            self.report = self._read_or_look(now)
            self._end(Stand.DONE)
        except Refused as refusal:
            self.refusal = refusal
            self._end(Stand.WAITING if isinstance(refusal, StorageFailed) else Stand.REFUSED)
        except Exception as problem:
            self.refusal = networks.failure_of(problem)
            self._end(Stand.REFUSED if self.refusal else Stand.BROKEN)
            if self.refusal is None:
                raise

    def _read_or_look(self, now: datetime) -> imports.Report | None:
        """What shrank since it was read before is looked at first, and kept with a yes."""
        try:
            return self._read(now)
        except (Shrunk, imports.NothingToRead):  # a table whose columns are to be explained is looked at too; else it is refused again
            self.asked = replace(self.asked, plan=Plan.LOOK)
            return self._read(now)

    def _read(self, now: datetime) -> imports.Report | None:
        asked = self.asked
        if asked.plan == Plan.INVENT:
            return demo.build(seed=SEED, today=now.date(), now=now, on_step=self._take)[1]
        return imports.run(
            owner_id=asked.owner_id,
            paths=asked.paths,
            now=now,
            me=asked.me,
            has_words=asked.has_words,
            is_dry=asked.plan == Plan.LOOK,
            may_shrink=asked.may_shrink,
            region=settings.REGION,
            on_step=self._take,
        )

    def _end(self, stand: Stand) -> None:
        """What was dropped goes, unless it may still be read again."""
        self.stand = stand
        if stand == Stand.DONE and self.asked.plan == Plan.LOOK:
            self._remember(self.report)
        elif stand == Stand.WAITING:
            self._remember(None)
        else:
            uploads.drop(self.asked.folder)

    def _remember(self, report: imports.Report | None) -> None:
        """Beside the files; where there is no room for that, in memory only."""
        with suppress(OSError):
            memos.write(self.asked, report)

    def go_apart(self, now: datetime) -> None:
        """The same in a thread of its own, with a connection of its own."""
        try:
            self.go(now)
        finally:
            connections.close_all()

    def _take(self, step: steps.Step) -> None:
        self.first_step = self.first_step or time.time()
        self.step = step
        uploads.stay(self.asked.folder)


_READINGS: Final[dict[str, Reading]] = {}
_BEGINNING: Final = Lock()


def begin(asked: Asked, *, now: datetime) -> Reading:
    """Read what is small at once, and what is large in the background; the invented network is made once, however often it is asked for."""
    with _BEGINNING:
        _forget_old()
        other = next((one for one in _READINGS.values() if one.asked.plan == asked.plan == Plan.INVENT and one.stand == Stand.UNDER_WAY), None)
        if other:
            uploads.drop(asked.folder)
            return other
        reading = Reading(asked)
        is_large = asked.plan == Plan.INVENT or size(asked.paths) >= AT_ONCE
        if is_large:
            memos.write(asked, None)  # before anybody waits for it: the disk may be full
        _READINGS[reading.token] = reading
    if not is_large:
        reading.go(now)
    else:
        Thread(target=reading.go_apart, args=[now], name=f"reading-{reading.token}").start()
    return reading


def _forget_old() -> None:
    for token, one in list(_READINGS.items()):
        if one.stand != Stand.UNDER_WAY and one.seconds > uploads.KEPT_SECONDS:
            del _READINGS[token]


def waiting(owner_id: int | None) -> list[Reading]:
    """An owner's previews that wait for a yes, and what is still read, was cut off or has to wait; the newest first."""
    found = []
    for token in uploads.tokens():
        with suppress(NoSuchReading):
            found.append(of(token, owner_id))
    return [one for one in found if one.can_go_on or one.stand == Stand.UNDER_WAY]


def again(reading: Reading, *, now: datetime) -> Reading:
    """Keep what was only looked at, or read what was cut off or has to wait. Raises NoSuchReading."""
    asked = reading.asked
    if not asked.folder.is_dir() or not all(path.exists() for path in asked.paths):
        raise NoSuchReading
    plan = Plan.KEEP if reading.is_preview else asked.plan
    owner_id = networks.begin(now=now)  # may have changed since
    return begin(replace(asked, owner_id=owner_id, plan=plan, may_shrink=asked.may_shrink or reading.is_preview), now=now)


def leave(reading: Reading) -> None:
    """It is not to be kept: what was dropped for it goes at once."""
    _READINGS.pop(reading.token, None)
    uploads.drop(reading.asked.folder)


def anew(reading: Reading, *, now: datetime) -> Reading:
    """Look again, after something was said of what was looked at. Raises NoSuchReading."""
    asked = reading.asked
    if not asked.folder.is_dir() or not all(path.exists() for path in asked.paths):
        raise NoSuchReading
    return begin(replace(asked, plan=Plan.LOOK), now=now)


def size(paths: Sequence[Path]) -> int:
    """How much there is to read; a folder counts as much, for nobody knows without looking."""
    return sum(AT_ONCE if path.is_dir() else path.stat().st_size for path in paths)


def of(token: str, owner_id: int | None) -> Reading:
    """A reading that an owner began, here or before the last restart; None for whoever has not begun a network. Raises NoSuchReading."""
    reading = _READINGS.get(token) or _left(token)
    is_nobodys = reading.asked.plan == Plan.INVENT  # whoever is invented may get another number while it is made
    if reading.asked.owner_id != owner_id and not is_nobodys:
        raise NoSuchReading
    return reading


def _left(token: str) -> Reading:
    """What a folder still tells, after a restart. Raises NoSuchReading."""
    folder = uploads.folder_of(token)
    memo = memos.read(folder) if folder else None
    if not memo or not all(path.exists() for path in memo.asked.paths):
        raise NoSuchReading
    return Reading(memo.asked, Stand.DONE if memo.report else Stand.CUT_OFF, memo.report)
