"""Whoever is long at work lets others write in between.

SQLite keeps no queue: whoever waits looks again after a pause of up to a tenth of a second, and where one transaction follows another at once they may
look for minutes without finding a gap (https://www.sqlite.org/c3ref/busy_timeout.html).
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from django.db import connection

EVERY: Final = 2.0  # seconds after which a gap is left; with the longest transaction less than the usual wait: ours, ADR 0007
GAP: Final = 0.12  # seconds; more than the longest pause between two looks


@dataclass(slots=True)
class _Turns:
    """Stands around every statement, and waits before a transaction begins where it is another's turn."""

    since: float  # when the last gap was left
    free: float | None = None  # from when on the file was only looked at

    def __call__(self, execute: Callable[..., object], sql: str, params: object, many: bool, context: object) -> object:  # noqa: FBT001  Django's signature
        if sql.startswith("BEGIN DEFERRED"):
            self.free = time.monotonic()
        elif sql.startswith("BEGIN"):
            self._leave_gap()
        return execute(sql, params, many, context)

    def _leave_gap(self) -> None:
        now = time.monotonic()
        was_free = self.free is not None and now - self.free >= GAP
        if not was_free and now - self.since > EVERY:
            time.sleep(GAP)
            was_free = True
        self.since, self.free = time.monotonic() if was_free else self.since, None


@contextmanager
def given() -> Iterator[None]:
    """For as long as work goes on: leave a gap between two transactions every few seconds."""
    with connection.execute_wrapper(_Turns(time.monotonic())):
        yield
