"""Which lines of a text file can be captures, and which cannot be read? Bytes in, words out; nothing is thrown away."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

LONGEST: Final = 500  # letters of a line, as of any capture
_DAY: Final = re.compile(r"(?<!\d)(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_BULLET: Final = re.compile(r"\A\s*(?:(?:[-*+•]|\d{1,2}[.)]|\[[ xX]?\])\s+)+")
_BOM: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class InboxLine:
    """A line of a file, by its number from one: its words, or as it stands there and why it cannot be read."""

    number: int
    words: str
    raw: bytes = b""
    why: str = ""


def lines(content: bytes) -> Iterator[InboxLine]:
    """Every line that says something; marks of lists in front of it are left out."""
    for number, raw in enumerate(content.removeprefix(_BOM).splitlines(), 1):
        try:
            words = " ".join(_BULLET.sub("", raw.decode("utf-8")).split())
        except UnicodeDecodeError:
            yield InboxLine(number, "", raw, "it is not in UTF-8")
            continue
        if len(words) > LONGEST:
            yield InboxLine(number, "", raw, f"it has more than {LONGEST} letters")
        elif any(ch.isalpha() for ch in words):
            yield InboxLine(number, words)
        elif words.strip("-=_*# "):
            yield InboxLine(number, "", raw, "there is no word in it")


def day_of(name: str, *, written_on: date) -> date:
    """The day that stands in a file's name, where it is no later than the day on which the file was written; else that day."""
    for year, month, day in _DAY.findall(name):
        try:
            found = date(int(year), int(month), int(day))
        except ValueError:
            continue
        if found <= written_on:
            return found
    return written_on
