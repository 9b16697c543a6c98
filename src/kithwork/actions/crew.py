"""Who from the network could fill the gaps of a hackathon team, a piece of work for a client, a project? One person for each, with what says so."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kithwork.actions import guardrails, people, topic_reading, whole_words
from kithwork.domain.dates import day_in_words, day_of
from kithwork.domain.errors import Refused
from kithwork.engines import crews as engine
from kithwork.engines import tie_words, ties
from kithwork.engines.crews import Fit
from kithwork.engines.matching import index, matches
from kithwork.engines.matching.said import Kind, Said
from kithwork.store.queries import needs as need_queries
from kithwork.store.queries import people as people_queries
from kithwork.store.queries import topics
from kithwork.store.queries.needs import NeedLine
from kithwork.store.queries.people import PersonLine

LONGEST: Final = 300
OFFERS: Final = 2000  # open offers that are looked at; ours: ADR 0032
SAID_SO: Final = {"topic, by your word": 0.9, "tagged so by you": 0.9, "endorsed by you": 0.8}  # how much each ground is worth; ours: ADR 0032
OFFERED: Final = 1.0  # an offer that matches; ours: ADR 0032
TITLED: Final = 0.7  # a title that has the word in it; ours: ADR 0032
_OPENS: Final = re.compile(
    r"^\W*(?:(?:i|we|it|this|that|she|he|they|the (?:project|team|hackathon))\s+)?(?:needs?|wants?|looking for|look for|lacks?)\s+", re.IGNORECASE
)
_APART: Final = re.compile(r"\s*(?:[,;+/&]|\band\b|\bplus\b|\bas well as\b)\s*", re.IGNORECASE)
_ARTICLE: Final = re.compile(r"^(?:an?|the|some|somebody who (?:can|does|knows)|someone who (?:can|does|knows))\s+", re.IGNORECASE)


class NothingAsked(Refused):
    """Say what is needed: kith team "needs design and go"."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Place:
    """A gap, and who could fill it; others who could as well."""

    gap: str
    person: PersonLine | None
    headline: str
    why: str
    warmth: str
    also: tuple[str, ...]
    mine: str  # the owner's own offer that fills it


@dataclass(frozen=True, slots=True)
class Crew:
    """One for each gap; and who could fill a second one."""

    places: tuple[Place, ...]
    twice: tuple[str, ...]


def gaps(text: str) -> list[str]:
    """What is needed, part by part. Raises NothingAsked."""
    said = whole_words.any_(text, "What is needed", longest=LONGEST)
    parts = [_ARTICLE.sub("", part).strip(" .!?") for part in _APART.split(_OPENS.sub("", said))]
    found = list(dict.fromkeys(part for part in parts if any(ch.isalnum() for ch in part)))
    if not found:
        raise NothingAsked
    if len(found) > engine.GAPS:
        raise NothingAsked(f"Ask for {engine.GAPS} things at most at once; these are {len(found)}.")
    return found


def form(*, owner_id: int, text: str, now: datetime) -> Crew:
    """Who could do it together. Raises NothingAsked."""
    wanted = gaps(text)
    offers = need_queries.to_match(owner_id, is_offer=True, today=now.date(), limit=OFFERS)
    known = index.index([_said(one) for one in offers], topic_reading.vocabulary(owner_id=owner_id))
    found = {gap: _fits(owner_id, gap, offers, known, now) for gap in wanted}
    lines = people_queries.by_ids(owner_id, list({fit.person_id for some in found.values() for fit in some}))
    out = guardrails.not_asked(owner_id=owner_id, now=now)
    own = {i for i, line in lines.items() if line.standing == "own"}
    usable = {i for i, line in lines.items() if line.standing == "known" and not line.is_archived and not line.is_do_not_contact} - out
    near = {i: _nearness(lines[i], now) for i in usable}
    fits = {
        gap: [Fit(one.person_id, one.weight, near[one.person_id], one.why) for one in some if one.person_id in usable] for gap, some in found.items()
    }
    chosen = engine.choose(fits)
    places = tuple(_place(gap, chosen[gap], fits[gap], found[gap], lines, own, now) for gap in wanted)
    return Crew(places, tuple(_twice(chosen, fits, lines)))


def _said(one: NeedLine) -> Said:
    return Said(one.id, one.anchor_id, one.words, Kind(one.kind), one.said_on, one.topics)


def _fits(owner_id: int, gap: str, offers: list[NeedLine], known: index.Index, now: datetime) -> list[Fit]:
    """Offers that match, then what people have to do with by the owner's word, an endorsement or a title."""
    by_id = {one.id: one for one in offers}
    found: dict[int, Fit] = {}
    for match in matches.offers_for(Said(0, -1, gap, Kind.SKILL, now.date()), known, today=now.date(), shown=engine.CHOICES * 3):
        one = by_id[match.offer.id]
        if not match.is_telling or match.weight < matches.ENOUGH:
            continue
        found.setdefault(one.person_id, Fit(one.person_id, OFFERED, 0.0, f"offers “{one.words}”, {day_in_words(one.said_on)}"))
    known_for: dict[int, str] = {}
    for word in _forms(gap):
        for person_id, why in topics.people_of(owner_id, word, limit=200).items():
            known_for.setdefault(person_id, why)
    for person_id, why in known_for.items():
        weight = OFFERED if why.startswith("offers ") else SAID_SO.get(why, TITLED)
        found.setdefault(person_id, Fit(person_id, weight, 0.0, f"{gap}: {why}" if why in SAID_SO else why))
    return list(found.values())


def _forms(gap: str) -> list[str]:
    """What is needed, and whoever does it: design, a designer; testing, a tester."""
    bare = gap.removesuffix("ing") if " " not in gap else gap
    return list(dict.fromkeys([gap, f"{bare}er", f"{bare}r"] if " " not in gap else [gap]))


def _nearness(line: PersonLine, now: datetime) -> float:
    """How near somebody is, from 0 to 1: it settles between two who fit alike."""
    tie = people.tie_of(line)
    return min(1.0, ties.warmth(tie, today=day_of(now)) / 3.0) if tie else 0.0


def _place(
    gap: str,
    chosen: Fit | None,
    fits: list[Fit],
    every: list[Fit],
    lines: Mapping[int, PersonLine],
    own: set[int],
    now: datetime,
) -> Place:
    mine = next((one.why for one in every if one.person_id in own), "")
    others = sorted((one for one in fits if one is not chosen), key=lambda one: (-one.worth, one.person_id))[:3]
    also = tuple(f"{lines[one.person_id].name} ({one.why})" for one in others)
    if not chosen:
        return Place(gap, None, "", "", "", also, mine)
    line = lines[chosen.person_id]
    warmth = tie_words.in_short(people.tie_of(line), today=day_of(now))
    return Place(gap, line, people.headline(line), chosen.why, warmth, also, mine)


def _twice(chosen: Mapping[str, Fit | None], fits: Mapping[str, list[Fit]], lines: Mapping[int, PersonLine]) -> list[str]:
    """Who fills one gap and could fill another."""
    found = []
    for gap, one in chosen.items():
        more = [other for other, some in fits.items() if one and other != gap and any(fit.person_id == one.person_id for fit in some)]
        if one and more:
            found.append(f"{lines[one.person_id].name} could also do {' and '.join(more)}.")
    return found
