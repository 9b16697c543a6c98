"""Before an event: whom to look for and why, with an opener and something to give; what to ask, what to say of oneself; who lives near."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kithwork.actions import briefs, curiosity, event_lines, event_whys, matching, people, phrases, rosters
from kithwork.actions.rosters import Attending
from kithwork.domain.dates import day_of
from kithwork.domain.own import MEETUP, Asking
from kithwork.engines import encounters as engine
from kithwork.engines.encounters import Cause, Expected, Why
from kithwork.store.queries import events as event_queries
from kithwork.store.queries import needs as need_queries
from kithwork.store.queries import people as people_queries
from kithwork.store.queries.events import EventLine
from kithwork.store.queries.people import PersonLine

PAIRS: Final = 60  # needs and offers of others that could be brought together there
LOOKED_AT: Final = 400  # people of one event
NEAR: Final = 12  # people by place who are listed


@dataclass(frozen=True, slots=True)
class ToMeet:
    """Somebody to look for: why, what says that they will be there, what to begin with, whom both know, and what to offer."""

    person: PersonLine
    headline: str
    whys: tuple[str, ...]
    evidence: str
    opener: str
    because: str
    offer: str
    is_wanted: bool


@dataclass(frozen=True, slots=True)
class Near:
    """Somebody who lives where the event is."""

    person: PersonLine
    place: str
    warmth: str


@dataclass(frozen=True, slots=True)
class Prep:
    """All that is good to have in mind before an event."""

    event: EventLine
    to_meet: tuple[ToMeet, ...]
    questions: tuple[str, ...]
    is_own_questions: bool
    pitch: str
    is_own_pitch: bool
    offer: str
    expected_count: int
    near: tuple[Near, ...]


def of(*, owner_id: int, event_id: int, now: datetime) -> Prep:
    """The preparation of an event. Raises NoSuchEvent."""
    line = event_lines.numbered(owner_id=owner_id, event_id=event_id)
    roster = rosters.of_event(owner_id=owner_id, line=line, now=now)
    chosen = chosen_of(owner_id=owner_id, line=line, roster=roster, now=now)
    known = phrases.own(owner_id)
    pitch = line.pitch or known.get(MEETUP) or " ".join(filter(None, (known.get("who-i-am", ""), known.get("what-i-do", ""))))
    return Prep(
        line,
        tuple(chosen),
        line.questions or curiosity.questions(owner_id=owner_id, occasion=Asking.MEETUP),
        bool(line.questions),
        pitch,
        bool(line.pitch),
        line.offer or _offer(owner_id, now),
        len(roster),
        tuple(near(owner_id=owner_id, line=line, now=now)),
    )


def chosen_of(*, owner_id: int, line: EventLine, roster: Sequence[Attending], now: datetime) -> list[ToMeet]:
    """The three to look for."""
    some = list(roster[:LOOKED_AT])
    whys = _whys(owner_id, line, some, now)
    by_id = {one.person.id: one for one in some}
    expected = [Expected(one.person.id, one.chance, one.evidence, tuple(whys.get(one.person.id, ()))) for one in some if not one.is_met]
    return [_to_meet(owner_id, by_id[one.person_id], one, now) for one in engine.to_meet(expected)]


def _to_meet(owner_id: int, who: Attending, expected: Expected, now: datetime) -> ToMeet:
    brief = briefs.of(owner_id=owner_id, person_id=who.person.id, now=now)
    opener = next(iter(brief.openers), None)
    if who.talks:
        words, because = f"What is the one thing to take home from “{who.talks[0]}”?", "the programme"
    else:
        words, because = (opener.words, opener.because) if opener else ("What brings you here?", "")
    ordered = sorted(expected.whys, key=lambda why: -engine.WEIGHTS[why.cause])
    give = next((why.words for why in ordered if why.cause is Cause.NEED), "")
    offer = give or next((f"Ask about: {said.words}" for said in brief.looks_for), "")
    is_wanted = who.said is not None and who.said.is_wanted
    return ToMeet(who.person, brief.headline, tuple(why.words for why in ordered[:3]), who.evidence, words, because, offer, is_wanted)


def _whys(owner_id: int, line: EventLine, some: Sequence[Attending], now: datetime) -> Mapping[int, list[Why]]:
    found = event_whys.of(owner_id=owner_id, line=line, some=some, now=now)
    for person_id, why in _needs(owner_id, {one.person.id for one in some}, now):
        found.setdefault(person_id, []).append(why)
    return found


def _needs(owner_id: int, ids: set[int], now: datetime) -> list[tuple[int, Why]]:
    """What the owner and somebody there, or two of those there, could do for each other."""
    found = []
    for mine in [one for one in need_queries.listed(owner_id, limit=10_000) if one.is_mine and one.may_be_spoken_of(now.date())]:
        for pair in matching.of_need(owner_id=owner_id, need_id=mine.id, now=now):
            other = pair.need if mine.is_offer else pair.offer
            said = (
                f"They look for “{other.words}”, and you can give “{mine.words}”."
                if mine.is_offer
                else f"They can give what you need: “{other.words}”."
            )
            found += [(other.person_id, Why(Cause.NEED, said))] if other.person_id in ids else []
    for pair in matching.all_of(owner_id=owner_id, now=now, limit=PAIRS):
        if pair.need.person_id in ids and pair.offer.person_id in ids and not (pair.need.is_mine or pair.offer.is_mine):
            said = f"Bring them together there with {pair.offer.person}, who can give “{pair.offer.words}”."
            found.append((pair.need.person_id, Why(Cause.NEED, f"They look for “{pair.need.words}”. {said}")))
    return found


def _offer(owner_id: int, now: datetime) -> str:
    """What the owner can give, in the words of their own offers."""
    mine = [one.words for one in need_queries.listed(owner_id, limit=10_000) if one.is_mine and one.is_offer and one.may_be_spoken_of(now.date())]
    return "; ".join(mine[:3])


def near(*, owner_id: int, line: EventLine, now: datetime) -> list[Near]:
    """People who live where the event is, the nearest to the owner first; a remote event is nowhere, unless a region is said."""
    places = [part.strip() for text in (line.place, line.region) for part in text.split(",") if part.strip()]
    found = list(people_queries.by_ids(owner_id, event_queries.living_in(owner_id, places)).values())
    found.sort(key=lambda one: (-(one.tie.faded if one.tie else 0.0), one.name, one.id))
    return [Near(one, one.city, people.shown(one, day_of(now)).warmth) for one in found[:NEAR]]
