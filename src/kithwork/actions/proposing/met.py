"""Whom did the owner meet a moment ago, so that a word now keeps the door open?"""

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Final

from kithwork.domain import dates
from kithwork.engines import reasons, tie_words
from kithwork.engines.today import Candidate
from kithwork.store.queries import fading, occasions, running
from kithwork.store.queries import today as queries

NEWLY_MET: Final = 10
SEEN_AGAIN: Final = 10


def propose(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Those first met within two weeks, and those seldom seen; a word comes afterwards, and not while the two are still there."""
    still = running.people(owner_id, dates.day_of(now))
    yield from _newly_met(owner_id, now, still)
    yield from _follow_ups(owner_id, now, still)


def _newly_met(owner_id: int, now: datetime, still: Collection[int]) -> Iterator[Candidate]:
    """Those first met within two weeks."""
    today = dates.day_of(now)
    late = queries.newly_met(owner_id, today=today, within=reasons.NEWLY_MET_DAYS, limit=NEWLY_MET)
    days = fading.days(owner_id, late, until_day=today)
    for person_id in late:
        some = days[person_id]  # none of whom there are only circulars that the owner has answered
        if some and person_id not in still:
            found = reasons.newly_met(person_id, first_on=tie_words.date_of(some[0]), today=now.date())
            if found:
                yield found


def _follow_ups(owner_id: int, now: datetime, still: Collection[int]) -> Iterator[Candidate]:
    """Those seldom seen whom the owner saw within the last days, without a word since."""
    today = dates.day_of(now)
    days = (today - reasons.FOLLOW_UP_DAYS, today - 1)
    for one in occasions.seldom_met(owner_id, from_day=days[0], until_day=days[1], seldom=reasons.SELDOM, limit=SEEN_AGAIN):
        if one.person_id in still:
            continue
        found = reasons.follow_up(one.person_id, subject=one.words, met_on=tie_words.date_of(one.day), today=now.date())
        if found:
            yield found
