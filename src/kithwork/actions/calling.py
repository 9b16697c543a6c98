"""Which opportunities call for the owner now: an answer that is silent, a next step that is due, a place that closes?

Whoever would hear of it comes up on Today; what concerns nobody on file stands beside the list.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from kithwork.actions import openings, unanswered
from kithwork.domain.dates import day_in_words
from kithwork.domain.opportunities import OpportunityKind, Sense, Stage
from kithwork.engines import opportunities as engine
from kithwork.store.queries import opportunities as queries
from kithwork.store.queries.opportunities import OpportunityLine

CLOSES: Final = 7  # days before a place closes; ours: ADR 0030
LASTS: Final = 42  # days for which it is said, as of asks (ADR 0029): what nobody took up may rest
AHEAD: Final = 1  # days before a next step


@dataclass(frozen=True, slots=True)
class Call:
    """What an opportunity asks of the owner: who would hear of it (0 for nobody), why now, what to do, and since when."""

    opportunity_id: int
    name: str
    person_id: int
    why: str
    say: str
    gloss: str
    since: date


def listed(*, owner_id: int, now: datetime) -> list[Call]:
    """Everything that is due, what came up first first."""
    lines = queries.listed(owner_id)
    if not lines:
        return []
    stages = {kind: openings.stages_of(owner_id=owner_id, kind=kind) for kind in OpportunityKind}
    found = [call for line in lines for call in _of(owner_id, line, stages[line.kind], now)]
    found = [call for call in found if (now.date() - call.since).days <= LASTS]
    return sorted(found, key=lambda call: (call.since, call.opportunity_id))


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
        why = f"Next for {line.name}, by {day_in_words(line.next_on)}: {line.next_step}."
        yield Call(line.id, line.name, person_id, why, f"{line.next_step[0].upper()}{line.next_step[1:]}.", "next step", line.next_on)
    if line.due_on and sense is Sense.OPEN and 0 <= (line.due_on - today).days <= CLOSES:
        whose = f"{line.for_name} could apply until then." if line.for_id else "Nothing is sent yet."
        say = "Ask whether they need anything for it." if line.for_id else "Send yours, or let it go by."
        yield Call(
            line.id, line.name, line.for_id or person_id, f"{_named(line)} closes on {day_in_words(line.due_on)}. {whose}", say, "closes", line.due_on
        )


def _named(line: OpportunityLine) -> str:
    return f"{line.name[0].upper()}{line.name[1:]}"
