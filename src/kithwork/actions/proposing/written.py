"""Who wrote to the owner alone, and has no answer on file?"""

from collections.abc import Iterator
from datetime import datetime

from kithwork.actions import awaiting
from kithwork.engines.today import Candidate


def propose(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Those whose letters ask something, begin a conversation or come again; whoever only ends one waits for nothing."""
    for _, found in awaiting.letters(owner_id=owner_id, now=now):
        yield found
