"""Which events are on file, and which is the one of that number?"""

from datetime import datetime

from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NotFound, Refused
from kithwork.domain.events import Occasion
from kithwork.store.queries import events as queries
from kithwork.store.queries.events import EventLine


class NoSuchEvent(NotFound):
    """There is no event of that number. `kith event` lists them."""


def numbered(*, owner_id: int, event_id: int) -> EventLine:
    """The event of this number. Raises NoSuchEvent."""
    found = queries.numbered(owner_id, event_id)
    if not found:
        raise NoSuchEvent
    return found


def listed(*, owner_id: int) -> list[EventLine]:
    """All events, the newest first."""
    return queries.listed(owner_id)


def occasion(*, owner_id: int, event_id: int, now: datetime) -> Occasion:
    """The event as that at which a line is captured. Raises NoSuchEvent, Refused for one that is still to come."""
    one = numbered(owner_id=owner_id, event_id=event_id)
    if one.begins_on > now.date():
        raise Refused(f"{one.name} is still to come ({day_in_words(one.begins_on)}); what happens there can be captured then.")
    return Occasion(one.id, one.name, one.begins_on, min(one.ends_on, now.date()), one.place, one.is_remote)
