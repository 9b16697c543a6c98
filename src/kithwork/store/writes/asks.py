"""Asks, problems and words marked as sent, written through a journal so that they can be taken back."""

from datetime import date

from kithwork.store import models
from kithwork.store.writes.changes import Journal


def add(journal: Journal, anchor_id: int, *, kind: str, words: str, on: date, problem_id: int | None) -> int:
    """The owner asked something of somebody; returns its number."""
    made = journal.insert(models.Ask, anchor_id=anchor_id, kind=kind, words=words, problem_id=problem_id)
    step(journal, made, step="asked", on=on, words="")
    return made


def step(journal: Journal, ask_id: int, *, step: str, on: date, words: str) -> None:
    """What happened to an ask."""
    journal.insert(models.AskStep, ask_id=ask_id, step=step, on=on, words=words)


def problem(journal: Journal, words: str, *, on: date) -> int:
    """The owner is stuck on something; the one of these words is opened again when it is there."""
    found = models.Problem.objects.filter(owner_id=journal.owner_id, words=words).values_list("id", flat=True).first()
    if found is None:
        return journal.insert(models.Problem, words=words, begun_on=on)
    journal.update(models.Problem, found, solved_on=None)
    return found


def solve(journal: Journal, problem_id: int, *, on: date | None) -> None:
    """It is solved, or not any more."""
    journal.update(models.Problem, problem_id, solved_on=on)


def sent(journal: Journal, anchor_id: int, *, kind: str, on: date) -> None:
    """A word to somebody went out."""
    journal.insert(models.Outreach, anchor_id=anchor_id, kind=kind, sent_on=on)


def support(journal: Journal, anchor_id: int, words: str, *, is_on: bool) -> None:
    """For what the owner may call upon somebody, or may not any more."""
    found = models.Support.objects.filter(owner_id=journal.owner_id, anchor_id=anchor_id, words=words).values_list("id", flat=True).first()
    if found is None and is_on:
        journal.insert(models.Support, anchor_id=anchor_id, words=words)
    if found is not None and not is_on:
        journal.delete(models.Support, found)


def phrase(journal: Journal, key: str, words: str) -> None:
    """Words of the owner's for drafts; none take them back."""
    if words:
        journal.put(models.Phrase, {"key": key}, words=words)
        return
    for row_id in models.Phrase.objects.filter(owner_id=journal.owner_id, key=key).values_list("id", flat=True):
        journal.delete(models.Phrase, row_id)
