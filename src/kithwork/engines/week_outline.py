"""What was there of a week, laid out in Markdown (CommonMark)? Facts as they are on file, each with its source and its day; not a word is added.

What is quoted is escaped, so that a commit called `*args` stands there as it was written.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from kithwork.domain.dates import MONTHS

_MARKED: Final = re.compile(r"([\\`*_\[\]<>#|~])")


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is on file: its words as they are to stand there, its days, who says so, and below what it stands."""

    words: str
    days: tuple[date, ...]
    source: str
    below: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Facts of one sort."""

    title: str
    facts: tuple[Fact, ...]


def plain(words: str) -> str:
    """Words on one line, in which no mark of Markdown means anything."""
    return _MARKED.sub(r"\\\1", " ".join(words.split()))


def linked(name: str) -> str:
    """A name as an entry of the journal names somebody or something."""
    return f"[[{name}]]" if not set(name) & set("[]|\n") else plain(name)


def lay_out(parts: Sequence[Part], *, since: date, until: date) -> str:
    """The whole of it; parts without facts are left out."""
    week = since.isocalendar()
    lines = [f"# Week {week.week} of {week.year}: {_day(since)} to {_day(until)} {until.year}"]
    filled = [part for part in parts if part.facts]
    for part in filled:
        lines += ["", f"## {part.title}"]
        for below, facts in groupby(part.facts, key=lambda fact: fact.below):
            lines += ["", *([f"### {below}", ""] if below else []), *(_line(fact) for fact in facts)]
    return "\n".join([*lines, *([] if filled else ["", "Nothing is on file of these days."]), ""])


def _line(fact: Fact) -> str:
    days = ", ".join(_day(day) for day in dict.fromkeys(fact.days))
    return f"- {fact.words} ({', '.join(part for part in (fact.source, days) if part)})"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"
