"""The one place where the web app asks what time it is where the owner lives. `KITH_NOW` sets it, for demonstrations and tests."""

import os
from datetime import UTC, datetime

from kithwork.actions import zones
from kithwork.store.queries import owners


def now() -> datetime:
    """What the owner's clock shows at this moment."""
    said = os.environ.get("KITH_NOW")
    return zones.by_the_wall(datetime.fromisoformat(said) if said else datetime.now(UTC), owners.only())
