"""Before something is asked: was something given? It advises and never refuses."""

from collections.abc import Sequence
from datetime import datetime

from kithwork.actions import ledger


def advise(*, owner_id: int, person_id: int, now: datetime) -> Sequence[str]:
    """What went to and fro in a year, where nothing was given, and three things that take five minutes; nothing where something was."""
    found = ledger.before_asking(owner_id=owner_id, person_id=person_id, now=now)
    if not found.is_to_give_first:
        return ()
    return (found.words, *(f"Five minutes first? {give.words}" for give in found.gives))
