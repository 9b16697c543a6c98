"""What did people tell the owner of an organisation: its culture, and what it expects? It shows with every opportunity there."""

from datetime import date, datetime

from django.db import transaction

from kithwork.actions import openings, opportunities, whole_words, words
from kithwork.domain.errors import NotFound, Refused
from kithwork.domain.opportunities import InsightKind
from kithwork.store.queries import opportunities as queries
from kithwork.store.queries import person as person_queries
from kithwork.store.writes import opportunities as writes
from kithwork.store.writes.changes import Journal


def tell(*, owner_id: int, opportunity_id: int, person_id: int, kind: str, text: str, now: datetime, on: date | None = None) -> str:
    """What somebody told the owner of the organisation, its culture or what it expects; it shows with every opportunity there."""
    if kind not in set(InsightKind):
        raise Refused("People tell of a culture or an expectation.")
    line, day = opportunities.other(owner_id, person_id), opportunities.past(on, now)
    said = whole_words.some(text, "That", longest=opportunities.LONGEST)
    found = openings.numbered(owner_id=owner_id, opportunity_id=opportunity_id)
    if not found.organisation:
        raise Refused("Say first which organisation it is at.")
    summary = f"{line.name} told of {found.organisation}: {said}"
    with transaction.atomic():
        journal = Journal(owner_id)
        anchor = person_queries.anchors(owner_id, person_id)[0]
        known = openings.insights(owner_id=owner_id, organisation=found.organisation)
        if not any((row.person_id, row.words, row.kind) == (person_id, said, kind) for row in known):
            writes.insight(journal, anchor, organisation=found.organisation, kind=kind, words=said, on=day)
        words.close(journal, summary, now)
    return summary


def untell(*, owner_id: int, insight_id: int, now: datetime) -> str:
    """That was not said. Raises NotFound."""
    found = next((row for row in queries.insights(owner_id) if row.id == insight_id), None)
    if not found:
        raise NotFound("Nobody told that; there is nothing of that number.")
    summary = f"Took back what {found.person} told of {found.organisation}"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.no_insight(journal, insight_id)
        words.close(journal, summary, now)
    return summary


def unsay(*, owner_id: int, opportunity_id: int, person_id: int, text: str, now: datetime) -> str:
    """Somebody did not say these words of the organisation. Raises NoSuchOpportunity, NotFound."""
    found, said = openings.numbered(owner_id=owner_id, opportunity_id=opportunity_id), " ".join(text.split()).casefold()
    for row in openings.insights(owner_id=owner_id, organisation=found.organisation):
        if row.person_id == person_id and row.words.casefold() == said:
            return untell(owner_id=owner_id, insight_id=row.id, now=now)
    raise NotFound(f"They are not on file with “{text}” about {found.organisation}.")
