"""Mentorships with their sessions, actions and progress; advice, and what became of it; ideas to do together, and who is in on them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kithwork.domain.mentoring import AdviceStep, HelpKind, MarkKind, MentoringSide
from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One conversation, planned or held."""

    id: int
    on: date
    is_held: bool
    topics: str
    notes: str


@dataclass(frozen=True, slots=True)
class ActionRow:
    """What one of the two said they would do."""

    id: int
    is_mine: bool
    words: str
    made_on: date
    due_on: date | None
    done_on: date | None
    is_dropped: bool

    @property
    def is_open(self) -> bool:
        """Is it still to be done?"""
        return self.done_on is None and not self.is_dropped


@dataclass(frozen=True, slots=True)
class MarkRow:
    """Progress, or what became of it."""

    kind: MarkKind
    on: date
    words: str


@dataclass(frozen=True, slots=True)
class MentorshipLine:
    """The owner and somebody, one of whom guides, teaches or challenges the other."""

    id: int
    key: str
    person_id: int
    person: str
    side: MentoringSide  # the owner's
    help: tuple[HelpKind, ...]
    goal: str
    agreement: str
    every_days: int | None
    begun_on: date
    closed_on: date | None
    gave: str
    sessions: tuple[SessionRow, ...]  # the oldest first, as actions and marks
    actions: tuple[ActionRow, ...]
    marks: tuple[MarkRow, ...]

    @property
    def is_open(self) -> bool:
        """Does it go on?"""
        return self.closed_on is None

    @property
    def held(self) -> tuple[SessionRow, ...]:
        """Sessions that there were."""
        return tuple(one for one in self.sessions if one.is_held)

    @property
    def planned(self) -> tuple[SessionRow, ...]:
        """Sessions of which nobody has said yet that they were held."""
        return tuple(one for one in self.sessions if not one.is_held)

    @property
    def open_actions(self) -> tuple[ActionRow, ...]:
        """What is still to be done, by either."""
        return tuple(one for one in self.actions if one.is_open)


@dataclass(frozen=True, slots=True)
class AdviceStepRow:
    """What became of advice, when, and by which evidence."""

    step: AdviceStep
    on: date
    words: str


@dataclass(frozen=True, slots=True)
class AdviceLine:
    """Advice that somebody gave the owner, or the owner somebody."""

    id: int
    person_id: int
    person: str
    is_mine: bool
    words: str
    said_on: date
    steps: tuple[AdviceStepRow, ...]

    @property
    def last(self) -> AdviceStep | None:
        """Where it stands; nothing while it was only said."""
        return self.steps[-1].step if self.steps else None

    def on(self, step: AdviceStep) -> date | None:
        """When this happened."""
        return next((row.on for row in reversed(self.steps) if row.step is step), None)


@dataclass(frozen=True, slots=True)
class IdeaLine:
    """Something that could be done together; partners by number and name."""

    id: int
    key: str
    words: str
    topics: str
    lacks: str
    next_step: str
    next_on: date | None
    begun_on: date
    closed_on: date | None
    outcome: str
    partners: tuple[tuple[int, str], ...]

    @property
    def is_open(self) -> bool:
        """Is it still to be done?"""
        return self.closed_on is None


