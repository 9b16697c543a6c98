"""Put back who helped, and which weeks were looked back on, from their lines."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, Final

from kithwork.store import models

Line = dict[str, Any]
Find = Callable[[list[str]], int]
TYPES: Final = frozenset({"win-helper", "review", "review-day"})


def put(owner_id: int, line: Line, find: Find) -> None:
    """One line of these; a helper stands behind the win that they helped to."""
    match line["type"]:
        case "win-helper":
            win = models.KeptWin.objects.get(owner_id=owner_id, anchor_id=find(line["of"]), key=line["win"])
            said = {"words": line["words"], "is_so": line["is_so"]}
            models.WinHelper.objects.create(owner_id=owner_id, win=win, anchor_id=find(line["about"]), **said)
        case "review":
            week_on, times = date.fromisoformat(line["week_on"]), {"begun_at": _moment(line["begun_on"]), "ended_at": _moment(line["ended_on"])}
            models.Review.objects.create(owner_id=owner_id, week_on=week_on, **times)
        case _:
            models.ReviewDay.objects.create(owner_id=owner_id, weekday=line["weekday"])


def _moment(day: str | None) -> datetime | None:
    return datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC) if day else None
