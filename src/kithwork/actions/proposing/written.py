"""Who wrote to the owner alone, and has no answer on file?"""

from collections.abc import Iterator
from datetime import datetime

from kithwork.domain import dates
from kithwork.engines import reasons
from kithwork.engines.today import Candidate
from kithwork.store.queries import occasions
from kithwork.store.queries import today as today_queries


def propose(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Those whose last letter asks something or begins a conversation; whoever only ends one waits for nothing."""
    today = dates.day_of(now)
    replied = today_queries.replied(owner_id)
    days = (today - reasons.LETTER_DAYS, today - reasons.UNANSWERED_DAYS)
    for one in occasions.unanswered(owner_id, from_day=days[0], until_day=days[1], today=today):
        on = dates.date_of(one.day)
        found = reasons.letter(one.person_id, subject=one.subject, words=one.words, is_answer=one.is_answer, on=on, today=now.date())
        if found and not (one.person_id in replied and replied[one.person_id] >= on):
            yield found
