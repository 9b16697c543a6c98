"""Stretches of days as people say them: `six weeks`, `3m`, `2 years`. A month has 30 days here, and a year 365."""

import re
from typing import Final

LONGEST: Final = 3650
_DAYS: Final = {"d": 1, "w": 7, "m": 30, "y": 365}
_NUMBERS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SPAN: Final = re.compile(r"(?:(\d{1,4})|(\w+)) ?(d|days?|w|weeks?|m|months?|y|years?)\Z", re.ASCII)


def days_of(text: str) -> int | None:
    """How many days `6w`, `six weeks` or `3 months` are; None when that is no stretch of at least a day and at most ten years."""
    found = _SPAN.match(" ".join(text.casefold().split()))
    if not found:
        return None
    digits, word, unit = found.groups()
    number = int(digits) if digits else _number(word)
    days = number * _DAYS[unit[0]]
    return days if 1 <= days <= LONGEST else None


def _number(word: str) -> int:
    return 1 if word in {"a", "an"} else _NUMBERS.index(word) if word in _NUMBERS else 0


def in_words(days: int) -> str:
    """A stretch of days: `six weeks`, `three months`, `a year`."""
    for size, noun in ((365, "year"), (30, "month"), (7, "week")):
        if days % size == 0 and (noun != "week" or days < 26 * 7):
            return _counted(days // size, noun)
    return _counted(days, "day")


def every(days: int) -> str:
    """How often: `every week`, `every six weeks`."""
    said = in_words(days)
    return f"every {said.removeprefix('a ')}"


def _counted(number: int, noun: str) -> str:
    if number == 1:
        return f"a {noun}"
    return f"{_NUMBERS[number] if number < len(_NUMBERS) else number} {noun}s"
