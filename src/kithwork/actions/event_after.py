"""After an event: to each whom the owner met, a draft, a note, or nothing; with the promise that was made. Asked once, answered once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from kithwork.actions import asking, events, guardrails, people, rosters, whole_words, words
from kithwork.domain.asking import WordKind
from kithwork.domain.dates import date_of, day_in_words
from kithwork.domain.errors import NotFound
from kithwork.domain.events import AfterAnswer
from kithwork.engines import drafts, encounters
from kithwork.engines.drafts import Draft
from kithwork.store.queries import events as queries
from kithwork.store.queries import occasions, owners
from kithwork.store.queries import person as person_queries
from kithwork.store.queries import words as typed
from kithwork.store.queries.events import EventLine
from kithwork.store.queries.people import PersonLine
from kithwork.store.queries.words import PromiseLine
from kithwork.store.writes import events as writes
from kithwork.store.writes import words as typed_writes
from kithwork.store.writes.changes import Journal

LONGEST: Final = 2000  # letters of a note


class NotMetThere(NotFound):
    """You have not said that you met them there. `kith event met` says whom you met."""


@dataclass(frozen=True, slots=True)
class Met:
    """Somebody whom the owner met: what was captured of it, what is promised since, a draft, and what the owner did about it."""

    person: PersonLine
    headline: str
    lines: tuple[str, ...]
    promises: tuple[PromiseLine, ...]
    draft: Draft
    email: str
    held: str  # why a word to them is held back; empty where it is not
    answer: AfterAnswer | None
    is_new: bool  # nothing was on file between the two before that day


@dataclass(frozen=True, slots=True)
class After:
    """What is left to do after an event, and who else was there."""

    event: EventLine
    met: tuple[Met, ...]
    also: tuple[PersonLine, ...]  # there as well, as far as is known
    is_due: bool  # is it the next day, or the one after?

    @property
    def open(self) -> tuple[Met, ...]:
        """Those to whom nothing is answered yet."""
        return tuple(one for one in self.met if one.answer is None)


def of(*, owner_id: int, event_id: int, now: datetime) -> After:
    """What is left to do after an event. Raises NoSuchEvent."""
    line = events.numbered(owner_id=owner_id, event_id=event_id)
    roster = rosters.of_event(owner_id=owner_id, line=line, now=now)
    notes, own_name = [words_ for _, words_ in queries.notes(owner_id, event_id)], owners.name(owner_id)
    met = [one for one in roster if one.is_met]
    reaches = occasions.reaches(owner_id, [one.person.id for one in met])
    found = []
    for one in met:
        said = typed.words(owner_id, one.person.id)
        promises = tuple(
            promise for promise in said.promises if promise.made_on >= line.begins_on and promise.made_on <= line.ends_on + timedelta(days=1)
        )
        lines = tuple(note for note in notes if _names(note, one.person))
        no = guardrails.stopped(owner_id=owner_id, person_id=one.person.id, is_ask=False)
        email = reaches[one.person.id].email if one.person.id in reaches else ""
        first_on = date_of(one.person.tie.first_day) if one.person.tie and one.person.tie.days_count else None
        draft = _draft(line, one.person, own_name, promises)
        answer = one.said.answer if one.said else None
        is_new = encounters.is_first(line.begins_on, first_on)
        found.append(Met(one.person, people.headline(one.person), lines, promises, draft, email, no.words if no else "", answer, is_new))
    also = tuple(one.person for one in roster if not one.is_met and one.chance == 1.0)
    return After(line, tuple(found), also, encounters.is_follow_up(line.ends_on, now.date()))


def _names(note: str, line: PersonLine) -> bool:
    """Does a captured line name them, by whole name or first name?"""
    said = {word.strip(".,;:!?@()").casefold() for word in note.split()}
    return line.name.casefold() in note.casefold() or line.name.split()[0].casefold() in said


def _draft(line: EventLine, who: PersonLine, own_name: str, promises: Sequence[PromiseLine]) -> Draft:
    mine = next((one.words for one in promises if one.is_mine and one.is_open), "")
    return drafts.after_event(to=who.name, by=own_name, event=line.name, promise=mine)


def open_ones(*, owner_id: int, now: datetime) -> list[EventLine]:
    """Events of the last two weeks after which somebody is not answered yet, the newest first."""
    return rosters.waiting(owner_id, now.date())


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
    line, who = events.numbered(owner_id=owner_id, event_id=event_id), people.line_of(owner_id, person_id)
    if not any(one.person_id == person_id and one.is_met for one in queries.there(owner_id, [event_id]).get(event_id, ())):
        raise NotMetThere(f"You have not said that you met {who.name} at {line.name}; `kith event met {event_id} {person_id}` says so.")
    return line, who
