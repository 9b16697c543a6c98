"""Where does each opportunity stand, and what is known of it?"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from kithwork.actions import organisations
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NoSuchKind, NotFound
from kithwork.domain.opportunities import OpportunityKind, Sense, Stage
from kithwork.engines import opportunities as engine
from kithwork.store.queries import opportunities as queries
from kithwork.store.queries import organisations as organisation_queries
from kithwork.store.queries.opportunities import InsightRow, OpportunityLine

NO_SUCH_KIND: Final = "An opportunity is a job, client, collaboration, mentoring, speaking or entrant one."
_LATE: Final = date.max


class NoSuchOpportunity(NotFound):
    """There is no opportunity of that number. `kith opportunities` lists them."""


def listed(*, owner_id: int, is_open: bool = True, kind: str = "") -> list[OpportunityLine]:
    """Opportunities that are open, or all; whatever comes next first, then the newest. Raises NoSuchKind."""
    if kind and kind not in set(OpportunityKind):
        raise NoSuchKind(NO_SUCH_KIND)
    stages = {one: stages_of(owner_id=owner_id, kind=one) for one in OpportunityKind}
    found = [one for one in queries.listed(owner_id) if not kind or one.kind == kind]
    if is_open:
        found = [one for one in found if not is_over(one, stages[one.kind])]
    return sorted(found, key=lambda one: (one.next_on or _LATE, -one.begun_on.toordinal(), -one.id))


def sense_among(line: OpportunityLine, of: Sequence[Stage]) -> Sense:
    """What the stage at which it stands means, among these."""
    return engine.sense(line.last.stage, of)


def is_over(line: OpportunityLine, of: Sequence[Stage]) -> bool:
    """Is there nothing more to do for it?"""
    return engine.is_over(sense_among(line, of))


def in_words(line: OpportunityLine) -> str:
    """The stages that it reached, each with its day."""
    return ", ".join(f"{row.stage} {day_in_words(row.on)}{f' (“{row.words}”)' if row.words else ''}" for row in line.steps)


def numbered(*, owner_id: int, opportunity_id: int) -> OpportunityLine:
    """The opportunity of this number. Raises NoSuchOpportunity."""
    found = queries.numbered(owner_id, opportunity_id)
    if not found:
        raise NoSuchOpportunity
    return found


def stages_of(*, owner_id: int, kind: OpportunityKind) -> tuple[Stage, ...]:
    """The stages of a kind in the owner's order, then how it may end."""
    return engine.stages(kind, queries.stages(owner_id).get(kind, ""))


def sense(*, owner_id: int, line: OpportunityLine) -> Sense:
    """What the stage at which it stands means."""
    return sense_among(line, stages_of(owner_id=owner_id, kind=line.kind))


def insights(*, owner_id: int, organisation: str) -> list[InsightRow]:
    """What people told the owner of an organisation, by whatever name it goes."""
    told = organisation_queries.words(owner_id)
    key = organisations.canonical(organisation, told)
    return [row for row in queries.insights(owner_id) if key and organisations.canonical(row.organisation, told) == key]
