"""A year in people: who came, who was near, which evenings, what there was to celebrate, who was brought together, what came of it and what began."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from kithwork.actions import traced
from kithwork.actions.insight import pictures
from kithwork.actions.insight.kept import Kept
from kithwork.actions.insight.picture import Calendar, Named
from kithwork.domain import dates
from kithwork.domain.attribution import OUTCOMES_SAID
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NotFound
from kithwork.domain.introducing import IntroductionStep, Seat
from kithwork.store.queries import artifacts, events, insight, introductions, mentoring
from kithwork.store.queries import year as queries
from kithwork.store.queries.introductions import IntroductionLine

NEAR: Final = 15  # people of a layer; Hill and Dunbar 2003
CAME: Final = 40
SHOWN: Final = 30  # lines of a sort; ours: ADR 0042


class NoSuchYear(NotFound):
    """Nothing is on file of that year."""


@dataclass(frozen=True, slots=True)
class Line:
    """Something of the year: a day, what it was, and whom it concerns, where that is one person of the network."""

    on: date
    words: str
    person_id: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under a heading."""

    heading: str
    lines: tuple[Line, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Year:
    """All of it; people by name."""

    year: int
    finding: str
    calendar: Calendar | None
    came: tuple[Named, ...]
    came_count: int
    near: tuple[Named, ...]
    parts: tuple[Part, ...]
    years: tuple[int, ...]


KEPT: Final[Kept[Year]] = Kept()


def of(year: int, *, owner_id: int, now: datetime) -> Year:
    """What is on file of a year. Raises NoSuchYear."""
    return KEPT.get((owner_id, year, now.date()), lambda: _made(year, owner_id, now))


def _made(year: int, owner_id: int, now: datetime) -> Year:
    first = insight.first_day(owner_id)
    years = tuple(range(dates.date_of(first).year, now.year + 1)) if first is not None else ()
    if year not in years:
        raise NoSuchYear
    touched = queries.in_touch(owner_id, year, most=2 * NEAR, most_new=CAME)
    names = queries.names(owner_id, [one.id for one in (*touched.most, *touched.new)])
    near = [(names[one.id], one.id, one.days) for one in touched.most if one.id in names][:NEAR]
    came = [(names[one.id], one.id, one.first_day) for one in touched.new if one.id in names]
    calendar = pictures.of("rhythm", owner_id=owner_id, now=now, year=year).calendar
    parts = tuple(part for part in _parts(year, owner_id, now) if part.lines)
    return Year(
        year,
        _said(year, touched.count, touched.new_count, parts),
        calendar,
        tuple(Named(number, name, f"since {day_in_words(dates.date_of(day))}") for name, number, day in sorted(came, key=_by_name)),
        touched.new_count,
        tuple(Named(number, name, f"{days:,} {'day' if days == 1 else 'days'}") for name, number, days in sorted(near, key=_by_name)),
        parts,
        years,
    )


def _by_name(row: tuple[str, int, int]) -> tuple[str, int]:
    return (row[0].casefold(), row[1])


def _parts(year: int, owner_id: int, now: datetime) -> Iterator[Part]:
    won = queries.wins(owner_id, year)
    seen = list(_events(owner_id, year))
    yield _part("Where you were", [one for one in seen if one.on <= now.date()])
    yield _part("To come", [one for one in seen if one.on > now.date()])
    yield _part("What you had to celebrate", [Line(row.on, row.words) for row in won if row.is_mine])
    yield _part("What others had to celebrate", [Line(row.on, f"{row.name}: {row.words}", row.person_id) for row in won if not row.is_mine])
    yield _part("Who was brought together", list(_introductions(owner_id, year)))
    yield _part("What you made", [Line(one.on, f"{one.title} ({one.kind.value})") for one in artifacts.listed(owner_id) if one.on.year == year])
    came_of_it = traced.everything(owner_id=owner_id, today=now.date()).chains
    yield _part("What came to you", list(_outcomes([one for one in came_of_it if one.is_mine], year)))
    yield _part("What came to others, with a part of yours in it", list(_outcomes([one for one in came_of_it if not one.is_mine], year)))
    yield _part("What began", list(_begun(owner_id, year)))


def _part(heading: str, lines: Sequence[Line]) -> Part:
    ordered = sorted(lines, key=lambda line: (line.on, line.words))
    return Part(heading, tuple(ordered[:SHOWN]), max(0, len(ordered) - SHOWN))


def _events(owner_id: int, year: int) -> Iterator[Line]:
    for one in events.listed(owner_id, from_on=date(year, 1, 1), until_on=date(year, 12, 31)):
        yield Line(one.begins_on, ", ".join(part for part in (one.name, one.place) if part))


def _introductions(owner_id: int, year: int) -> Iterator[Line]:
    for one in introductions.listed(owner_id):
        on = one.on(IntroductionStep.INTRODUCED)
        if on and on.year == year:
            yield Line(on, _brought(one))


def _brought(one: IntroductionLine) -> str:
    if one.seat is Seat.CONNECTOR:
        return f"{one.requester.name} and {one.target.name or 'somebody'}, through you"
    other = one.target.name if one.seat is Seat.REQUESTER else one.requester.name
    return f"You and {other or 'somebody'}, through {one.connector.name or 'somebody'}"


def _outcomes(chains: Sequence[traced.Chain], year: int) -> Iterator[Line]:
    for chain in chains:
        for outcome in chain.outcomes:
            if outcome.on.year == year:
                yield Line(outcome.on, f"{chain.title}: {OUTCOMES_SAID[outcome.kind][0]}")


def _begun(owner_id: int, year: int) -> Iterator[Line]:
    for row in queries.begun(owner_id, year):
        yield Line(row.on, f"A {row.kind}: {row.words}" if row.kind == "goal" else f"An {row.kind}: {row.words}")
    for one in mentoring.listed(owner_id):
        if one.begun_on.year == year:
            yield Line(one.begun_on, f"With {one.person}: {one.goal or 'mentoring'}", one.person_id)


def _said(year: int, in_touch: int, came: int, parts: Sequence[Part]) -> str:
    said = f"In {year} there was a word with {in_touch:,} {'person' if in_touch == 1 else 'people'}, of whom {came:,} {'was' if came == 1 else 'were'} new"
    evenings = next((len(part.lines) + part.left_out for part in parts if part.heading == "Where you were"), 0)
    return f"{said}; {evenings} {'event' if evenings == 1 else 'events'} you wrote down." if evenings else f"{said}."
