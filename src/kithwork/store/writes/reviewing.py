"""Who helped the owner, and the review of a week: written through a journal so that it can be taken back."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from kithwork.store import models
from kithwork.store.writes.changes import Journal


def say_helper(journal: Journal, kept_id: int, anchors: Sequence[int], *, words: str, is_so: bool) -> None:
    """Whether somebody helped to a win, in place of what was said before, on whichever identity of theirs it hangs."""
    row_id = models.WinHelper.objects.filter(owner_id=journal.owner_id, win_id=kept_id, anchor_id__in=anchors).values_list("id", flat=True).first()
    journal.put(models.WinHelper, {"id": row_id} if row_id else {"win_id": kept_id, "anchor_id": anchors[0]}, words=words, is_so=is_so)


def begin(journal: Journal, week_on: date, *, at: datetime, items: Mapping[str, Sequence[str]]) -> int:
    """A review begins, with what is on its list: the keys of each step in order."""
    made = journal.put(models.Review, {"week_on": week_on}, begun_at=at, ended_at=None)
    for step, keys in items.items():
        for key in keys:
            journal.insert(models.ReviewItem, review_id=made, step=step, item=key)
    return made


def put_off(journal: Journal, review_id: int, item: str) -> bool:
    """Something on the list waits for another week; False when it is not on it."""
    row_id = models.ReviewItem.objects.filter(owner_id=journal.owner_id, review_id=review_id, item=item).values_list("id", flat=True).first()
    if row_id is not None:
        journal.update(models.ReviewItem, row_id, is_later=True)
    return row_id is not None


def end(journal: Journal, review_id: int, *, at: datetime) -> None:
    """It is done for the week."""
    journal.update(models.Review, review_id, ended_at=at)


def set_day(journal: Journal, weekday: int) -> None:
    """On which day the owner likes to look back."""
    journal.put(models.ReviewDay, {}, weekday=weekday)
