"""Guides in the owner's words, as whom they begin, and how often they want to be in touch, written through a journal."""

from datetime import date

from kithwork.store import models
from kithwork.store.writes.changes import Journal


def put(journal: Journal, key: str, *, title: str, words: str, on: date) -> None:
    """The owner's words under a key."""
    journal.put(models.OwnPlaybook, {"key": key}, title=title, words=words, changed_on=on)


def drop(journal: Journal, row_id: int) -> None:
    """They go."""
    journal.delete(models.OwnPlaybook, row_id)


def begin_as(journal: Journal, name: str, *, on: date) -> None:
    """As whom the owner begins; no name for nobody in particular."""
    found = models.StartingChoice.objects.filter(owner_id=journal.owner_id).values_list("id", flat=True).first()
    if name:
        journal.put(models.StartingChoice, {}, name=name, chosen_on=on)
    elif found is not None:
        journal.delete(models.StartingChoice, found)


def pace(journal: Journal, closeness: str, every_days: int | None, at_most_days: int | None) -> None:
    """How often the owner wants to be in touch with people of a closeness; without days as it comes with Kithwork."""
    found = models.ClosenessPace.objects.filter(owner_id=journal.owner_id, closeness=closeness).values_list("id", flat=True).first()
    if every_days is not None and at_most_days is not None:
        journal.put(models.ClosenessPace, {"closeness": closeness}, every_days=every_days, at_most_days=at_most_days)
    elif found is not None:
        journal.delete(models.ClosenessPace, found)
