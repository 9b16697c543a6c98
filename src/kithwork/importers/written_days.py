"""Which day does a text name, as tables and forms have it? Nothing is guessed: `03/04/1990` says so only where its file proves which number is the month.

ISO 8601 in its whole and its partial forms, years first, months by name in seven languages, and numbers. Points stand between numbers only where the day
is first (Unicode CLDR, short dates); with other signs a number above twelve proves the order, for itself and for all of the same file.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from kithwork.domain import dates


class Order(StrEnum):
    """Which number comes first; the value is stored with an owner's columns."""

    DAY = "day-first"
    MONTH = "month-first"


_NAMES: Final = (
    "jan january januar jänner janvier janv enero ene gennaio gen januari janeiro",
    "feb february februar février févr fév febrero febbraio februari fevereiro fev",
    "mar march märz mär mars marzo maart mrt março",
    "apr april avril avr abril abr aprile",
    "may mai mayo maggio mag mei maio",
    "jun june juni juin junio giugno giu junho",
    "jul july juli juillet juil julio luglio lug julho",
    "aug august août aoû agosto ago augustus",
    "sep sept september septembre septiembre settembre set setembro",
    "oct october oktober okt octobre octubre ottobre ott outubro out",
    "nov november novembre noviembre novembro",
    "dec december dezember dez décembre déc diciembre dic dicembre dezembro",
)
_MONTHS: Final = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
_HOUR: Final = r"(?:[T ,]+\d{1,2}:\d\d.*)?\Z"
_ISO: Final = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?" + _HOUR)
_COMPACT: Final = re.compile(r"(\d{4})(\d\d)(\d\d)" + _HOUR)
_NO_YEAR: Final = re.compile(r"--(\d\d)-?(\d\d)\Z")
_DAY_MONTH: Final = re.compile(r"(?:\w+,\s*)?(\d{1,2})(?:\.|st|nd|rd|th|º)?[\s-]+(?:de\s+)?([^\W\d]{3,10})\.?(?:,?[\s-]+(?:de\s+)?(\d{4}))?" + _HOUR)
_MONTH_DAY: Final = re.compile(r"(?:\w+,\s*)?([^\W\d]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?" + _HOUR)
_MONTH: Final = re.compile(r"([^\W\d]{3,10})\.?\s+(\d{4})\Z")
_NUMBERS: Final = re.compile(r"(\d{1,2})([/.-])\s?(\d{1,2})(?:\2\s?(\d{4}))?\.?" + _HOUR)
_NOTHING: Final = re.compile(r"0{1,4}([/.-])0{1,2}\1(?:0{1,4})?" + _HOUR)
_UNKNOWN_YEAR: Final = 1604  # Apple's and Salesforce's year of nobody's birth


def is_nothing(text: str) -> bool:
    """Is it empty, or Outlook's `0/0/00`?"""
    return not text.strip() or _NOTHING.match(text.strip()) is not None


def partial(text: str, order: Order | None = None) -> str | None:
    """The day as a partial date; None where it names none, or does not say which number is the month."""
    said = text.strip()
    if found := _ISO.match(said) or _COMPACT.match(said):
        return _told(found[1], found[2], found[3])
    if found := _NO_YEAR.match(said):
        return _told("", found[1], found[2])
    if found := _NUMBERS.match(said):
        return _numbered(found, order)
    return _worded(said.casefold())


def order_of(texts: Iterable[str]) -> Order | None:
    """The order that these texts of one file prove; None where they prove none, or both."""
    proven = {order for text in texts if (found := _NUMBERS.match(text.strip())) and (order := _proven(found))}
    return proven.pop() if len(proven) == 1 else None


def _worded(said: str) -> str | None:
    if found := _DAY_MONTH.match(said):
        day, name, year = found.groups()
    elif found := _MONTH_DAY.match(said):
        name, day, year = found.groups()
    elif found := _MONTH.match(said):
        name, day, year = found[1], "", found[2]
    else:
        return None
    return _told(year, str(_MONTHS[name]), day) if name in _MONTHS else None


def _numbered(found: re.Match[str], order: Order | None) -> str | None:
    one, _, other, year = found.groups()
    known = _proven(found) or order
    if known is None:
        return _told(year, one, other) if one == other else None
    return _told(year, other, one) if known is Order.DAY else _told(year, one, other)


def _proven(found: re.Match[str]) -> Order | None:
    one, sign, other = int(found[1]), found[2], int(found[3])
    if sign == "." or (one > 12 >= other):
        return Order.DAY
    return Order.MONTH if other > 12 >= one else None


def _told(year: str | None, month: str | None, day: str | None) -> str | None:
    number = int(year) if year else None
    return dates.partial(None if number == _UNKNOWN_YEAR else number, int(month) if month else None, int(day) if day else None)
