"""Mentorships, advice and ideas, written through a journal so that they can be taken back."""

from collections.abc import Collection, Sequence
from datetime import date
from hashlib import sha256
from itertools import count

from kithwork.store import models
from kithwork.store.writes.changes import Fields, Journal


def begin(journal: Journal, anchor_id: int, *, side: str, help_: str, goal: str, agreement: str, every_days: int | None, on: date) -> int:
    """A mentorship begins; returns its number."""
    said: Fields = {"side": side, "help": help_, "goal": goal, "agreement": agreement, "every_days": every_days, "begun_on": on}
    taken = frozenset(models.Mentorship.objects.filter(owner_id=journal.owner_id).values_list("key", flat=True))
    return journal.insert(models.Mentorship, anchor_id=anchor_id, key=key_of(f"{side}|{goal}|{on}", taken), **said)


def key_of(words: str, taken: Collection[str]) -> str:
    """A key made at birth from what is born; by it other tables and exports name it, and it never changes."""
    return next(key for i in count() if (key := sha256(f"{words}|{i}".encode()).hexdigest()[:16]) not in taken)


def change(journal: Journal, mentorship_id: int, said: Fields) -> None:
    """Other words, another rhythm, or its end."""
    journal.update(models.Mentorship, mentorship_id, **said)


def session(journal: Journal, mentorship_id: int, *, on: date, is_held: bool, topics: str, notes: str) -> int:
    """A session that is planned, or was held; returns its number."""
    return journal.insert(models.MentoringSession, mentorship_id=mentorship_id, on=on, is_held=is_held, topics=topics, notes=notes)


def hold(journal: Journal, session_id: int, *, on: date, topics: str, notes: str) -> None:
    """A planned session was held."""
    journal.update(models.MentoringSession, session_id, on=on, is_held=True, topics=topics, notes=notes)


def move(journal: Journal, session_id: int, *, on: date) -> None:
    """A planned session is on another day."""
    journal.update(models.MentoringSession, session_id, on=on)


def drop_session(journal: Journal, session_id: int) -> None:
    """A planned session is not to be."""
    journal.delete(models.MentoringSession, session_id)


def action(journal: Journal, mentorship_id: int, *, is_mine: bool, words: str, on: date, due_on: date | None) -> int:
    """What one of the two will do; returns its number."""
    return journal.insert(models.MentoringAction, mentorship_id=mentorship_id, is_mine=is_mine, words=words, made_on=on, due_on=due_on)


def settle(journal: Journal, action_id: int, *, done_on: date | None, is_dropped: bool) -> None:
    """It was done, or let go, or is open again."""
    journal.update(models.MentoringAction, action_id, done_on=done_on, is_dropped=is_dropped)


def mark(journal: Journal, mentorship_id: int, *, kind: str, words: str, on: date) -> None:
    """Progress, or what became of it."""
    journal.insert(models.MentoringMark, mentorship_id=mentorship_id, kind=kind, words=words, on=on)


def advise(journal: Journal, anchor_id: int, *, is_mine: bool, words: str, on: date) -> int:
    """Advice was given; returns its number."""
    return journal.insert(models.Advice, anchor_id=anchor_id, is_mine=is_mine, words=words, said_on=on)


def advice_step(journal: Journal, advice_id: int, *, step: str, on: date, words: str) -> None:
    """What became of advice."""
    journal.insert(models.AdviceStep, advice_id=advice_id, step=step, on=on, words=words)


def idea(journal: Journal, *, said: Fields, partners: Sequence[int]) -> int:
    """Something that could be done together; returns its number."""
    taken = frozenset(models.Idea.objects.filter(owner_id=journal.owner_id).values_list("key", flat=True))
    made = journal.insert(models.Idea, key=key_of(f"{said['words']}|{said['begun_on']}", taken), **said)
    for anchor_id in partners:
        join(journal, made, anchor_id)
    return made


def change_idea(journal: Journal, idea_id: int, said: Fields) -> None:
    """Another next step, or its end."""
    journal.update(models.Idea, idea_id, **said)


def join(journal: Journal, idea_id: int, anchor_id: int) -> None:
    """Somebody is in on an idea."""
    journal.insert(models.IdeaPartner, idea_id=idea_id, anchor_id=anchor_id)


def leave(journal: Journal, idea_id: int, anchor_ids: Sequence[int]) -> None:
    """Somebody is not in on it any more."""
    rows = models.IdeaPartner.objects.filter(owner_id=journal.owner_id, idea_id=idea_id, anchor_id__in=anchor_ids)
    for row_id in rows.values_list("id", flat=True):
        journal.delete(models.IdeaPartner, row_id)
