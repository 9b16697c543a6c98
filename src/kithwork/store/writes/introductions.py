"""Introductions, written through a journal so that they can be taken back."""

from collections.abc import Mapping, Sequence
from datetime import date

from kithwork.store import models
from kithwork.store.writes.changes import Fields, Journal


def add(journal: Journal, *, seat: str, seats: Mapping[str, int], aim: str, why: str, blurb: str, steps: Sequence[str], on: date) -> int:
    """Two who may be brought together; `seats` are the anchors of those who are not the owner. Returns its number."""
    anchors: Fields = {f"{name}_id": anchor for name, anchor in seats.items()}
    made = journal.insert(models.Introduction, seat=seat, aim=aim, why=why, blurb=blurb, **anchors)
    for one in steps:
        step(journal, made, step=one, on=on, words="")
    return made


def step(journal: Journal, introduction_id: int, *, step: str, on: date, words: str) -> None:
    """What happened."""
    journal.insert(models.IntroductionStep, introduction_id=introduction_id, step=step, on=on, words=words)


def word(journal: Journal, introduction_id: int, blurb: str) -> None:
    """Other words to pass on."""
    journal.update(models.Introduction, introduction_id, blurb=blurb)
