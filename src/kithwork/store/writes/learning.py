"""Skills, resources, feedback, guides and paces of the owner's, written through a journal so that they can be taken back."""

from datetime import date

from kithwork.store import models
from kithwork.store.writes.changes import Fields, Journal
from kithwork.store.writes.mentoring import key_of


def serve(journal: Journal, skill_id: int, goal_id: int) -> None:
    """A skill serves another goal."""
    journal.put(models.SkillServes, {"skill_id": skill_id, "goal_id": goal_id})


def serve_no_more(journal: Journal, row_id: int) -> None:
    """It does not any more."""
    journal.delete(models.SkillServes, row_id)


def resource(journal: Journal, key: str, fields: Fields) -> int:
    """Something to learn from, or another word on it; returns its number."""
    return journal.put(models.Resource, {"key": key}, **fields)


def change_resource(journal: Journal, resource_id: int, fields: Fields) -> None:
    """How far the owner is with it, what it gave, or for which skill it is."""
    journal.update(models.Resource, resource_id, **fields)


def feedback(journal: Journal, anchor_id: int, *, words: str, about: str, goal_id: int | None, on: date) -> int:
    """What somebody told the owner; returns its number."""
    taken = frozenset(models.Feedback.objects.filter(owner_id=journal.owner_id).values_list("key", flat=True))
    said: Fields = {"words": words, "topic": about, "goal_id": goal_id, "said_on": on}
    return journal.insert(models.Feedback, anchor_id=anchor_id, key=key_of(f"{words}|{on}", taken), **said)


def answer(journal: Journal, feedback_id: int, fields: Fields) -> None:
    """What the owner did about it."""
    journal.update(models.Feedback, feedback_id, **fields)
