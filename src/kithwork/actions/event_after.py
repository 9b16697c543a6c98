"""After an event: for each whom the owner met a draft, what was captured of them, and the promise that was made."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kithwork.actions import event_lines, guardrails, people, rosters
from kithwork.domain.dates import date_of
from kithwork.domain.events import AfterAnswer
from kithwork.engines import drafts, encounters
from kithwork.engines.drafts import Draft
from kithwork.store.queries import events as queries
from kithwork.store.queries import occasions, owners
from kithwork.store.queries import words as typed
from kithwork.store.queries.events import EventLine
from kithwork.store.queries.people import PersonLine
from kithwork.store.queries.promises import PromiseLine


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
    line = event_lines.numbered(owner_id=owner_id, event_id=event_id)
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
