"""What the owner of the invented network achieved, who helped, and how promises were kept, put in through the actions that everybody uses."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

from kithwork.actions import achieving, promises
from kithwork.invented.reviewing import ACHIEVED, PROMISED, Promised


def write(*, owner_id: int, find: Callable[[str], int], now: datetime) -> None:
    """All of it; `find` gives somebody's number by their key."""
    for one in ACHIEVED:
        at = datetime.combine(one.on, time(18), UTC) if isinstance(one.on, date) else now - timedelta(days=one.on)
        number = achieving.add(owner_id=owner_id, text=one.words, now=at)
        for key, how in one.helpers:
            achieving.helped(owner_id=owner_id, win_id=number, person_id=find(key), text=how, now=at)
    for promised in PROMISED:
        _promise(owner_id, promised, find(promised.person), now - timedelta(days=promised.days))


def _promise(owner_id: int, one: Promised, person_id: int, at: datetime) -> None:
    """Made on its day, and kept or let go on another."""
    due_on = (at + timedelta(days=one.due)).date()
    number = promises.add(owner_id=owner_id, person_id=person_id, text=one.words, is_mine=one.is_mine, now=at, due_on=due_on)
    said, days = ("dropped", one.due) if one.kept is None else ("kept", one.kept)
    promises.settle(owner_id=owner_id, promise_id=number, said=said, now=at + timedelta(days=days))
