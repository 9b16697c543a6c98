"""Somebody's dream: encourage them to put themselves forward, and keep the step that they took."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.db import transaction

from kithwork.actions import needs
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NotFound, Refused
from kithwork.domain.needs import State
from kithwork.store.queries import dreams as queries
from kithwork.store.queries import needs as need_queries
from kithwork.store.queries.dreams import StepLine
from kithwork.store.queries.needs import NeedLine
from kithwork.store.writes import giving
from kithwork.store.writes.changes import Journal

LONGEST: Final = 300


class NoSuchDream(NotFound):
    """There is no dream of that number. `kith encourage` lists them."""


class NoWords(Refused):
    """Say in a few words what it was."""


class NotYet(Refused):
    """That day is still to come."""


@dataclass(frozen=True, slots=True)
class Dream:
    """What somebody dreams of, and what happened on the way to it, the oldest first."""

    line: NeedLine
    steps: tuple[StepLine, ...]

    @property
    def words(self) -> str:
        """What happened last, as a sentence."""
        if not self.steps:
            return "Nobody has encouraged them yet, as far as is on file."
        last = self.steps[-1]
        return f"{'You said' if last.is_mine else 'They took a step'} on {day_in_words(last.on)}: {last.words}."


def listed(*, owner_id: int, now: datetime) -> list[Dream]:
    """Open dreams of others, those first of which nothing was heard for longest."""
    steps = queries.steps(owner_id)
    lines = [line for line in needs.listed(owner_id=owner_id, now=now, is_offer=False) if line.is_dream and not line.is_mine]
    found = [Dream(line, tuple(one for one in steps if one.dream == line.key)) for line in lines]
    return sorted(found, key=lambda one: (one.steps[-1].on if one.steps else one.line.said_on, one.line.id))


def step(*, owner_id: int, dream_id: int, text: str, is_mine: bool, now: datetime, on: date | None = None) -> str:
    """The owner encouraged somebody (mine), or they took a step; returns it as a sentence. Raises NoSuchDream, NoWords, NotYet."""
    line = need_queries.numbered(owner_id, [dream_id]).get(dream_id)
    if not line or not line.is_dream or line.state(now.date()) is not State.OPEN:
        raise NoSuchDream
    said, day = " ".join(text.split())[:LONGEST].rstrip("."), on or now.date()
    if not said:
        raise NoWords
    if day > now.date():
        raise NotYet(f"{day_in_words(day)} is still to come; say when it was.")
    with transaction.atomic():
        journal = Journal(owner_id)
        giving.add_step(journal, line.anchor_id, line.key, is_mine=is_mine, words=said, on=day)
        summary = f"{'Encouraged' if is_mine else 'A step of'} {line.person}: {said}"
        journal.close(summary, now=now)
    return summary
