"""What time is it where the owner lives? The only place of the command line that asks; KITH_NOW answers instead, for demos and tests."""

import os
from datetime import UTC, datetime

from kithwork.actions import opening, zones
from kithwork.domain.errors import Refused


def now() -> datetime:
    """What the owner's clock shows at this moment. Raises Refused when KITH_NOW is no moment, StorageFailed."""
    return zones.by_the_wall(_moment(), opening.owner_id())


def _moment() -> datetime:
    told = os.environ.get("KITH_NOW")
    if not told:
        return datetime.now(UTC)
    try:
        return datetime.fromisoformat(told)
    except ValueError as problem:
        raise Refused(f"KITH_NOW is “{told}”, which is no moment; write 2026-03-13T09:00:00.") from problem
