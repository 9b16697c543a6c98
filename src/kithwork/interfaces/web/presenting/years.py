"""Months in touch, as the pictures and their tables take them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kithwork.interfaces.web.pictures import Month
from kithwork.store.queries.glances import RhythmRow

EPOCH: Final = date(1970, 1, 1)
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
