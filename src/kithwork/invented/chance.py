"""How does the world throw dice? Each purpose has dice of its own, so that one more throw here moves nothing there."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import TypeVar

T = TypeVar("T")


def dice(seed: int, *purpose: object) -> Random:
    """The dice of one purpose."""
    return Random("/".join(str(word) for word in (seed, *purpose)))


def day_between(throw: Random, first: date, last: date) -> date:
    """A day of the span, both ends included."""
    return first + timedelta(days=throw.randrange(max(1, (last - first).days + 1)))


def working_day(day: date) -> date:
    """The day itself, or the Friday before it."""
    return day - timedelta(days=max(0, day.weekday() - 4))


def moment(throw: Random, day: date, first_hour: int = 8, last_hour: int = 18) -> datetime:
    """Some second of a day, in UTC."""
    return at(day, throw.randint(first_hour, last_hour), throw.randrange(60), throw.randrange(60))


def at(day: date, hour: int, minute: int = 0, second: int = 0) -> datetime:
    """A moment of a day, in UTC."""
    return datetime.combine(day, time(hour, minute, second), UTC)


def some(throw: Random, things: Sequence[T], count: int) -> list[T]:
    """Up to so many different things, in a random order."""
    return throw.sample(things, min(count, len(things)))
