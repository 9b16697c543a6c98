"""Imports under way: what was asked for, how far it is, what came of it. Kept in memory for an hour; the runs themselves are in the network."""

import secrets
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from django.conf import settings
from django.db import connections

from kithwork.actions import imports, networks
from kithwork.domain.errors import NotFound, Refused
from kithwork.interfaces.web import uploads

AT_ONCE: Final = 20_000_000  # bytes that are read while the browser waits


class NoSuchReading(NotFound):
    """That preview is gone: it is kept for an hour. Drop the files again."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be read, and how."""

    owner_id: int
    paths: tuple[Path, ...]
    me: tuple[str, ...] = ()
    has_words: bool = False
    folder: Path | None = None  # of files that were dropped; it goes when they have been read


@dataclass(slots=True)
class Reading:
    """One import, from the first byte to its report or refusal."""

    asked: Asked
    is_dry: bool
    token: str = field(default_factory=lambda: secrets.token_urlsafe(12))
    begun: float = field(default_factory=time.time)
    step: imports.Step | None = None
    report: imports.Report | None = None
    refusal: Refused | None = None
    is_over: bool = False

    def go(self, now: datetime) -> None:
        """Read it all."""
        asked = self.asked
        try:
            self.report = imports.run(
                owner_id=asked.owner_id,
                paths=asked.paths,
                now=now,
                me=asked.me,
                has_words=asked.has_words,
                is_dry=self.is_dry,
                region=settings.REGION,
                on_step=self._take,
            )
        except Refused as refusal:
            self.refusal = refusal
        except Exception as problem:
            self.refusal = networks.failure_of(problem)
            if self.refusal is None:
                raise
        finally:
            self.is_over = True
            if asked.folder and not (self.is_dry and self.report):
                uploads.drop(asked.folder)

    def go_apart(self, now: datetime) -> None:
        """The same in a thread of its own, with a connection of its own."""
        try:
            self.go(now)
        finally:
            connections.close_all()

    def _take(self, step: imports.Step) -> None:
        self.step = step


_READINGS: Final[dict[str, Reading]] = {}


def begin(asked: Asked, *, is_dry: bool, now: datetime) -> Reading:
    """Read what is small at once, and what is large in the background."""
    for token in [token for token, one in _READINGS.items() if one.is_over and time.time() - one.begun > uploads.KEPT_SECONDS]:
        del _READINGS[token]
    reading = Reading(asked, is_dry)
    _READINGS[reading.token] = reading
    if size(asked.paths) < AT_ONCE:
        reading.go(now)
    else:
        threading.Thread(target=reading.go_apart, args=[now], name=f"reading-{reading.token}").start()
    return reading


def size(paths: Sequence[Path]) -> int:
    """How much there is to read; a folder counts as much, for nobody knows without looking."""
    return sum(AT_ONCE if path.is_dir() else path.stat().st_size for path in paths)


def of(token: str) -> Reading:
    """A reading that was begun. Raises NoSuchReading."""
    if token not in _READINGS:
        raise NoSuchReading
    return _READINGS[token]
