"""A year in people, as its page takes it."""

from dataclasses import dataclass

from django.urls import reverse

from kithwork.actions.insight.year import Year
from kithwork.domain import dates
from kithwork.domain.dates import day_in_words
from kithwork.interfaces.web.pictures.parts import Week
from kithwork.interfaces.web.presenting import persons
from kithwork.interfaces.web.presenting.insight import Link, Person, url


@dataclass(frozen=True, slots=True)
class Line:
    """Something of the year."""

    day: str
    words: str
    url: str


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under a heading."""

    heading: str
    lines: tuple[Line, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Page:
    """All of it."""

    year: int
    finding: str
    links: tuple[Link, ...]
    weeks: tuple[Week, ...]
    rhythm_url: str
    near: tuple[Person, ...]
    came: tuple[Person, ...]
    came_more: int
    parts: tuple[Part, ...]


def page(found: Year) -> Page:
    """The year."""
    near, came = (tuple(Person(one.name, persons.url(one.id), one.words) for one in some) for some in (found.near, found.came))
    return Page(
        found.year,
        found.finding,
        tuple(Link(str(year), reverse("insight-year", args=[year]), year == found.year) for year in found.years),
        tuple(Week(dates.date_of(week.begins_day), week.faces, week.words) for week in found.calendar.weeks) if found.calendar else (),
        f"{url('rhythm')}?year={found.year}",
        near,
        came,
        found.came_count - len(found.came),
        tuple(
            Part(
                part.heading,
                tuple(Line(day_in_words(one.on), one.words, persons.url(one.person_id) if one.person_id else "") for one in part.lines),
                part.left_out,
            )
            for part in found.parts
        ),
    )
