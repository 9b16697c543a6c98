"""After a new version, or an import that was cut off, what is believed of many may be waiting to be made again: done once, with somebody watching.

Left alone it would be done by the next thing that the owner does, however small that is.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from kithwork.actions import beliefs, sweeps
from kithwork.actions.steps import Progress, Step
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
