"""Candidates whom the owner keeps in mind, and positions that are open where they hire."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kithwork.domain.interviews import CandidateStep
from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class MoveRow:
    """What became of a candidate."""

    step: CandidateStep
    on: date
    words: str


@dataclass(frozen=True, slots=True)
class CandidateLine:
    """Somebody whom the owner interviewed and keeps in mind, with their consent."""

    id: int
    person_id: int
    person: str
    position: str
    seen_on: date
    attitude: str
    curiosity: str
    reasons: str
    topics: tuple[str, ...]
    consent_on: date
    consent_how: str
    steps: tuple[MoveRow, ...]

    @property
    def is_open(self) -> bool:
        """May they be told of a position yet?"""
        return not self.steps or self.steps[-1].step not in {CandidateStep.NO, CandidateStep.HIRED}


@dataclass(frozen=True, slots=True)
class PositionLine:
    """A position that is open, or was."""

    id: int
    words: str
    topics: tuple[str, ...]
    opened_on: date
    closed_on: date | None


def _rows(statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


def _topics(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split(", ") if part)


def listed(owner_id: int) -> list[CandidateLine]:
    """All of them, the newest first."""
    steps: dict[int, list[MoveRow]] = {}
    for candidate_id, step, on, words in _rows(
        'SELECT candidate_id, step, "on", words FROM candidate_move WHERE owner_id = %s ORDER BY id', [owner_id]
    ):
        steps.setdefault(candidate_id, []).append(MoveRow(CandidateStep(step), on, words))
    rows = _rows(
        "SELECT w.id, coalesce(i.person_id, 0), coalesce(p.name, i.name), w.position, w.seen_on, w.attitude, w.curiosity, w.reasons, w.topics, "
        "w.consent_on, w.consent_how FROM candidate w CROSS JOIN identity i ON i.id = w.anchor_id LEFT JOIN person p ON p.id = i.person_id "
        "WHERE w.owner_id = %s ORDER BY w.seen_on DESC, w.id DESC",
        [owner_id],
    )
    return [
        CandidateLine(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], _topics(row[8]), row[9], row[10], tuple(steps.get(row[0], ())))
        for row in rows
    ]


def positions(owner_id: int) -> list[PositionLine]:
    """Those that are open first, the newest first."""
    rows = _rows(
        "SELECT id, words, topics, opened_on, closed_on FROM position WHERE owner_id = %s ORDER BY closed_on IS NOT NULL, opened_on DESC, id DESC",
        [owner_id],
    )
    return [PositionLine(row[0], row[1], _topics(row[2]), row[3], row[4]) for row in rows]


def anchor_of(owner_id: int, candidate_id: int) -> int | None:
    """On whom a candidate hangs, or hung before the keeping was undone."""
    rows = _rows(
        "SELECT anchor_id FROM candidate WHERE owner_id = %s AND id = %s UNION ALL SELECT json_extract(e.value, '$[3].anchor_id') FROM change c, "
        "json_each(c.rows) e WHERE c.owner_id = %s AND json_extract(e.value, '$[0]') = 'Candidate' AND json_extract(e.value, '$[1]') = %s "
        "AND json_extract(e.value, '$[3].anchor_id') IS NOT NULL LIMIT 1",
        [owner_id, candidate_id, owner_id, candidate_id],
    )
    return rows[0][0] if rows else None
