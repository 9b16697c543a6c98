"""Stories and practice questions, written through a journal so that they can be taken back."""

from collections.abc import Sequence
from datetime import date

from kithwork.store import models
from kithwork.store.writes.changes import Fields, Journal


def tell(journal: Journal, *, on: date, fields: Fields) -> int:
    """A story; returns its number."""
    return journal.insert(models.WorkStory, told_on=on, **fields)


def retell(journal: Journal, story_id: int, fields: Fields) -> None:
    """The story, in other words."""
    journal.update(models.WorkStory, story_id, **fields)


def drop(journal: Journal, story_id: int) -> None:
    """A story goes; questions that it was to answer stay, and so do the artifacts that proved it."""
    for row_id in models.StoryArtifact.objects.filter(owner_id=journal.owner_id, story_id=story_id).values_list("id", flat=True):
        journal.delete(models.StoryArtifact, row_id)
    for question_id in models.PracticeQuestion.objects.filter(owner_id=journal.owner_id, story_id=story_id).values_list("id", flat=True):
        journal.update(models.PracticeQuestion, question_id, story_id=None)
    journal.delete(models.WorkStory, story_id)


def question(journal: Journal, words: str, *, kind: str, topics: Sequence[str], story_id: int | None, heard: str, on: date) -> int:
    """A question to practise; returns its number."""
    said: Fields = {"words": words, "kind": kind, "topics": ", ".join(topics), "story_id": story_id, "heard": heard, "begun_on": on}
    return journal.insert(models.PracticeQuestion, **said)


def choose(journal: Journal, question_id: int, story_id: int | None) -> None:
    """With which story the owner answers it."""
    journal.update(models.PracticeQuestion, question_id, story_id=story_id)


def practise(journal: Journal, question_id: int, *, went: str, on: date, words: str) -> None:
    """The question was practised."""
    journal.insert(models.Practice, question_id=question_id, went=went, on=on, words=words)


def drop_question(journal: Journal, question_id: int) -> None:
    """A question goes, with the days on which it was practised."""
    for practice_id in models.Practice.objects.filter(owner_id=journal.owner_id, question_id=question_id).values_list("id", flat=True):
        journal.delete(models.Practice, practice_id)
    journal.delete(models.PracticeQuestion, question_id)
