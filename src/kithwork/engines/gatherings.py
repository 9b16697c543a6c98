"""Is an entry of a calendar an event, of which kind, and of which series? By words that people put into titles; ours: ADR 0032.

It proposes and never decides: a title says "festival" of a fridge as well. What is missed can be written down by hand.
"""

import re
from typing import Final

from kithwork.domain.events import EventKind

CUES: Final = {  # how a title begins to speak of an event, the kind that is told most first
    "hackathon": EventKind.HACKATHON,
    "hack day": EventKind.HACKATHON,
    "hackday": EventKind.HACKATHON,
    "game jam": EventKind.HACKATHON,
    "festival": EventKind.FESTIVAL,
    "conference": EventKind.CONFERENCE,
    "summit": EventKind.CONFERENCE,
    "symposium": EventKind.CONFERENCE,
    "barcamp": EventKind.CONFERENCE,
    "unconference": EventKind.CONFERENCE,
    "devcon": EventKind.CONFERENCE,
    "pycon": EventKind.CONFERENCE,
    "fosdem": EventKind.CONFERENCE,
    "workshop": EventKind.CLASS,
    "salsa class": EventKind.CLASS,
    "evening class": EventKind.CLASS,
    "masterclass": EventKind.CLASS,
    "meetup": EventKind.MEETUP,
    "meet-up": EventKind.MEETUP,
    "user group": EventKind.MEETUP,
    "code supper": EventKind.MEETUP,
    "dojo": EventKind.MEETUP,
    "community day": EventKind.COMMUNITY,
    "community call": EventKind.COMMUNITY,
}
_NUMBER: Final = re.compile(
    r"\s*(?:[#№]\s*\d+|\b(?:no|nr|vol|edition|issue|part)\.?\s*\d+|\b(?:19|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b|\b\d{1,2}(?:st|nd|rd|th)\b|\b\d+\Z)",
    re.IGNORECASE,
)
_REMOTE: Final = re.compile(
    r"\b(?:remote(?:ly)?|online|virtual(?:ly)?|webinar|livestream|zoom|google meet|meet\.google|teams\.microsoft|jitsi)\b", re.IGNORECASE
)
_PART: Final = re.compile(r"\s*[:–|].*\Z|\s+-\s.*\Z")


def kind_of(title: str) -> EventKind | None:
    """Which kind of event a title speaks of; None where it speaks of none."""
    low = title.casefold()
    return next((kind for cue, kind in CUES.items() if re.search(rf"(?<!\w){re.escape(cue)}s?(?!\w)", low)), None)


def is_remote(words: str) -> bool:
    """Does an entry say that one takes part from afar? Without a place it is not known."""
    return _REMOTE.search(words) is not None


def series_of(title: str) -> str:
    """The name that all events of a series have in common: without number, year, month, and what stands behind a colon or a dash."""
    bare = _NUMBER.sub(" ", _PART.sub("", title))
    return " ".join(bare.split()).strip(" ,.;-#()[]") or " ".join(title.split())


def names_series(title: str) -> bool:
    """Does a title speak of a series, by its kind or by a number at its end? A word in front of a colon alone is none."""
    return kind_of(title) is not None or title[-1:].isdigit()


def is_same_series(one: str, other: str) -> bool:
    """Do two names mean one series?"""
    return bool(one) and one.casefold().split() == other.casefold().split()
