"""Whose pages these are."""

from datetime import datetime

from kithwork.actions import networks, owners
from kithwork.store.queries import owners as queries


def here() -> int:
    """The owner of the network. Raises owners.NoNetwork."""
    found = queries.only()
    if found is None:
        raise owners.NoNetwork
    return found


def begun(now: datetime) -> int:
    """The owner, made when nobody has begun yet; for deeds, never for a page that is only read."""
    return networks.begin(now=now)
