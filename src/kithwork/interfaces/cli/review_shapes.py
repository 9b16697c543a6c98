"""What does `--json` print of the review of a week?"""

from collections.abc import Sequence

from kithwork.actions.weekly import Item, Week
from kithwork.domain.reviewing import DAYS
from kithwork.domain.zones import floating
from kithwork.interfaces.cli.printing import Data


def week(found: Week, since: Sequence[tuple[int, str]]) -> dict[str, Data]:
    """The list, how far it has come, and who was looked after."""
    begun = floating(found.line.begun_at) if found.line else None
    ended = floating(found.line.ended_at) if found.line and found.line.ended_at else None
    steps: list[Data] = [
        {"step": part.step.value, "minutes": part.minutes, "items": [_item(one) for one in part.items], "later": [_item(one) for one in part.later]}
        for part in found.parts
    ]
    people: list[Data] = [{"person": number, "name": name} for number, name in since]
    return {"week_on": found.on, "day": DAYS[found.weekday], "begun_at": begun, "ended_at": ended, "steps": steps, "looked_after": people}


def _item(one: Item) -> dict[str, Data]:
    acts = [act.value for act in one.acts]
    return {
        "key": one.key,
        "person": one.person_id or None,
        "name": one.person,
        "words": one.words,
        "say": one.say,
        "evidence": one.evidence,
        "acts": acts,
    }
