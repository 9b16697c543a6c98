"""What was sent for an opportunity and is not answered: for how long, what is due, and who would hear of it?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from kithwork.domain.dates import date_of, day_in_words, day_of
from kithwork.domain.opportunities import PersonPart, Sense, SentKind, Stage
from kithwork.engines import opportunities as engine
from kithwork.engines.opportunities import Clock
from kithwork.store.queries import asks as ask_queries
from kithwork.store.queries.opportunities import OpportunityLine, PartRow

ANSWERING: Final = (PersonPart.RECRUITER, PersonPart.HIRING_MANAGER, PersonPart.DECISION_MAKER, PersonPart.CLIENT, PersonPart.INTERVIEWER)


@dataclass(frozen=True, slots=True)
class Waiting:
    """How long something that was sent is silent, or who answered; `due` is a sentence where something is due."""

    clock: Clock | None
    answered: str
    due: str


def waiting(*, owner_id: int, line: OpportunityLine, stages: Sequence[Stage], now: datetime) -> Waiting | None:
    """How what was sent last stands; nothing where nothing waits for an answer."""
    if engine.sense(line.last.stage, stages) is not Sense.SENT:
        return None
    sent_on = max((row.on for row in line.sent if row.kind is not SentKind.FOLLOW_UP), default=line.last.on)
    follow_ups = [row.on for row in line.sent if row.kind is SentKind.FOLLOW_UP and row.on >= sent_on]
    answered = _answered(owner_id, line, sent_on, now)
    if answered:
        return Waiting(None, answered, "")
    clock = engine.clock(sent_on, follow_ups, today=now.date())
    return Waiting(clock, "", in_words(clock))


def _answered(owner_id: int, line: OpportunityLine, sent_on: date, now: datetime) -> str:
    """Did somebody who could answer write, or meet the owner, since the day after it was sent?"""
    for row in line.parts:
        if row.part in ANSWERING and row.person_id:
            days = ask_queries.heard_from(owner_id, row.person_id, since_day=day_of(sent_on) + 1, until_day=day_of(now))
            if days:
                return f"{row.person} was in touch on {day_in_words(date_of(max(days)))}; the clock stands still."
    return ""


def in_words(clock: Clock) -> str:
    """What is due, as a sentence; nothing when nothing is."""
    age = f"{clock.days} working days without an answer"
    return {
        "follow-up": f"{age}: one follow-up would be right.",
        "last follow-up": f"{age}: one last follow-up, and then let it rest.",
        "ghosted": f"{age}: you could call it ghosted, and let it rest.",
    }.get(clock.due, "")


def whom_to_write(line: OpportunityLine) -> PartRow | None:
    """Who of those with a part in it hears of a follow-up or a next step: whoever decides, then whoever brought the owner there; never somebody left in peace."""
    order = (*ANSWERING, PersonPart.REFERRER, PersonPart.COLLABORATOR, PersonPart.HEARD_FROM)
    return min((row for row in line.parts if row.person_id and not row.is_left), key=lambda row: order.index(row.part), default=None)
