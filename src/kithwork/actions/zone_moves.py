"""The owner says by which clock they live: what has been keeps its hour, and what calendars have planned keeps its moment, where that is known."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import transaction

from kithwork.actions import beliefs
from kithwork.actions import zones as own_zones
from kithwork.domain import zones
from kithwork.domain.deeds import DeedKind
from kithwork.store import machine
from kithwork.store.queries import owners
from kithwork.store.writes import deeds, planned
from kithwork.store.writes import owners as writes

AGAIN: Final = "If a calendar of yours does name zones, import it again: an older Kithwork did not note them."


@dataclass(frozen=True, slots=True)
class Said:
    """The zone, as the database spells it; how many planned things of calendars stand at another hour now, and how many of no zone stayed."""

    zone: str
    moved_count: int
    stayed_count: int


def say(*, owner_id: int, name: str, now: datetime) -> Said:
    """The owner lives by this zone's clock from now on; `now` is by the one so far. Raises zones.NoSuchZone, locks.Busy."""
    wanted = zones.spelled(name)
    known = owners.zone(owner_id)
    if wanted == known:
        return Said(wanted, 0, 0)
    with transaction.atomic():
        said = _live_by(owner_id, wanted, zones.instant(now, own_zones.of(owner_id)))
        deeds.note(owner_id, DeedKind.ZONE, known, now=now)
    return said


def settle(*, owner_id: int, now: datetime) -> int:
    """A network of before zones: the owner's is the machine's, by which `now` is told. Everything stays as it was read.

    Returns of how much its calendars may tell otherwise, if they are read again.
    """
    wanted = machine.zone()
    said = _live_by(owner_id, wanted, zones.instant(now, zones.of(wanted)))
    return 0 if wanted == "UTC" else said.stayed_count


def _live_by(owner_id: int, wanted: str, at: datetime) -> Said:
    zone = zones.of(wanted)
    now = zones.by_the_wall(at, zone)
    with transaction.atomic():
        count = planned.move(owner_id, at, zone)
        writes.set_zone(owner_id, wanted)
        if count:
            beliefs.renew(owner_id=owner_id, now=now)
        return Said(wanted, count, planned.staying_count(owner_id, now))
