"""How is a post called, on which day was it, and what is it about? For sources in which people publish; of the text itself only a title is taken."""

import html
import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Final

LONGEST: Final = 120  # letters of a title
MOST: Final = 8  # topics of a post
_BREAK: Final = re.compile(r"</?(?:p|br|div|li|h[1-6])\b[^<>]*>", re.IGNORECASE)
_TAG: Final = re.compile(r"<[^<>]*>")
_HASHTAG: Final = re.compile(r"(?<![\w&#/])#([^\W\d]\w{1,40})")
_DAY: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?\Z", re.DOTALL)
_EARLIEST: Final = 1990


def title_of(text: str) -> str:
    """The first line that says something, without hashtags at its end; cut between words where it runs on."""
    for line in text.splitlines():
        said = _without_tags(" ".join(line[: LONGEST * 10].strip(' "”“').split()))
        if any(ch.isalnum() for ch in said):
            return said if len(said) <= LONGEST else f"{said[: LONGEST - 1].rpartition(' ')[0] or said[: LONGEST - 1]}…"
    return ""


def _without_tags(line: str) -> str:
    words = line.split(" ")
    while words and words[-1].startswith("#"):
        words.pop()
    return " ".join(words)


def topics_of(text: str) -> tuple[str, ...]:
    """The hashtags of a text, each once."""
    return tidy(_HASHTAG.findall(text))


def tidy(words: list[str]) -> tuple[str, ...]:
    """Topics as a source names them: each once, on one line, none too long, and not too many."""
    clean = (" ".join(word.split()).strip("#").replace(",", " ") for word in words)
    by_name = {word.casefold(): word for word in reversed([word for word in clean if 0 < len(word) <= 60])}
    return tuple(reversed(by_name.values()))[:MOST]


def plain(text: str) -> str:
    """Words without their markup, a line for each paragraph."""
    return html.unescape(_TAG.sub("", _BREAK.sub("\n", text))).strip()


def day_of(text: str) -> date | None:
    """The day as its author wrote it, in the forms of RFC 3339 and RFC 5322; None for anything else."""
    said = text.strip()
    found = _DAY.match(said)
    try:
        day = date(*map(int, found.groups())) if found else parsedate_to_datetime(said).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return day if day.year >= _EARLIEST else None


def day_in(value: object) -> date | None:
    """The same, of what YAML and TOML make of a date."""
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else day_of(value) if isinstance(value, str) else None
