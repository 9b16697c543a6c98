"""Whom does the owner meet tomorrow, and sees seldom?"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from kithwork.engines import reasons
from kithwork.engines.today import Candidate
from kithwork.store.queries import occasions
from kithwork.store.queries import today as queries


def propose(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """People in tomorrow's meetings, without those whom the owner sees all the time."""
    start = datetime.combine(now.date() + timedelta(days=1), datetime.min.time(), UTC)
    found = queries.planned(owner_id, from_at=start, until_at=start + timedelta(days=1))
    seldom = occasions.seldom_seen(owner_id, sorted({i for one in found for i, _ in one.people}), seldom=reasons.SELDOM)
    for one in found:
        yield from (reasons.tomorrow(i, hour=one.hour, subject=one.subject, is_unanswered=one.is_unanswered) for i, _ in one.people if i in seldom)
