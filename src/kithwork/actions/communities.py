"""Communities: what the owner is in them, whom they met there, what they ask and answer, what came of it, and which one to ask about something."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.db import transaction

from kithwork.actions import event_yield, people, topic_reading, whole_words, words
from kithwork.domain.errors import NotFound, Refused
from kithwork.domain.events import CommunityDeed
from kithwork.engines import encounters, gatherings
from kithwork.engines.matching import index, matches
from kithwork.engines.matching.said import Kind, Said
from kithwork.engines.matching.stems import STOP_WORDS
from kithwork.store.queries import communities as queries
from kithwork.store.queries import events as event_queries
from kithwork.store.queries import needs as need_queries
from kithwork.store.queries import person as person_queries
from kithwork.store.queries import topics
from kithwork.store.queries.communities import CommunityLine, StepLine
from kithwork.store.queries.people import PersonLine, by_ids
from kithwork.store.writes import communities as writes
from kithwork.store.writes.changes import Journal

LONGEST: Final = 300
ABOUT: Final = 3.0  # what it is about names the topic; ours: ADR 0032
ANSWERED: Final = 2.0  # a question of that kind was answered there; ours: ADR 0032
MEMBER: Final = 1.0  # somebody in it knows about it, by what is on file; ours: ADR 0032
NAMED: Final = 3  # members who are named, and count
_TIMES: Final = {1: "once", 2: "twice"}
DONE_SAID: Final = {
    CommunityDeed.ASKED: "You asked",
    CommunityDeed.ANSWERED: "You answered",
    CommunityDeed.SHARED: "You shared",
    CommunityDeed.TOOK_PART: "You took part",
}


class NoSuchCommunity(NotFound):
    """There is no community of that number or name. `kith community` lists them."""


class NoSuchKind(Refused):
    """In a community one has asked, answered, shared, or took-part."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Community:
    """A community with its people, what was done there, and what came of it."""

    line: CommunityLine
    members: tuple[PersonLine, ...]
    met: tuple[PersonLine, ...]  # through it, by how the owner says that they met
    steps: tuple[StepLine, ...]
    outcome: str


@dataclass(frozen=True, slots=True)
class Advice:
    """A community to ask about something, and why."""

    line: CommunityLine
    why: tuple[str, ...]
    weight: float


def listed(*, owner_id: int) -> list[CommunityLine]:
    """All communities and groups, those of which the owner says more first."""
    return sorted(queries.listed(owner_id), key=lambda one: (not one.is_told, one.name.casefold(), one.id))


def find(*, owner_id: int, text: str) -> CommunityLine:
    """The community of this number or name. Raises NoSuchCommunity."""
    wanted = text.strip().removeprefix("#").casefold()
    every = queries.listed(owner_id)
    found = [one for one in every if one.name.casefold() == wanted] or [one for one in every if str(one.id) == wanted]
    if not found:
        raise NoSuchCommunity
    return found[0]


def of(*, owner_id: int, community_id: int) -> Community:
    """Everything about one. Raises NoSuchCommunity."""
    line = next((one for one in queries.listed(owner_id) if one.id == community_id), None)
    if not line:
        raise NoSuchCommunity
    ids = queries.members(owner_id, community_id)
    met = _met(owner_id, line.name)
    lines = by_ids(owner_id, list(dict.fromkeys([*ids, *met])))
    steps = tuple(one for one in queries.steps(owner_id) if one.community_id == community_id)
    shown = [
        tuple(sorted((lines[i] for i in some if i in lines and lines[i].standing != "own"), key=lambda one: (one.name, one.id)))
        for some in (ids, met)
    ]
    return Community(line, shown[0], shown[1], steps, outcome(line, shown[1], steps))


def _met(owner_id: int, name: str) -> list[int]:
    """Whom the owner first met through it: by how they say that they met, and at its events."""
    told = [person_id for person_id, event in event_queries.stories(owner_id).items() if event.casefold() == name.casefold()]
    held = [one for one in event_queries.listed(owner_id) if gatherings.is_same_series(one.series, name)]
    return list(dict.fromkeys([*told, *(event_yield.first_met(owner_id, held) if held else ())]))


