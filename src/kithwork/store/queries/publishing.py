"""What the owner wants to make public, how far each piece is, and how often they want to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kithwork.domain.artifacts import PieceStage, Span
from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class PieceLine:
    """Something that the owner wants to make public."""

    id: int
    title: str
    words: str
    stage: PieceStage
    topics: tuple[str, ...]
    audience: str
    people: tuple[tuple[int, str], ...]  # for whom
    next_step: str
    next_on: date | None
    begun_on: date
    drafted_on: date | None
    out_on: date | None
    left_on: date | None
    url: str
    source: str  # the proposal that it was; empty where it was written by hand
    artifact_id: int  # 0 where it is none yet

    @property
    def is_open(self) -> bool:
        """Is it still to come out?"""
        return self.stage in {PieceStage.IDEA, PieceStage.DRAFT}

    @property
    def since(self) -> date:
        """Since when it stands where it stands."""
        return {PieceStage.DRAFT: self.drafted_on, PieceStage.OUT: self.out_on, PieceStage.LEFT: self.left_on}.get(self.stage) or self.begun_on


@dataclass(frozen=True, slots=True)
class PaceRow:
    """How often the owner wants to make something public."""

    times: int
    span: Span
    said_on: date


def listed(owner_id: int) -> list[PieceLine]:
    """All of them: what has a next step first, by its day, then the newest."""
    people: dict[int, list[tuple[int, str]]] = {}
    for piece_id, person_id, name in _rows(
        "SELECT w.piece_id, coalesce(i.person_id, 0), coalesce(p.name, i.name) FROM piece_person w CROSS JOIN identity i ON i.id = w.anchor_id "
        "LEFT JOIN person p ON p.id = i.person_id WHERE w.owner_id = %s ORDER BY w.id",
        [owner_id],
    ):
        people.setdefault(piece_id, []).append((person_id, name))
    rows = _rows(
        "SELECT id, title, words, stage, topics, audience, next_step, next_on, begun_on, drafted_on, out_on, left_on, url, source, "
        "coalesce(artifact_id, 0) FROM piece WHERE owner_id = %s ORDER BY next_on IS NULL, next_on, out_on DESC, begun_on DESC, id DESC",
        [owner_id],
    )
    return [_line(row, people.get(row[0], ())) for row in rows]


def _line(row: tuple[Any, ...], people: Sequence[tuple[int, str]]) -> PieceLine:
    piece_id, title, words, stage, topics, audience, *rest = row
    next_step, next_on, begun_on, drafted_on, out_on, left_on, url, source, artifact_id = rest
    terms = tuple(part for part in topics.split(", ") if part)
    return PieceLine(
        piece_id, title, words, PieceStage(stage), terms, audience, tuple(people), next_step, next_on, begun_on, drafted_on, out_on, left_on, url,
        source, artifact_id,
    )  # fmt: skip


def pace(owner_id: int) -> PaceRow | None:
    """What the owner said of it, if they did."""
    rows = _rows("SELECT times, span, said_on FROM pace WHERE owner_id = %s", [owner_id])
    return PaceRow(rows[0][0], Span(rows[0][1]), rows[0][2]) if rows else None


def _rows(statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()
