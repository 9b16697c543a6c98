"""What led to what by the owner's word, written through a journal so that it can be taken back."""

from datetime import date

from kithwork.store import models
from kithwork.store.writes.changes import Journal


def say(
    journal: Journal, opportunity_id: int, *, kind: str, anchor_id: int | None, introduction_id: int | None, name: str, on: date | None, words: str
) -> int:
    """Something led to an opportunity; returns the number of the link."""
    return journal.insert(
        models.Led,
        opportunity_id=opportunity_id,
        kind=kind,
        anchor_id=anchor_id,
        introduction_id=introduction_id,
        name=name,
        on=on,
        words=words,
    )


def drop(journal: Journal, led_id: int) -> None:
    """It did not."""
    journal.delete(models.Led, led_id)
