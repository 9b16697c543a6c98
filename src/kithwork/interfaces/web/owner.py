"""Whose pages these are."""

from datetime import datetime

from kithwork.actions import networks, opening
from kithwork.store.queries import owners as queries


def here() -> int:
    """The owner of the network. Raises opening.NoNetwork."""
    found = queries.only()
    if found is None:
        raise opening.NoNetwork
    return found


def begun(now: datetime) -> int:
    """The owner, made when nobody has begun yet; for deeds, never for a page that is only read."""
    return networks.begin(now=now)
