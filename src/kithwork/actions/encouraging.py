"""Somebody's dream: encourage them to put themselves forward, and keep the step that they took."""

from datetime import date, datetime
from typing import Final

from django.db import transaction

from kithwork.actions import whole_words
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NotFound, Refused, StillToCome
from kithwork.domain.needs import State
from kithwork.store.queries import needs as need_queries
from kithwork.store.writes import giving
from kithwork.store.writes.changes import Journal

LONGEST: Final = 300


class NoSuchDream(NotFound):
    """There is no dream of that number. `kith encourage` lists them."""


class NoWords(Refused):
    """Say in a few words what it was."""


def step(*, owner_id: int, dream_id: int, text: str, is_mine: bool, now: datetime, on: date | None = None) -> str:
    """The owner encouraged somebody (mine), or they took a step; returns it as a sentence. Raises NoSuchDream, NoWords, StillToCome."""
    line = need_queries.numbered(owner_id, [dream_id]).get(dream_id)
    if not line or not line.is_dream or line.state(now.date()) is not State.OPEN:
        raise NoSuchDream
    said, day = whole_words.any_(text, "A step", longest=LONGEST).rstrip("."), on or now.date()
    if not said:
        raise NoWords
    if day > now.date():
        raise StillToCome(f"{day_in_words(day)} is still to come; say when it was.")
    with transaction.atomic():
        journal = Journal(owner_id)
        giving.add_step(journal, line.anchor_id, line.key, is_mine=is_mine, words=said, on=day)
        summary = f"{'Encouraged' if is_mine else 'A step of'} {line.person}: {said}"
        journal.close(summary, now=now)
    return summary
