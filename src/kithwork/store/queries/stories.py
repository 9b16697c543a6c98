"""The owner's stories, and the questions that they practise."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kithwork.domain.practice import QuestionKind, Went
from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class StoryLine:
    """Something that the owner did, told so that it answers a question."""

    id: int
    title: str
    situation: str
    action: str
    result: str
    proof: str
    answers: str
    topics: tuple[str, ...]
    told_on: date
    artifacts: tuple[tuple[int, str], ...] = ()  # what proves it, by number and title

    @property
    def is_proved(self) -> bool:
        """Is there anything by which somebody else can see it?"""
        return bool(self.proof or self.artifacts)


@dataclass(frozen=True, slots=True)
class PracticeRow:
    """That a question was practised."""

    went: Went
    on: date
    words: str


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question that the owner practises; the story is 0 where none was chosen."""

    id: int
    words: str
    kind: QuestionKind
    topics: tuple[str, ...]
    story_id: int
    story: str
    heard: str
    begun_on: date
    practised: tuple[PracticeRow, ...]


def _rows(statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


def _topics(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split(", ") if part)


def listed(owner_id: int) -> list[StoryLine]:
    """All stories, the newest first."""
    proved: dict[int, list[tuple[int, str]]] = {}
    for story_id, artifact_id, title in _rows(
        "SELECT w.story_id, a.id, a.title FROM story_artifact w JOIN artifact a ON a.id = w.artifact_id WHERE w.owner_id = %s ORDER BY a.title",
        [owner_id],
    ):
        proved.setdefault(story_id, []).append((artifact_id, title))
    rows = _rows(
        "SELECT id, title, situation, action, result, proof, answers, topics, told_on FROM work_story WHERE owner_id = %s ORDER BY told_on DESC, id DESC",
        [owner_id],
    )
    return [StoryLine(row[0], row[1], row[2], row[3], row[4], row[5], row[6], _topics(row[7]), row[8], tuple(proved.get(row[0], ()))) for row in rows]


def questions(owner_id: int) -> list[QuestionLine]:
    """All questions that are practised, in the order in which they were written down."""
    practised: dict[int, list[PracticeRow]] = {}
    for question_id, went, on, words in _rows(
        'SELECT question_id, went, "on", words FROM practice WHERE owner_id = %s ORDER BY "on", id', [owner_id]
    ):
        practised.setdefault(question_id, []).append(PracticeRow(Went(went), on, words))
    rows = _rows(
        "SELECT q.id, q.words, q.kind, q.topics, coalesce(q.story_id, 0), coalesce(s.title, ''), q.heard, q.begun_on FROM practice_question q "
        "LEFT JOIN work_story s ON s.id = q.story_id WHERE q.owner_id = %s ORDER BY q.id",
        [owner_id],
    )
    return [
        QuestionLine(row[0], row[1], QuestionKind(row[2]), _topics(row[3]), row[4], row[5], row[6], row[7], tuple(practised.get(row[0], ())))
        for row in rows
    ]
