"""Which tie that was strong and has been silent for long is worth a word now?"""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import product
from typing import Final

from kithwork.domain import dates
from kithwork.engines import fading as engine
from kithwork.engines import reasons, tie_words
from kithwork.engines.today import Candidate
from kithwork.store.queries import closeness, fading, occasions
from kithwork.store.queries.occasions import Silent

YEARS: Final = 10
FEWEST: Final = 3
LIKELY: Final = 40
PROPOSED: Final = 2
BEYOND_EVERY: Final = 3  # on one day in so many, one beyond the comfortable choice


def propose(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Those of whom it is a round number of years ago this week, who were dear (`engines.fading`); sometimes one who was less."""
    kept = {row.person_id for row in closeness.kept(owner_id)}
    today = dates.day_of(now)
    silent = [one for one in occasions.fell_silent(owner_id, _days(today), fewest=FEWEST) if one.person_id not in kept]
    likely = sorted(silent, key=lambda one: (-one.days_count, one.person_id))[:LIKELY]  # only of these the days are looked at
    days = fading.days(owner_id, [one.person_id for one in likely], until_day=today)
    best = {person_id: engine.best(some)[0] for person_id, some in days.items()}
    near = sorted((one for one in likely if best[one.person_id] >= engine.DEAR), key=lambda one: (-best[one.person_id], one.person_id))
    for place, one in enumerate(near[:PROPOSED]):
        yield from _candidate(one, now.date(), rank=1 - place / PROPOSED)
    beyond = sorted((one for one in silent if best.get(one.person_id, 0.0) < engine.DEAR), key=lambda one: one.person_id)
    if beyond and now.toordinal() % BEYOND_EVERY == 0:
        yield from _candidate(beyond[now.toordinal() // BEYOND_EVERY % len(beyond)], now.date(), is_beyond=True)


def _candidate(one: Silent, today: date, *, rank: float = 0.0, is_beyond: bool = False) -> Iterator[Candidate]:
    last_on = tie_words.date_of(one.talk_day)
    said = reasons.occasion(last_on, today)
    found = reasons.dormant(
        one.person_id, last_on=last_on, days_count=one.days_count, occasion=said, warmth_rank=rank, today=today, is_beyond=is_beyond
    )
    if found:
        yield found


def _days(today: int) -> list[int]:
    near = range(-reasons.NEAR_DAY, reasons.NEAR_DAY + 1)
    return [day for years, off in product(range(1, YEARS + 1), near) if (day := today - round(years * 365.25) + off) < today - reasons.LONG_AGO]
