"""Who wrote to the owner alone, and waits for an answer? One rule, for Today and for the review of the week."""

from collections.abc import Iterator
from datetime import datetime

from kithwork.domain import dates
from kithwork.engines import reasons
from kithwork.engines.today import Candidate
from kithwork.store.queries import occasions
from kithwork.store.queries import today as today_queries
from kithwork.store.queries.occasions import Letter


def letters(*, owner_id: int, now: datetime) -> Iterator[tuple[Letter, Candidate]]:
    """The last letter of each who waits, and why; without those of whom the owner said that they answered, or are done."""
    today = dates.day_of(now)
    replied = today_queries.replied(owner_id)
    for person_id, answer, on, _ in today_queries.marks(owner_id):
        if answer == "done" and on < now.date():  # what was answered today keeps its place until tomorrow, and is not shown
            replied[person_id] = max(on, replied.get(person_id, on))
    days = (today - reasons.LETTER_DAYS, today - reasons.UNANSWERED_DAYS)
    for one in occasions.unanswered(owner_id, from_day=days[0], until_day=days[1], today=today):
        on, is_again = dates.date_of(one.day), one.days_count > 1
        found = reasons.letter(
            one.person_id, subject=one.subject, words=one.words, is_answer=one.is_answer, is_again=is_again, on=on, today=now.date()
        )
        if found and not (one.person_id in replied and replied[one.person_id] >= on):
            yield one, found
