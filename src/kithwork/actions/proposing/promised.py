"""Whose promise, or a promise to whom, is due?"""

from collections.abc import Iterator
from datetime import datetime

from kithwork.engines import reasons
from kithwork.engines.today import Candidate
from kithwork.store.queries import promises


def propose(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Those with an open promise, either way."""
    for one in promises.promises(owner_id, is_open=True):
        found = reasons.promise(one.person_id, is_mine=one.is_mine, words=one.words, made_on=one.made_on, due_on=one.due_on, today=now.date())
        if found:
            yield found
