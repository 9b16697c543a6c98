"""Who wrote to the owner alone, and has no answer on file?"""

from collections.abc import Iterator
from datetime import datetime

from kithwork.domain import dates
from kithwork.engines import reasons
from kithwork.engines.today import Candidate
from kithwork.store.queries import occasions


def propose(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Those whose last letter asks something or begins a conversation; whoever only ends one waits for nothing."""
    today = dates.day_of(now)
    days = (today - reasons.LETTER_DAYS, today - reasons.UNANSWERED_DAYS)
    for one in occasions.unanswered(owner_id, from_day=days[0], until_day=days[1]):
        found = reasons.letter(
            one.person_id, subject=one.subject, words=one.words, is_answer=one.is_answer, on=dates.date_of(one.day), today=now.date()
        )
        if found:
            yield found
