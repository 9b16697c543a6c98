"""With whom did the owner want to be in touch by now?"""

from collections.abc import Iterator
from datetime import datetime

from kithwork.actions import closeness
from kithwork.domain import dates
from kithwork.domain.closeness import Closeness
from kithwork.engines import closeness as engine
from kithwork.engines.today import Candidate


def propose(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Those whom the owner keeps near, and whose day has come."""
    today = dates.day_of(now)
    for row, touch in closeness.rows(owner_id, now):
        found = engine.due(
            row.person_id,
            Closeness(row.closeness),
            closeness.wanted(row),
            talked_day=touch.talked_day,
            touched_day=touch.touched_day,
            today=today,
        )
        if found:
            yield found
