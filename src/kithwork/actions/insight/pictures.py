"""All pictures, by name, in the order in which they are looked at."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final, Protocol

from kithwork.actions.insight import beginnings, mixture, others, time_given
from kithwork.actions.insight.kept import Kept
from kithwork.actions.insight.picture import Picture
from kithwork.domain.errors import NotFound


class NoSuchPicture(NotFound):
    """There is no picture of that name. `kith insight` lists them."""


class Draws(Protocol):
    """What makes a picture."""

    def __call__(self, *, owner_id: int, now: datetime) -> Picture:
        """As of a moment."""


QUESTIONS: Final[Mapping[str, str]] = {
    "rhythm": "When are you with people?",
    "closeness": "Who gets your time?",
    "people": "Where do people come from?",
    "opportunities": "Where do opportunities come from?",
    "balance": "What is your mixture?",
    "sameness": "Is everybody of one kind?",
    "odd": "Which odd tie could matter?",
    "drifting": "Who was near once?",
    "community": "What is your network as a community?",
    "hours": "Does your time go where you want it?",
}
_DRAWN: Final[Mapping[str, Draws]] = {
    "rhythm": time_given.rhythm,
    "closeness": time_given.by_closeness,
    "people": beginnings.people,
    "opportunities": beginnings.opportunities,
    "balance": mixture.balance,
    "sameness": mixture.sameness,
    "odd": others.odd,
    "drifting": others.drifting,
    "community": others.community,
    "hours": time_given.hours,
}
OF_THE_MAP: Final = frozenset({"community"})  # who knows whom must have been worked out
KEPT: Final[Kept[Picture]] = Kept()


def of(name: str, *, owner_id: int, now: datetime, year: int | None = None) -> Picture:
    """The picture of a name; only the rhythm has years. Raises NoSuchPicture."""
    if name not in _DRAWN:
        raise NoSuchPicture
    return KEPT.get((name, owner_id, now.date(), year), lambda: _made(name, owner_id, now, year))


def _made(name: str, owner_id: int, now: datetime, year: int | None) -> Picture:
    if name == "rhythm":
        return time_given.rhythm(owner_id=owner_id, now=now, year=year)
    return _DRAWN[name](owner_id=owner_id, now=now)
