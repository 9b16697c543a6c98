"""Would somebody whom the owner put together or parted fall apart of themselves? Then as few words as that takes hold them, and none where none is needed."""

from collections.abc import Sequence
from datetime import datetime

from kithwork.actions import merging
from kithwork.store.queries import owned
from kithwork.store.writes import words
from kithwork.store.writes.changes import Journal


def together(journal: Journal, whole: Sequence[int], *, now: datetime) -> None:
    """Hold these identities together, which the owner calls one person, where evidence and what has been said so far do not.

    Each word joins two that stand apart, so there are never more of them than it takes; it ends also where an earlier no keeps some of them apart.
    """
    words_count = -1
    while len(journal.rows) > words_count and len(found := _pieces(journal.owner_id, whole)) > 1:
        words_count = len(journal.rows)
        for piece in found[1:]:
            words.decide(journal, found[0][0], piece[0], "same", now=now)


def _pieces(owner_id: int, whole: Sequence[int]) -> list[list[int]]:
    """Into which they fall as things stand, each in their order."""
    _, outcome = merging.around(owner_id, whole, owned.own_identities(owner_id))
    group_of = {i: number for number, group in enumerate(outcome.groups) for i in group}
    found: dict[int, list[int]] = {}
    for i in whole:
        found.setdefault(group_of[i], []).append(i)
    return list(found.values())
