"""Put mentorships, advice and ideas back from their lines."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from kithwork.store import models

Line = dict[str, Any]
Find = Callable[[list[str]], int]
TYPES: Final = frozenset({"mentorship", "advice", "idea", "led"})


def put(owner_id: int, line: Line, find: Find) -> None:
    """One line of these; `find` gives the identity of a list of three."""
    match line["type"]:
        case "mentorship":
            _mentorship(owner_id, line, find)
        case "advice":
            _advice(owner_id, line, find)
        case "idea":
            _idea(owner_id, line, find)
        case _:
            _led(owner_id, line, find)


def _mentorship(owner_id: int, line: Line, find: Find) -> None:
    said = {name: line[name] for name in ("key", "side", "help", "goal", "agreement", "every_days", "gave")}
    days = {name: _day(line[name]) for name in ("begun_on", "closed_on")}
    made = models.Mentorship.objects.create(owner_id=owner_id, anchor_id=find(line["about"]), **said, **days)
    for on, is_held, topics, notes in line["sessions"]:
        models.MentoringSession.objects.create(
            owner_id=owner_id, mentorship=made, on=date.fromisoformat(on), is_held=is_held, topics=topics, notes=notes
        )
    for is_mine, words, made_on, due_on, done_on, is_dropped in line["actions"]:
        when = {"made_on": _day(made_on), "due_on": _day(due_on), "done_on": _day(done_on)}
        models.MentoringAction.objects.create(owner_id=owner_id, mentorship=made, is_mine=is_mine, words=words, is_dropped=is_dropped, **when)
    for kind, on, words in line["marks"]:
        models.MentoringMark.objects.create(owner_id=owner_id, mentorship=made, kind=kind, on=date.fromisoformat(on), words=words)


def _advice(owner_id: int, line: Line, find: Find) -> None:
    made = models.Advice.objects.create(
        owner_id=owner_id, anchor_id=find(line["about"]), is_mine=line["is_mine"], words=line["words"], said_on=date.fromisoformat(line["said_on"])
    )
    for step, on, words in line["steps"]:
        models.AdviceStep.objects.create(owner_id=owner_id, advice=made, step=step, on=date.fromisoformat(on), words=words)


def _idea(owner_id: int, line: Line, find: Find) -> None:
    said = {name: line[name] for name in ("key", "words", "topics", "lacks", "next_step", "outcome")}
    days = {name: _day(line[name]) for name in ("next_on", "begun_on", "closed_on")}
    made = models.Idea.objects.create(owner_id=owner_id, **said, **days)
    for key in line["partners"]:
        models.IdeaPartner.objects.create(owner_id=owner_id, idea=made, anchor_id=find(key))


def _led(owner_id: int, line: Line, find: Find) -> None:
    """It stands behind whatever it names; an introduction is named by what it is and when it began."""
    introduction = None
    if line["introduction"]:
        seat, aim, why, on = line["introduction"]
        named = models.Introduction.objects.filter(owner_id=owner_id, seat=seat, aim=aim, why=why)
        introduction = named.filter(introductionstep__on=date.fromisoformat(on)).order_by("id").first()
    models.Led.objects.create(
        owner_id=owner_id,
        opportunity=models.Opportunity.objects.get(owner_id=owner_id, key=line["opportunity"]),
        anchor_id=find(line["about"]) if line["about"] else None,
        introduction=introduction,
        kind=line["kind"],
        name=line["name"],
        on=_day(line["on"]),
        words=line["words"],
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
