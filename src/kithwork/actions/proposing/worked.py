"""With which past client is something due: a testimonial, a referral, a word?"""

from collections.abc import Iterator
from datetime import datetime

from kithwork.actions import past_clients
from kithwork.engines import reasons
from kithwork.engines.today import Candidate


def propose(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Past clients; nobody asked for that word, so it rests as any other does."""
    for one in past_clients.due(owner_id=owner_id, now=now):
        found = reasons.past_client(one.person.id, why=one.why, say=one.say, since=one.since, today=now.date())
        if found:
            yield found
