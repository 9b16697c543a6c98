"""Whose pages these are."""

from datetime import datetime

from kithwork.actions import catching_up, networks, opening
from kithwork.interfaces.web import clock
from kithwork.store.queries import owners as queries


def here() -> int:
    """The owner of the network, in which the days that went by are counted. Raises opening.NoNetwork."""
    found = queries.only()
    if found is None:
        raise opening.NoNetwork
    catching_up.pass_days(owner_id=found, now=clock.now())
    return found


def begun(now: datetime) -> int:
    """The owner, made when nobody has begun yet; for deeds, never for a page that is only read."""
    return networks.begin(now=now)
