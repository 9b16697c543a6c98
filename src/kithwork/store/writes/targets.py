"""Goals and targets, written through a journal so that they can be taken back."""

from datetime import date

from kithwork.store import models
from kithwork.store.writes.changes import Fields, Journal


def goal(journal: Journal, *, kind: str, words: str, weekly_hours: int | None, on: date, why: str = "", until_on: date | None = None) -> int:
    """What the owner is after; the goal of these words is opened again when it is there, and keeps what is not said anew. Returns its number."""
    found = models.Goal.objects.filter(owner_id=journal.owner_id, words=words).first()
    if found is None:
        return journal.insert(models.Goal, kind=kind, words=words, weekly_hours=weekly_hours, why=why, until_on=until_on, begun_on=on)
    hours = found.weekly_hours if weekly_hours is None else weekly_hours
    said: Fields = {"kind": kind, "weekly_hours": hours, "why": why or found.why, "until_on": until_on or found.until_on}
    journal.update(models.Goal, found.id, **said, closed_on=None)
    return int(found.id)


def change_goal(journal: Journal, goal_id: int, said: Fields) -> None:
    """Another reason, or another day."""
    journal.update(models.Goal, goal_id, **said)


def close_goal(journal: Journal, goal_id: int, *, on: date) -> None:
    """The goal is reached, or let go."""
    journal.update(models.Goal, goal_id, closed_on=on)


def add(journal: Journal, *, goal_id: int | None, anchor_id: int | None, organisation: str, why: str, on: date) -> int:
    """Somebody, or an organisation, that the owner turns to; returns its number."""
    return journal.insert(models.Target, goal_id=goal_id, anchor_id=anchor_id, organisation=organisation, why=why, begun_on=on)


def tell_why(journal: Journal, target_id: int, why: str) -> None:
    """Why the owner turns to it."""
    journal.update(models.Target, target_id, why=why)


def close(journal: Journal, target_id: int, *, on: date) -> None:
    """The owner turns away from it."""
    journal.update(models.Target, target_id, closed_on=on)


def near(journal: Journal, target_id: int, *, kind: str, words: str, minutes: int | None, on: date) -> None:
    """What the owner did about a target, or heard of it."""
    journal.insert(models.Nearing, target_id=target_id, kind=kind, words=words, minutes=minutes, on=on)
