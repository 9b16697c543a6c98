"""How did the owner come to know somebody? By the owner's word on them or on an event, by an introduction, else by the first moment on file, at a gathering.

The owner's word wins. A first letter says nothing of how one met, so it is no link: then it is not known.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from kithwork.actions import source_names
from kithwork.actions.tracing.chart import Chart
from kithwork.domain.attribution import ThingKind
from kithwork.domain.introducing import IntroductionStep, Seat
from kithwork.engines import encounters, gatherings
from kithwork.store.queries import attribution as queries
from kithwork.store.queries.attribution import SeenRow, StoryRow
from kithwork.store.queries.events import EventLine
from kithwork.store.queries.introductions import IntroductionLine

GATHERING: Final = 3  # others who were ever there: fewer, and it is a meeting and no place where one meets people; ours: ADR 0035
PLACES: Final = {"repository": "worked on the same code", "list": "wrote on the same list"}


@dataclass(slots=True)
class Known:
    """What is asked once of everybody who stands in a chain."""

    owner_id: int
    stories: Mapping[int, StoryRow]
    introductions: list[IntroductionLine]
    there: Mapping[int, EventLine]  # the earliest event at which somebody was, by the owner's word
    seen: dict[int, SeenRow]
    gathered: dict[str, int]

    def first_seen(self, person_id: int) -> SeenRow | None:
        """The first moment with somebody, looked up once."""
        if person_id not in self.seen:
            self.seen |= queries.first_seen(self.owner_id, [person_id])
        return self.seen.get(person_id)

    def is_gathering(self, label: str) -> bool:
        """Does an event, or the series that its name tells, bring more together than two who meet anyway?"""
        series = gatherings.series_of(label) if gatherings.names_series(label) else label
        name = series if label.startswith(series) else label
        if name not in self.gathered:
            self.gathered[name] = queries.gathered(self.owner_id, name)
        return self.gathered[name] >= GATHERING


def trace(chart: Chart, known: Known, people: Iterable[tuple[int, str]]) -> None:
    """Put down how each was met, and how whoever was between was met."""
    waiting, done = list(people), set[int]()
    while waiting:
        person_id, name = waiting.pop()
        if person_id and person_id not in done:
            done.add(person_id)
            waiting += _one(chart, known, person_id, chart.person(person_id, name))


def _one(chart: Chart, known: Known, person_id: int, key: str) -> list[tuple[int, str]]:
    """The links of one person; returns who else is to be traced."""
    story = known.stories.get(person_id)
    brought = _introduced(chart, known, person_id, key)
    if story and (story.through or story.event):
        return [*brought, *_told(chart, known, story, key)]
    if brought:
        return brought
    seen, there = known.first_seen(person_id), known.there.get(person_id)
    if there and encounters.is_first(there.begins_on, seen.on if seen else None):
        chart.link(key, chart.event(there.name, there.begins_on), "met there", there.begins_on)
    elif seen and seen.kind == "event" and known.is_gathering(seen.label):
        chart.link(key, chart.event(seen.label, seen.on), "first seen there", seen.on, source_names.word(seen.source))
    elif seen and seen.kind in PLACES:
        place = chart.thing(f"place:{seen.kind}:{seen.label}", ThingKind.PLACE, seen.label)
        chart.link(key, place, PLACES[seen.kind], seen.on, source_names.word(seen.source))
    return brought


def _told(chart: Chart, known: Known, story: StoryRow, key: str) -> list[tuple[int, str]]:
    on, event = _day(story.on), _event(chart, known, story)
    for through_id, name in story.through:
        between = chart.thing(f"introducer:{story.person_id}:{through_id}", ThingKind.INTRODUCER, name, name=f"person:{through_id}")
        chart.link(key, between, "brought you together", on)
        if event:
            chart.link(between, event, "met there")
        else:
            chart.link(between, chart.person(through_id, name), "whom you knew")
    if event and not story.through:
        chart.link(key, event, "met there", on)
    return [] if event else list(story.through)


def _event(chart: Chart, known: Known, story: StoryRow) -> str:
    """Where the two met; of a series that the owner names, the one at which their calendar saw them first."""
    if not story.event:
        return ""
    seen = known.first_seen(story.person_id)
    if seen and seen.kind == "event" and chart.series_of(seen.label).casefold() == story.event.casefold():
        return chart.event(seen.label, seen.on)
    return chart.event(story.event, _day(story.on))


def _introduced(chart: Chart, known: Known, person_id: int, key: str) -> list[tuple[int, str]]:
    """Introductions that somebody made between the owner and this person."""
    found = []
    for line in known.introductions:
        on = line.on(IntroductionStep.INTRODUCED)
        other = line.target if line.seat is Seat.REQUESTER else line.requester if line.seat is Seat.TARGET else None
        if on and other and other.id == person_id:
            made = introduction(chart, line)
            chart.link(key, made, "introduced", on, "an introduction")
            found.append((line.connector.id, line.connector.name))
    return found


def introduction(chart: Chart, line: IntroductionLine) -> str:
    """An introduction, with whoever made it; what the owner brought together goes back to whom they knew."""
    on = line.on(IntroductionStep.INTRODUCED)
    if line.seat is Seat.CONNECTOR:
        key = chart.introduction(line.id, f"your introduction of {line.requester.name} and {line.target.name}")
        for one in (line.requester, line.target):
            if one.id:
                chart.link(key, chart.person(one.id, one.name), "whom you knew", None, "an introduction")
        return key
    key = chart.introduction(line.id, f"an introduction about {line.why}")
    between = chart.thing(f"introducer:introduction-{line.id}", ThingKind.INTRODUCER, line.connector.name, name=f"person:{line.connector.id}")
    chart.link(key, between, "brought you together", on, "an introduction")
    if line.connector.id:
        chart.link(between, chart.person(line.connector.id, line.connector.name), "whom you knew", None, "an introduction")
    return key


def _day(text: str) -> date | None:
    """A whole day; a year or a month alone claims no day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
