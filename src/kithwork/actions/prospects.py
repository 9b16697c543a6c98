"""What is known of an opportunity: who there knows the owner and the ways, what people told, the clock of what was sent, and proof of what is required."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from kithwork.actions import openings, organisations, own_proofs, ways
from kithwork.domain.dates import date_of, day_in_words, day_of
from kithwork.domain.opportunities import OpportunityWordKind, PersonPart, Sense, SentKind, Stage
from kithwork.engines import opportunities as engine
from kithwork.engines.opportunities import Clock
from kithwork.engines.proofs import Shown
from kithwork.store.queries import asks as ask_queries
from kithwork.store.queries.opportunities import InsightRow, OpportunityLine, PartRow

ANSWERING: Final = (PersonPart.RECRUITER, PersonPart.HIRING_MANAGER, PersonPart.DECISION_MAKER, PersonPart.CLIENT, PersonPart.INTERVIEWER)


@dataclass(frozen=True, slots=True)
class Waiting:
    """How long something that was sent is silent, or who answered; `due` is a sentence where something is due."""

    clock: Clock | None
    answered: str
    due: str


@dataclass(frozen=True, slots=True)
class Prospect:
    """All of it."""

    line: OpportunityLine
    stages: tuple[Stage, ...]
    sense: Sense
    ways: ways.Found | None  # none where no organisation of that name is on file
    insights: tuple[InsightRow, ...]
    proofs: tuple[Shown, ...]
    waiting: Waiting | None


def of(*, owner_id: int, opportunity_id: int, now: datetime) -> Prospect:
    """Everything about one. Raises NoSuchOpportunity."""
    line = openings.numbered(owner_id=owner_id, opportunity_id=opportunity_id)
    stages = openings.stages_of(owner_id=owner_id, kind=line.kind)
    required = [row.words for row in line.words if row.kind is OpportunityWordKind.TOPIC]
    return Prospect(
        line,
        stages,
        engine.sense(line.last.stage, stages),
        routes(owner_id=owner_id, line=line, now=now),
        tuple(openings.insights(owner_id=owner_id, organisation=line.organisation)) if line.organisation else (),
        own_proofs.held_against(owner_id=owner_id, required=required, today=now.date()),
        waiting(owner_id=owner_id, line=line, stages=stages, now=now),
    )


def routes(*, owner_id: int, line: OpportunityLine, now: datetime) -> ways.Found | None:
    """Who at the organisation knows the owner, and the ways there; none where nothing is on file of it."""
    found = organisations.find(owner_id=owner_id, text=line.organisation, today=day_of(now)) if line.organisation else None
    return ways.to_organisation(owner_id=owner_id, organisation=found, now=now) if found else None


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
    """Who of those with a part in it hears of a follow-up or a next step: whoever decides, then whoever brought the owner there."""
    order = (*ANSWERING, PersonPart.REFERRER, PersonPart.COLLABORATOR, PersonPart.HEARD_FROM)
    return min((row for row in line.parts if row.person_id), key=lambda row: order.index(row.part), default=None)
