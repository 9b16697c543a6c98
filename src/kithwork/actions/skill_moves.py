"""The owner wants to learn something, says which goals it serves, and turns to somebody who could teach it."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from kithwork.actions import skills, targets, whole_words
from kithwork.domain.aims import AimKind
from kithwork.domain.errors import Refused
from kithwork.store.queries import learning as queries
from kithwork.store.queries import targets as target_queries
from kithwork.store.queries.targets import GoalLine
from kithwork.store.writes import learning as writes
from kithwork.store.writes import targets as target_writes
from kithwork.store.writes.changes import Journal


class ServesItself(Refused):
    """A skill serves a goal of another kind: a job, a client, a community, a mentor."""


def learn(*, owner_id: int, text: str, now: datetime, serves: Sequence[int] = (), weekly_hours: int | None = None) -> int:
    """A skill that the owner wants to learn, and the goals that it serves; returns its number. Raises targets.NoSuchGoal, ServesItself."""
    if weekly_hours is not None and not 0 <= weekly_hours <= targets.WEEK:
        raise Refused(f"A week has room for {targets.WEEK} hours at most.")
    said = whole_words.some(text, "A skill", longest=targets.LONGEST)
    for goal_id in serves:
        _served(owner_id, goal_id)
    known = next((one for one in target_queries.goals(owner_id) if one.words == said), None)
    if known and known.kind is not AimKind.SKILL:
        raise Refused(f"“{said}” is a goal of yours already, of another kind.")
    with transaction.atomic():
        journal = Journal(owner_id)
        made = target_writes.goal(journal, kind=AimKind.SKILL, words=said, weekly_hours=weekly_hours, why="", until_on=None, on=now.date())
        for goal_id in dict.fromkeys(serves):
            writes.serve(journal, made, goal_id)
        journal.close(f"To learn: {said}", now=now)
    return made


def serve(*, owner_id: int, skill_id: int, goal_id: int, now: datetime, is_so: bool = True) -> str:
    """A skill serves another goal, or does not any more; returns it as a sentence. Raises skills.NoSuchSkill, targets.NoSuchGoal, ServesItself."""
    found = skills.numbered(owner_id=owner_id, skill_id=skill_id).line
    goal = _served(owner_id, goal_id)
    row_id = queries.serving(owner_id, skill_id, goal_id)
    summary = f"“{found.words}” {'serves' if is_so else 'does not serve'} “{goal.words}”"
    with transaction.atomic():
        journal = Journal(owner_id)
        if is_so and not row_id:
            writes.serve(journal, skill_id, goal_id)
        elif row_id and not is_so:
            writes.serve_no_more(journal, row_id)
        if journal.rows:
            journal.close(summary, now=now)
    return summary


def turn_to(*, owner_id: int, skill_id: int, person_id: int, now: datetime, why: str = "") -> int:
    """The owner turns to somebody who could teach a skill, as a target of that goal; returns the target's number. Raises skills.NoSuchSkill."""
    skills.numbered(owner_id=owner_id, skill_id=skill_id)
    return targets.add(owner_id=owner_id, person_id=person_id, goal_id=skill_id, why=why, now=now)


def _served(owner_id: int, goal_id: int) -> GoalLine:
    found = next((one for one in target_queries.goals(owner_id) if one.id == goal_id), None)
    if not found:
        raise targets.NoSuchGoal
    if found.kind is AimKind.SKILL:
        raise ServesItself
    return found
