"""Whom to look for at an event of today or tomorrow, whom does the owner meet again soon, and to whom do they owe a word after one?"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from kithwork.actions import event_whys, rosters
from kithwork.engines import encounters as engine
from kithwork.engines import reasons
from kithwork.engines.encounters import Cause, Expected
from kithwork.engines.today import Candidate
from kithwork.store.queries import events as queries
from kithwork.store.queries import promises
from kithwork.store.queries.events import EventLine

_WEIGHTY: Final = frozenset({Cause.WANTED, Cause.PROMISE, Cause.TARGET, Cause.DEAR, Cause.AGAIN})


def propose(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Of events around this day; a network without events asks one query."""
    today = now.date()
    near = queries.listed(owner_id, from_on=today - timedelta(days=engine.FOLLOW_UP), until_on=today + timedelta(days=reasons.AGAIN_DAYS))
    for line in near:
        if line.ends_on < today:
            yield from _after(owner_id, line, now)
        elif line.begins_on <= today + timedelta(days=1):
            yield from _before(owner_id, line, now)
    coming = [line for line in near if line.begins_on > today + timedelta(days=1)]
    if coming:
        yield from _again(owner_id, coming, now)


def _after(owner_id: int, line: EventLine, now: datetime) -> Iterator[Candidate]:
    for who in queries.there(owner_id, [line.id]).get(line.id, ()):
        if who.is_met and who.answer is None:
            mine = [
                one for one in promises.promises(owner_id, person_id=who.person_id, is_open=True) if one.is_mine and one.made_on >= line.begins_on
            ]
            promise = mine[0].words if mine else ""
            found = reasons.after_event(who.person_id, event=line.name, ended_on=line.ends_on, promise=promise, today=now.date())
            if found:
                yield found


def _before(owner_id: int, line: EventLine, now: datetime) -> Iterator[Candidate]:
    roster = rosters.of_event(owner_id=owner_id, line=line, now=now)
    whys = event_whys.of(owner_id=owner_id, line=line, some=roster, now=now)
    weighty = {i: tuple(why for why in some if why.cause in _WEIGHTY) for i, some in whys.items()}
    expected = [Expected(one.person.id, one.chance, one.evidence, weighty.get(one.person.id, ())) for one in roster if not one.is_met]
    for one in engine.to_meet(expected):
        first = max(one.whys, key=lambda why: engine.WEIGHTS[why.cause])
        yield reasons.at_event(one.person_id, event=line.name, is_today=line.begins_on <= now.date(), why=first.words)


def _again(owner_id: int, coming: list[EventLine], now: datetime) -> Iterator[Candidate]:
    together = event_whys.meetings_with(owner_id=owner_id, now=now)
    for line in coming:
        for who in rosters.of_event(owner_id=owner_id, line=line, now=now):
            times = len(together.get(who.person.id, ()))
            if who.chance == 1.0 and times >= engine.AGAIN:
                found = reasons.meet_again(who.person.id, event=line.name, on=line.begins_on, times=times, today=now.date())
                if found:
                    yield found
