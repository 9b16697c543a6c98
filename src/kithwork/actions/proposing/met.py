"""Whom did the owner meet a moment ago, so that a word now keeps the door open?"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from kithwork.domain import dates
from kithwork.engines import reasons, tie_words
from kithwork.engines.today import Candidate
from kithwork.store.queries import today as queries

NEWLY_MET: Final = 10


def propose_newly_met(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Those first met within two weeks."""
    for line in queries.newly_met(owner_id, today=dates.day_of(now), within=14, limit=NEWLY_MET):
        first_on = tie_words.date_of(line.tie.first_day) if line.tie else now.date()
        found = reasons.newly_met(line.id, first_on=first_on, today=now.date())
        if found:
            yield found