def outcome(line: CommunityLine, met: Sequence[PersonLine], steps: Sequence[StepLine]) -> str:
    """What came of it, in one line."""
    asked = [one for one in steps if one.kind is CommunityDeed.ASKED]
    helped = [one for one in asked if one.outcome]
    gave = [one for one in steps if one.kind in {CommunityDeed.ANSWERED, CommunityDeed.SHARED}]
    parts = [
        f"{len(met)} met through it" if met else "",
        f"{encounters.share(len(helped), len(asked))} of your questions came to something" if asked else "",
        f"you gave {_TIMES.get(len(gave), f'{len(gave)} times')}" if gave else "",
    ]
    told = "; ".join(filter(None, parts))
    return f"{told[0].upper()}{told[1:]}." if told else f"Nothing is written down of {line.name} yet."


def say(*, owner_id: int, name: str, now: datetime, role: str | None = None, about: str | None = None, place: str | None = None) -> int:
    """What a group is about, where it is, and what the owner is in it; a group of that name is made when there is none. Returns its number."""
    clean = whole_words.some(name, "A community", longest=LONGEST)
    known = next((one.name for one in queries.listed(owner_id) if one.name.casefold() == clean.casefold()), clean)
    said = {
        field: None if value is None else whole_words.any_(value, "That", longest=LONGEST)
        for field, value in (("role", role), ("about", about), ("place", place))
    }
    with transaction.atomic():
        journal = Journal(owner_id)
        made = writes.say(journal, known, role=said["role"], about=said["about"], place=said["place"])
        journal.close(f"Said what {known} is", now=now)
    return made


def forget(*, owner_id: int, community_id: int, now: datetime) -> str:
    """It is a group like any other again, and what was done there goes; returns what happened. Raises NoSuchCommunity."""
    line = of(owner_id=owner_id, community_id=community_id).line
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.forget(journal, community_id)
        words.close(journal, f"{line.name} is no community any more", now)
    return f"{line.name} is no community any more"


def did(*, owner_id: int, community_id: int, kind: str, text: str, now: datetime, person_id: int | None = None, on: date | None = None) -> int:
    """The owner asked, answered, shared or took part; returns its number. Raises NoSuchCommunity, NoSuchKind."""
    line, day = of(owner_id=owner_id, community_id=community_id).line, on or now.date()
    if kind not in set(CommunityDeed):
        raise NoSuchKind
    if day > now.date():
        raise Refused("That day is still to come; write down what has happened.")
    said = whole_words.some(text, "That", longest=LONGEST)
    anchor = person_queries.anchors(owner_id, people.line_of(owner_id, person_id).id)[0] if person_id else None
    with transaction.atomic():
        journal = Journal(owner_id)
        if not line.is_told:
            writes.say(journal, line.name, role=None, about=None, place=None)
        made = writes.step(journal, community_id, kind=kind, words=said, on=day, anchor_id=anchor)
        words.close(journal, f"{DONE_SAID[CommunityDeed(kind)]} in {line.name}: {said}", now)
    return made


def came(*, owner_id: int, step_id: int, text: str, now: datetime) -> str:
    """What became of something that was done in a community; returns what happened. Raises NotFound."""
    found = next((one for one in queries.steps(owner_id) if one.id == step_id), None)
    if not found:
        raise NotFound("Nothing of that number was done in a community; `kith community show NAME` lists it.")
    said = whole_words.any_(text, "What became of it", longest=LONGEST)
    summary = f"What became of “{found.words}”: {said}" if said else f"Nothing is known of what became of “{found.words}”"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.outcome(journal, step_id, said)
        journal.close(summary, now=now)
    return summary


def to_ask(*, owner_id: int, text: str, now: datetime) -> list[Advice]:
    """Which communities to ask about something, the best first: by what they are about, by what was answered there, by who is in them."""
    said = whole_words.some(text, "A question", longest=LONGEST)
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
