"""Whom does the owner want near, when do they want to be in touch again, and whom could they choose?"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from kithwork.actions import people
from kithwork.domain import dates, spans
from kithwork.domain.closeness import Closeness
from kithwork.engines import closeness as engine
from kithwork.engines import tie_words
from kithwork.store.queries import closeness as queries
from kithwork.store.queries.people import PersonLine, by_ids

LOOKED_AT: Final = 400  # strongest ties: room for 150, and for those who are set aside or kept already


@dataclass(frozen=True, slots=True)
class Kept:
    """Somebody whom the owner wants near."""

    person: PersonLine
    closeness: Closeness
    wanted: engine.Interval
    talked_on: date | None
    next_on: date
    latest_on: date
    words: str  # the owner's promise, as a sentence


@dataclass(frozen=True, slots=True)
class Proposed:
    """Somebody whom the owner could keep near, and how it is between the two."""

    person: PersonLine
    closeness: Closeness
    words: str


def rows(owner_id: int, now: datetime, person_id: int | None = None) -> list[tuple[queries.KeptRow, queries.TouchRow]]:
    """Those whom the owner wants near, or one of them, and when they were in touch."""
    kept_rows, today = [row for row in queries.kept(owner_id) if person_id in {None, row.person_id}], dates.day_of(now)
    touches = queries.last_touches(
        owner_id,
        [row.person_id for row in kept_rows],
        real=sorted(engine.REAL_KINDS),
        light=sorted(engine.LIGHT_KINDS),
        company=engine.REAL_COMPANY,
        since_day=today - engine.LIGHT_DAYS,
        today=today,
    )
    return [(row, touches[row.person_id]) for row in kept_rows]


def wanted(row: queries.KeptRow) -> engine.Interval:
    """The intervals that hold for somebody."""
    return _interval(Closeness(row.closeness), row.every_days, row.at_most_days, row.pace)


def holding(owner_id: int, closeness: Closeness, every: int | None, at_most: int | None) -> engine.Interval:
    """The same, for what is about to be said of somebody."""
    return _interval(closeness, every, at_most, queries.paces(owner_id).get(closeness))


def _interval(closeness: Closeness, every: int | None, at_most: int | None, pace: tuple[int, int] | None) -> engine.Interval:
    usual = engine.Interval(*pace) if pace else engine.INTERVALS[closeness]
    return engine.interval(closeness, every, at_most, usual=usual)


def kept(*, owner_id: int, now: datetime) -> list[Kept]:
    """Everybody whom the owner wants near, the nearest first, and among equals whose day comes first."""
    found = rows(owner_id, now)
    lines = by_ids(owner_id, [row.person_id for row, _ in found])
    order = list(Closeness)
    each = [_kept(lines[row.person_id], row, touch, dates.day_of(now)) for row, touch in found]
    return sorted(each, key=lambda one: (order.index(one.closeness), one.next_on, one.person.name, one.person.id))


def of(*, owner_id: int, person_id: int, now: datetime) -> Kept | None:
    """How near the owner wants somebody; None when they said nothing of it."""
    found = rows(owner_id, now, person_id)
    return _kept(people.line_of(owner_id, person_id), *found[0], dates.day_of(now)) if found else None


def _kept(line: PersonLine, row: queries.KeptRow, touch: queries.TouchRow, today: int) -> Kept:
    interval = wanted(row)
    hands = engine.clock(interval, talked_day=touch.talked_day, touched_day=touch.touched_day, today=today)
    talked_on = tie_words.date_of(touch.talked_day) if touch.talked_day is not None else None
    words = f"You want to be in touch about {spans.every(interval.every)}, and after {spans.in_words(interval.at_most)} at the latest."
    next_on, latest_on = tie_words.date_of(hands.next_day), tie_words.date_of(hands.latest_day)
    return Kept(line, Closeness(row.closeness), interval, talked_on, next_on, latest_on, words)


def counts(found: list[Kept]) -> Mapping[Closeness, int]:
    """How many there are of each closeness."""
    return Counter(one.closeness for one in found)


def proposals(*, owner_id: int, now: datetime) -> list[Proposed]:
    """Whom the owner could keep near, nearest first; nobody whom they have placed already."""
    placed = queries.kept(owner_id)
    known = {row.person_id for row in placed}
    ranked = [one for one in queries.strongest(owner_id, people.ranking(now), limit=LOOKED_AT) if one[0] not in known]
    found = engine.propose(ranked, [Closeness(row.closeness) for row in placed])
    lines, today = by_ids(owner_id, [one.person_id for one in found]), dates.day_of(now)
    return [Proposed(lines[one.person_id], one.closeness, _how_it_is(lines[one.person_id], today)) for one in found]


def _how_it_is(line: PersonLine, today: int) -> str:
    made = people.tie_of(line)
    rhythm = f"; usually {spans.every(max(1, round(made.gap)))}" if made and made.gap >= 1 and tie_words.has_rhythm(made) else ""
    return f"{tie_words.in_short(made, today=today)}{rhythm}"
