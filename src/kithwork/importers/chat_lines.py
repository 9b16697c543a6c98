"""How does a telephone write a conversation down as text? Lines of a moment, a name and words, in the form of whatever country it is set to.

Forms are those of Unicode CLDR's short dates. Whether 3/6 is in March or in June is not said anywhere: a day beyond the twelfth says it, or that time only
goes on; where nothing does, the file is not read. No country writes the month first with dots or dashes.
"""

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import BinaryIO, Final, NamedTuple

from kithwork.domain.zones import WALL
from kithwork.importers.chats import MARKS, NO_MARKS

_DATE: Final = r"(?P<a>\d{1,4})(?P<between>\s?[./\-年년])\s?(?P<b>\d{1,2})\s?[./\-月월]\s?(?P<c>\d{1,4})\s?(?:[.日일]|г\.)?"
_CLOCK: Final = r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d))?"
_AFTER: Final = r"(?:\s?(?P<after>[^\W\d_]{1,4}\.?(?:\s?[^\W\d_]{1,2}\.)?))?"
_MOMENT: Final = rf"{_DATE}[,،]?\s+(?:(?P<before>[^\W\d_]{{1,6}}\.?)\s?)?{_CLOCK}{_AFTER}"
_BRACKETS: Final = re.compile(rf"[{MARKS}\s]{{0,8}}\[{_MOMENT}\]\s?", re.UNICODE)
_DASH: Final = re.compile(rf"[{MARKS}\s]{{0,8}}{_MOMENT}(?:\s[-–]\s|,\s(?=[^,:]{{1,60}}\s:\s))", re.UNICODE)
_NAMED: Final = re.compile(r"(.{1,80}?)\s?:(?:\s|$)", re.DOTALL)
_CLOSELY_NAMED: Final = re.compile(r"([^:]{1,60}):(?=[^\w/\s]|$)")
_QUOTES: Final = re.compile(r"[\"“”„«»「」]")
_MORNING: Final = frozenset({"am", "上午", "오전", "午前", "ص", "πμ", "凌晨", "早上"})
_EVENING: Final = frozenset({"pm", "下午", "오후", "午後", "م", "μμ", "晚上", "中午"})
_HOURS: Final = frozenset(
    {"", "ч", "uhr", "h", "u", "klo", "kl", "um", "à", "às", "las", "alle", "at", "o", "ob", "lúc"}
)  # words that only go with the clock
_LONGEST: Final = 100_000  # letters of one message that are kept
_MANY_MORE: Final = 10  # times as many lines for one order as against it: the others are the damaged ones
_MONTHS: Final = 12


class Order(StrEnum):
    """In which order a date is written."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    YEAR_FIRST = "year first"


class Ambiguous(ValueError):
    """Nothing in the file says which number of its dates is the month."""


class Shape(NamedTuple):
    """What all first lines of one file's messages have in common; a line of another shape was pasted into a message."""

    is_bracketed: bool
    between: str
    has_seconds: bool


@dataclass(slots=True)
class Said:
    """A message as it stands there: the line on which it begins, its date in the order written, its time of day, who, and what."""

    line: int
    date: tuple[str, str, str]
    clock: tuple[int, int, int] | None
    sender: str
    text: str
    raw: str  # before marks were taken out

    def at(self, order: Order) -> datetime | None:
        """Its moment; None for one that is none."""
        found = _day(self.date, order)
        if found is None or self.clock is None:
            return None
        try:
            return datetime(found.year, found.month, found.day, *self.clock, tzinfo=WALL)
        except ValueError:
            return None


def shape(text: str) -> Shape | None:
    """The shape of a line that begins a message; None for any other line."""
    found = _BRACKETS.match(text)
    is_bracketed = found is not None
    found = found or _DASH.match(text)
    return Shape(is_bracketed, found["between"].strip(), found["second"] is not None) if found else None


def first(head: bytes) -> str:
    """The first line that is not empty."""
    return next((text for text in head.decode("utf-8-sig", "replace").splitlines() if text.strip(MARKS + " \t\0")), "")


def messages(stream: BinaryIO) -> Iterator[Said]:
    """Every message, with all of its lines, and every line of the program's own, whose sender is empty."""
    lines = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="replace")
    common, said, length = None, None, 0
    for number, text in enumerate(lines, 1):
        common = common or shape(text)
        found = _beginning(text, common) if common else None
        if found:
            if said:
                yield _finished(said)
            said, length = _begun(number, text, found), len(text)
        elif said and length < _LONGEST:
            said.raw += text
            length += len(text)
    if said:
        yield _finished(said)


