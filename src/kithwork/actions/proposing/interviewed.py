"""Rounds of today and tomorrow, a debrief that is missing, and one thank-you for each interviewer."""

from collections.abc import Iterator
from datetime import datetime

from kithwork.actions import interviews, people
from kithwork.engines import interviews as engine
from kithwork.engines.today import Candidate


def propose(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Interviewers, as of what their round asks for; the first of several where one look is enough."""
    today, found = now.date(), interviews.standing(owner_id=owner_id, now=now)
    usable = people.may_be_named(owner_id, [row.person_id for one in (*found.coming, *found.to_debrief) for row in one.people])
    for one in found.coming:
        for row in [row for row in one.people if row.person_id in usable][:1]:
            yield from filter(None, [engine.prepare(row.person_id, name=one.name, number=one.id, on=one.on, at=one.at, today=today)])
    for one in found.to_debrief:
        for row in [row for row in one.people if row.person_id in usable][:1]:
            yield from filter(None, [engine.debrief(row.person_id, name=one.name, number=one.id, on=one.on, today=today)])
    for one, row in found.to_thank:
        if one.debriefed_on or one.on < today:
            fact = interviews.thanks_for(one, row)
            yield from filter(None, [engine.thanks(row.person_id, name=one.name, fact=fact, on=one.on, today=today)])
