"""How do months look beside each other, and how were promises kept over time? In words: no days in a row, no share as a figure, nobody ranked.

A quarter is long enough for a sentence on promises: what was due in it, by the day that was named or else the day on which it was made.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

MONTHS: Final = 12
_NUMBERS: Final = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_QUARTERS: Final = ("January to March", "April to June", "July to September", "October to December")


@dataclass(frozen=True, slots=True)
class Given:
    """A promise, as far as keeping it is concerned."""

    is_mine: bool
    made_on: date
    due_on: date | None
    kept_on: date | None
    is_dropped: bool

    @property
    def at(self) -> date:
        """When it was to be kept, as far as is known."""
        return self.due_on or self.made_on


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter of a year, and what became of the promises of its time, as a sentence for each side; nothing where there were none."""

    year: int
    number: int  # from 0
    mine: str
    theirs: str

    @property
    def name(self) -> str:
        """As one says it."""
        return f"{_QUARTERS[self.number]} {self.year}"


def months(today: date) -> tuple[date, ...]:
    """The first days of the last twelve months, this one included, the oldest first."""
    number = today.year * 12 + today.month - 1
    return tuple(date(one // 12, one % 12 + 1, 1) for one in range(number - MONTHS + 1, number + 1))


def quarters(promises: Iterable[Given], *, since: date, today: date) -> list[Quarter]:
    """How promises were kept, quarter by quarter, the newest first; of those whose day is still to come nothing is said."""
    due = [one for one in promises if since <= one.at <= today]
    found = sorted({(one.at.year, (one.at.month - 1) // 3) for one in due}, reverse=True)
    return [
        Quarter(year, number, *(_said([one for one in due if _is_of(one, year, number) and one.is_mine is is_mine]) for is_mine in (True, False)))
        for year, number in found
    ]


def _is_of(one: Given, year: int, number: int) -> bool:
    return (one.at.year, (one.at.month - 1) // 3) == (year, number)


def _said(some: Sequence[Given]) -> str:
    if not some:
        return ""
    kept = [one for one in some if one.kept_on]
    late = [one for one in kept if one.due_on and one.kept_on and one.kept_on > one.due_on]
    gone, still = [one for one in some if one.is_dropped and not one.kept_on], [one for one in some if not one.kept_on and not one.is_dropped]
    return f"{_listed(list(_parts(len(some), len(kept), len(late), len(gone), len(still))))}."


def _parts(count: int, kept: int, late: int, gone: int, still: int) -> Iterator[str]:
    whole = "the one that there was" if count == 1 else f"all {number(count)}"
    if kept:
        yield f"kept {whole if kept == count else f'{number(kept)} of {number(count)}'}{f' ({number(late)} a little later)' if late else ''}"
    if gone:
        yield f"{number(gone)} let go"
    if still:
        yield f"{number(still)} still open"


def _listed(parts: Sequence[str]) -> str:
    said = f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)
    return said[:1].upper() + said[1:]


def number(count: int) -> str:
    """A count in words, as far as twelve."""
    return _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"
