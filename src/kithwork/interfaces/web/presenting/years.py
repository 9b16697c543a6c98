"""Days in touch, as the pictures and their tables take them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kithwork.domain.records import InteractionKind as Kind
from kithwork.interfaces.web.pictures import Month
from kithwork.store.queries.glances import DayInTouch

EPOCH: Final = date(1970, 1, 1)
TWO_YEARS: Final = 24
UNSAID: Final = frozenset({Kind.BULK, Kind.CONNECTED, Kind.INVITED, Kind.CO_EDITED, Kind.ENDORSED})  # no word of one to the other


@dataclass(slots=True)
class Tally:
    """What happened in one month or year."""

    faces: int = 0
    sent: int = 0
    received: int = 0

    def take(self, one: DayInTouch) -> None:
        """Count it on the side that spoke; on both when nobody spoke first."""
        if one.kind == Kind.IN_PERSON:
            self.faces += 1
        elif one.kind not in UNSAID:
            self.sent += one.count if one.own_part == "from" or one.their_part != "from" else 0
            self.received += one.count if one.their_part == "from" or one.own_part != "from" else 0


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


def months(days: Iterable[DayInTouch], *, today: date, first: date | None = None) -> list[Month]:
    """Month by month until today: the last two years, or all since a day."""
    begins = first.replace(day=1) if first else _back(today, TWO_YEARS - 1)
    tallies: dict[date, Tally] = defaultdict(Tally)
    for one in days:
        on = date_of(one.day)
        if on <= today:
            tallies[on.replace(day=1)].take(one)
    found = []
    while begins <= today:
        tally = tallies[begins]
        found.append(Month(begins, tally.faces, tally.sent, tally.received))
        begins = (begins + timedelta(days=32)).replace(day=1)
    return found


def since(today: date) -> int:
    """The stored day on which the last two years begin."""
    return (_back(today, TWO_YEARS - 1) - EPOCH).days


def _back(today: date, count: int) -> date:
    month = today.year * 12 + today.month - 1 - count
    return date(month // 12, month % 12 + 1, 1)


def years(shown: Sequence[Month]) -> list[Year]:
    """The same by years, the newest first."""
    tallies: dict[int, Tally] = defaultdict(Tally)
    for month in shown:
        tally = tallies[month.begins_on.year]
        tally.faces += month.face_count
        tally.sent += month.sent_count
        tally.received += month.received_count
    return [Year(year, tally.faces, tally.sent, tally.received) for year, tally in sorted(tallies.items(), reverse=True)]
