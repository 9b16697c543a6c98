"""The questions that the owner practises: which are due, how it went, and which story answers them."""

from dataclasses import dataclass
from datetime import date, datetime

from kithwork.actions import stories
from kithwork.actions.stories import Fitting
from kithwork.domain.errors import NotFound
from kithwork.engines import practice as engine
from kithwork.store.queries import stories as queries
from kithwork.store.queries.stories import QuestionLine


class NoSuchPractice(NotFound):
    """There is no practice question of that number. `kith practice --all` lists them."""


@dataclass(frozen=True, slots=True)
class Drill:
    """A question, and from when it waits."""

    line: QuestionLine
    due_on: date
    is_due: bool


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
