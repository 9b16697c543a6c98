"""What does `--json` print of what the owner learns?"""

from kithwork.actions.lessons import Exchange, Lesson
from kithwork.actions.skills import Learner, Teacher
from kithwork.actions.told import Told
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.learning import ResourceLine


def learner(one: Learner) -> dict[str, Data]:
    """A skill, what it serves, and to whom the owner turned for it."""
    line = one.line
    return {
        "id": line.id,
        "words": line.words,
        "weekly_hours": line.weekly_hours,
        "begun_on": line.begun_on,
        "closed_on": line.closed_on,
        "serves": [{"goal": each.goal_id, "kind": each.kind, "words": each.words} for each in line.serves],
        "turned_to": [{"target": each.id, "person": each.person_id, "name": each.name, "why": each.why} for each in one.turned_to],
    }


def teacher(one: Teacher) -> dict[str, Data]:
    """Somebody who could teach it; `held` says why nothing is asked of them today."""
    sought = one.sought
    return {
        "person": sought.person.id,
        "name": sought.person.name,
        "because": sought.because,
        "warmth": sought.warmth,
        "through": sought.through,
        "held": one.held,
    }


def resource(one: ResourceLine) -> dict[str, Data]:
    """Something to learn from; the id is null while it was only found."""
    return {
        "id": one.id or None,
        "key": one.key,
        "thing": one.thing,
        "person": one.person_id or None,
        "name": one.person,
        "skill": one.goal_id or None,
        "words": one.words,
        "source": one.source,
        "got_on": one.got_on,
        "state": one.state if one.id else None,
        "state_on": one.state_on if one.id else None,
        "outcome": one.outcome,
    }


def told(one: Told) -> dict[str, Data]:
    """Something that the owner was told, and what they did about it."""
    return {
        "kind": one.kind,
        "id": one.id,
        "words": one.words,
        "person": one.person_id or None,
        "name": one.person,
        "where": one.where,
        "about": one.about,
        "skill": one.goal_id or None,
        "on": one.on,
        "due_on": one.due_on,
        "is_open": one.is_open,
        "did": one.did,
    }


def exchange(one: Exchange) -> dict[str, Data]:
    """What two learnt from each other."""
    return {
        "person": one.person_id,
        "name": one.person,
        "taught": [lesson(each) for each in one.taught],
        "learnt": [lesson(each) for each in one.learnt],
    }


def lesson(one: Lesson) -> dict[str, Data]:
    """One thing that one learnt from the other."""
    return {"words": one.words, "on": one.on, "evidence": one.evidence}
