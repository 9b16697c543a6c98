"""Who has to do with a topic: by what they offer or look for, by the owner's word, by endorsement, by title; and who of them could be a mentor."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from kithwork.actions import guardrails, people, topic_reading, ways, whole_words
from kithwork.domain import dates
from kithwork.domain.needs import State
from kithwork.engines.matching import reading
from kithwork.engines.matching.said import Kind
from kithwork.store.queries import needs as need_queries
from kithwork.store.queries import people as people_queries
from kithwork.store.queries import topics
from kithwork.store.queries.people import PersonLine

SHOWN: Final = 7
MANY: Final = 200
MEANT: Final = 0.5  # how surely a need or an offer speaks of a topic; ours: ADR 0033
LONGEST: Final = 100


@dataclass(frozen=True, slots=True)
class Sought:
    """Somebody who could help with a topic: what says so, how warm the tie is, and who could bring the owner there."""

    person: PersonLine
    because: str
    warmth: str
    through: str  # the way to them, where the two are not in touch
    is_own_tie: bool


def mentors(*, owner_id: int, topic: str, now: datetime) -> list[Sought]:
    """Who could guide, teach or challenge the owner in something: by skill, those with whom they are in touch first; of nobody who is not for asks."""
    term = whole_words.some(topic, "What you want to learn", longest=LONGEST)
    return able(owner_id=owner_id, found=skilled(owner_id=owner_id, term=term, today=now.date()), now=now)


def able(*, owner_id: int, found: Mapping[int, str], now: datetime) -> list[Sought]:
    """Those of them who may be asked, each with what says so: those with whom the owner is in touch first."""
    shut = guardrails.not_asked(owner_id=owner_id, now=now)
    lines = people_queries.by_ids(owner_id, [number for number in found if number not in shut])
    asked = [line for line in lines.values() if line.standing != "own" and not line.is_archived and not line.is_do_not_contact]
    asked.sort(key=lambda line: (not _is_in_touch(line), line.standing != "known", not found[line.id].startswith("offers"), -nearness(line), line.id))
    today = dates.day_of(now)
    return [
        Sought(line, found[line.id], people.shown(line, today).warmth, _through(owner_id, line, now), _is_in_touch(line)) for line in asked[:SHOWN]
    ]


def skilled(*, owner_id: int, term: str, today: date) -> dict[int, str]:
    """Who can do something, each with what says so; to have work to give is no skill."""
    found = {**_who_said(owner_id, term, today, is_offer=True), **topics.people_of(owner_id, term, limit=MANY)}
    offers = need_queries.listed(owner_id, is_offer=True, is_open=True)
    work = {(one.person_id, f"offers “{one.words}”") for one in offers if one.kind == Kind.WORK}
    return {person_id: because for person_id, because in found.items() if (person_id, because) not in work}


def caring(*, owner_id: int, term: str, today: date) -> dict[int, str]:
    """Who cares for something: whoever looks for it, and whoever can do it."""
    return {**skilled(owner_id=owner_id, term=term, today=today), **_who_said(owner_id, term, today, is_offer=False)}


def looking_for(*, owner_id: int, term: str, today: date) -> dict[int, str]:
    """Who looks for something, each with their words."""
    return _who_said(owner_id, term, today, is_offer=False)


def nearness(line: PersonLine) -> float:
    """What sorts two of whom the same is known; shown to nobody."""
    return line.tie.faded if line.tie else 0.0


def _is_in_touch(line: PersonLine) -> bool:
    return line.tie is not None and line.tie.days_count > 0


def _through(owner_id: int, line: PersonLine, now: datetime) -> str:
    if _is_in_touch(line):
        return ""
    found = ways.to_person(owner_id=owner_id, person=line, now=now).ways
    first = next((way.first.name for way in found if way.first.id != line.id), "")
    return f"{first} could bring you together" if first else "nobody on file stands between you"


def _who_said(owner_id: int, term: str, today: date, *, is_offer: bool) -> dict[int, str]:
    """Whoever offers or looks for what the term names, as the vocabulary of needs and offers reads it.

    Never what is confidential, nor the owner; whoever has work to give needs not know how it is done.
    """
    vocabulary = topic_reading.vocabulary(owner_id=owner_id)
    wanted = {name for name, chance in reading.read(term, (), vocabulary).topics.items() if chance >= MEANT}
    lines = [one for one in need_queries.listed(owner_id, is_offer=is_offer, is_open=True) if one.state(today) is State.OPEN]
    allowed = need_queries.nameable(owner_id, [one.id for one in lines], today=today)
    found: dict[int, str] = {}
    for one in lines:
        if one.id not in allowed or one.is_mine or not one.person_id or (is_offer and one.kind == Kind.WORK):
            continue
        said = reading.read(one.words, [part for part in one.topics if part], vocabulary).topics
        if wanted and any(said.get(name, 0.0) >= MEANT for name in wanted):
            found.setdefault(one.person_id, f"{'offers' if is_offer else 'looks for'} “{one.words}”")
    return found