def _rows(statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


def _within(table: str, columns: str, owner_id: int, order: str = '"on", id') -> dict[int, list[tuple[Any, ...]]]:
    found: dict[int, list[tuple[Any, ...]]] = {}
    for parent_id, *row in _rows(f"SELECT mentorship_id, {columns} FROM {table} WHERE owner_id = %s ORDER BY {order}", [owner_id]):
        found.setdefault(parent_id, []).append(tuple(row))
    return found


def listed(owner_id: int, *, person_id: int | None = None) -> list[MentorshipLine]:
    """Those that go on first, the newest first; of one person, or all."""
    rows = _rows(
        "SELECT w.id, w.key, coalesce(i.person_id, 0), coalesce(p.name, i.name), w.side, w.help, w.goal, w.agreement, w.every_days, w.begun_on, w.closed_on, "
        "w.gave FROM mentorship w CROSS JOIN identity i ON i.id = w.anchor_id LEFT JOIN person p ON p.id = i.person_id WHERE w.owner_id = %s "
        "ORDER BY w.closed_on IS NOT NULL, w.begun_on DESC, w.id DESC",
        [owner_id],
    )
    rows = [row for row in rows if person_id is None or row[2] == person_id]
    if not rows:
        return []
    sessions = _within("mentoring_session", 'id, "on", is_held, topics, notes', owner_id)
    actions = _within("mentoring_action", "id, is_mine, words, made_on, due_on, done_on, is_dropped", owner_id, "made_on, id")
    marks = _within("mentoring_mark", 'kind, "on", words', owner_id)
    found = []
    for number, key, who, person, side, help_, goal, agreement, every_days, begun_on, closed_on, gave in rows:
        kinds = tuple(HelpKind(one) for one in help_.split())
        talks = tuple(SessionRow(one, on, bool(is_held), topics, notes) for one, on, is_held, topics, notes in sessions.get(number, ()))
        steps = tuple(_action(one) for one in actions.get(number, ()))
        words = tuple(MarkRow(MarkKind(kind), on, said) for kind, on, said in marks.get(number, ()))
        chair = MentoringSide(side)
        days = (every_days, begun_on, closed_on)
        found.append(MentorshipLine(number, key, who, person, chair, kinds, goal, agreement, *days, gave, talks, steps, words))
    return found


def _action(row: tuple[Any, ...]) -> ActionRow:
    number, is_mine, words, made_on, due_on, done_on, is_dropped = row
    return ActionRow(number, bool(is_mine), words, made_on, due_on, done_on, bool(is_dropped))


def numbered(owner_id: int, mentorship_id: int) -> MentorshipLine | None:
    """The mentorship of this number."""
    return next((one for one in listed(owner_id) if one.id == mentorship_id), None)


def advice(owner_id: int, *, person_id: int | None = None) -> list[AdviceLine]:
    """All advice, the newest first; of one person, or all."""
    rows = _rows(
        "SELECT w.id, coalesce(i.person_id, 0), coalesce(p.name, i.name), w.is_mine, w.words, w.said_on FROM advice w CROSS JOIN identity i ON i.id = w.anchor_id "
        "LEFT JOIN person p ON p.id = i.person_id WHERE w.owner_id = %s ORDER BY w.said_on DESC, w.id DESC",
        [owner_id],
    )
    rows = [row for row in rows if person_id is None or row[1] == person_id]
    if not rows:
        return []
    steps: dict[int, list[AdviceStepRow]] = {}
    for advice_id, step, on, words in _rows('SELECT advice_id, step, "on", words FROM advice_step WHERE owner_id = %s ORDER BY id', [owner_id]):
        steps.setdefault(advice_id, []).append(AdviceStepRow(AdviceStep(step), on, words))
    return [
        AdviceLine(number, who, person, bool(is_mine), words, said_on, tuple(steps.get(number, ())))
        for number, who, person, is_mine, words, said_on in rows
    ]


def ideas(owner_id: int) -> list[IdeaLine]:
    """Those that are still to be done first, what comes next first."""
    partners: dict[int, list[tuple[int, str]]] = {}
    named = _rows(
        "SELECT DISTINCT w.idea_id, coalesce(i.person_id, 0), coalesce(p.name, i.name) FROM idea_partner w CROSS JOIN identity i ON i.id = w.anchor_id "
        "LEFT JOIN person p ON p.id = i.person_id WHERE w.owner_id = %s ORDER BY 1, 3",
        [owner_id],
    )
    for idea_id, number, name in named:
        partners.setdefault(idea_id, []).append((number, name))
    rows = _rows(
        "SELECT id, key, words, topics, lacks, next_step, next_on, begun_on, closed_on, outcome FROM idea WHERE owner_id = %s "
        "ORDER BY closed_on IS NOT NULL, next_on IS NULL, next_on, begun_on DESC, id DESC",
        [owner_id],
    )
    return [_idea(row, tuple(partners.get(row[0], ()))) for row in rows]


def _idea(row: tuple[Any, ...], partners: tuple[tuple[int, str], ...]) -> IdeaLine:
    number, key, words, topics, lacks, next_step, next_on, begun_on, closed_on, outcome = row
    return IdeaLine(number, key, words, topics, lacks, next_step, next_on, begun_on, closed_on, outcome, partners)
