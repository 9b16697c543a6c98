"""The questions that the owner practises: which are due, how it went, and which story answers them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.db import transaction

from kithwork.actions import asking, stories, whole_words
from kithwork.actions.stories import Fitting
from kithwork.domain.errors import NotFound, Refused
from kithwork.domain.practice import QuestionKind, Went
from kithwork.engines import practice as engine
from kithwork.store.queries import stories as queries
from kithwork.store.queries.stories import QuestionLine
from kithwork.store.writes import stories as writes
from kithwork.store.writes.changes import Journal

LONGEST: Final = 300


class NoSuchPractice(NotFound):
    """There is no practice question of that number. `kith practice --all` lists them."""


class NoSuchKind(Refused):
    """A practice question is technical or personal; it went well, halting or badly."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Drill:
    """A question, and from when it waits."""

    line: QuestionLine
    due_on: date
    is_due: bool


def add(*, owner_id: int, text: str, kind: str, now: datetime, topics: Sequence[str] = (), story_id: int | None = None, heard: str = "") -> int:
    """A question to practise; one of the same words is found again. Returns its number. Raises NoSuchKind, stories.NoSuchStory."""
    said = whole_words.some(text, "A practice question", longest=LONGEST)
    if kind not in set(QuestionKind):
        raise NoSuchKind
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
    found, day = numbered(owner_id=owner_id, question_id=question_id, now=now).line, on or now.date()
    if went not in set(Went):
        raise NoSuchKind
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
    found = numbered(owner_id=owner_id, question_id=question_id, now=now).line
    story = stories.numbered(owner_id=owner_id, story_id=story_id) if story_id else None
    summary = f"“{found.words}” is answered by {story.title}" if story else f"“{found.words}” is answered by no story"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.choose(journal, question_id, story.id if story else None)
        journal.close(summary, now=now)
    return summary


def drop(*, owner_id: int, question_id: int, now: datetime) -> str:
    """A question goes; returns what happened. Raises NoSuchPractice."""
    found = numbered(owner_id=owner_id, question_id=question_id, now=now).line
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.drop_question(journal, question_id)
        journal.close(f"No longer practised: {found.words}", now=now)
    return f"No longer practised: {found.words}"


def listed(*, owner_id: int, now: datetime, is_due: bool = True) -> list[Drill]:
    """Those that are due, the longest waiting first; or all."""
    drills = [_drill(one, now.date()) for one in queries.questions(owner_id)]
    return sorted((one for one in drills if one.is_due or not is_due), key=lambda one: (one.due_on, one.line.id))


def numbered(*, owner_id: int, question_id: int, now: datetime) -> Drill:
    """The question of this number. Raises NoSuchPractice."""
    found = next((one for one in queries.questions(owner_id) if one.id == question_id), None)
    if not found:
        raise NoSuchPractice
    return _drill(found, now.date())


def answers(*, owner_id: int, line: QuestionLine) -> list[Fitting]:
    """The stories that answer it: the chosen one first, then those that fit."""
    fits = stories.fitting(owner_id=owner_id, text=line.words, topics=line.topics)
    if not line.story_id:
        return fits
    chosen = Fitting(stories.numbered(owner_id=owner_id, story_id=line.story_id), ("your choice",))
    return [chosen, *(one for one in fits if one.story.id != line.story_id)]


def _drill(line: QuestionLine, today: date) -> Drill:
    due = engine.due_on(line.begun_on, [(row.on, row.went) for row in line.practised])
    return Drill(line, due, due <= today)
