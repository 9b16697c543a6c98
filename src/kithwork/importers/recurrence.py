"""On which days does a series of events happen? Recurrence rules (RFC 5545 3.3.10), period by period up to a last day.

Ours and not a library's, because a calendar comes from strangers: dateutil, on which recurring-ical-events stands, looks for the next 30
February until the year 9999 (12 s), and for ever at INTERVAL=0. Here every step moves on, and the last day ends it.
"""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count
from typing import Final

WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
EARLIEST: Final = 1900  # a series that begins before is a slip of the pen
_UNKNOWN: Final = ("BYWEEKNO", "BYYEARDAY", "BYHOUR", "BYMINUTE", "BYSECOND", "RSCALE")


class UnknownRule(ValueError):
    """The rule by which it recurs is not one that we can follow."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, read."""

    frequency: str
    interval: int = 1
    how_often: int = 0  # 0: without end
    until: datetime | None = None  # on the clock of the series
    week_start: int = 0
    weekdays: tuple[tuple[int, int], ...] = ()  # (ordinal or 0, weekday)
    days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()


def read(text: str, until: datetime | None) -> Rule:
    """Read a rule; its UNTIL comes apart, since it is told in another time zone. Raises UnknownRule."""
    parts = {name.strip().upper(): value.strip().upper() for name, _, value in (part.partition("=") for part in text.split(";"))}
    frequency = parts.get("FREQ", "")
    if frequency not in {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}:
        raise UnknownRule("it recurs more often than once a day" if frequency in {"HOURLY", "MINUTELY", "SECONDLY"} else "its rule has no frequency")
    if strange := [name for name in _UNKNOWN if name in parts]:
        raise UnknownRule(f"it recurs by a rule that we do not follow ({strange[0]})")
    try:
        return Rule(
            frequency,
            interval=max(1, int(parts.get("INTERVAL") or 1)),
            how_often=int(parts.get("COUNT") or 0),
            until=until,
            week_start=WEEKDAYS.index(parts.get("WKST") or "MO"),
            weekdays=tuple(_weekday(part) for part in parts.get("BYDAY", "").split(",") if part),
            days=_numbers(parts.get("BYMONTHDAY", "")),
            months=_numbers(parts.get("BYMONTH", "")),
            positions=_numbers(parts.get("BYSETPOS", "")),
        )
    except ValueError as error:
        raise UnknownRule("its rule cannot be read") from error


def occurrences(rule: Rule, first: datetime, last: datetime) -> Iterator[datetime]:
    """Every occurrence from the first to the last moment, on the clock of the series."""
    found = 0
    if first.year < EARLIEST:
        raise UnknownRule(f"it begins in the year {first.year}")
    end = min(last, rule.until) if rule.until else last
    for period in _periods(rule, first.date(), end.date()):
        for day in _positioned(sorted({day for day in period if _fits(rule, day)}), rule.positions):
            moment = datetime.combine(day, first.time())
            if moment < first:
                continue
            if moment > end or (rule.how_often and found >= rule.how_often):
                return
            found += 1
            yield moment


def _periods(rule: Rule, first: date, last: date) -> Iterator[list[date]]:
    """The days that may be meant, one list for each day, week, month or year that counts."""
    match rule.frequency:
        case "DAILY":
            steps = range(0, (last - first).days + 1, rule.interval)
            yield from ([first + timedelta(days=step)] for step in steps)
        case "WEEKLY":
            monday = first - timedelta(days=(first.weekday() - rule.week_start) % 7)
            wanted = {weekday for _, weekday in rule.weekdays} or {first.weekday()}
            for step in range(0, (last - monday).days + 1, 7 * rule.interval):
                week = [monday + timedelta(days=step + more) for more in range(7)]
                yield [day for day in week if day.weekday() in wanted]
        case "MONTHLY":
            for number in count(first.year * 12 + first.month - 1, rule.interval):
                if number > last.year * 12 + last.month - 1:
                    return
                yield _in_month(rule, first, number // 12, number % 12 + 1)
        case _:
            for year in range(first.year, last.year + 1, rule.interval):
                yield _in_year(rule, first, year)


def _in_month(rule: Rule, first: date, year: int, month: int) -> list[date]:
    days = [date(year, month, day) for day in range(1, calendar.monthrange(year, month)[1] + 1)]
    if rule.weekdays:
        return _by_weekday(days, rule.weekdays)
    return days if rule.days else days[first.day - 1 : first.day]


def _in_year(rule: Rule, first: date, year: int) -> list[date]:
    if rule.weekdays and not rule.months and not rule.days:
        return _by_weekday([date(year, 1, 1) + timedelta(days=day) for day in range(366 if calendar.isleap(year) else 365)], rule.weekdays)
    months = rule.months or (range(1, 13) if rule.days else (first.month,))
    return [day for month in months if 1 <= month <= 12 for day in _in_month(rule, first, year, month)]


def _by_weekday(days: list[date], wanted: tuple[tuple[int, int], ...]) -> list[date]:
    found: list[date] = []
    for ordinal, weekday in wanted:
        same = [day for day in days if day.weekday() == weekday]
        found += _positioned(same, (ordinal,) if ordinal else ())
    return found


def _positioned(days: list[date], positions: tuple[int, ...]) -> list[date]:
    if not positions:
        return days
    chosen = {place - 1 if place > 0 else len(days) + place for place in positions}
    return [day for place, day in enumerate(days) if place in chosen]


def _fits(rule: Rule, day: date) -> bool:
    if rule.months and day.month not in rule.months:
        return False
    if rule.days and day.day not in rule.days and day.day - calendar.monthrange(day.year, day.month)[1] - 1 not in rule.days:
        return False
    return not rule.weekdays or day.weekday() in {weekday for _, weekday in rule.weekdays}


def _weekday(text: str) -> tuple[int, int]:
    return int(text[:-2] or 0), WEEKDAYS.index(text[-2:])


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(",") if part)
