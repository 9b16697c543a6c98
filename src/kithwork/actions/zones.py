"""By which clock does the owner live? Asked by every interface that asks what time it is, so that a day is the owner's day (ADR 0045)."""

from datetime import UTC, datetime, tzinfo

from kithwork.domain import zones
from kithwork.store import machine
from kithwork.store.queries import owners


def name(owner_id: int | None) -> str:
    """The name of the owner's time zone: as they said, else the machine's."""
    return (owners.zone(owner_id) if owner_id is not None else "") or machine.zone()


def of(owner_id: int | None) -> tzinfo:
    """The owner's time zone; UTC where this system has lost the database that knows its name."""
    return zones.known(name(owner_id)) or UTC


def by_the_wall(at: datetime, owner_id: int | None) -> datetime:
    """What the owner's clock shows at a moment; where nobody has begun yet, the machine's."""
    return zones.by_the_wall(at, of(owner_id))
