"""What the owner of the invented network achieved, and who helped, put in through the actions that everybody uses."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

from kithwork.actions import achieving
from kithwork.invented.reviewing import ACHIEVED


def write(*, owner_id: int, find: Callable[[str], int], now: datetime) -> None:
    """All of it; `find` gives somebody's number by their key."""
    for one in ACHIEVED:
        at = datetime.combine(one.on, time(18), UTC) if isinstance(one.on, date) else now - timedelta(days=one.on)
        number = achieving.add(owner_id=owner_id, text=one.words, now=at)
        for key, how in one.helpers:
            achieving.helped(owner_id=owner_id, win_id=number, person_id=find(key), text=how, now=at)
