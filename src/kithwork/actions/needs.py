"""What people look for and what they can give, the owner among them: as it is on file. `stating` writes it down."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from kithwork.actions import people
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NotFound
from kithwork.domain.needs import State, Urgency
from kithwork.engines.matching.said import Kind
from kithwork.store.queries import needs as queries
from kithwork.store.queries import owners as owner_queries
from kithwork.store.queries.needs import NeedLine

KINDS: Final = tuple(kind.value for kind in Kind)
KIND_WORDS: Final = {  # as a need, as an offer
    Kind.WORK: ("paid work", "paid work"),
    Kind.SKILL: ("somebody who knows how", "knows how"),
    Kind.INTRODUCTION: ("an introduction", "introductions"),
    Kind.FEEDBACK: ("an opinion", "an opinion"),
    Kind.TOOL: ("something to use", "something to use"),
    Kind.TIME: ("a helping hand", "a helping hand"),
    Kind.LISTENING: ("somebody who listens", "listens"),
}


class NoSuchNeed(NotFound):
    """There is no need or offer of that number. `kith need list` and `kith offer list` show them."""


def who(*, owner_id: int, text: str, now: datetime) -> int:
    """The person who is meant; 0 for the owner while nothing is on file of them. Raises NobodyOfThatName, Several."""
    if text.strip().casefold() in people.ME:
        return owner_queries.own_person(owner_id) or 0
    return people.find(owner_id=owner_id, text=text, now=now).id


def numbered(*, owner_id: int, need_id: int) -> NeedLine:
    """The need or offer of that number. Raises NoSuchNeed."""
    found = queries.numbered(owner_id, [need_id]).get(need_id)
    if not found:
        raise NoSuchNeed
    return found


def listed(*, owner_id: int, now: datetime, is_offer: bool | None = None, is_open: bool = True) -> list[NeedLine]:
    """Needs, offers or both, the newest first; those that are still open alone, or all."""
    found = queries.listed(owner_id, is_offer=is_offer, is_open=is_open)
    return [line for line in found if not is_open or line.state(now.date()) is State.OPEN]


def of_person(*, owner_id: int, person_id: int) -> list[NeedLine]:
    """What somebody looks for and can give."""
    return queries.of_person(owner_id, person_id)


def in_words(line: NeedLine, *, today: date) -> str:
    """What is to be known beside its words: kind, place, how soon, until when, who said so and when, how it stands."""
    urgency = {Urgency.NOW: "wanted now", Urgency.SOON: "wanted soon"}.get(Urgency(line.urgency), "")
    state = line.state(today)
    parts = [
        "a dream" if line.is_dream else KIND_WORDS[Kind(line.kind)][line.is_offer],
        f"in {line.place}" if line.place else "",
        urgency,
        f"until {day_in_words(line.expires_on)}" if line.expires_on and state is State.OPEN else "",
        f"{line.told_by} said so on {day_in_words(line.said_on)}" if line.told_by else f"noted {day_in_words(line.said_on)}",
        "confidential" if line.is_confidential else "",
        "" if state is State.OPEN else f"{state.value}{f' {day_in_words(line.ended_on)}' if line.ended_on else ''}",
    ]
    return ", ".join(filter(None, parts))


def said_by(line: NeedLine) -> str:
    """Whose word it is, and of which day: `Ada said on 10 Jan 2026`."""
    return f"{line.told_by} said on {day_in_words(line.said_on)}" if line.told_by else f"was noted on {day_in_words(line.said_on)}"


def short(text: str) -> str:
    """Its first words, for the line that says what was done."""
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"


@dataclass(frozen=True, slots=True)
class Stated:
    """What somebody looks for or can give; what is left open is heard in the words, or not known."""

    words: str
    kind: str = ""
    topics: Sequence[str] = ()
    urgency: str = Urgency.SOMETIME
    place: str = ""
    until: date | None = None
    is_confidential: bool = False
    is_dream: bool = False
