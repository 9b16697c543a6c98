"""Put events, communities and lines that wait back from their lines."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from kithwork.store import models

Line = dict[str, Any]
Find = Callable[[list[str]], int]
TYPES: Final = frozenset({"event", "no-event", "waiting", "community"})
_SAID: Final = ("key", "name", "kind", "series", "is_remote", "place", "region", "calendar", "goal", "questions", "pitch", "offer")


def put(owner_id: int, line: Line, find: Find) -> None:
    """One line of these; `find` gives the identity of a list of three."""
    match line["type"]:
        case "event":
            _event(owner_id, line, find)
        case "no-event":
            models.EventNo.objects.create(owner_id=owner_id, key=line["key"])
        case "waiting":
            said = {name: line[name] for name in ("key", "words", "file", "is_settled")}
            models.WaitingLine.objects.create(owner_id=owner_id, said_on=date.fromisoformat(line["said_on"]), **said)
        case _:
            _community(owner_id, line, find)


def _event(owner_id: int, line: Line, find: Find) -> None:
    days = {name: date.fromisoformat(line[name]) for name in ("begins_on", "ends_on")}
    made = models.Event.objects.create(owner_id=owner_id, **{name: line[name] for name in _SAID}, **days)
    for part, *key, is_met, is_wanted, why, answer, answered_on in line["seats"]:
        models.EventPerson.objects.create(
            owner_id=owner_id,
            event=made,
            anchor_id=find(key),
            part=part,
            is_met=is_met,
            is_wanted=is_wanted,
            why=why,
            answer=answer,
            answered_on=date.fromisoformat(answered_on) if answered_on else None,
        )
    for title, who in line["talks"]:
        models.Talk.objects.create(owner_id=owner_id, event=made, title=title, anchor_id=find(who) if who else None)
    for on, words in line["notes"]:
        models.EventNote.objects.create(owner_id=owner_id, event=made, on=date.fromisoformat(on), words=words)


def _community(owner_id: int, line: Line, find: Find) -> None:
    group, _ = models.Group.objects.get_or_create(owner_id=owner_id, name=line["name"])
    models.Community.objects.create(owner_id=owner_id, group=group, role=line["role"], about=line["topics"], place=line["place"])
    for kind, on, words, outcome, who in line["deeds"]:
        said = {"kind": kind, "words": words, "outcome": outcome, "on": date.fromisoformat(on)}
        models.CommunityStep.objects.create(owner_id=owner_id, group=group, anchor_id=find(who) if who else None, **said)
