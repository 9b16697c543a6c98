"""Rounds of opportunities, what was said in them, what is to be learned, and what was done after a no."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kithwork.domain.interviews import AfterStep, HeardKind, RoundForm
from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class InterviewerRow:
    """Who interviews in a round; thanked when the owner said so, or marked thanks to them as sent since the round."""

    person_id: int
    person: str
    words: str
    thanked_on: date | None


@dataclass(frozen=True, slots=True)
class HeardRow:
    """What was asked and answered, learned, or what somebody cares about (the person is 0 for nobody in particular)."""

    kind: HeardKind
    words: str
    answer: str
    person_id: int
    person: str


@dataclass(frozen=True, slots=True)
class RoundLine:
    """One conversation about an opportunity."""

    id: int
    opportunity_id: int
    organisation: str
    title: str
    number: int
    on: date
    at: str
    form: RoundForm
    words: str
    technical: str
    personal: str
    debriefed_on: date | None
    is_called_off: bool
    people: tuple[InterviewerRow, ...]
    heard: tuple[HeardRow, ...]

    @property
    def where(self) -> str:
        """The organisation, or what else the opportunity is called."""
        return self.organisation or self.title

    @property
    def name(self) -> str:
        """Which round of what."""
        return f"round {self.number} at {self.organisation}" if self.organisation else f"round {self.number} of {self.title}"


@dataclass(frozen=True, slots=True)
class LearningLine:
    """Something that the owner wants to learn or do better."""

    id: int
    opportunity_id: int
    where: str
    words: str
    begun_on: date
    due_on: date | None
    done_on: date | None


@dataclass(frozen=True, slots=True)
class AfterRow:
    """What the owner did after a no."""

    step: AfterStep
    on: date
    words: str


def _rows(statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


_COLUMNS: Final = 'r.id, r.opportunity_id, o.organisation, o.title, r.number, r."on", r.at, r.form, r.words, r.technical, r.personal, r.debriefed_on, r.is_called_off'


def listed(owner_id: int) -> list[RoundLine]:
    """All rounds, the latest first."""
    return _lines(owner_id, "", [])


def of_opportunity(owner_id: int, opportunity_id: int) -> list[RoundLine]:
    """Those of one opportunity, the latest first."""
    return _lines(owner_id, " AND r.opportunity_id = %s", [opportunity_id])


def numbered(owner_id: int, round_id: int) -> RoundLine | None:
    """The round of this number."""
    return next(iter(_lines(owner_id, " AND r.id = %s", [round_id])), None)


def of_person(owner_id: int, person_id: int) -> list[RoundLine]:
    """Those in which somebody interviewed the owner, the latest first."""
    clause = " AND r.id IN (SELECT w.round_id FROM round_person w JOIN identity i ON i.id = w.anchor_id WHERE i.person_id = %s)"
    return _lines(owner_id, clause, [person_id])


def _lines(owner_id: int, clause: str, more: Sequence[int]) -> list[RoundLine]:
    rows = _rows(
        f"SELECT {_COLUMNS} FROM round r JOIN opportunity o ON o.id = r.opportunity_id WHERE r.owner_id = %s{clause} "
        'ORDER BY r."on" DESC, r.at DESC, r.id DESC',
        [owner_id, *more],
    )
    if not rows:
        return []
    ids = [row[0] for row in rows]
    people, heard = _people(owner_id, ids), _heard(owner_id, ids)
    return [
        RoundLine(
            row[0], row[1], row[2], row[3], row[4], row[5], row[6], RoundForm(row[7]), row[8], row[9], row[10], row[11], bool(row[12]),
            tuple(people.get(row[0], ())), tuple(heard.get(row[0], ())),
        )
        for row in rows
    ]  # fmt: skip


def _people(owner_id: int, ids: Sequence[int]) -> dict[int, list[InterviewerRow]]:
    found: dict[int, dict[int, InterviewerRow]] = {}
    for chunk in sqlite.chunks(list(ids)):
        for round_id, person_id, name, words, thanked_on, sent_on in _rows(
            "SELECT w.round_id, coalesce(i.person_id, 0), coalesce(p.name, i.name), w.words, w.thanked_on, (SELECT min(s.sent_on) FROM outreach s "
            "JOIN identity j ON j.id = s.anchor_id WHERE j.person_id = i.person_id AND s.kind = 'thanks' AND s.sent_on >= r.\"on\") "
            "FROM round_person w JOIN round r ON r.id = w.round_id JOIN identity i ON i.id = w.anchor_id LEFT JOIN person p ON p.id = i.person_id "
            f"WHERE +w.owner_id = %s AND w.round_id IN ({sqlite.marks(chunk)}) ORDER BY w.id",
            [owner_id, *chunk],
        ):
            day = thanked_on or (date.fromisoformat(sent_on) if isinstance(sent_on, str) else sent_on)
            some = found.setdefault(round_id, {})
            before = some.get(person_id)  # two who became one sat there once
            some[person_id] = InterviewerRow(
                person_id, name, words or (before.words if before else ""), day or (before.thanked_on if before else None)
            )
    return {round_id: list(some.values()) for round_id, some in found.items()}


def _heard(owner_id: int, ids: Sequence[int]) -> dict[int, list[HeardRow]]:
    found: dict[int, list[HeardRow]] = {}
    for chunk in sqlite.chunks(list(ids)):
        for round_id, kind, words, answer, person_id, name in _rows(
            "SELECT w.round_id, w.kind, w.words, w.answer, coalesce(i.person_id, 0), coalesce(p.name, i.name, '') FROM round_word w "
            "LEFT JOIN identity i ON i.id = w.anchor_id LEFT JOIN person p ON p.id = i.person_id "
            f"WHERE +w.owner_id = %s AND w.round_id IN ({sqlite.marks(chunk)}) ORDER BY w.id",
            [owner_id, *chunk],
        ):
            found.setdefault(round_id, []).append(HeardRow(HeardKind(kind), words, answer, person_id, name))
    return found


def keys(owner_id: int) -> frozenset[str]:
    """The keys of rounds that are taken."""
    return frozenset(row[0] for row in _rows('SELECT "key" FROM round WHERE owner_id = %s', [owner_id]))


def learnings(owner_id: int, *, opportunity_id: int | None = None) -> list[LearningLine]:
    """What the owner wants to learn, what is open first; of one opportunity, or all."""
    clause, more = (" AND l.opportunity_id = %s", [opportunity_id]) if opportunity_id is not None else ("", [])
    rows = _rows(
        "SELECT l.id, l.opportunity_id, CASE WHEN o.organisation <> '' THEN o.organisation ELSE o.title END, l.words, l.begun_on, l.due_on, l.done_on "
        f"FROM learning l JOIN opportunity o ON o.id = l.opportunity_id WHERE l.owner_id = %s AND NOT l.is_dropped{clause} "
        "ORDER BY l.done_on IS NOT NULL, l.due_on IS NULL, l.due_on, l.id",
        [owner_id, *more],
    )
    return [LearningLine(*row) for row in rows]


def after(owner_id: int) -> dict[int, list[AfterRow]]:
    """What was done after each no, in order, by opportunity."""
    found: dict[int, list[AfterRow]] = {}
    for opportunity_id, step, on, words in _rows(
        'SELECT opportunity_id, step, "on", words FROM after_no WHERE owner_id = %s ORDER BY "on", id', [owner_id]
    ):
        found.setdefault(opportunity_id, []).append(AfterRow(AfterStep(step), on, words))
    return found


def noes(owner_id: int) -> frozenset[str]:
    """Keys of what sources proposed and the owner answered: with a no, or with a yes that changed since."""
    return frozenset(row[0] for row in _rows('SELECT "key" FROM round_no WHERE owner_id = %s', [owner_id]))
