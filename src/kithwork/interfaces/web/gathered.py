"""Which events are on today? The capture line offers them first; a page that does not ask costs nothing."""

from collections.abc import Callable

from django.db import DatabaseError
from django.http import HttpRequest

from kithwork.interfaces.web import clock
from kithwork.store.queries import events, owners
from kithwork.store.queries.events import EventLine


def today(request: HttpRequest) -> dict[str, Callable[[], list[EventLine]]]:
    """For every template: `events_today`."""
    del request
    return {"events_today": _on}


def _on() -> list[EventLine]:
    try:
        owner_id, day = owners.only(), clock.now().date()
        return events.listed(owner_id, from_on=day, until_on=day) if owner_id is not None else []
    except DatabaseError:  # on the page that says so
        return []
