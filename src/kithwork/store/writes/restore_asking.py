"""Put what the owner asks, brings together and aims for back from its lines."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from kithwork.store import models

Line = dict[str, Any]
Find = Callable[[list[str]], int]
TYPES: Final = frozenset({"ask", "problem", "introduction", "goal", "target", "phrase"})


def put(owner_id: int, line: Line, find: Find) -> None:
    """One line of these; `find` gives the identity of a list of three."""
    match line["type"]:
        case "ask":
            _ask(owner_id, line, find)
        case "problem":
            said = {"begun_on": _day(line["begun_on"]), "solved_on": _day(line["solved_on"])}
            models.Problem.objects.update_or_create(owner_id=owner_id, words=line["words"], defaults=said)
        case "introduction":
            _introduction(owner_id, line, find)
        case "goal":
            days = {name: _day(line.get(name)) for name in ("until_on", "begun_on", "closed_on")}
            said = {"kind": line["kind"], "weekly_hours": line["weekly_hours"], "why": line.get("why", ""), **days}
            models.Goal.objects.update_or_create(owner_id=owner_id, words=line["words"], defaults=said)
        case "target":
            _target(owner_id, line, find)
        case _:
            models.Phrase.objects.create(owner_id=owner_id, key=line["key"], words=line["words"])


def _ask(owner_id: int, line: Line, find: Find) -> None:
    problem = None
    if line["problem"]:  # its own line may come later, and says the rest
        problem, _ = models.Problem.objects.get_or_create(owner_id=owner_id, words=line["problem"], defaults={"begun_on": line["steps"][0][1]})
    made = models.Ask.objects.create(owner_id=owner_id, anchor_id=find(line["about"]), kind=line["kind"], words=line["words"], problem=problem)
    for step, on, words in line["steps"]:
        models.AskStep.objects.create(owner_id=owner_id, ask=made, step=step, on=date.fromisoformat(on), words=words)


def _introduction(owner_id: int, line: Line, find: Find) -> None:
    seats = {f"{seat}_id": find(key) for seat, *key in line["seats"]}
    said = {name: line[name] for name in ("seat", "aim", "why", "blurb")}
    made = models.Introduction.objects.create(owner_id=owner_id, **said, **seats)
    for step, on, words in line["steps"]:
        models.IntroductionStep.objects.create(owner_id=owner_id, introduction=made, step=step, on=date.fromisoformat(on), words=words)


def _target(owner_id: int, line: Line, find: Find) -> None:
    goal = None
    if line["goal"]:
        goal, _ = models.Goal.objects.get_or_create(owner_id=owner_id, words=line["goal"], defaults={"begun_on": line["begun_on"]})
    made = models.Target.objects.create(
        owner_id=owner_id,
        goal=goal,
        anchor_id=find(line["about"]) if line["about"] else None,
        organisation=line["organisation"],
        why=line["why"],
        begun_on=date.fromisoformat(line["begun_on"]),
        closed_on=_day(line["closed_on"]),
    )
    for kind, on, words, minutes in line["nearings"]:
        models.Nearing.objects.create(owner_id=owner_id, target=made, kind=kind, on=date.fromisoformat(on), words=words, minutes=minutes)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
