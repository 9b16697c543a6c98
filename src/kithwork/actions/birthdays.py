"""Whose birthday is near, and has the owner wished them well already this year? One birthday counts once in its year."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from kithwork.actions import people
from kithwork.domain.errors import NotFound
from kithwork.domain.wins import WinKind
from kithwork.engines import reasons
from kithwork.store.queries import own_wins as queries
from kithwork.store.queries import today as today_queries
from kithwork.store.queries.people import PersonLine

LATE: Final = 14  # days after it on which a wish is still told; ours: ADR 0041
WORDS: Final = "Their birthday"


class NoBirthday(NotFound):
    """No birthday of theirs is on file for these days, or you wished them well already."""


@dataclass(frozen=True, slots=True)
class Birthday:
    """Somebody's birthday of one year."""

    person: PersonLine
    on: date

    @property
    def key(self) -> str:
        """By which it is kept: one for each year."""
        return key(self.on)


def key(on: date) -> str:
    """By which the birthday of that day is kept."""
    return f"{WinKind.BIRTHDAY}:{on.year}"


def near(*, owner_id: int, now: datetime) -> list[Birthday]:
    """Birthdays of today and the week ahead that the owner has said nothing to, the first first."""
    return _open(owner_id, people.within(now, reasons.BIRTHDAY_DAYS))


def of(*, owner_id: int, person_id: int, now: datetime) -> Birthday:
    """Somebody's birthday of these days, to come or just gone by. Raises NoBirthday."""
    days = [*(now.date() - timedelta(days=i) for i in range(1, LATE + 1)), *people.within(now, reasons.BIRTHDAY_DAYS)]
    found = next((one for one in _open(owner_id, days) if one.person.id == person_id), None)
    if not found:
        raise NoBirthday
    return found


def gone_by(*, owner_id: int, person_id: int, now: datetime) -> Birthday | None:
    """Somebody's birthday of today or of the days before, to which nothing was said."""
    days = [now.date() - timedelta(days=i) for i in range(LATE + 1)]
    return next((one for one in _open(owner_id, days) if one.person.id == person_id), None)


def _open(owner_id: int, days: list[date]) -> list[Birthday]:
    said = queries.birthdays_said(owner_id, since=min(days) - timedelta(days=366))
    found = [Birthday(line, on) for line, on in today_queries.birthdays(owner_id, days)]
    return sorted((one for one in found if (one.person.id, one.key) not in said), key=_order)


def _order(one: Birthday) -> tuple[date, int, int]:
    """By day, and of one day those first with whom the owner was in touch on most days."""
    return (one.on, -one.person.tie.days_count if one.person.tie else 0, one.person.id)
