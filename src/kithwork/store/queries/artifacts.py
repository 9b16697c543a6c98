"""What the owner has to show, who noticed it, what came of that, and which stories it proves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kithwork.domain.artifacts import ArtifactKind, LedTo
from kithwork.domain.dates import in_words
from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class NoticedRow:
    """That somebody noticed it."""

    id: int
    person_id: int
    person: str
    on: date
    place: str
    words: str


@dataclass(frozen=True, slots=True)
class NoticedThing:
    """What somebody noticed of it, and what it is called."""

    title: str
    on: date
    place: str
    words: str


@dataclass(frozen=True, slots=True)
class CameRow:
    """What came of it, by the owner's word; ids are 0 where nobody and nothing on file is named."""

    id: int
    artifact_id: int
    kind: LedTo
    person_id: int
    person: str
    opportunity_id: int
    introduction_id: int
    on: date
    words: str


@dataclass(frozen=True, slots=True)
class ArtifactLine:
    """Something that the owner made and can show."""

    id: int
    kind: ArtifactKind
    title: str
    words: str
    when: str  # partial date, as much as is known
    url: str
    commit: str
    result: str
    skills: tuple[str, ...]
    key: str
    source: str  # the proposal that it was; empty where it was written by hand
    noticed: tuple[NoticedRow, ...] = ()
    came: tuple[CameRow, ...] = ()
    stories: tuple[tuple[int, str], ...] = ()

    @property
    def on(self) -> date:
        """The day on which it was made; the first of what is known, where that is a month or a year alone."""
        return date.fromisoformat(f"{self.when}-01-01"[:10] if len(self.when) < 10 else self.when)

    @property
    def when_said(self) -> str:
        """The day in words, and no more of it than is known."""
        return in_words(self.when)


def listed(owner_id: int) -> list[ArtifactLine]:
    """All of them, the newest first."""
    noticed, came, stories = _noticed(owner_id), _by(came_of(owner_id)), _stories(owner_id)
    rows = _rows(
        'SELECT id, kind, title, words, "on", url, "commit", result, skills, "key", source FROM artifact WHERE owner_id = %s ORDER BY "on" DESC, id DESC',
        [owner_id],
    )
    return [
        ArtifactLine(
            row[0], ArtifactKind(row[1]), row[2], row[3], row[4], row[5], row[6], row[7], _terms(row[8]), row[9], row[10],
            tuple(noticed.get(row[0], ())), tuple(came.get(row[0], ())), tuple(stories.get(row[0], ())),
        )
        for row in rows
    ]  # fmt: skip


def came_of(owner_id: int) -> list[CameRow]:
    """What came of artifacts, as it was written down."""
    rows = _rows(
        "SELECT w.id, w.artifact_id, w.kind, coalesce(i.person_id, 0), coalesce(p.name, i.name, ''), coalesce(w.opportunity_id, 0), "
        'coalesce(w.introduction_id, 0), w."on", w.words FROM artifact_led w LEFT JOIN identity i ON i.id = w.anchor_id '
        'LEFT JOIN person p ON p.id = i.person_id WHERE w.owner_id = %s ORDER BY w."on", w.id',
        [owner_id],
    )
    return [CameRow(row[0], row[1], LedTo(row[2]), *row[3:]) for row in rows]


def declined(owner_id: int) -> set[str]:
    """The keys of proposals of which the owner said no."""
    return {key for (key,) in _rows('SELECT "key" FROM artifact_no WHERE owner_id = %s', [owner_id])}


def _noticed(owner_id: int) -> dict[int, list[NoticedRow]]:
    found: dict[int, list[NoticedRow]] = {}
    rows = _rows(
        'SELECT w.artifact_id, w.id, coalesce(i.person_id, 0), coalesce(p.name, i.name), w."on", w.place, w.words FROM noticing w '
        'CROSS JOIN identity i ON i.id = w.anchor_id LEFT JOIN person p ON p.id = i.person_id WHERE w.owner_id = %s ORDER BY w."on", w.id',
        [owner_id],
    )
    for artifact_id, *row in rows:
        found.setdefault(artifact_id, []).append(NoticedRow(*row))
    return found


def noticed_by(owner_id: int, person_id: int, *, limit: int) -> list[NoticedThing]:
    """What one person noticed of what the owner made, the newest first."""
    rows = _rows(
        'SELECT a.title, w."on", w.place, w.words FROM identity i CROSS JOIN noticing w ON w.anchor_id = i.id JOIN artifact a ON a.id = w.artifact_id '
        'WHERE w.owner_id = %s AND i.person_id = %s ORDER BY w."on" DESC, w.id DESC LIMIT %s',
        [owner_id, person_id, limit],
    )
    return [NoticedThing(*row) for row in rows]


def _by(rows: Sequence[CameRow]) -> dict[int, list[CameRow]]:
    found: dict[int, list[CameRow]] = {}
    for row in rows:
        found.setdefault(row.artifact_id, []).append(row)
    return found


def _stories(owner_id: int) -> dict[int, list[tuple[int, str]]]:
    found: dict[int, list[tuple[int, str]]] = {}
    rows = _rows(
        "SELECT w.artifact_id, s.id, s.title FROM story_artifact w JOIN work_story s ON s.id = w.story_id WHERE w.owner_id = %s ORDER BY s.title",
        [owner_id],
    )
    for artifact_id, story_id, title in rows:
        found.setdefault(artifact_id, []).append((story_id, title))
    return found


def _terms(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split(", ") if part)


def _rows(statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()
