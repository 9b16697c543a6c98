"""What is the owner looking for, whom did they choose to tell, and what came of it?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kithwork.domain.opportunities import SearchStepKind
from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class SearchStepRow:
    """What happened, on which day, in which words."""

    step: SearchStepKind
    on: date
    words: str


@dataclass(frozen=True, slots=True)
class ChosenLine:
    """Somebody whom the owner chose to tell, with what happened since."""

    person_id: int
    person: str
    steps: tuple[SearchStepRow, ...]

    @property
    def last(self) -> SearchStepRow:
        """Where it stands with them."""
        return self.steps[-1]

    @property
    def told_on(self) -> date | None:
        """When they were told."""
        return next((row.on for row in self.steps if row.step is SearchStepKind.TOLD), None)


@dataclass(frozen=True, slots=True)
class SearchLine:
    """A time in which the owner looks for something."""

    id: int
    words: str
    constraints: str
    begun_on: date
    closed_on: date | None
    chosen: tuple[ChosenLine, ...]


def _rows(statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


def listed(owner_id: int) -> list[SearchLine]:
    """Those that are open first, the newest first."""
    chosen: dict[int, dict[int, list[SearchStepRow]]] = {}
    names: dict[int, str] = {}
    for search_id, person_id, person, step, on, words in _rows(
        'SELECT w.search_id, coalesce(i.person_id, 0), coalesce(p.name, i.name), w.step, w."on", w.words FROM search_step w '
        "CROSS JOIN identity i ON i.id = w.anchor_id LEFT JOIN person p ON p.id = i.person_id WHERE w.owner_id = %s ORDER BY w.id",
        [owner_id],
    ):
        chosen.setdefault(search_id, {}).setdefault(person_id, []).append(SearchStepRow(SearchStepKind(step), on, words))
        names[person_id] = person
    rows = _rows(
        "SELECT id, words, constraints, begun_on, closed_on FROM search WHERE owner_id = %s ORDER BY closed_on IS NOT NULL, begun_on DESC, id DESC",
        [owner_id],
    )
    return [
        SearchLine(
            row[0],
            row[1],
            row[2],
            row[3],
            row[4],
            tuple(ChosenLine(person_id, names[person_id], tuple(steps)) for person_id, steps in chosen.get(row[0], {}).items()),
        )
        for row in rows
    ]
