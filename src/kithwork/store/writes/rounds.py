"""Rounds, what was said in them, what is to be learned and what was done after a no, written through a journal so that it can be taken back."""

from collections.abc import Sequence
from datetime import date

from kithwork.domain.interviews import HeardKind
from kithwork.store import models
from kithwork.store.writes.changes import Fields, Journal


def add(journal: Journal, opportunity_id: int, fields: Fields) -> int:
    """A round; returns its number."""
    return journal.insert(models.Round, opportunity_id=opportunity_id, **fields)


def edit(journal: Journal, round_id: int, fields: Fields) -> None:
    """Another day, other words."""
    journal.update(models.Round, round_id, **fields)


def seat(journal: Journal, round_id: int, anchor_id: int, *, words: str = "") -> None:
    """Somebody interviews in it."""
    journal.insert(models.RoundPerson, round_id=round_id, anchor_id=anchor_id, words=words)


def unseat(journal: Journal, round_id: int, anchors: Sequence[int]) -> None:
    """Somebody does not, after all."""
    for row_id in models.RoundPerson.objects.filter(round_id=round_id, anchor_id__in=anchors).values_list("id", flat=True):
        journal.delete(models.RoundPerson, row_id)


def thank(journal: Journal, round_id: int, anchors: Sequence[int], *, on: date) -> None:
    """The owner thanked somebody for it."""
    for row_id in models.RoundPerson.objects.filter(round_id=round_id, anchor_id__in=anchors).values_list("id", flat=True):
        journal.update(models.RoundPerson, row_id, thanked_on=on)


def hear(journal: Journal, round_id: int, *, kind: str, words: str, answer: str = "", anchor_id: int | None = None) -> None:
    """What was said in it."""
    journal.insert(models.RoundWord, round_id=round_id, kind=kind, words=words, answer=answer, anchor_id=anchor_id)


def answer(journal: Journal, round_id: int, question: str, answer: str) -> None:
    """What was answered to a question that is on file."""
    for row_id, words in models.RoundWord.objects.filter(round_id=round_id, kind=HeardKind.ASKED).values_list("id", "words"):
        if words.casefold() == question.casefold():
            journal.update(models.RoundWord, row_id, answer=answer)


def learn(journal: Journal, opportunity_id: int, words: str, *, on: date, due_on: date | None) -> int:
    """Something to learn; returns its number."""
    return journal.insert(models.Learning, opportunity_id=opportunity_id, words=words, begun_on=on, due_on=due_on)


def settle(journal: Journal, learning_id: int, *, done_on: date | None, is_dropped: bool) -> None:
    """It is learned, or let go."""
    journal.update(models.Learning, learning_id, done_on=done_on, is_dropped=is_dropped)


def after(journal: Journal, opportunity_id: int, *, step: str, on: date, words: str) -> None:
    """What was done after a no."""
    journal.insert(models.AfterNo, opportunity_id=opportunity_id, step=step, on=on, words=words)


def settle_proposal(journal: Journal, key: str) -> None:
    """What was proposed is answered, and is not asked again."""
    journal.put(models.RoundNo, {"key": key})
