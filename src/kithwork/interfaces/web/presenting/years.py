"""Months in touch, as the pictures and their tables take them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kithwork.interfaces.web.pictures import Month
from kithwork.store.queries.glances import RhythmRow

EPOCH: Final = date(1970, 1, 1)
ONE_YEAR: Final = 12
TWO_YEARS: Final = 24


@dataclass(slots=True)
class Tally:
    """What happened in one year."""

    faces: int = 0
    sent: int = 0
    received: int = 0


@dataclass(frozen=True, slots=True)
class Year:
    """A row of the table beside a strip."""

    year: int
    face_count: int
    sent_count: int
    received_count: int


def date_of(day: int) -> date:
    """A stored day, as a date."""
    return EPOCH + timedelta(days=day)


def months(rhythm: RhythmRow | None, *, today: date, first: date | None = None) -> list[Month]:
    """Month by month until today: the last two years, or all since a day."""
    now = _number(today)
    lively = {month.number: month for month in rhythm.months} if rhythm else {}
    begins = _number(first) if first else now - TWO_YEARS + 1
    found = []
    for number in range(begins, now + 1):
        one = lively.get(number)
        counts = (one.faces, one.sent, one.received) if one else (0, 0, 0)
        found.append(Month(date(number // 12, number % 12 + 1, 1), *counts))
    return found


def shown(rhythm: RhythmRow | None, *, today: date) -> tuple[list[Month], str]:
    """The last two years, or, of somebody who was silent for the whole of the last one, the two until the last talk; and how they are called."""
    now = _number(today)
    lively = [month.number for month in rhythm.months if month.faces or month.sent or month.received] if rhythm else []
    last = max(lively, default=now)
    if last > now - ONE_YEAR:
        return months(rhythm, today=today), "two years"
    found = months(rhythm, today=date(last // 12, last % 12 + 1, 1))
    first = next(month for month in found if month.face_count or month.sent_count or month.received_count)
    begins, ends = first.begins_on.year, last // 12
    return found, f"{begins}" if begins == ends else f"{begins} to {ends}"


def _number(on: date) -> int:
    return on.year * 12 + on.month - 1


def years(shown: Sequence[Month]) -> list[Year]:
    """The same by years, the newest first."""
    tallies: dict[int, Tally] = defaultdict(Tally)
    for month in shown:
        tally = tallies[month.begins_on.year]
        tally.faces += month.face_count
        tally.sent += month.sent_count
        tally.received += month.received_count
    return [Year(year, tally.faces, tally.sent, tally.received) for year, tally in sorted(tallies.items(), reverse=True)]
