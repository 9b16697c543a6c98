"""Whom did the owner meet a moment ago, so that a word now keeps the door open?"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from kithwork.domain import dates
from kithwork.engines import reasons, tie_words
from kithwork.engines.today import Candidate
from kithwork.store.queries import fading, occasions, running
from kithwork.store.queries import today as queries

NEWLY_MET: Final = 10
SEEN_AGAIN: Final = 10


def propose_newly_met(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Those first met within two weeks."""
    today = dates.day_of(now)
    late = queries.newly_met(owner_id, today=today, within=reasons.NEWLY_MET_DAYS, limit=NEWLY_MET)
    days, still = fading.days(owner_id, late, until_day=today), running.people(owner_id, today)
    for person_id in late:
        if person_id in still:
            continue  # a word afterwards, and not while the two are there
        some = days[person_id]  # none of whom there are only circulars that the owner has answered
        found = reasons.newly_met(person_id, first_on=tie_words.date_of(some[0]), today=now.date()) if some else None
        if found:
            yield found


def propose_follow_ups(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Those seldom seen whom the owner saw within the last days, without a word since."""
    today = dates.day_of(now)
    days, still = (today - reasons.FOLLOW_UP_DAYS, today - 1), running.people(owner_id, today)
    for one in occasions.seldom_met(owner_id, from_day=days[0], until_day=days[1], seldom=reasons.SELDOM, limit=SEEN_AGAIN):
        if one.person_id in still:
            continue
        found = reasons.follow_up(one.person_id, subject=one.words, met_on=tie_words.date_of(one.day), today=now.date())
        if found:
            yield found
