"""Dates as people know them: a year, a month, a day, or a birthday without its year (ISO 8601-1 5.2.2, RFC 6350 4.3.1).

A partial date is text: `2019`, `2019-04`, `2019-04-12`, or `--04-12`. It sorts as text, and it never claims more than its source said.
"""

import re
from datetime import date, datetime, timedelta
from typing import Final

MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTHS_IN_FULL: Final = tuple("January February March April May June July August September October November December".split())
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PARTIAL: Final = re.compile(r"(?:(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?|--(\d{2})-(\d{2}))\Z")
_LEAP: Final = 2000
EARLIEST: Final = 1900  # a year that is typed
FARTHEST: Final = 20  # years ahead


def too_far(day: date, today: date) -> str:
    """Why a day that was typed is taken for a slip, since nobody alive was there or plans so far ahead; empty where it is not."""
    if EARLIEST <= day.year <= today.year + FARTHEST:
        return ""
    return f"{day_in_words(day)} is too {'long ago' if day < today else 'far ahead'} to be meant; look at the year."


def is_partial(text: str) -> bool:
    """Is this a date, or a part of one, that exists in the calendar?"""
    found = _PARTIAL.match(text)
    if not found:
        return False
    year, month, day, only_month, only_day = found.groups()
    try:
        date(int(year or _LEAP), int(month or only_month or 1), int(day or only_day or 1))
    except ValueError:
        return False
    return True


def partial(year: int | None = None, month: int | None = None, day: int | None = None) -> str | None:
    """What is known of a date, as text; None when it names no day that exists."""
    if year is None:
        text = f"--{month:02d}-{day:02d}" if month and day else ""
    else:
        text = f"{year:04d}"
        if month:
            text += f"-{month:02d}"
            if day:
                text += f"-{day:02d}"
    return text if is_partial(text) else None


def in_words(text: str) -> str:
    """A partial date as a page says it: `4 Nov 2025`, `Nov 2025`, `2025`, `4 Nov`."""
    found = _PARTIAL.match(text)
    if not found:
        return text
    year, month, day, only_month, only_day = found.groups()
    month, day = month or only_month, day or only_day
    parts = [str(int(day))] if day else []
    parts += [MONTHS[int(month) - 1]] if month else []
    parts += [year] if year else []
    return " ".join(parts)


def day_in_words(day: date) -> str:
    """A day as a page says it: `4 Nov 2025`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def days_in_words(first: date, last: date) -> str:
    """From one day to another, said once where they share a month or a year: `3 to 5 Oct 2026`; a single day is `4 Nov 2025`."""
    if (first.year, first.month, first.day) == (last.year, last.month, last.day):
        return day_in_words(first)
    month = "" if (first.year, first.month) == (last.year, last.month) else f" {MONTHS[first.month - 1]}"
    return f"{first.day}{month}{'' if first.year == last.year else f' {first.year}'} to {day_in_words(last)}"


def hour_in_words(at: datetime) -> str:
    """When an entry of a calendar begins, on the owner's clock: `10:00`; midnight is how a whole day is kept, and is `all day`."""
    return f"{at:%H:%M}" if at.hour or at.minute else "all day"


def month_in_words(day: date, *, today: date) -> str:
    """A month as one says it today: `March`, and `March 2024` when that is longer ago."""
    name = MONTHS_IN_FULL[day.month - 1]
    return name if (today - day).days < 300 else f"{name} {day.year}"


def day_of(when: date) -> int:
    """A day, or the day of a moment, in days since 1970: how interactions are counted."""
    return when.toordinal() - date(1970, 1, 1).toordinal()


def monday(day: int) -> int:
    """The day with which its week begins (ISO 8601), both in days since 1970."""
    return day - date_of(day).weekday()


def date_of(day: int) -> date:
    """A day that is counted from 1970, as a date."""
    return date.fromordinal(day + date(1970, 1, 1).toordinal())


def is_over(at: datetime, days: int, lasts: timedelta | None, now: datetime) -> bool:
    """Is what began then, for so many days, over? By its last hour where that is on file, else by its last day."""
    return at + lasts <= now if lasts else (at + timedelta(days=days - 1)).date() < now.date()


def lasts(begins: str | None, ends: str | None) -> timedelta | None:
    """From one instant to another, as records hold them; nothing where one of the two is not on file."""
    return datetime.fromisoformat(ends) - datetime.fromisoformat(begins) if begins and ends else None
