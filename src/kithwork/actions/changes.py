"""Take back the last thing that the owner did."""

from datetime import datetime

from django.db import transaction

from kithwork.actions import beliefs
from kithwork.store.writes import changes
from kithwork.store.writes.changes import ChangedSince, NothingToUndo

__all__ = ["ChangedSince", "NothingToUndo", "listed", "undo"]


def undo(*, owner_id: int, now: datetime, change_id: int | None = None) -> str:
    """Undo a change, the last one when none is named; returns what it was. Raises NothingToUndo, ChangedSince."""
    with transaction.atomic():
        summary = changes.undo(owner_id, change_id, now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return summary


def listed(*, owner_id: int, limit: int = 20) -> list[tuple[int, datetime, str, bool]]:
    """The last changes: id, when, what, whether undone."""
    return changes.listed(owner_id, limit)
