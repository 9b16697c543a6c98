"""What the owner asked of whom, what they are stuck on, and which words they marked as sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kithwork.domain.asking import AskKind, AskStep
from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class StepRow:
    """What happened to an ask, when, and in which words."""

    step: AskStep
    on: date
    words: str


@dataclass(frozen=True, slots=True)
class AskLine:
    """Something that the owner asked of somebody."""

    id: int
    person_id: int
    person: str
    kind: AskKind
    words: str
    problem_id: int | None
    steps: tuple[StepRow, ...]

    @property
    def last(self) -> StepRow:
        """Where it stands."""
        return self.steps[-1]

    @property
    def asked_on(self) -> date:
        """When it was asked."""
        return self.steps[0].on

    @property
    def is_open(self) -> bool:
        """Is there something to come yet?"""
        return self.last.step not in {AskStep.THANKED, AskStep.NO, AskStep.SILENCE}


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """Something that the owner is stuck on, or was."""

    id: int
    words: str
    begun_on: date
    solved_on: date | None


def _rows(statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


def listed(owner_id: int, *, person_id: int | None = None) -> list[AskLine]:
    """All that was asked, the newest first; of one person, or of all."""
    clause, more = (" AND i.person_id = %s", [person_id]) if person_id is not None else ("", [])
    return _lines(owner_id, clause, more)


def numbered(owner_id: int, ask_id: int) -> AskLine | None:
    """The ask of this number."""
    return next(iter(_lines(owner_id, " AND w.id = %s", [ask_id])), None)


def _lines(owner_id: int, clause: str, more: Sequence[int]) -> list[AskLine]:
    rows = _rows(
        "SELECT w.id, coalesce(i.person_id, 0), coalesce(p.name, i.name), w.kind, w.words, w.problem_id FROM ask w CROSS JOIN identity i ON i.id = w.anchor_id "
        f"LEFT JOIN person p ON p.id = i.person_id WHERE w.owner_id = %s{clause}",
        [owner_id, *more],
    )
    if not rows:
        return []
    steps: dict[int, list[StepRow]] = {}
    whose, value = ("ask_id", rows[0][0]) if len(rows) == 1 else ("owner_id", owner_id)
    for ask_id, step, on, words in _rows(f'SELECT ask_id, step, "on", words FROM ask_step WHERE {whose} = %s ORDER BY id', [value]):
        steps.setdefault(ask_id, []).append(StepRow(AskStep(step), on, words))
    lines = [AskLine(row[0], row[1], row[2], AskKind(row[3]), row[4], row[5], tuple(steps[row[0]])) for row in rows]
    return sorted(lines, key=lambda line: (line.asked_on, line.id), reverse=True)


def problems(owner_id: int) -> list[ProblemLine]:
    """What the owner is stuck on, then what they were; the newest first."""
    rows = _rows(
        "SELECT id, words, begun_on, solved_on FROM problem WHERE owner_id = %s ORDER BY solved_on IS NOT NULL, begun_on DESC, id DESC", [owner_id]
    )
    return [ProblemLine(*row) for row in rows]


def sent(owner_id: int, *, person_id: int) -> list[tuple[str, date]]:
    """Words to somebody that were marked as sent, and those that Today calls done: kind (empty for the latter), and day."""
    rows = _rows(
        "SELECT w.kind, w.sent_on FROM outreach w JOIN identity i ON i.id = w.anchor_id WHERE +w.owner_id = %s AND i.person_id = %s UNION ALL "
        "SELECT '', w.marked_on FROM today_mark w JOIN identity i ON i.id = w.anchor_id WHERE +w.owner_id = %s AND i.person_id = %s AND w.answer = 'done'",
        [owner_id, person_id, owner_id, person_id],
    )
    return [(kind, on if isinstance(on, date) else date.fromisoformat(on)) for kind, on in rows]


def sent_on(owner_id: int, day: date) -> list[str]:
    """The kinds of all words that were marked as sent on a day."""
    return [row[0] for row in _rows("SELECT kind FROM outreach WHERE owner_id = %s AND sent_on = %s", [owner_id, day.isoformat()])]


def heard_from(owner_id: int, person_id: int, *, since_day: int, until_day: int) -> list[int]:
    """Days (since 1970) on which somebody wrote to the owner, or the two met."""
    rows = _rows(
        "SELECT DISTINCT q.day FROM identity i JOIN participant q ON q.identity_id = i.id JOIN interaction x ON x.record_id = q.interaction_id "
        "WHERE +i.owner_id = %s AND i.person_id = %s AND q.day BETWEEN %s AND %s AND x.is_current AND x.own_part <> '' "
        "AND (q.part = 'from' OR x.kind IN ('in-person', 'call', 'meeting'))",
        [owner_id, person_id, since_day, until_day],
    )
    return [row[0] for row in rows]


def is_not_for_asks(owner_id: int, person_id: int) -> bool:
    """Did the owner say that nothing is to be asked of somebody?"""
    rows = _rows(
        "SELECT 1 FROM person_field w JOIN identity i ON i.id = w.anchor_id WHERE +w.owner_id = %s AND i.person_id = %s AND w.field = 'not-for-asks' "
        "AND w.value <> '' LIMIT 1",
        [owner_id, person_id],
    )
    return bool(rows)


def not_for_asks(owner_id: int) -> frozenset[int]:
    """Everybody of whom nothing is to be asked."""
    rows = _rows(
        "SELECT i.person_id FROM person_field w CROSS JOIN identity i ON i.id = w.anchor_id WHERE w.owner_id = %s AND w.field = 'not-for-asks' AND w.value <> '' "
        "AND i.person_id IS NOT NULL",
        [owner_id],
    )
    return frozenset(row[0] for row in rows)


def vouched(owner_id: int, person_id: int | None = None) -> list[tuple[int, str, str, str, date, str]]:
    """Who recommended or endorsed the owner: person, name, kind, in which words or for which skill, when, and where it is said."""
    clause, more = (" AND i.person_id = %s", [person_id]) if person_id is not None else ("", [])
    rows = _rows(
        "SELECT DISTINCT p.id, p.name, x.kind, CASE WHEN x.words <> '' THEN x.words ELSE x.subject END, substr(x.at, 1, 10), r.source || coalesce((SELECT ', ' || m.place "
        "|| ', ' || s.\"where\" FROM saying s JOIN run_member m ON m.id = s.member_id WHERE s.record_id = r.id ORDER BY s.id LIMIT 1), '') FROM record r "
        "CROSS JOIN interaction x ON x.record_id = r.id CROSS JOIN participant q ON q.interaction_id = x.record_id CROSS JOIN identity i ON i.id = q.identity_id "
        "CROSS JOIN person p ON p.id = i.person_id WHERE r.owner_id = %s AND r.source IN ('linkedin-recommendations', 'linkedin-endorsements') "
        f"AND x.kind IN ('recommended', 'endorsed') AND x.is_current AND q.part = 'from' AND p.standing <> 'own'{clause} ORDER BY 3 DESC, 5 DESC, 2",
        [owner_id, *more],
    )
    return [(row[0], row[1], row[2], row[3], date.fromisoformat(row[4]), row[5]) for row in rows]


def phrases(owner_id: int) -> dict[str, str]:
    """The owner's own words for letters, by key."""
    return dict(_rows('SELECT "key", words FROM phrase WHERE owner_id = %s ORDER BY "key"', [owner_id]))


def supports(owner_id: int) -> list[tuple[int, str, str]]:
    """On whom the owner may call for what: person, name, words."""
    rows = _rows(
        "SELECT coalesce(i.person_id, 0), coalesce(p.name, i.name), w.words FROM support w JOIN identity i ON i.id = w.anchor_id "
        "LEFT JOIN person p ON p.id = i.person_id WHERE w.owner_id = %s ORDER BY w.words, 2",
        [owner_id],
    )
    return [(row[0], row[1], row[2]) for row in rows]
