"""The owner says by which clock they live: what has been keeps its hour, and what calendars have planned keeps its moment."""

from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import transaction

from kithwork.actions import beliefs
from kithwork.domain import zones
from kithwork.domain.deeds import DeedKind
from kithwork.store import machine
from kithwork.store.queries import owners
from kithwork.store.writes import deeds, planned
from kithwork.store.writes import owners as writes


@dataclass(frozen=True, slots=True)
class Said:
    """The zone, as the database spells it, and how many planned things of calendars stand at another hour now."""

    zone: str
    moved_count: int


def say(*, owner_id: int, name: str, now: datetime) -> Said:
    """The owner lives by this zone's clock from now on; `now` is by the one so far. Raises zones.NoSuchZone, locks.Busy."""
    wanted = zones.spelled(name)
    known = owners.zone(owner_id)
    with transaction.atomic():
        moved_count = _live_by(owner_id, known, wanted, now)
        if wanted != known:
            deeds.note(owner_id, DeedKind.ZONE, known, now=now)
    return Said(wanted, moved_count)


def settle(*, owner_id: int, now: datetime) -> None:
    """A network of before zones, which was told in UTC: the owner's is the machine's, by which `now` is told. What has been stays as it was read."""
    wanted = machine.zone()
    _live_by(owner_id, "UTC", wanted, zones.by_the_wall(zones.instant(now, zones.of(wanted)), UTC))


def _live_by(owner_id: int, known: str, wanted: str, now: datetime) -> int:
    before, after = zones.known(known) or UTC, zones.of(wanted)
    with transaction.atomic():
        count = planned.move(owner_id, now, before, after) if wanted != known else 0
        writes.set_zone(owner_id, wanted)
        if count:
            beliefs.renew(owner_id=owner_id, now=zones.by_the_wall(zones.instant(now, before), after))
    return count
