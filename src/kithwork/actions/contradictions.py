"""The owner said that two are two, and something certain says that they are one: the owner takes the no back, or stands by it."""

from datetime import datetime

from django.db import transaction

from kithwork.actions import beliefs
from kithwork.domain.errors import NotFound
from kithwork.store.queries import contradictions
from kithwork.store.queries.contradictions import ContradictionLine
from kithwork.store.writes import words
from kithwork.store.writes.changes import Journal


class NoSuchContradiction(NotFound):
    """That contradiction is settled, or gone."""


def take_back(*, owner_id: int, number: int, now: datetime) -> str:
    """The owner's no goes, so that what is certain joins the two; returns what happened, in words. Raises NoSuchContradiction."""
    found = _one(owner_id, number)
    summary = f"Took back that {found.one.name} and {found.other.name} are two people"
    with transaction.atomic():
        journal = Journal(owner_id)
        words.forget_decisions(journal, found.one.ids, found.other.ids, "different")
        journal.close(summary, now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return summary


def keep_apart(*, owner_id: int, number: int, now: datetime) -> str:
    """The owner stands by the no, and is not told again; returns what happened, in words. Raises NoSuchContradiction."""
    found = _one(owner_id, number)
    summary = f"{found.one.name} and {found.other.name} stay two people"
    with transaction.atomic():
        journal = Journal(owner_id)
        words.confirm_noes(journal, found.one.ids, found.other.ids)
        journal.close(summary, now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return summary


def _one(owner_id: int, number: int) -> ContradictionLine:
    found = contradictions.listed(owner_id, number=number)
    if not found:
        raise NoSuchContradiction
    return found[0]
