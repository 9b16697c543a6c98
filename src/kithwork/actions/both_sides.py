"""What is on file of the owner and of somebody else that could be alike, or go together: work, skills, topics, needs, offers, what is learnt, parts at events."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from kithwork.actions import topic_reading
from kithwork.domain.aims import AimKind
from kithwork.domain.dates import day_in_words
from kithwork.domain.events import EventPart
from kithwork.domain.own import OwnItemKind, OwnWordKind
from kithwork.engines import alike
from kithwork.engines.alike import Claim, Side
from kithwork.engines.matching.said import Kind
from kithwork.store.queries import common_ground as queries
from kithwork.store.queries import learning, needs, organisations, owners, targets
from kithwork.store.queries import profile as profile_queries
from kithwork.store.queries.needs import NeedLine
from kithwork.store.queries.people import PersonLine
from kithwork.store.queries.words import Words

_SKILLS: Final = (OwnItemKind.SKILL, OwnItemKind.PROJECT, OwnItemKind.CERTIFICATE, OwnItemKind.COURSE, OwnItemKind.PUBLICATION)
_KNOW_HOW: Final = frozenset({Kind.SKILL, Kind.FEEDBACK, Kind.TIME})  # needs that a skill can meet
_SEEKING: Final = (AimKind.JOB, AimKind.CAREER)


def alike_and_complementary(*, owner_id: int, person: PersonLine, said: Words, now: datetime) -> tuple[list[str], list[str]]:
    """What both have, and where one has what the other needs or lacks; sentences without a stop."""
    vocabulary = topic_reading.vocabulary(owner_id=owner_id)
    own, theirs = _own(owner_id, now), _theirs(owner_id, person, said, now)
    return alike.alike(own, theirs, vocabulary), alike.complementary(own, theirs, vocabulary)


def _own(owner_id: int, now: datetime) -> Side:
    held = profile_queries.held(owner_id)
    posts = organisations.own_posts(owner_id)
    title = next((title for _, title, _, end, kind in posts if title and not end and kind == "work"), "") or held.said(OwnWordKind.WORK)
    own_id = owners.own_person(owner_id)
    wants, gives = _needs_and_offers(owner_id, own_id, now) if own_id else ([], [])
    goals = [goal for goal in targets.goals(owner_id) if goal.closed_on is None]
    return Side(
        title=title,
        city=held.said(OwnWordKind.PLACE),
        can=[Claim(f"your {item.kind.value}", item.name) for item in held.of(*_SKILLS)],
        needs=[_claim(one, "you") for one in wants],
        asks=[_claim(one, "you") for one in wants if one.kind in _KNOW_HOW],
        offers=[_claim(one, "you") for one in gives],
        learns=[Claim("your goal", skill.words) for skill in learning.skill_goals(owner_id) if skill.closed_on is None],
        parts=[Claim("your goal", f"job: {goal.words}", is_wish=True) for goal in goals if goal.kind in _SEEKING]
        + [Claim("your skill", item.name) for item in held.of(OwnItemKind.SKILL)]
        + [Claim(f"by your word, in {name}", role) for role, name in queries.own_parts(owner_id)],
    )


def _theirs(owner_id: int, person: PersonLine, said: Words, now: datetime) -> Side:
    wants, gives = _needs_and_offers(owner_id, person.id, now)
    topics = [Claim("their topic by your word", topic) for topic in said.topics] + [Claim("tagged by you", tag) for tag in said.tags]
    endorsed = [Claim("endorsed by you", words) for words in queries.endorsed(owner_id, person.id)]
    return Side(
        title=person.title,
        city=person.city,
        can=[*topics, *endorsed, *([Claim("their title", person.title)] if person.title else [])],
        needs=[_claim(one, "they") for one in wants],
        asks=[_claim(one, "they") for one in wants if one.kind in _KNOW_HOW],
        offers=[_claim(one, "they") for one in gives],
        parts=[*topics, *_parts(owner_id, person.id), *(Claim("they look for", one.words, is_wish=True) for one in wants if one.kind == Kind.WORK)],
    )


def _needs_and_offers(owner_id: int, person_id: int, now: datetime) -> tuple[list[NeedLine], list[NeedLine]]:
    """Open, and not confidential."""
    wants, gives = (needs.open_to_speak_of(owner_id, person_id, is_offer=is_offer, today=now.date()) for is_offer in (False, True))
    return wants, gives


def _claim(one: NeedLine, who: str) -> Claim:
    return Claim(f"{who} {'offer' if one.is_offer else 'look for'}, {day_in_words(one.said_on)}", f"“{one.words}”")


def _parts(owner_id: int, person_id: int) -> Iterator[Claim]:
    for one in queries.parts_of(owner_id, person_id):
        if one.part in {EventPart.SPEAKER, EventPart.HOST}:
            yield Claim(f"at {one.name}, {day_in_words(one.ends_on)}", one.part)
