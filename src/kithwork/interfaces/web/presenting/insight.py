"""Pictures of the network, as their pages take them."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from kithwork.actions.insight import pictures
from kithwork.actions.insight.picture import Calendar, Chart, Crowd, Picture
from kithwork.domain import dates
from kithwork.interfaces.web.pictures.parts import Week
from kithwork.interfaces.web.presenting import persons


@dataclass(frozen=True, slots=True)
class Row:
    """A row of bars, and where the people are who are meant."""

    label: str
    lengths: tuple[float, ...]
    said: str
    url: str
    mark: float = 0.0


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars on one scale."""

    heading: str
    keys: tuple[str, ...]
    rows: tuple[Row, ...]
    longest: float


@dataclass(frozen=True, slots=True)
class Link:
    """Somewhere to go."""

    words: str
    url: str
    is_here: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody behind a picture."""

    name: str
    url: str
    words: str


@dataclass(frozen=True, slots=True)
class People:
    """Several of them."""

    heading: str
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The weeks of a year, the other years, and the same as a table."""

    year: int
    weeks: tuple[Week, ...]
    links: tuple[Link, ...]
    finding: str


@dataclass(frozen=True, slots=True)
class Page:
    """One picture with its question."""

    name: str
    url: str
    question: str
    finding: str
    how: tuple[str, ...]
    charts: tuple[Bars, ...]
    calendar: Year | None
    crowds: tuple[People, ...]
    widen: tuple[str, ...]
    is_empty: bool


def page(found: Picture) -> Page:
    """One of them."""
    return Page(
        found.name,
        url(found.name),
        found.question,
        found.finding,
        found.how,
        tuple(map(_bars, found.charts)),
        _year(found.calendar, found.finding) if found.calendar else None,
        tuple(map(_people, found.crowds)),
        found.widen,
        found.is_empty,
    )


def links(shown: Sequence[str], *, here: str = "") -> list[Link]:
    """All questions, but those that are shown."""
    return [Link(question, url(name), name == here) for name, question in pictures.QUESTIONS.items() if name not in shown]


def url(name: str) -> str:
    """The page of a picture."""
    return reverse("insight-picture", args=[name])


def _bars(chart: Chart) -> Bars:
    longest = max((length for bar in chart.bars for length in (*bar.lengths, bar.mark)), default=0.0)
    return Bars(
        chart.heading,
        chart.keys,
        tuple(Row(bar.label, bar.lengths, bar.said, _asked(bar.query), bar.mark) for bar in chart.bars),
        longest if chart.keys else max(longest, 1.0),
    )


def _asked(query: str) -> str:
    return f"{reverse('people')}?{urlencode({'q': query})}" if query else ""


def _people(crowd: Crowd) -> People:
    return People(crowd.heading, tuple(Person(one.name, persons.url(one.id), one.words) for one in crowd.people))


def _year(calendar: Calendar, finding: str) -> Year:
    return Year(
        calendar.year,
        tuple(Week(dates.date_of(week.begins_day), week.faces, week.words) for week in calendar.weeks),
        tuple(Link(str(year), f"{url('rhythm')}?year={year}", year == calendar.year) for year in calendar.years),
        finding,
    )
