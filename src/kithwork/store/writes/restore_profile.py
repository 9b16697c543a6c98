"""Put what the owner says of themself back from its lines."""

from collections.abc import Callable
from typing import Any, Final

from kithwork.store import models

Line = dict[str, Any]
Find = Callable[[list[str]], int]
TYPES: Final = frozenset({"own-word", "own-item", "no-own-item"})


def put(owner_id: int, line: Line, find: Find) -> None:
    """One line of these; `find` gives the identity of a list of three."""
    said = {name: value for name, value in line.items() if name not in {"type", "about"}}
    match line["type"]:
        case "own-word":
            models.OwnWord.objects.create(owner_id=owner_id, **said)
        case "own-item":
            models.OwnItem.objects.create(owner_id=owner_id, anchor_id=find(line["about"]) if line["about"] else None, **said)
        case _:
            models.OwnItemNo.objects.create(owner_id=owner_id, **said)
