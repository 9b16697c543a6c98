"""Write down whose network it is."""

from datetime import datetime

from django.db import connection

from kithwork.domain.events import PROGRAMME
from kithwork.domain.handles import Handle
from kithwork.store import models


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
    return is_new


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
