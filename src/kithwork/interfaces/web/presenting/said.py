"""Sources, kinds and days, as a page says them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from kithwork.actions import source_names
from kithwork.domain.dates import day_in_words, days_in_words
from kithwork.domain.records import InteractionKind as Kind

KINDS: Final = {
    Kind.IN_PERSON: ("Met face to face", "Met face to face"),
    Kind.CALL: ("Spoke on the phone", "Spoke on the phone"),
    Kind.MEETING: ("Met in a meeting", "Met in a meeting"),
    Kind.MESSAGE: ("You wrote", "They wrote"),
    Kind.GROUP_MESSAGE: ("You wrote to a group", "They wrote to a group"),
    Kind.BULK: ("A letter to many", "A letter to many"),
    Kind.PAIRED: ("Worked side by side", "Worked side by side"),
    Kind.CO_AUTHORED: ("Wrote code together", "Wrote code together"),
    Kind.REVIEWED: ("You reviewed their change", "They reviewed your change"),
    Kind.TESTED: ("You tested their change", "They tested your change"),
    Kind.REPORTED: ("You reported what they mended", "They reported what you mended"),
    Kind.CO_EDITED: ("Worked on the same files", "Worked on the same files"),
    Kind.INVITED: ("You invited them", "They invited you"),
    Kind.CONNECTED: ("Connected", "Connected"),
    Kind.RECOMMENDED: ("You recommended them", "They recommended you"),
    Kind.GAVE: ("You gave them a present", "They gave you a present"),
    Kind.ENDORSED: ("You endorsed them", "They endorsed you"),
    Kind.FOLLOWED: ("You follow them", "They follow you"),
    Kind.LIKED: ("You liked something of theirs", "They liked something of yours"),
}
NUMBERS: Final = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")


@dataclass(frozen=True, slots=True)
class Words:
    """A label beside words, with what proves them; an empty part is not shown."""

    words: str
    label: str = ""
    evidence: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Chip:
    """A short word on its own slip."""

    words: str
    kind: str = ""
    url: str = ""
    is_name: bool = False


def sentences(*parts: str) -> str:
    """Parts as sentences beside each other; one that ends in a full stop of its own (`Tamarisk Data S.L.`) gets no second one."""
    return " ".join(part if part[-1] in ".!?…" else f"{part}." for part in parts if part)


def source(name: str) -> str:
    """A source, as evidence names it."""
    return source_names.word(name)


def kind(name: str, own_part: str, source_name: str = "") -> str:
    """What happened, seen from the owner; where two connected, as far as it is known."""
    mine, theirs = KINDS[Kind(name)]
    if name == Kind.CONNECTED and source_name:
        return f"{mine} on {source_names.word(source_name)}"
    return mine if own_part == "from" else theirs


def day(moment: datetime | date) -> str:
    """A day: 4 Nov 2025."""
    return day_in_words(moment.date() if isinstance(moment, datetime) else moment)


def span(first: date, last: date) -> str:
    """From one day to another, said once where they share a month or a year."""
    return days_in_words(first, last)


def counted(count: int, one: str, many: str) -> str:
    """A count with its noun, at the beginning of a sentence: Two people."""
    number = NUMBERS[count] if count < len(NUMBERS) else f"{count:,}"
    return f"{number} {one if count == 1 else many}"


def size(count: int) -> str:
    """Bytes, as people say them."""
    for unit, step in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if count >= step:
            return f"{count / step:.1f} {unit}"
    return f"{count} bytes"
