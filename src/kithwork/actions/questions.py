"""Doubtful pairs: the owner answers, and the answer is kept for ever."""

from datetime import datetime
from typing import Final

from django.db import transaction

from kithwork.actions import beliefs
from kithwork.domain.errors import NotFound, Refused
from kithwork.store.queries import questions
from kithwork.store.writes import words
from kithwork.store.writes.changes import Journal

ANSWERS: Final = ("same", "different", "later")
VERDICTS: Final = ("same", "different")


class NoSuchQuestion(NotFound):
    """That question is not open any more."""


class NoSuchAnswer(Refused):
    """The answers are same, different and later."""


class NoSuchJoin(NotFound):
    """These two are not joined any more."""


def answer(*, owner_id: int, question_id: int, said: str, now: datetime) -> str:
    """The owner's answer; returns what happened, in words. Raises NoSuchQuestion, NoSuchAnswer."""
    if said not in ANSWERS:
        raise NoSuchAnswer
    question = questions.one(owner_id, question_id)
    if not question:
        raise NoSuchQuestion
    one, other = question.one.identity, question.other.identity
    names = f"{one.name or one.value} and {other.name or other.value}"
    summary = {"same": f"{names} are one person", "different": f"{names} are two people", "later": f"Put off {names}"}[said]
    with transaction.atomic():
        journal = Journal(owner_id)
        sides = [list(dict.fromkeys([side.identity.id, *(i.id for i in side.identities)])) for side in (question.one, question.other)]
        if said == "same":
            words.unite(journal, *sides, now=now)
        else:
            pairs = [(i, j) for i in sides[0] for j in sides[1] if i != j] if said == "different" else [(one.id, other.id)]
            for i, j in pairs:
                words.decide(journal, i, j, said, now=now)
        journal.close(summary, now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return summary


def review(*, owner_id: int, link_id: int, said: str, now: datetime) -> str:
    """The owner's word on two that were joined; returns what happened, in words. Raises NoSuchJoin, NoSuchAnswer."""
    if said not in VERDICTS:
        raise NoSuchAnswer("The answers to a join are same and different.")
    found = questions.join(owner_id, link_id)
    if not found:
        raise NoSuchJoin
    one, other = found.one.identity, found.other.identity
    names = f"{one.name or one.value} and {other.name or other.value}"
    summary = f"{names} are one person" if said == "same" else f"{names} are two people"
    with transaction.atomic():
        journal = Journal(owner_id)
        words.decide(journal, one.id, other.id, said, now=now)
        journal.close(summary, now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return summary
