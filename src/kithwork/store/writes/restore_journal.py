"""Put the journal back from its lines."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final

from kithwork.store import models

Line = dict[str, Any]
Find = Callable[[list[str]], int]
TYPES: Final = frozenset({"entry"})


def people(line: Line) -> Iterator[tuple[str, str, str]]:
    """Whoever an entry names."""
    for *_, who in line["mentions"]:
        if who:
            yield (who[0], who[1], who[2])


def put(owner_id: int, line: Line, find: Find) -> None:
    """One entry; `find` gives the identity of a list of three."""
    said = {"kind": line["kind"], "on": date.fromisoformat(line["on"]), "words": line["words"]}
    made = models.JournalEntry.objects.create(owner_id=owner_id, key=line["key"], **said)
    for words, kind, target, who in line["mentions"]:
        anchor_id = find(who) if who else None
        models.JournalMention.objects.create(owner_id=owner_id, entry=made, words=words, kind=kind, target=target, anchor_id=anchor_id)
