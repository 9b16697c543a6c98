"""Which lines of a text file can be captures, and which cannot be read? Bytes in, words out; nothing is thrown away."""

import codecs
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

LONGEST: Final = 500  # letters of a line, as of any capture
_DAY: Final = re.compile(r"(?<!\d)(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_BULLET: Final = re.compile(r"\A\s*(?:(?:[-*+•]|\d{1,2}[.)]|\[[ xX]?\])\s+)+")
_MARKS: Final = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_END: Final = re.compile(r"\r\n|[\r\n]")
_JOINERS: Final = "\u200c\u200d"  # of Persian words, and of signs such as 👩‍💻


@dataclass(frozen=True, slots=True)
class InboxLine:
    """A line of a file, by its number from one: its words, or as it stands there and why it cannot be read."""

    number: int
    words: str
    raw: bytes = b""
    why: str = ""


def lines(content: bytes) -> Iterator[InboxLine]:
    """Every line that says something; marks of lists in front of it are left out."""
    mark, encoding = next(((mark, name) for mark, name in _MARKS.items() if content.startswith(mark)), (b"", "utf-8"))
    for number, raw in enumerate(_raw(content, mark, encoding), 1):
        try:
            said = raw.decode("utf-8")
        except UnicodeDecodeError:
            yield InboxLine(number, "", raw, f"it is not in {encoding[:6].upper().rstrip('-')}")
            continue
        words = " ".join(_BULLET.sub("", said).split())
        if any(unicodedata.category(ch) in {"Cc", "Cf"} and ch not in f"\t{_JOINERS}" for ch in said):
            yield InboxLine(number, "", raw, "there is a sign in it that cannot be seen")
        elif len(words) > LONGEST:
            yield InboxLine(number, "", raw, f"it has more than {LONGEST} letters")
        elif any(ch.isalpha() for ch in words):
            yield InboxLine(number, words)
        elif words.strip("-=_*# "):
            yield InboxLine(number, "", raw, "there is no word in it")


def _raw(content: bytes, mark: bytes, encoding: str) -> list[bytes]:
    """The lines in UTF-8; a file in another encoding that is broken is one line as it stands."""
    if encoding == "utf-8":
        return content.removeprefix(mark).splitlines()
    try:
        return [line.encode() for line in _END.split(content.removeprefix(mark).decode(encoding))]
    except UnicodeDecodeError:
        return [content]


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
