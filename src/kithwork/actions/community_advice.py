"""Which community to ask about something?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kithwork.actions import communities, topic_reading, whole_words
from kithwork.domain.events import CommunityDeed
from kithwork.engines.matching import index, matches
from kithwork.engines.matching.said import Kind, Said
from kithwork.engines.matching.stems import STOP_WORDS
from kithwork.store.queries import communities as queries
from kithwork.store.queries import needs as need_queries
from kithwork.store.queries import topics
from kithwork.store.queries.communities import CommunityLine, StepLine
from kithwork.store.queries.people import PersonLine, by_ids

ABOUT: Final = 3.0  # what it is about names the topic; ours: ADR 0032
ANSWERED: Final = 2.0  # a question of that kind was answered there; ours: ADR 0032
MEMBER: Final = 1.0  # somebody in it knows about it, by what is on file; ours: ADR 0032
NAMED: Final = 3  # members who are named, and count


@dataclass(frozen=True, slots=True)
class Advice:
    """A community to ask about something, and why."""

    line: CommunityLine
    why: tuple[str, ...]
    weight: float


def to_ask(*, owner_id: int, text: str, now: datetime) -> list[Advice]:
    """Which communities to ask about something, the best first: by what they are about, by what was answered there, by who is in them."""
    said = whole_words.some(text, "A question", longest=communities.LONGEST)
    every, steps = queries.listed(owner_id), queries.steps(owner_id)
    alike = _alike(owner_id, said, every, steps, now)
    knowing = _knowing(owner_id, said, now)
    found = []
    for line in every:
        whys, weight = list(alike.get(line.id, ())), 0.0
        weight += sum(ABOUT if why.startswith("It is about") else ANSWERED for why in whys)
        inside = [one for i, one in by_ids(owner_id, [i for i in queries.members(owner_id, line.id) if i in knowing]).items() if _may_be_named(one)]
        whys += [f"{one.name} is in it: {knowing[one.id]}." for one in inside[:NAMED]]
        weight += MEMBER * min(NAMED, len(inside))
        if whys:
            found.append(Advice(line, tuple(whys), weight))
    return sorted(found, key=lambda one: (-one.weight, one.line.name.casefold(), one.line.id))


def _may_be_named(line: PersonLine) -> bool:
    return line.standing == "known" and not line.is_archived and not line.is_do_not_contact


def _alike(owner_id: int, said: str, every: Sequence[CommunityLine], steps: Sequence[StepLine], now: datetime) -> dict[int, list[str]]:
    """What communities are about, and what came of questions there, as far as it speaks of the same."""
    texts = [(line.id, f"It is about {line.about}.", f"{line.about}. {line.name}") for line in every if line.about]
    texts += [
        (one.community_id, f"“{one.words}” came to something there: {one.outcome}.", one.words)
        for one in steps
        if one.kind is CommunityDeed.ASKED and one.outcome
    ]
    known = index.index(
        [Said(number, number + 1, words_, Kind.SKILL, now.date()) for number, (_, _, words_) in enumerate(texts)],
        topic_reading.vocabulary(owner_id=owner_id),
    )
    found: dict[int, list[str]] = {}
    spoken = {one.offer.id for one in matches.offers_for(Said(-1, -1, said, Kind.SKILL, now.date()), known, today=now.date(), shown=len(texts) or 1)}
    plain = {number for number, (_, _, words_) in enumerate(texts) if _shares_words(said, words_)}
    for number in sorted(spoken | plain):
        community_id, why, _ = texts[number]
        found.setdefault(community_id, []).append(why)
    return found


def _shares_words(one: str, other: str) -> bool:
    """Do both have a long word in common that says something?"""
    return bool({word for word in _words(one) if len(word) > 3} & set(_words(other)) - STOP_WORDS)


def _words(text: str) -> list[str]:
    return [word.strip(".,;:!?()“”\"'").casefold() for word in text.split()]


def _knowing(owner_id: int, said: str, now: datetime) -> dict[int, str]:
    """Who knows about it: by an offer that matches, or by a topic of that very name."""
    offers = need_queries.to_match(owner_id, is_offer=True, today=now.date(), limit=2000)
    known = index.index(
        [Said(one.id, one.anchor_id, one.words, Kind(one.kind), one.said_on, one.topics) for one in offers],
        topic_reading.vocabulary(owner_id=owner_id),
    )
    by_id = {one.id: one for one in offers}
    matched = matches.offers_for(Said(-1, -1, said, Kind.SKILL, now.date()), known, today=now.date(), shown=20)
    found = {by_id[one.offer.id].person_id: f"offers “{by_id[one.offer.id].words}”" for one in matched}
    for person_id, why in topics.people_of(owner_id, said, limit=100).items():
        found.setdefault(person_id, why)
    return found
