"""The owner said that two are two, and something certain says that they are one: the owner takes the no back, or stands by it."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from django.db import transaction

from kithwork.actions import beliefs
from kithwork.domain.errors import NotFound
from kithwork.store.queries import contradictions
from kithwork.store.queries.contradictions import ContradictionLine
from kithwork.store.writes import changes, words
from kithwork.store.writes.changes import Journal

CONTRADICTION: Final = "contradiction"  # to what an answer is noted


class NoSuchContradiction(NotFound):
    """That contradiction is settled, or gone."""


def take_back(*, owner_id: int, number: int, now: datetime) -> str:
    """The owner's no goes, so that what is certain joins the two; returns what happened, in words. Raises NoSuchContradiction."""

    def forget(journal: Journal, found: ContradictionLine) -> str:
        words.forget_decisions(journal, found.one.ids, found.other.ids, "different")
        return f"Took back that {found.one.name} and {found.other.name} are two people"

    return _settle(owner_id, number, "take-back", forget, now)


def keep_apart(*, owner_id: int, number: int, now: datetime) -> str:
    """The owner stands by the no, and is not told again; returns what happened, in words. Raises NoSuchContradiction."""

    def confirm(journal: Journal, found: ContradictionLine) -> str:
        words.confirm_noes(journal, found.one.ids, found.other.ids)
        return f"{found.one.name} and {found.other.name} stay two people"

    return _settle(owner_id, number, "keep-apart", confirm, now)


def _settle(owner_id: int, number: int, said: str, write: Callable[[Journal, ContradictionLine], str], now: datetime) -> str:
    with transaction.atomic():
        found = _one(owner_id, number)
        if not found:
            return _given(owner_id, number, said)
        journal = Journal(owner_id)
        journal.answer(CONTRADICTION, number, said)
        summary = write(journal, found)
        journal.close(summary, now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return summary


def _one(owner_id: int, number: int) -> ContradictionLine | None:
    return next(iter(contradictions.listed(owner_id, number=number)), None)


def _given(owner_id: int, number: int, said: str) -> str:
    """What happened when the owner said the same before: a second press changes nothing."""
    before = changes.given(owner_id, CONTRADICTION, number, said)
    if not before:
        raise NoSuchContradiction
    return before
