"""Put the owner's stories and what they practise back from their lines."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from kithwork.store import models

Line = dict[str, Any]
Find = Callable[[list[str]], int]
TYPES: Final = frozenset({"work-story", "practice-question"})


def put(owner_id: int, line: Line, find: Find) -> None:  # noqa: ARG001  as the others are called
    """One line of these; `find` gives the identity of a list of three."""
    match line["type"]:
        case "work-story":
            names = ("situation", "action", "result", "proof", "answers", "topics")
            said = {**{name: line[name] for name in names}, "told_on": date.fromisoformat(line["told_on"])}
            models.WorkStory.objects.update_or_create(owner_id=owner_id, title=line["title"], defaults=said)
        case _:
            _question(owner_id, line)


def _question(owner_id: int, line: Line) -> None:
    story = None
    if line["story"]:  # its own line may come later, and says the rest
        story, _ = models.WorkStory.objects.get_or_create(owner_id=owner_id, title=line["story"], defaults={"told_on": line["begun_on"]})
    said = {name: line[name] for name in ("words", "kind", "topics", "heard")}
    made = models.PracticeQuestion.objects.create(owner_id=owner_id, story=story, begun_on=date.fromisoformat(line["begun_on"]), **said)
    for went, on, words in line["practised"]:
        models.Practice.objects.create(owner_id=owner_id, question=made, went=went, on=date.fromisoformat(on), words=words)
