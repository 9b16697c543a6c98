"""After a new version, or an import that was cut off, what is believed of many may be waiting to be made again: done once, with somebody watching.

Left alone it would be done by the next thing that the owner does, however small that is. What whoever only reads would see otherwise does not wait for that.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Final

from django.db import DatabaseError, transaction

from kithwork.actions import beliefs, sweeps
from kithwork.actions.steps import Progress, Step
from kithwork.domain import dates
from kithwork.domain.errors import StorageFailed
from kithwork.store.queries import unsettled
from kithwork.store.writes import locks, upkeep

MANY: Final = 4000  # identities; fewer are no wait to speak of: ours


def is_behind(owner_id: int) -> bool:
    """Is there so much to make again that somebody would wonder what takes so long?"""
    return unsettled.touched_count(owner_id) > MANY


def catch_up(*, owner_id: int, now: datetime, on_step: Callable[[Step], None] | None = None) -> int:
    """Make again what is believed of all that wait; returns how many identities were looked at. To another process that is at work it is left."""
    progress = Progress(0, on_step)
    try:
        with locks.only_one(), sweeps.few(), upkeep.much_writing():
            progress.resolve(unsettled.touched_count(owner_id))
            return beliefs.renew(owner_id=owner_id, now=now, on_progress=progress.look_at)
    except locks.Busy:
        return 0


def pass_days(*, owner_id: int, now: datetime) -> None:
    """Before a reading: an invitation that the owner never answered is no meeting once its day is over, whether or not anything was written since.

    Where another process is at work, or nothing can be written, what is there must do.
    """
    today = dates.day_of(now)
    if not unsettled.is_silence_over(owner_id, today):
        return
    with suppress(StorageFailed, OSError, DatabaseError), locks.only_one(), transaction.atomic():
        beliefs.go_to(owner_id, today)
        if not is_behind(owner_id):
            beliefs.refresh(owner_id=owner_id, now=now)
