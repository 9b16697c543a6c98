"""Who of those whom the owner keeps in mind, with their consent, fits a position that is open?"""

from dataclasses import dataclass
from typing import Final

from kithwork.actions import in_mind, people, topic_reading
from kithwork.engines import stories as engine
from kithwork.store.queries.candidates import CandidateLine, PositionLine

SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody who could fill a position, and what both speak of."""

    candidate: CandidateLine
    position: PositionLine
    why: tuple[str, ...]


def matches(*, owner_id: int) -> list[Match]:
    """Who could fill which open position, best first; only those who agreed to be told, neither said no nor were hired since, and are not left in peace."""
    every, open_ = in_mind.listed(owner_id=owner_id, is_open=True), in_mind.positions(owner_id=owner_id)
    usable = people.may_be_named(owner_id, [one.person_id for one in every])
    known = {one.id: one for one in every if one.person_id in usable}
    if not known or not open_:
        return []
    vocabulary = topic_reading.vocabulary(owner_id=owner_id)
    told = [engine.Telling(one.id, f"{one.position}. {one.reasons}. {one.attitude}. {one.curiosity}", one.topics) for one in known.values()]
    return [Match(known[fit.number], one, fit.why) for one in open_ for fit in engine.fitting(one.words, one.topics, told, vocabulary, shown=SHOWN)]
