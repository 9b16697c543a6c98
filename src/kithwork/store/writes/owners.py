"""Write down whose network it is."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import connection

from kithwork.domain.events import PROGRAMME
from kithwork.domain.handles import Handle
from kithwork.store import models, sqlite


def make(*, name: str, zone: str = "UTC", now: datetime) -> int:
    """A new owner, who lives by the clock of the zone."""
    return models.Owner.objects.create(name=name, zone=zone, made_at=now).id


def set_zone(owner_id: int, zone: str) -> None:
    """By which clock the owner lives."""
    models.Owner.objects.filter(id=owner_id).update(zone=zone)


def call_invented(owner_id: int) -> None:
    """Everybody here is made up."""
    models.Owner.objects.filter(id=owner_id).update(is_invented=True)


def add_handle(owner_id: int, handle: Handle) -> bool:
    """The owner says that a handle is theirs; False when they had said so."""
    _, is_new = models.OwnHandle.objects.get_or_create(owner_id=owner_id, kind=handle.kind.value, value=handle.value)
    touch_handle(owner_id, handle)
    if is_new:
        held = models.Identity.objects.filter(owner_id=owner_id, kind=handle.kind.value, value=handle.value)
        touch_who_dealt(owner_id, held.values_list("id", flat=True), ())
    return is_new


def touch_who_dealt(owner_id: int, held: Iterable[int], decided: Iterable[int]) -> None:
    """The owner's word on the handles of some identities changed, or on who others are: whoever dealt with the owner under these must be looked at again.

    Of those decided on, and of whom those held were kept apart from, only identities matter that a source calls the owner's.
    """
    holders, kept = sorted({*held}), models.Decision.objects.filter(owner_id=owner_id, answer=models.Answer.DIFFERENT)
    apart = [*kept.filter(one_id__in=holders).values_list("other_id", flat=True), *kept.filter(other_id__in=holders).values_list("one_id", flat=True)]
    touch_beside(owner_id, sorted({*holders, *_in_own_records(owner_id).intersection([*apart, *decided])}))


def _in_own_records(owner_id: int) -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT x.identity_id FROM record r JOIN record_identity x ON x.record_id = r.id WHERE r.owner_id = %s AND r.kind = 'owner'", [owner_id]
        )
        return {row[0] for row in cursor.fetchall()}


def touch_beside(owner_id: int, ids: Sequence[int]) -> None:
    """Beliefs about everybody who was in a moment with one of these identities, or with their handle under another name, must be made again."""
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks(ids):
            cursor.execute(
                "INSERT INTO touched(owner_id, identity_id) SELECT DISTINCT a.owner_id, q.identity_id FROM identity a JOIN identity b ON b.owner_id = a.owner_id "
                "AND b.kind = a.kind AND b.value = a.value JOIN participant p ON p.identity_id = b.id JOIN participant q ON q.interaction_id = p.interaction_id "
                f"WHERE a.owner_id = %s AND a.id IN ({sqlite.marks(chunk)}) ON CONFLICT DO NOTHING",
                [owner_id, *chunk],
            )


def touch_handle(owner_id: int, handle: Handle) -> None:
    """Beliefs about whoever has this handle must be made again."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO touched(owner_id, identity_id) SELECT owner_id, id FROM identity WHERE owner_id = %s AND kind = %s AND value = %s ON CONFLICT DO NOTHING",
            [owner_id, handle.kind.value, handle.value],
        )


def set_last_day(owner_id: int, day: int) -> None:
    """Beliefs are up to date as of this day."""
    models.Owner.objects.filter(id=owner_id).update(last_day=day)


def touch_between(owner_id: int, after: int, until: int) -> None:
    """Everybody with something planned that came to pass in these days, a talk of a programme too, must be looked at again."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO touched(owner_id, identity_id) SELECT DISTINCT x.owner_id, p.identity_id FROM interaction x JOIN participant p "
            "ON p.interaction_id = x.record_id WHERE x.owner_id = %s AND x.day > %s AND x.day <= %s AND (x.own_part <> '' OR EXISTS (SELECT 1 FROM "
            "record r WHERE r.id = x.record_id AND r.source = %s)) ON CONFLICT DO NOTHING",
            [owner_id, min(after, until), max(after, until), PROGRAMME],
        )
