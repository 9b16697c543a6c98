"""Whom to look for at an event, and what did events bring? Pure: who is expected and why comes from the store.

Three, or as many as the owner named, each with why: what is promised or wanted weighs most, then a goal, then what one could do for the other, then faces that come again
and again; all of it times how sure it is that they will be there. Of somebody who came to k of the last n of a series that is (k + 1/2) / (n + 1), the
Jeffreys estimate, which says of three in three no more than three in three can (Brown, Cai and DasGupta, Statistical Science 2001). The weights are
ours, and so is three: ADR 0032. Counts under ten are said as counts, since a percentage of three is none.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

THREE: Final = 3  # people to look for; ours: ADR 0032
LIVED_ON: Final = 30  # days after which a word between two shows that it did not end with the event; ours: ADR 0032
TEN: Final = 10  # from so many on a share is said in percent; ours: ADR 0032
FOLLOW_UP: Final = 2  # days after an event in which a word is a follow-up, UX: 48 hours; ours: ADR 0032
AGAIN: Final = 2  # events at which two met, to keep meeting; ours: ADR 0032


class Cause(StrEnum):
    """Why one looks for somebody."""

    WANTED = "wanted"
    PROMISE = "promise"
    TARGET = "target"
    NEED = "need"
    DEAR = "dear"
    AGAIN = "again"
    SPEAKER = "speaker"
    NEW = "new"


WEIGHTS: Final = {  # ours: ADR 0032
    Cause.WANTED: 4.0,
    Cause.PROMISE: 1.6,
    Cause.TARGET: 1.5,
    Cause.NEED: 1.3,
    Cause.DEAR: 0.8,
    Cause.AGAIN: 0.6,
    Cause.SPEAKER: 0.5,
    Cause.NEW: 0.2,
}


@dataclass(frozen=True, slots=True)
class Why:
    """One reason, as a sentence."""

    cause: Cause
    words: str


@dataclass(frozen=True, slots=True)
class Expected:
    """Somebody who may be there, how sure that is (0..1) and what says so; and why to look for them."""

    person_id: int
    chance: float
    evidence: str
    whys: tuple[Why, ...]

    @property
    def weight(self) -> float:
        """What the order hangs on; a cause counts once."""
        return self.chance * sum(WEIGHTS[cause] for cause in {why.cause for why in self.whys})


def chance(came: int, of: int) -> float:
    """How likely somebody comes again who came to so many of the last events of a series."""
    return (came + 0.5) / (of + 1)


def to_meet(expected: Iterable[Expected], *, limit: int = THREE) -> list[Expected]:
    """The few to look for: everybody whom the owner named, then the weightiest, as far as there is room; nobody without a reason."""
    useful = [one for one in expected if one.whys]
    named = sum(map(_is_wanted, useful))
    return sorted(useful, key=lambda one: (not _is_wanted(one), -one.weight, one.person_id))[: max(limit, named)]


def _is_wanted(one: Expected) -> bool:
    return any(why.cause is Cause.WANTED for why in one.whys)


def lived_on(met_on: date, days: Sequence[date]) -> bool:
    """Were the two in touch when the event had been over for a month?"""
    return any((day - met_on).days > LIVED_ON for day in days)


def is_first(begins_on: date, first_on: date | None) -> bool:
    """Had the two nothing on file before an event began?"""
    return first_on is None or first_on >= begins_on


def is_follow_up(ended_on: date, today: date) -> bool:
    """Is it the next day, or the one after, at which a follow-up is still one?"""
    return ended_on < today <= ended_on + timedelta(days=FOLLOW_UP)


def share(count: int, total: int, of: str = "") -> str:
    """So many of so many (of something), without a percentage while there are few."""
    said = f"{count:,} of {total:,}{of}"
    return said if total < TEN else f"{said} ({round(100 * count / total)} %)"
