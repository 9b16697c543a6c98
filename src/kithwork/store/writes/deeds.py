"""What the owner did that no journal takes back: noted among their changes, under no summary, so that it is known what came after what."""

from datetime import datetime
from typing import Final

from kithwork.domain.deeds import DeedKind
from kithwork.store import models

NO_SUMMARY: Final = ""  # what was done elsewhere is never listed as a change


def note(owner_id: int, kind: DeedKind, said: str, *, now: datetime) -> None:
    """This was done now. `said`: the number of the import, or the zone by whose clock the owner lived before."""
    models.Change.objects.create(owner_id=owner_id, made_at=now, summary=NO_SUMMARY, rows=[["Deed", 0, None, {"kind": kind.value, "said": said}]])


def take_back(owner_id: int, kind: DeedKind, said: str, *, now: datetime) -> None:
    """This deed stands no longer, by the way that is its own."""
    open_ones = models.Change.objects.filter(owner_id=owner_id, summary=NO_SUMMARY, is_undone=False)
    found = [one.id for one in open_ones if one.rows[0][3] == {"kind": kind.value, "said": said}]
    models.Change.objects.filter(id__in=found).update(is_undone=True, undone_at=now)
