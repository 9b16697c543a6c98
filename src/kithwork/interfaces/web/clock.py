"""The one place where the web app asks what time it is. `KITH_NOW` sets it, for demonstrations and tests."""

import os
from datetime import UTC, datetime

from django.utils import timezone


def now() -> datetime:
    """This moment."""
    said = os.environ.get("KITH_NOW")
    if not said:
        return timezone.now()
    moment = datetime.fromisoformat(said)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
