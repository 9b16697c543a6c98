"""What the owner says of a group that is a community, and what they did there, written through a journal."""

from datetime import date

from kithwork.store import models
from kithwork.store.writes.changes import Journal


def say(journal: Journal, name: str, *, role: str | None, about: str | None, place: str | None) -> int:
    """What a group is about, where it is, and what the owner is in it; what is not said stays. Returns the group's number."""
    group_id = models.Group.objects.filter(owner_id=journal.owner_id, name=name).values_list("id", flat=True).first()
    group_id = group_id or journal.insert(models.Group, name=name)
    said = {field: value for field, value in (("role", role), ("about", about), ("place", place)) if value is not None}
    journal.put(models.Community, {"group_id": group_id}, **said)
    return group_id


def forget(journal: Journal, group_id: int) -> None:
    """It is a group like any other again; what was done there goes."""
    for table in (models.CommunityStep, models.Community):
        for row_id in table._default_manager.filter(owner_id=journal.owner_id, group_id=group_id).order_by("-id").values_list("pk", flat=True):
            journal.delete(table, row_id)


def step(journal: Journal, group_id: int, *, kind: str, words: str, on: date, anchor_id: int | None) -> int:
    """What the owner did there; returns its number."""
    return journal.insert(models.CommunityStep, group_id=group_id, kind=kind, words=words, on=on, anchor_id=anchor_id)


def outcome(journal: Journal, step_id: int, words: str) -> None:
    """What became of it."""
    journal.update(models.CommunityStep, step_id, outcome=words)
