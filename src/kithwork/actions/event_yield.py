"""What did an event, or a series, bring? Counts with their names behind them, and never a percentage of three."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from kithwork.actions import event_whys, rosters
from kithwork.domain.asking import AskStep
from kithwork.domain.dates import date_of, day_of
from kithwork.domain.introducing import IntroductionStep
from kithwork.engines import encounters as engine
from kithwork.engines import gatherings
from kithwork.store.queries import asks, fading
from kithwork.store.queries import events as queries
from kithwork.store.queries import introductions as introduction_queries
from kithwork.store.queries import opportunities as opportunity_queries
from kithwork.store.queries.events import EventLine
from kithwork.store.queries.people import PersonLine, by_ids

_UNDONE: Final = frozenset({IntroductionStep.DECLINED, IntroductionStep.SILENCE})


@dataclass(frozen=True, slots=True)
class Brought:
    """What an event or a series brought: people first met there, whose ties lived on, what was asked of them, and who was brought together."""

    name: str
    events_count: int
    first_on: date
    last_on: date
    met: tuple[PersonLine, ...]  # whom the owner first met there
    lived_on: tuple[PersonLine, ...]  # of these, with whom they were in touch more than a month later
    is_early: bool  # less than a month ago, so that nothing can have lived on yet
    asks: tuple[str, ...]
    introductions: tuple[str, ...]
    opportunities: tuple[str, ...]  # in which one of them had a part, heard of since

    @property
    def sentence(self) -> str:
        """In one line."""
        if not self.met:
            return "Nobody first met there is on file."
        people = f"{len(self.met)} {'person' if len(self.met) == 1 else 'people'} first met there"
        lived = "" if self.is_early and not self.lived_on else f"; {engine.share(len(self.lived_on), len(self.met))} still in touch a month later"
        more = [
            f"{count} {one if count == 1 else many}"
            for count, one, many in (
                (len(self.asks), "ask", "asks"),
                (len(self.introductions), "introduction", "introductions"),
                (len(self.opportunities), "opportunity", "opportunities"),
            )
            if count
        ]
        came = f"; of them came {' and '.join([', '.join(more[:-1]), more[-1]] if len(more) > 1 else more)}" if more else ""
        return f"{people}{lived}{came}."


def of_event(*, owner_id: int, line: EventLine, now: datetime) -> Brought:
    """What one event brought."""
    return _brought(owner_id, line.name, [line], now)


def of_series(*, owner_id: int, now: datetime) -> list[Brought]:
    """What each series brought, the one with most people first; an event without a series stands for itself."""
    groups: dict[str, list[EventLine]] = {}
    for one in queries.listed(owner_id, until_on=now.date()):
        groups.setdefault((one.series or one.name).casefold(), []).append(one)
    found = [_brought(owner_id, some[0].series or some[0].name, some, now) for some in groups.values()]
    return sorted(found, key=lambda one: (-len(one.lived_on), -len(one.met), one.name))


def series_of(*, owner_id: int, line: EventLine, now: datetime) -> Brought:
    """What the series of an event brought so far."""
    some = [one for one in queries.listed(owner_id, until_on=now.date()) if gatherings.is_same_series(one.series, line.series)]
    return _brought(owner_id, line.series or line.name, some or [line], now)


def first_met(owner_id: int, events: Sequence[EventLine]) -> dict[int, EventLine]:
    """At which of these events the owner first met whom: by how they say that they met, else where nothing before that day is on file."""
    told = queries.stories(owner_id)
    found: dict[int, EventLine] = {}
    named = {one.name.casefold(): one for one in sorted(events, key=lambda one: one.begins_on, reverse=True)}
    named |= {one.series.casefold(): one for one in sorted(events, key=lambda one: one.begins_on, reverse=True) if one.series}
    for person_id, event in told.items():
        if event.casefold() in named:
            found[person_id] = named[event.casefold()]
    went, said = rosters.went(owner_id, events), queries.there(owner_id, [one.id for one in events])
    met = {number: {who.person_id for who in some if who.is_met} for number, some in said.items()}
    lines = by_ids(owner_id, list({person_id for some in went.values() for person_id in some}))
    for one in sorted(events, key=lambda one: one.begins_on):
        for person_id in went[one.id]:
            tie = lines[person_id].tie if person_id in lines else None
            first_on = date_of(tie.first_day) if tie and tie.days_count else None
            is_met = person_id in met.get(one.id, ()) or (first_on is not None and first_on <= one.ends_on)
            if person_id in lines and person_id not in told and is_met and engine.is_first(one.begins_on, first_on):
                found.setdefault(person_id, one)
    return found


def _brought(owner_id: int, name: str, events: Sequence[EventLine], now: datetime) -> Brought:
    first = first_met(owner_id, events)
    lines = {i: line for i, line in by_ids(owner_id, list(first)).items() if line.standing != "own"}
    days = fading.days(owner_id, list(lines), until_day=day_of(now)) if lines else {}
    held = {day for one in events for day in range(day_of(one.begins_on), day_of(one.ends_on) + 1)}  # to sit in the next one is no word of its own
    lived = [line for i, line in lines.items() if engine.lived_on(first[i].ends_on, [date_of(day) for day in days.get(i, ()) if day not in held])]
    by_name = sorted(lines.values(), key=lambda line: (line.name, line.id))
    return Brought(
        name,
        len(events),
        min(one.begins_on for one in events),
        max(one.ends_on for one in events),
        tuple(by_name),
        tuple(sorted(lived, key=lambda line: (line.name, line.id))),
        (now.date() - min(one.ends_on for one in events)).days <= engine.LIVED_ON,
        tuple(_asks(owner_id, first)),
        tuple(_introductions(owner_id, first)),
        tuple(_opportunities(owner_id, first)),
    )


def _asks(owner_id: int, first: Mapping[int, EventLine]) -> Iterable[str]:
    """What was asked of them since, and how it stands."""
    for one in asks.listed(owner_id):
        if one.person_id in first and one.asked_on >= first[one.person_id].begins_on:
            ended = {AskStep.NO: ", a no", AskStep.SILENCE: ", no answer"}.get(one.last.step, "")
            yield f"{one.person}: {one.words}{ended}"


def _introductions(owner_id: int, first: Mapping[int, EventLine]) -> Iterable[str]:
    """Introductions in which one of them had a seat."""
    for one in introduction_queries.listed(owner_id):
        seated = [who for who in (one.connector, one.requester, one.target) if who.id in first]
        if seated and one.last.step not in _UNDONE:
            yield f"{' and '.join(who.name for who in seated)}: {one.why}"


def _opportunities(owner_id: int, first: Mapping[int, EventLine]) -> Iterable[str]:
    """What could be had since, and who of them had a part in it."""
    for one in opportunity_queries.listed(owner_id):
        parts = [part for part in one.parts if part.person_id in first and one.begun_on >= first[part.person_id].begins_on]
        if parts:
            names = " and ".join(dict.fromkeys(part.person for part in parts))
            yield f"{one.name}: {names}"


@dataclass(frozen=True, slots=True)
class Again:
    """Somebody whom the owner keeps meeting at events, and where the two could meet next, if that is known."""

    person: PersonLine
    events: tuple[EventLine, ...]  # the newest first
    next: EventLine | None
    evidence: str


def again(*, owner_id: int, now: datetime, limit: int = 12) -> list[Again]:
    """Whom the owner keeps meeting: first those who go to something that comes, then the most often met."""
    together = {i: some for i, some in event_whys.meetings_with(owner_id=owner_id, now=now).items() if len(some) >= engine.AGAIN}
    coming = [one for one in queries.listed(owner_id, from_on=now.date()) if one.ends_on >= now.date()]
    ahead: dict[int, tuple[EventLine, str]] = {}
    for line in sorted(coming, key=lambda one: one.begins_on):
        for who in rosters.of_event(owner_id=owner_id, line=line, now=now):
            ahead.setdefault(who.person.id, (line, who.evidence))
    lines = by_ids(owner_id, list(together))
    counts = Counter({i: len(some) for i, some in together.items()})
    usable = [i for i, line in lines.items() if line.standing == "known" and not line.is_archived and not line.is_do_not_contact]
    chosen = sorted(usable, key=lambda i: (i not in ahead, -counts[i], lines[i].name))[:limit]
    return [Again(lines[i], tuple(together[i]), ahead[i][0] if i in ahead else None, ahead[i][1] if i in ahead else "") for i in chosen]
