"""Who may have helped the owner to a win? From what led to it, who brought them together with whom, put in a word, advised or did something in that time.

Only a proposal: that somebody helped is the owner's to say.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kithwork.domain.asking import AskKind, has_helped
from kithwork.domain.dates import day_in_words
from kithwork.domain.introducing import IntroductionStep, Seat
from kithwork.domain.mentoring import AdviceStep
from kithwork.domain.opportunities import PersonPart
from kithwork.domain.wins import WinKind
from kithwork.engines import ledger as ledger_engine
from kithwork.engines.ledger import Side
from kithwork.store.queries import asks, attribution, introductions, ledger, mentoring, opportunities

BEFORE: Final = timedelta(days=120)  # what somebody did so long before a win may have helped; ours: ADR 0041
MOST: Final = 5
_PARTS: Final = {
    PersonPart.HEARD_FROM: "told you of it",
    PersonPart.REFERRER: "put in a word for you",
    PersonPart.COLLABORATOR: "was in on it",
}


@dataclass(frozen=True, slots=True)
class Hint:
    """Somebody who may have helped, and what on file says so."""

    person_id: int
    person: str
    words: str  # as a clause: `told you of it`
    on: date | None

    @property
    def evidence(self) -> str:
        """The clause with its day."""
        return f"{self.words}, {day_in_words(self.on)}" if self.on else self.words


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that somebody did for the owner: for the win of that key, or where there is none, for whatever came of it."""

    key: str
    hint: Hint


def deeds(*, owner_id: int) -> list[Deed]:
    """All that is on file, what is surest first."""
    return [*_of_opportunities(owner_id), *(Deed("", hint) for hint in _of_any_time(owner_id))]


def hints(some: Sequence[Deed], *, key: str, on: date) -> list[Hint]:
    """Who may have helped to a win of that key and day, each person once."""
    found: dict[int, Hint] = {}
    for deed in some:
        is_of_that_time = not deed.key and deed.hint.on is not None and on - BEFORE <= deed.hint.on <= on
        if deed.hint.person_id and (deed.key == key or is_of_that_time):
            found.setdefault(deed.hint.person_id, deed.hint)
    return list(found.values())[:MOST]


def _of_opportunities(owner_id: int) -> Iterator[Deed]:
    """Who has part in how an opportunity came about."""
    lines = opportunities.listed(owner_id)
    keys = {line.id: f"{WinKind.OFFER}:{line.key}" for line in lines}
    for row in attribution.led(owner_id):
        if row.person_id:
            yield Deed(keys[row.opportunity_id], Hint(row.person_id, row.person, row.words or "led you there", row.on))
        brought = introductions.numbered(owner_id, row.introduction_id) if row.introduction_id else None
        if brought:
            words = "brought you together with whoever it came from"
            yield Deed(keys[row.opportunity_id], Hint(brought.connector.id, brought.connector.name, words, row.on))
    for line in lines:
        yield from (Deed(keys[line.id], Hint(row.person_id, row.person, _PARTS[row.part], row.on)) for row in line.parts if row.part in _PARTS)


def _of_any_time(owner_id: int) -> Iterator[Hint]:
    """Who put in a word, brought together, advised, or did something that the owner wrote down."""
    for ask in asks.listed(owner_id):
        if ask.kind is AskKind.REFERRAL and has_helped([row.step for row in ask.steps]):
            yield Hint(ask.person_id, ask.person, "put in a word for you", ask.last.on)
    for one in introductions.listed(owner_id):
        made_on = one.on(IntroductionStep.INTRODUCED)
        if one.seat is not Seat.CONNECTOR and made_on:
            other = one.target if one.seat is Seat.REQUESTER else one.requester
            yield Hint(one.connector.id, one.connector.name, f"brought you together with {other.name}", made_on)
    for told in mentoring.advice(owner_id):
        if not told.is_mine and told.on(AdviceStep.APPLIED):
            yield Hint(told.person_id, told.person, f"advised you: {told.words}", told.on(AdviceStep.APPLIED))
    for line in ledger.received_since(owner_id, since=date.min):
        said = ledger_engine.sentence(Side.RECEIVED, line.kind, line.words)
        yield Hint(line.person_id, line.person, said.removeprefix("They "), line.on)
