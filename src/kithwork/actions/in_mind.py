"""Whom does the owner keep in mind, with their consent, and who of them fits a position that is open?"""

from dataclasses import dataclass
from typing import Final

from kithwork.actions import people, topic_reading
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NotFound
from kithwork.engines import stories as engine
from kithwork.store.queries import candidates as queries
from kithwork.store.queries.candidates import CandidateLine, PositionLine

SHOWN: Final = 5


class NoSuchCandidate(NotFound):
    """There is no candidate of that number. `kith candidate` lists them."""


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody who could fill a position, and what both speak of."""

    candidate: CandidateLine
    position: PositionLine
    why: tuple[str, ...]


def listed(*, owner_id: int, is_open: bool = False) -> list[CandidateLine]:
    """All of them, the newest first; or those who may be told of a position."""
    return [one for one in queries.listed(owner_id) if one.is_open or not is_open]


def numbered(*, owner_id: int, candidate_id: int) -> CandidateLine:
    """The candidate of this number. Raises NoSuchCandidate."""
    found = next((one for one in queries.listed(owner_id) if one.id == candidate_id), None)
    if not found:
        raise NoSuchCandidate
    return found


def positions(*, owner_id: int) -> list[PositionLine]:
    """Those that are open, the newest first."""
    return [one for one in queries.positions(owner_id) if one.closed_on is None]


def matches(*, owner_id: int) -> list[Match]:
    """Who could fill which open position, best first; only those who agreed to be told, neither said no nor were hired since, and are not left in peace."""
    every, open_ = listed(owner_id=owner_id, is_open=True), positions(owner_id=owner_id)
    usable = people.may_be_named(owner_id, [one.person_id for one in every])
    known = {one.id: one for one in every if one.person_id in usable}
    if not known or not open_:
        return []
    vocabulary = topic_reading.vocabulary(owner_id=owner_id)
    told = [engine.Telling(one.id, f"{one.position}. {one.reasons}. {one.attitude}. {one.curiosity}", one.topics) for one in known.values()]
    return [Match(known[fit.number], one, fit.why) for one in open_ for fit in engine.fitting(one.words, one.topics, told, vocabulary, shown=SHOWN)]


def said_of(one: CandidateLine) -> str:
    """Why they are kept in mind, and that they agreed."""
    parts = (one.attitude and f"attitude: {one.attitude}", one.curiosity and f"curiosity: {one.curiosity}", one.reasons)
    agreed = f"agreed on {day_in_words(one.consent_on)} ({one.consent_how})"
    return "; ".join([part for part in parts if part] + [agreed])
