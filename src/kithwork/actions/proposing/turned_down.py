"""After a no: feedback and interest, an update, a word to keep it warm; what opened there since, and an old interviewer who writes again."""

from collections.abc import Iterator
from datetime import datetime

from kithwork.actions import closings
from kithwork.actions.closings import Closed
from kithwork.domain import dates
from kithwork.domain.interviews import AfterStep
from kithwork.engines import interviews as engine
from kithwork.engines.today import Candidate
from kithwork.store.queries import asks
from kithwork.store.queries import rounds as queries
from kithwork.store.queries.rounds import RoundLine


def propose(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """The nearest of those who were there; to keep it warm, each of them."""
    for one in closings.listed(owner_id=owner_id, now=now):
        if one.is_watched:
            yield from _due(one, now)
            yield from _opened(one, now)
    yield from _wrote_again(owner_id, now)


def _due(one: Closed, now: datetime) -> Iterator[Candidate]:
    for due in one.due:
        some = one.people if due.step is AfterStep.WARM else one.people[:1]
        for person_id, _ in some[:2]:
            yield engine.keep_open(
                person_id, due, name=one.line.name, number=one.line.id, lost_on=one.lost_on, today=now.date(), is_silent=one.is_silent
            )


def _opened(one: Closed, now: datetime) -> Iterator[Candidate]:
    for fresh in one.opened[:1]:
        for row in one.rounds:
            for seat in row.people:
                found = engine.opened(
                    seat.person_id,
                    where=one.line.organisation,
                    title=fresh.title,
                    interviewed_on=row.on,
                    opened_on=fresh.begun_on,
                    today=now.date(),
                )
                if found and seat.person_id:
                    yield found


def _wrote_again(owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Of everybody who interviewed the owner, whoever wrote within the last days after a silence."""
    today = dates.day_of(now)
    latest: dict[int, RoundLine] = {}
    for one in queries.listed(owner_id):
        for seat in one.people if one.on < now.date() and not one.is_called_off else ():
            latest.setdefault(seat.person_id, one)
    for person_id, one in latest.items():
        days = asks.heard_from(owner_id, person_id, since_day=dates.day_of(one.on) + 1, until_day=today) if person_id else []
        if not days:
            continue
        before = max((day for day in days if day < max(days)), default=None)
        found = engine.wrote_again(
            person_id,
            where=one.where,
            interviewed_on=one.on,
            wrote_on=dates.date_of(max(days)),
            before_on=dates.date_of(before) if before is not None else None,
            today=now.date(),
        )
        if found:
            yield found