def _beginning(text: str, common: Shape) -> re.Match[str] | None:
    """How a message begins on this line, if one does in this file's shape."""
    found = (_BRACKETS if common.is_bracketed else _DASH).match(text)
    is_alike = found is not None and found["between"].strip() == common.between and (found["second"] is not None) == common.has_seconds
    return found if is_alike else None


def _begun(number: int, text: str, found: re.Match[str]) -> Said:
    a, b, c, hour, minute, second, before, after = found.group("a", "b", "c", "hour", "minute", "second", "before", "after")
    clock = _clock(int(hour), int(minute), int(second or 0), before or "", after or "")
    return Said(number, (a, b, c), clock, "", "", text[found.end() :])


def _finished(said: Said) -> Said:
    rest = said.raw.replace("\0", "").strip("\r\n ")
    named = _NAMED.match(rest) or _CLOSELY_NAMED.match(rest)
    if named and not _QUOTES.search(named[1]) and "\n" not in named[1]:
        said.sender = " ".join(named[1].translate(NO_MARKS).split())
        said.raw = rest[named.end() :]
    else:
        said.raw = rest
    said.text = said.raw.translate(NO_MARKS).replace("\r\n", "\n").strip()
    return said


def _clock(hour: int, minute: int, second: int, *words: str) -> tuple[int, int, int] | None:
    """The time of day; None where a word beside it is not known, for it may change the hour."""
    for word in [re.sub(r"[.\s]", "", text.casefold()) for text in words if text]:
        if word in _EVENING:
            hour += _MONTHS if hour < _MONTHS else 0
        elif word in _MORNING:
            hour = 0 if hour == _MONTHS else hour
        elif word not in _HOURS:
            return None
    return (hour, minute, second) if hour < 24 and minute < 60 and second < 62 else None


@lru_cache(maxsize=64)  # a day's messages stand together
def _day(written: tuple[str, str, str], order: Order) -> date | None:
    """The day that is written in an order; None for one that does not exist."""
    a, b, c = (int(part) for part in written)
    year, month, number = (c, b, a) if order is Order.DAY_FIRST else (c, a, b) if order is Order.MONTH_FIRST else (a, b, c)
    try:
        return date(year + 2000 if year < 100 else year, month, number)
    except ValueError:
        return None


@dataclass(slots=True)
class Days:
    """The days of a file as they are written, in its order; from them it shows what comes first in a date."""

    written: list[tuple[str, str, str]] = field(default_factory=list)
    between: str = ""

    def add(self, one: tuple[str, str, str]) -> None:
        """One more line; the same day again says nothing new."""
        if not self.written or self.written[-1] != one:
            self.written.append(one)

    def order(self, today: date) -> Order:
        """The order in which they are written. Raises Ambiguous."""
        if sum(len(a) == 4 or int(a) > 31 for a, _, _ in self.written) * 2 > len(self.written):
            return Order.YEAR_FIRST
        not_day_first = sum(int(b) > _MONTHS for _, b, _ in self.written)
        not_month_first = sum(int(a) > _MONTHS for a, _, _ in self.written)
        if not_month_first > _MANY_MORE * not_day_first:
            return Order.DAY_FIRST
        if not_day_first > _MANY_MORE * not_month_first:
            return Order.MONTH_FIRST
        if not_day_first or not_month_first:
            raise Ambiguous("its dates are written in two orders, days before months and months before days")
        return self._by_time(today)

    def _by_time(self, today: date) -> Order:
        """Where no number is beyond twelve."""
        if self.between in {".", "-"} or all(int(a) == int(b) for a, b, _ in self.written):
            return Order.DAY_FIRST
        possible = [order for order in (Order.DAY_FIRST, Order.MONTH_FIRST) if _goes_on((_day(one, order) for one in self.written), today)]
        if len(possible) == 1:
            return possible[0]
        one = "/".join(next(one for one in self.written if int(one[0]) != int(one[1])))
        raise Ambiguous(f"its dates can be read in two ways, {one} with the day or with the month first, and no line of it says which")


def _goes_on(days: Iterable[date | None], today: date) -> bool:
    """Is each of these days there, none before the one above it, and none still to come?"""
    latest = date.min
    for one in days:
        if one is None or one < latest or one > today:
            return False
        latest = one
    return True
