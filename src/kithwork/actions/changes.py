"""Take back the last thing that the owner did."""

from datetime import datetime

from django.db import transaction

from kithwork.actions import beliefs
from kithwork.domain.deeds import DeedKind
from kithwork.domain.errors import Refused
from kithwork.store.queries import changes as queries
from kithwork.store.queries import owners
from kithwork.store.writes import changes
from kithwork.store.writes.changes import ChangedSince, NothingToUndo

__all__ = ["ChangedSince", "NothingToUndo", "TakenBackElsewhere", "listed", "undo"]


class TakenBackElsewhere(Refused):
    """The last thing that you did is not taken back by this."""


def undo(*, owner_id: int, now: datetime, change_id: int | None = None, is_past: bool = False) -> str:
    """Undo a change, the last one when none is named; returns what it was.

    Raises NothingToUndo, ChangedSince, and TakenBackElsewhere where no change was named, and the last thing was an import, an import taken back, or another
    clock, unless `is_past`: then the last change before it goes.
    """
    with transaction.atomic():
        if change_id is None and not is_past:
            _heed_the_last(owner_id)
        own = owners.told(owner_id)
        summary = changes.undo(owner_id, change_id, now=now)
        (beliefs.refresh if owners.told(owner_id) == own else beliefs.renew)(owner_id=owner_id, now=now)
    return summary


def _heed_the_last(owner_id: int) -> None:
    last = queries.standing(owner_id)
    if not last or not last.kind:
        return
    words, way = {
        DeedKind.IMPORT: ("an import", f"`kith imports undo {last.said}` takes it back"),
        DeedKind.IMPORT_UNDONE: (f"to take back import {last.said}", "`kith import` reads its files again"),
        DeedKind.ZONE: ("to live by another clock", f"`kith owner zone {last.said or 'NAME'}` goes back to the one before"),
    }[last.kind]
    before = queries.standing(owner_id, is_change=True)
    refusal = TakenBackElsewhere(f"The last thing that you did was {words}; nothing was taken back.")
    refusal.terminal_hint = way + (f"; `kith undo --past` takes back what you did before it: {before.summary}." if before else ".")
    raise refusal


def listed(*, owner_id: int, limit: int = 20) -> list[tuple[int, datetime, str, bool]]:
    """The last changes: id, when, what, whether undone."""
    return changes.listed(owner_id, limit)
