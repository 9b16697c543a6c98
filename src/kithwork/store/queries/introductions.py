"""Introductions: who sits in which seat, where each stands, and what became of it."""

from dataclasses import dataclass
from datetime import date

from kithwork.domain.introducing import IntroductionStep, Seat
from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class Somebody:
    """Who sits in a seat; the number is 0 for the owner, and for a target that is only described."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """What happened, when, and in which words."""

    step: IntroductionStep
    on: date
    words: str


@dataclass(frozen=True, slots=True)
class IntroductionLine:
    """Two who are brought together by a third."""

    id: int
    seat: Seat  # the owner's
    connector: Somebody
    requester: Somebody
    target: Somebody
    why: str
    blurb: str
    steps: tuple[StepRow, ...]

    @property
    def last(self) -> StepRow:
        """Where it stands; what became of it later changes nothing of that."""
        return [row for row in self.steps if row.step is not IntroductionStep.OUTCOME][-1]

    @property
    def taken(self) -> tuple[IntroductionStep, ...]:
        """All steps, in order."""
        return tuple(row.step for row in self.steps)

    def on(self, step: IntroductionStep) -> date | None:
        """When this happened, the last time."""
        return next((row.on for row in reversed(self.steps) if row.step is step), None)

    def sits(self, seat: Seat) -> Somebody:
        """Who sits there."""
        return {Seat.CONNECTOR: self.connector, Seat.REQUESTER: self.requester, Seat.TARGET: self.target}[seat]


def listed(owner_id: int, *, person_id: int | None = None) -> list[IntroductionLine]:
    """All introductions, the newest first; of one person, or of all."""
    found = _lines(owner_id)
    return [line for line in found if person_id is None or person_id in {line.connector.id, line.requester.id, line.target.id}]


def numbered(owner_id: int, introduction_id: int) -> IntroductionLine | None:
    """The introduction of this number."""
    return next(iter(_lines(owner_id, introduction_id)), None)


def _lines(owner_id: int, introduction_id: int | None = None) -> list[IntroductionLine]:
    more = [introduction_id] if introduction_id is not None else []
    whose, of_lines = ("+owner_id = %s AND introduction_id", " AND w.id = %s") if more else ("owner_id", "")
    steps: dict[int, list[StepRow]] = {}
    with sqlite.cursor() as cursor:
        cursor.execute(f'SELECT introduction_id, step, "on", words FROM introduction_step WHERE {whose} = %s ORDER BY id', [owner_id, *more])
        for row_id, step, on, words in cursor.fetchall():
            steps.setdefault(row_id, []).append(StepRow(IntroductionStep(step), on, words))
        named = ", ".join(f"coalesce({one}.person_id, 0), coalesce({one}p.name, {one}.name, '')" for one in "crt")
        joins = " ".join(
            f"LEFT JOIN identity {seat[0]} ON {seat[0]}.id = w.{seat}_id LEFT JOIN person {seat[0]}p ON {seat[0]}p.id = {seat[0]}.person_id"
            for seat in ("connector", "requester", "target")
        )
        cursor.execute(
            f"SELECT w.id, w.seat, w.aim, w.why, w.blurb, {named} FROM introduction w {joins} WHERE w.owner_id = %s{of_lines} ORDER BY w.id DESC",
            [owner_id, *more],
        )
        rows = cursor.fetchall()
    found = []
    for row_id, seat, aim, why, blurb, *names in rows:
        seats = [Somebody(*names[i : i + 2]) for i in (0, 2, 4)]
        target = seats[2] if seats[2].name else Somebody(0, aim)
        found.append(IntroductionLine(row_id, Seat(seat), seats[0], seats[1], target, why, blurb, tuple(steps[row_id])))
    return found
