"""The owner keeps questions to practise, practises them, and chooses the story that answers."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from django.db import transaction

from kithwork.actions import asking, practice, stories, whole_words
from kithwork.domain.errors import NoSuchKind
from kithwork.domain.practice import QuestionKind, Went
from kithwork.store.queries import stories as queries
from kithwork.store.writes import stories as writes
from kithwork.store.writes.changes import Journal

_NO_SUCH_KIND: Final = "A practice question is technical or personal; it went well, halting or badly."
LONGEST: Final = 300


def add(*, owner_id: int, text: str, kind: str, now: datetime, topics: Sequence[str] = (), story_id: int | None = None, heard: str = "") -> int:
    """A question to practise; one of the same words is found again. Returns its number. Raises NoSuchKind, stories.NoSuchStory."""
    said = whole_words.some(text, "A practice question", longest=LONGEST)
    if kind not in set(QuestionKind):
        raise NoSuchKind(_NO_SUCH_KIND)
    if story_id is not None:
        stories.numbered(owner_id=owner_id, story_id=story_id)
    known = next((one for one in queries.questions(owner_id) if one.words.casefold() == said.casefold()), None)
    if known:
        return known.id
    with transaction.atomic():
        journal = Journal(owner_id)
        made = writes.question(journal, said, kind=kind, topics=topics, story_id=story_id, heard=heard, on=now.date())
        journal.close(f"To practise: {said}", now=now)
    return made


def practise(*, owner_id: int, question_id: int, went: str, now: datetime, on: date | None = None, text: str = "") -> str:
    """It was practised; returns what happened, and when it comes again. Raises NoSuchPractice, NoSuchKind, asking.StillToCome."""
    found, day = practice.numbered(owner_id=owner_id, question_id=question_id, now=now).line, on or now.date()
    if went not in set(Went):
        raise NoSuchKind(_NO_SUCH_KIND)
    if day > now.date():
        raise asking.StillToCome
    said = whole_words.any_(text, "What to say better", longest=LONGEST)
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.practise(journal, question_id, went=went, on=day, words=said)
        summary = f"Practised: {found.words}"
        journal.close(summary, now=now)
    return summary


def choose(*, owner_id: int, question_id: int, story_id: int | None, now: datetime) -> str:
    """With which story the owner answers it, or with none. Raises NoSuchPractice, stories.NoSuchStory."""
    found = practice.numbered(owner_id=owner_id, question_id=question_id, now=now).line
    story = stories.numbered(owner_id=owner_id, story_id=story_id) if story_id else None
    summary = f"“{found.words}” is answered by {story.title}" if story else f"“{found.words}” is answered by no story"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.choose(journal, question_id, story.id if story else None)
        journal.close(summary, now=now)
    return summary


def drop(*, owner_id: int, question_id: int, now: datetime) -> str:
    """A question goes; returns what happened. Raises NoSuchPractice."""
    found = practice.numbered(owner_id=owner_id, question_id=question_id, now=now).line
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.drop_question(journal, question_id)
        journal.close(f"No longer practised: {found.words}", now=now)
    return f"No longer practised: {found.words}"
