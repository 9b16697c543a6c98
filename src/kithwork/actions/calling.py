"""Which opportunities call for the owner now: an answer that is silent, a next step that is due, a place that closes?

Whoever would hear of it comes up on Today; what concerns nobody on file stands beside the list.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from kithwork.actions import interviews, openings, people, unanswered
from kithwork.domain.dates import day_in_words
from kithwork.domain.opportunities import Call, OpportunityKind, Sense, Stage
from kithwork.engines import interviews as interview_engine
from kithwork.engines import opportunities as engine
from kithwork.store.queries import opportunities as queries
from kithwork.store.queries.opportunities import OpportunityLine

CLOSES: Final = 7  # days before a place closes; ours: ADR 0030
LASTS: Final = 42  # days for which it is said, as of asks (ADR 0029): what nobody took up may rest
AHEAD: Final = 1  # days before a next step


def listed(*, owner_id: int, now: datetime) -> list[Call]:
    """Everything that is due: rounds without a face, then what came up first."""
    lines = queries.listed(owner_id)
    if not lines:
        return []
    rounds = list(_rounds(owner_id, now))
    stages = {kind: openings.stages_of(owner_id=owner_id, kind=kind) for kind in OpportunityKind}
    found = [call for line in lines for call in _of(owner_id, line, stages[line.kind], now)]
    found = [call for call in found if (now.date() - call.since).days <= LASTS]
    usable = people.may_be_named(owner_id, [call.person_id for call in found])
    found = [call if call.person_id in usable else replace(call, person_id=0) for call in found]
    return rounds + sorted(found, key=lambda call: (call.since, call.opportunity_id))


def _rounds(owner_id: int, now: datetime) -> Iterator[Call]:
    """Rounds to prepare or to write down in which nobody interviews who could come up on Today."""
    standing, today = interviews.standing(owner_id=owner_id, now=now), now.date()
    usable = people.may_be_named(owner_id, [row.person_id for one in (*standing.coming, *standing.to_debrief) for row in one.people])
    coming = [(one, interview_engine.prepare(0, name=one.name, number=one.id, on=one.on, at=one.at, today=today)) for one in standing.coming]
    waiting = [(one, interview_engine.debrief(0, name=one.name, number=one.id, on=one.on, today=today)) for one in standing.to_debrief]
    for one, found in (*coming, *waiting):
        if found and not any(row.person_id in usable for row in one.people):
            yield Call(one.opportunity_id, one.name, 0, found.why, found.say, found.gloss, found.since or one.on)


def _of(owner_id: int, line: OpportunityLine, stages: Sequence[Stage], now: datetime) -> Iterator[Call]:
    sense, today = engine.sense(line.last.stage, stages), now.date()
    if engine.is_over(sense):
        return
    who = unanswered.whom_to_write(line)
    person_id = who.person_id if who else line.for_id
    waiting = unanswered.waiting(owner_id=owner_id, line=line, stages=stages, now=now) if not line.for_id else None
    if waiting and waiting.clock and waiting.due:
        is_ghosted = waiting.clock.due == "ghosted"
        say = "Call it ghosted, or leave it open; either is fine." if is_ghosted else "A short and friendly question, with one line of news."
        yield Call(line.id, line.name, 0 if is_ghosted else person_id, f"{_named(line)}: {waiting.due}", say, "to follow up", waiting.clock.due_on)
    if line.next_step and line.next_on and (line.next_on - today).days <= AHEAD:
        why = f"Next for {line.name}, by {day_in_words(line.next_on)}: {line.next_step.rstrip('.')}."
        yield Call(line.id, line.name, person_id, why, f"{line.next_step[0].upper()}{line.next_step[1:].rstrip('.')}.", "next step", line.next_on)
    if line.due_on and sense is Sense.OPEN and 0 <= (line.due_on - today).days <= CLOSES:
        whose = f"{line.for_name} could apply until then." if line.for_id else "Nothing is sent yet."
        say = "Ask whether they need anything for it." if line.for_id else "Send yours, or let it go by."
        yield Call(
            line.id, line.name, line.for_id or person_id, f"{_named(line)} closes on {day_in_words(line.due_on)}. {whose}", say, "closes", line.due_on
        )


def _named(line: OpportunityLine) -> str:
    return f"{line.name[0].upper()}{line.name[1:]}"
