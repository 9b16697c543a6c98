"""What is known of an opportunity: who there knows the owner and the ways, what people told, the clock of what was sent, and proof of what is required."""

from dataclasses import dataclass
from datetime import date, datetime

from kithwork.actions import openings, organisations, own_proofs, unanswered, ways
from kithwork.actions.unanswered import Waiting
from kithwork.domain.dates import day_in_words, day_of
from kithwork.domain.opportunities import OpportunityKind, OpportunityWordKind, Sense, Stage
from kithwork.engines import opportunities as engine
from kithwork.engines import outlines
from kithwork.engines.outlines import Outline
from kithwork.engines.proofs import Shown
from kithwork.store.queries.opportunities import InsightRow, OpportunityLine


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
    outline: Outline | None  # of a proposal, for client work

    @property
    def is_over(self) -> bool:
        """Is there nothing more to do for it?"""
        return engine.is_over(self.sense)


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
        unanswered.waiting(owner_id=owner_id, line=line, stages=stages, now=now),
        outline(owner_id=owner_id, line=line, today=now.date()),
    )


def outline(*, owner_id: int, line: OpportunityLine, today: date) -> Outline | None:
    """A proposal laid out from what the client said and what the owner has to show; none for what is no client work."""
    if line.kind is not OpportunityKind.CLIENT:
        return None
    said = [(row.kind, row.words, f"said {day_in_words(row.on)}") for row in line.words]
    wanted = [row.words for row in line.words if row.kind in {OpportunityWordKind.TOPIC, OpportunityWordKind.NEED}]
    shown = own_proofs.held_against(owner_id=owner_id, required=wanted, today=today)
    return outlines.outline(said, shown, terms=line.terms)


def routes(*, owner_id: int, line: OpportunityLine, now: datetime) -> ways.Found | None:
    """Who at the organisation knows the owner, and the ways there; none where nothing is on file of it."""
    found = organisations.find(owner_id=owner_id, text=line.organisation, today=day_of(now)) if line.organisation else None
    return ways.to_organisation(owner_id=owner_id, organisation=found, now=now) if found else None


def in_text(found: Outline) -> str:
    """An outline as a text to go on from."""
    return outlines.in_words(found)
