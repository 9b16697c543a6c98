"""Events and whom one meets there, written through a journal so that they can be taken back."""

from collections.abc import Sequence
from datetime import date
from secrets import token_hex
from typing import Final

from kithwork.store import models
from kithwork.store.writes.changes import Fields, Journal

KEY_BYTES: Final = 8


def add(journal: Journal, **fields: str | bool | date) -> int:
    """A new event, under a key that no other has; returns its number."""
    return journal.insert(models.Event, key=token_hex(KEY_BYTES), **fields)


def edit(journal: Journal, event_id: int, fields: Fields) -> None:
    """Other values."""
    journal.update(models.Event, event_id, **fields)


def drop(journal: Journal, event_id: int) -> None:
    """An event goes, with all that was said of it."""
    for table in (models.EventPerson, models.Talk, models.EventNote):
        for row_id in table._default_manager.filter(owner_id=journal.owner_id, event_id=event_id).order_by("-id").values_list("pk", flat=True):
            journal.delete(table, row_id)
    journal.delete(models.Event, event_id)


def person(journal: Journal, event_id: int, anchors: Sequence[int], fields: Fields) -> None:
    """What the owner says of somebody at an event, beside what they said before."""
    rows = models.EventPerson.objects.filter(owner_id=journal.owner_id, event_id=event_id, anchor_id__in=anchors)
    found = list(rows.order_by("id").values_list("id", flat=True))
    if not found:
        journal.insert(models.EventPerson, event_id=event_id, anchor_id=anchors[0], **fields)
    for row_id in found:  # of persons who became one, each has its row
        journal.update(models.EventPerson, row_id, **fields)


def not_there(journal: Journal, event_id: int, anchors: Sequence[int]) -> bool:
    """Nothing is said of them at that event any more; False when nothing was."""
    rows = models.EventPerson.objects.filter(owner_id=journal.owner_id, event_id=event_id, anchor_id__in=anchors)
    found = list(rows.order_by("id").values_list("id", flat=True))
    for row_id in found:
        journal.delete(models.EventPerson, row_id)
    return bool(found)


def talk(journal: Journal, event_id: int, title: str, anchor_id: int | None) -> None:
    """Something said from the front; the same one is kept once."""
    if not models.Talk.objects.filter(owner_id=journal.owner_id, event_id=event_id, title=title, anchor_id=anchor_id).exists():
        journal.insert(models.Talk, event_id=event_id, title=title, anchor_id=anchor_id)


def note(journal: Journal, event_id: int, words: str, on: date) -> None:
    """A line that was captured there."""
    journal.insert(models.EventNote, event_id=event_id, words=words, on=on)


def say_no(journal: Journal, key: str) -> None:
    """It is no event, whatever a calendar says."""
    if not models.EventNo.objects.filter(owner_id=journal.owner_id, key=key).exists():
        journal.insert(models.EventNo, key=key)
