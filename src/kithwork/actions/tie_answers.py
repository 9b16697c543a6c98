"""Do two others know each other? The owner confirms or denies what was inferred; a denied tie stands on no way again, whatever is imported."""

from datetime import datetime

from django.db import transaction

from kithwork.actions import beliefs, people
from kithwork.domain.errors import Refused
from kithwork.store.queries import acquaintances
from kithwork.store.queries import person as person_queries
from kithwork.store.writes import ties as writes
from kithwork.store.writes.changes import Journal


class NotTwoOthers(Refused):
    """Name two different people, neither of them you."""


def answer(*, owner_id: int, one: int, other: int, is_so: bool | None, now: datetime) -> str:
    """They know each other, or they do not; None takes the answer back. Returns what happened. Raises NotTwoOthers."""
    a, b = people.line_of(owner_id, one), people.line_of(owner_id, other)
    if one == other or "own" in {a.standing, b.standing}:
        raise NotTwoOthers
    if is_so is None:
        summary = f"Took back what you said of {a.name} and {b.name}"
    else:
        summary = f"{a.name} and {b.name} {'know' if is_so else 'do not know'} each other"
    if acquaintances.answers(owner_id).get((min(one, other), max(one, other))) == is_so:
        return summary
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.answer(journal, person_queries.anchors(owner_id, one), person_queries.anchors(owner_id, other), is_so=is_so)
        journal.close(summary, now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return summary
