"""Somebody as the head of a page, a row of a table, or a name that was found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from kithwork.actions import people
from kithwork.domain import dates
from kithwork.interfaces.web.pictures import Month
from kithwork.interfaces.web.presenting import moments, years
from kithwork.interfaces.web.presenting.said import Words
from kithwork.store.queries.glances import LastTalk, RhythmRow
from kithwork.store.queries.people import PersonLine
from kithwork.store.queries.words import Story


@dataclass(frozen=True, slots=True)
class Head:
    """Who it is."""

    id: int
    name: str
    url: str
    initials: str
    has_met: bool
    headline: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody whom the search field found."""

    name: str
    url: str
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """One person in the table."""

    person: Head
    how_met: str
    last_talk: Words | None
    how_it_is: str
    months: Sequence[Month]


@dataclass(frozen=True, slots=True)
class Glances:
    """What the table shows beside each person."""

    rhythms: Mapping[int, RhythmRow]
    talks: Mapping[int, LastTalk]
    stories: Mapping[int, Story]


def url(person_id: int) -> str:
    """A person's page."""
    return reverse("person", args=[person_id])


def head(line: PersonLine, headline: str | None = None) -> Head:
    """Somebody by name, with what they do."""
    return Head(line.id, line.name, url(line.id), line.initials, line.has_met, people.headline(line) if headline is None else headline)


def rows(shown: Sequence[people.Shown], glances: Glances, *, today: date) -> list[Row]:
    """The rows of the table."""
    return [_row(one, glances, today) for one in shown]


def _row(one: people.Shown, glances: Glances, today: date) -> Row:
    person_id = one.person.id
    return Row(
        head(one.person),
        _met(glances.stories.get(person_id), one.person),
        moments.glance(glances.talks.get(person_id)),
        one.warmth,
        years.months(glances.rhythms.get(person_id), today=today),
    )


def _met(story: Story | None, line: PersonLine) -> str:
    if not story:
        return f"On file since {years.date_of(line.tie.first_day).year}" if line.tie else ""
    on = dates.in_words(story.on) if story.on else ""
    return ", ".join(part for part in (story.event or story.words[:80], on) if part)


def found(shown: Sequence[people.Shown]) -> list[Found]:
    """What the search field found."""
    return [Found(one.person.name, url(one.person.id), people.headline(one.person) or one.warmth) for one in shown]
