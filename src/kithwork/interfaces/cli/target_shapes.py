"""What does `--json` print of a goal, a target, and where the next hour goes?"""

from kithwork.actions import aims as actions
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.targets import GoalLine


def goal(one: GoalLine) -> dict[str, Data]:
    """What the owner is after."""
    return {
        "id": one.id,
        "kind": one.kind,
        "words": one.words,
        "weekly_hours": one.weekly_hours,
        "why": one.why,
        "until_on": one.until_on,
        "begun_on": one.begun_on,
        "closed_on": one.closed_on,
    }


def target(one: actions.Aimed) -> dict[str, Data]:
    """Somebody, or an organisation, and how near the owner is."""
    line = one.line
    return {
        "id": line.id,
        "goal": line.goal_id or None,
        "person": line.person_id or None,
        "name": line.name,
        "why": line.why,
        "begun_on": line.begun_on,
        "done": list(one.done),
        "next": one.next,
        "is_cold": one.is_cold,
        "nearings": [{"kind": row.kind, "on": row.on, "words": row.words, "minutes": row.minutes} for row in line.nearings],
    }


def known(one: actions.Known) -> dict[str, Data]:
    """Something that is known, and who says so."""
    return {"label": one.label, "words": one.words, "source": one.source, "person": one.person_id or None}
