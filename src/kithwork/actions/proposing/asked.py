"""To whom does the owner owe a word after asking: what became of it, thanks, or what they need to vouch for the owner?"""

from collections.abc import Iterator
from datetime import datetime

from kithwork.engines import asks as engine
from kithwork.engines import reasons
from kithwork.engines.today import Candidate
from kithwork.store.queries import asks as queries


def propose(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Those who answered, and have not heard what came of it, or are not thanked."""
    for line in queries.listed(owner_id):
        due = engine.due(line.kind, line.last.step, line.last.on)
        found = reasons.owed(line.person_id, what=due.what, words=line.words, since=due.since, today=now.date()) if due else None
        if found:
            yield found
