"""Entries of calendars and imported programmes that look like events: proposed with what says so, made an event with a yes, never again after a no."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.db import transaction

from kithwork.actions import events, source_names
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NotFound
from kithwork.domain.events import GUEST_LISTS, PROGRAMME, EventKind
from kithwork.engines import gatherings
from kithwork.store.queries import events as queries
from kithwork.store.queries.events import Entry
from kithwork.store.writes import events as writes
from kithwork.store.writes.changes import Journal

SHOWN: Final = 40


class NoSuchProposal(NotFound):
    """Nothing of that number is proposed any more. `kith event proposed` lists what is."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something in a calendar that could be an event."""

    number: int
    name: str
    kind: EventKind
    series: str
    begins_on: date
    ends_on: date
    place: str
    is_remote: bool
    people_count: int
    calendar: str
    source: str
    where: str

    @property
    def key(self) -> str:
        """By which a no is kept: imports come and go, and the entry stays."""
        return f"{self.calendar} {self.begins_on.isoformat()}"

    @property
    def evidence(self) -> str:
        """Where it stands, in the words of the entry."""
        return f"“{self.name}”, {day_in_words(self.begins_on)}, {source_names.word(self.source)}{f', {self.where}' if self.where else ''}"


def listed(*, owner_id: int, limit: int = SHOWN) -> list[Proposal]:
    """What could be events, the newest first; without what is one already and what the owner said no to."""
    noes = queries.noes(owner_id)
    known = queries.listed(owner_id)
    taken = {(one.calendar, one.begins_on) for one in known if one.calendar}
    named = {(one.name.casefold(), one.begins_on) for one in known}
    found: dict[str, Proposal] = {}
    for entry in queries.entries(owner_id, cues=tuple(gatherings.CUES)):
        one = _proposal(entry)
        is_known = (entry.calendar, entry.begins_on) in taken or (entry.name.casefold(), entry.begins_on) in named
        if one and one.key not in noes and not is_known:
            found.setdefault(one.key, one)
    return sorted(found.values(), key=lambda one: (one.begins_on, one.number), reverse=True)[:limit]


def _proposal(entry: Entry) -> Proposal | None:
    is_programme = entry.source == PROGRAMME
    kind = gatherings.kind_of(entry.name) or (EventKind.CONFERENCE if is_programme else EventKind.MEETUP if entry.source in GUEST_LISTS else None)
    if kind is None:
        return None
    series, days = gatherings.series_of(entry.name), (entry.begins_on, entry.ends_on)
    is_remote = not entry.place and not is_programme and gatherings.is_remote(f"{entry.name} {entry.words}")
    return Proposal(
        entry.record_id, entry.name, kind, series, *days, entry.place, is_remote, entry.people_count, entry.calendar, entry.source, entry.where
    )


def take(*, owner_id: int, numbers: list[int], now: datetime) -> list[int]:
    """Yes: each becomes an event, with its people as the calendar has them; returns their numbers. Raises NoSuchProposal."""
    by_number = {one.number: one for one in listed(owner_id=owner_id, limit=queries.MOST)}
    if any(number not in by_number for number in numbers):
        raise NoSuchProposal
    chosen = [by_number[number] for number in dict.fromkeys(numbers)]
    made = []
    with transaction.atomic():
        journal = Journal(owner_id)
        for one in chosen:
            days = {"begins_on": one.begins_on, "ends_on": one.ends_on}
            texts = {"name": one.name[: events.LONGEST], "kind": one.kind.value, "series": one.series[: events.LONGEST], "place": one.place}
            made.append(writes.add(journal, **texts, **days, is_remote=one.is_remote, calendar=one.calendar))
        named = chosen[0].name if len(chosen) == 1 else f"{len(chosen)} of {chosen[0].series}"
        journal.close(f"From your calendar: {named}", now=now)
    return made


def take_series(*, owner_id: int, number: int, now: datetime) -> list[int]:
    """Yes to all of the series of this one; returns their numbers. Raises NoSuchProposal."""
    every = listed(owner_id=owner_id, limit=queries.MOST)
    one = next((one for one in every if one.number == number), None)
    if one is None:
        raise NoSuchProposal
    some = [other.number for other in every if gatherings.is_same_series(other.series, one.series)]
    return take(owner_id=owner_id, numbers=some, now=now)


def decline(*, owner_id: int, number: int, now: datetime) -> str:
    """No: it is none, and is never proposed again; returns what happened. Raises NoSuchProposal."""
    one = next((one for one in listed(owner_id=owner_id, limit=queries.MOST) if one.number == number), None)
    if one is None:
        raise NoSuchProposal
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.say_no(journal, one.key)
        journal.close(f"No event: {one.name}", now=now)
    return f"No event: {one.name}"
