"""What time is it? The only place of the command line that asks; KITH_NOW answers instead, for demos and tests."""

import os
from datetime import UTC, datetime

from kithwork.domain.errors import Refused


def now() -> datetime:
    """This moment. Raises Refused when KITH_NOW is no moment."""
    told = os.environ.get("KITH_NOW")
    if not told:
        return datetime.now(UTC)
    try:
        at = datetime.fromisoformat(told)
    except ValueError as problem:
        raise Refused(f"KITH_NOW is “{told}”, which is no moment; write 2026-03-13T09:00:00+00:00.") from problem
    return at if at.tzinfo else at.replace(tzinfo=UTC)
