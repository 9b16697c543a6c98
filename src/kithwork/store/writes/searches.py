"""Searches, written through a journal so that they can be taken back."""

from datetime import date

from kithwork.store import models
from kithwork.store.writes.changes import Journal


def begin(journal: Journal, *, words: str, constraints: str, on: date) -> int:
    """The owner looks for something; the search of these words is opened again when it is there. Returns its number."""
    found = models.Search.objects.filter(owner_id=journal.owner_id, words=words).values_list("id", "constraints").first()
    if found is None:
        return journal.insert(models.Search, words=words, constraints=constraints, begun_on=on)
    number, before = found
    journal.update(models.Search, number, constraints=constraints or before, closed_on=None)
    return number


def close(journal: Journal, search_id: int, *, on: date) -> None:
    """It is over."""
    journal.update(models.Search, search_id, closed_on=on)


def step(journal: Journal, search_id: int, anchor_id: int, *, step: str, on: date, words: str) -> None:
    """What happened between the owner and somebody whom they chose."""
    journal.insert(models.SearchStep, search_id=search_id, anchor_id=anchor_id, step=step, on=on, words=words)
