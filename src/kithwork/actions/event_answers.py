"""To each whom the owner met at an event: a draft was sent, a note is kept, or nothing comes of it. Asked once, answered once."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from django.db import transaction

from kithwork.actions import asking, event_lines, guardrails, people, whole_words, words
from kithwork.domain.asking import WordKind
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NotFound
from kithwork.domain.events import AfterAnswer
from kithwork.store.queries import events as queries
from kithwork.store.queries import person as person_queries
from kithwork.store.queries.events import EventLine
from kithwork.store.queries.people import PersonLine
from kithwork.store.writes import events as writes
from kithwork.store.writes import words as typed_writes
from kithwork.store.writes.changes import Journal

LONGEST: Final = 2000  # letters of a note


class NotMetThere(NotFound):
    """You have not said that you met them there. `kith event met` says whom you met."""


def wrote(*, owner_id: int, event_id: int, person_id: int, now: datetime) -> str:
    """The owner sent a follow-up; returns what happened. Raises NoSuchEvent, NotMetThere, guardrails.Held."""
    line, who = _met(owner_id, event_id, person_id)
    summary = f"Wrote to {who.name} after {line.name}"
    with transaction.atomic():
        guardrails.before_word(owner_id=owner_id, person_id=person_id, kind=WordKind.FOLLOW_UP, now=now)
        journal, anchors = Journal(owner_id), person_queries.anchors(owner_id, person_id)
        asking.mark_sent(journal, anchors, kind=WordKind.FOLLOW_UP, on=now.date(), now=now)
        _answer(journal, event_id, anchors, AfterAnswer.WRITTEN, now)
        words.close(journal, summary, now)
    return summary


def noted(*, owner_id: int, event_id: int, person_id: int, text: str, now: datetime) -> str:
    """The owner keeps a note instead of writing; returns what happened. Raises NoSuchEvent, NotMetThere."""
    line, who = _met(owner_id, event_id, person_id)
    said = whole_words.some(text, "A note", longest=LONGEST)
    with transaction.atomic():
        journal, anchors = Journal(owner_id), person_queries.anchors(owner_id, person_id)
        typed_writes.add_note(journal, anchors[0], words=f"{said} ({line.name}, {day_in_words(line.begins_on)})", on=now.date())
        _answer(journal, event_id, anchors, AfterAnswer.NOTED, now)
        words.close(journal, f"Noted something about {who.name} after {line.name}", now)
    return f"Noted something about {who.name} after {line.name}"


def let_go(*, owner_id: int, event_id: int, person_id: int, now: datetime) -> str:
    """Nothing comes of it, which is fine; returns what happened. Raises NoSuchEvent, NotMetThere."""
    line, who = _met(owner_id, event_id, person_id)
    with transaction.atomic():
        journal, anchors = Journal(owner_id), person_queries.anchors(owner_id, person_id)
        _answer(journal, event_id, anchors, AfterAnswer.LET_GO, now)
        words.close(journal, f"Let go: {who.name} after {line.name}", now)
    return f"Let go: {who.name} after {line.name}"


def _answer(journal: Journal, event_id: int, anchors: Sequence[int], answer: AfterAnswer, now: datetime) -> None:
    writes.person(journal, event_id, anchors, {"answer": answer.value, "answered_on": now.date()})


def _met(owner_id: int, event_id: int, person_id: int) -> tuple[EventLine, PersonLine]:
    line, who = event_lines.numbered(owner_id=owner_id, event_id=event_id), people.line_of(owner_id, person_id)
    if not any(one.person_id == person_id and one.is_met for one in queries.there(owner_id, [event_id]).get(event_id, ())):
        raise NotMetThere(f"You have not said that you met {who.name} at {line.name}; `kith event met {event_id} {person_id}` says so.")
    return line, who
