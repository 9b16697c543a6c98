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


class NoSuchQuestion(NotFound):
    """That question is not open any more."""


class NoSuchAnswer(Refused):
    """The answers are same, different and later."""


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
