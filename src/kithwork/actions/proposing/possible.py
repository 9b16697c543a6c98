"""Who would hear of what an opportunity asks of the owner now: a follow-up, a next step, a place that closes?"""

from collections.abc import Iterator
from datetime import datetime

from kithwork.actions import calling
from kithwork.engines import reasons
from kithwork.engines.today import Candidate


def propose(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Those with a part in it; what concerns nobody on file stands beside the list."""
    for call in calling.listed(owner_id=owner_id, now=now):
        found = reasons.possible(call.person_id, why=call.why, gloss=call.gloss, say=call.say, since=call.since, today=now.date())
        if call.person_id and found:
            yield found
