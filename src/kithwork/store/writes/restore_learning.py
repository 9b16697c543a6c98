"""Put what the owner learns, guides of their own and as whom they begin back from their lines."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from kithwork.store import models

Line = dict[str, Any]
Find = Callable[[list[str]], int]
TYPES: Final = frozenset({"serves", "resource", "feedback", "playbook", "starting", "cadence"})


def put(owner_id: int, line: Line, find: Find) -> None:
    """One line of these, after the goals that it names; `find` gives the identity of a list of three."""
    said = {name: _value(name, value) for name, value in line.items() if name not in {"type", "about", "goal", "skill"}}
    match line["type"]:
        case "serves":
            skill, goal = (models.Goal.objects.get(owner_id=owner_id, words=line[part]) for part in ("skill", "goal"))
            models.SkillServes.objects.create(owner_id=owner_id, skill=skill, goal=goal)
        case "resource":
            anchor = find(line["about"]) if line["about"] else None
            models.Resource.objects.create(owner_id=owner_id, anchor_id=anchor, goal=_goal(owner_id, line["goal"]), **said)
        case "feedback":
            models.Feedback.objects.create(owner_id=owner_id, anchor_id=find(line["about"]), goal=_goal(owner_id, line["goal"]), **said)
        case "playbook":
            models.OwnPlaybook.objects.create(owner_id=owner_id, **said)
        case "starting":
            models.StartingChoice.objects.create(owner_id=owner_id, **said)
        case _:
            models.ClosenessPace.objects.create(owner_id=owner_id, **said)


def _goal(owner_id: int, words: str | None) -> models.Goal | None:
    return models.Goal.objects.get(owner_id=owner_id, words=words) if words else None


def _value(name: str, value: object) -> object:
    return date.fromisoformat(value) if name.endswith("_on") and isinstance(value, str) else value
