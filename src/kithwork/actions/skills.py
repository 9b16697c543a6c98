"""Which skills does the owner learn, what for, and who could teach them, why, and may they be asked?"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kithwork.actions import guardrails, seeking, topic_reading
from kithwork.domain.asking import WordKind
from kithwork.domain.errors import NotFound
from kithwork.engines.matching import reading
from kithwork.store.queries import learning as queries
from kithwork.store.queries import targets as target_queries
from kithwork.store.queries.learning import SkillGoal
from kithwork.store.queries.targets import TargetLine

TERMS: Final = 6  # topics of one skill that people are looked for by
MEANT: Final = 0.5  # how surely the words of a skill speak of a topic; ours: ADR 0040


class NoSuchSkill(NotFound):
    """There is no skill of that number among your goals. `kith learning` lists them, `kith learning goal TEXT` sets one."""


@dataclass(frozen=True, slots=True)
class Teacher:
    """Somebody who could teach a skill, and why nothing is asked of them today, where that is so."""

    sought: seeking.Sought
    held: str


@dataclass(frozen=True, slots=True)
class Learner:
    """A skill that the owner learns: to whom they turned for it."""

    line: SkillGoal
    turned_to: tuple[TargetLine, ...]


def listed(*, owner_id: int, is_open: bool = True) -> list[Learner]:
    """Skills that the owner learns, or all."""
    targets = target_queries.listed(owner_id)
    found = [one for one in queries.skill_goals(owner_id) if one.closed_on is None or not is_open]
    return [Learner(one, tuple(target for target in targets if target.goal_id == one.id)) for one in found]


def numbered(*, owner_id: int, skill_id: int) -> Learner:
    """The skill of this number. Raises NoSuchSkill."""
    found = next((one for one in listed(owner_id=owner_id, is_open=False) if one.line.id == skill_id), None)
    if not found:
        raise NoSuchSkill
    return found


def topics(*, owner_id: int, text: str) -> frozenset[str]:
    """The topics of which some words speak, broader ones left out."""
    said = reading.read(text, (), topic_reading.vocabulary(owner_id=owner_id))
    return frozenset(name for name, chance in said.topics.items() if chance >= MEANT and name in said.heard)


def teachers(*, owner_id: int, line: SkillGoal, now: datetime) -> list[Teacher]:
    """Who could teach it: by what they offer, by topics, endorsements, titles and code; nobody who is quiet or not for asks."""
    named = sorted(topics(owner_id=owner_id, text=line.words))[:TERMS]
    terms = list(dict.fromkeys([line.words, *named]))
    found: dict[int, str] = {}
    for term in terms:
        for person_id, because in seeking.skilled(owner_id=owner_id, term=term, today=now.date()).items():
            found.setdefault(person_id, because)
        for person_id, because in queries.coders(owner_id, term, limit=seeking.MANY).items():
            found.setdefault(person_id, because)
    able = seeking.able(owner_id=owner_id, found=found, now=now)
    return [Teacher(one, _held(owner_id, one.person.id, now)) for one in able]


def _held(owner_id: int, person_id: int, now: datetime) -> str:
    no = guardrails.in_the_way(owner_id=owner_id, person_id=person_id, kind=WordKind.ASK, now=now)
    return no.words if no else ""
