"""What the owner learned, shared, kept and gave on which day, whom they met, and what became of those whom they helped."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kithwork.domain.dates import date_of, day_of
from kithwork.domain.growth import Strand
from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class DeedRow:
    """One thing on its day; nobody where it concerns nobody on file."""

    strand: Strand
    on: date
    words: str
    person: str = ""
    person_id: int = 0


@dataclass(frozen=True, slots=True)
class CameRow:
    """What somebody achieved, whom the owner had helped."""

    person_id: int
    person: str
    words: str
    on: date
    source: str


_WHO: Final = "coalesce(p.name, i.name), coalesce(i.person_id, 0)"
_BY: Final = "JOIN identity i ON i.id = w.anchor_id LEFT JOIN person p ON p.id = i.person_id"
_STATEMENTS: Final = {  # each: day, words, person, number; between two days
    Strand.LEARNING: (
        (
            "SELECT w.\"on\", 'practised: ' || q.words, '', 0 FROM practice w JOIN practice_question q ON q.id = w.question_id WHERE w.owner_id = %s "
            'AND w."on" BETWEEN %s AND %s'
        ),
        "SELECT w.done_on, 'learned: ' || w.words, '', 0 FROM learning w WHERE w.owner_id = %s AND w.done_on BETWEEN %s AND %s",
        (
            f"SELECT s.\"on\", 'applied: ' || w.words, {_WHO} FROM advice_step s JOIN advice w ON w.id = s.advice_id {_BY} WHERE s.owner_id = %s "
            "AND s.\"on\" BETWEEN %s AND %s AND s.step = 'applied' AND NOT w.is_mine"
        ),
        (
            f"SELECT s.\"on\", 'a session' || CASE s.topics WHEN '' THEN '' ELSE ': ' || s.topics END, {_WHO} FROM mentoring_session s JOIN mentorship w "
            f"ON w.id = s.mentorship_id {_BY} WHERE s.owner_id = %s AND s.\"on\" BETWEEN %s AND %s AND s.is_held AND w.side = 'mentee'"
        ),
        f"SELECT w.done_on, 'acted on feedback: ' || w.words, {_WHO} FROM feedback w {_BY} WHERE w.owner_id = %s AND w.done_on BETWEEN %s AND %s",
        "SELECT w.\"on\", 'wrote down what was learned', '', 0 FROM journal_entry w WHERE w.owner_id = %s AND w.\"on\" BETWEEN %s AND %s AND w.kind = 'learned'",
    ),
    Strand.SHARING: (
        f'SELECT w."on", \'passed on: \' || substr(w.thing, 1, 80), {_WHO} FROM share w {_BY} WHERE w.owner_id = %s AND w."on" BETWEEN %s AND %s',
        "SELECT w.\"on\", w.kind || ': ' || w.title, '', 0 FROM artifact w WHERE w.owner_id = %s AND w.\"on\" BETWEEN %s AND %s",
        (
            'SELECT w."on", w.words, \'\', 0 FROM win w JOIN person p ON p.id = w.person_id WHERE w.owner_id = %s AND w."on" BETWEEN %s AND %s '
            "AND p.standing = 'own' AND w.kind IN ('release', 'talk')"
        ),
    ),
    Strand.PROMISES: (f"SELECT w.kept_on, w.words, {_WHO} FROM promise w {_BY} WHERE w.owner_id = %s AND w.kept_on BETWEEN %s AND %s AND w.is_mine",),
    Strand.GIVES: (
        (
            f"SELECT w.\"on\", w.kind || CASE w.words WHEN '' THEN '' ELSE ': ' || w.words END, {_WHO} FROM ledger_entry w {_BY} WHERE w.owner_id = %s "
            "AND w.\"on\" BETWEEN %s AND %s AND w.side = 'gave'"
        ),
        f"SELECT w.said_on, 'advice: ' || w.words, {_WHO} FROM advice w {_BY} WHERE w.owner_id = %s AND w.said_on BETWEEN %s AND %s AND w.is_mine",
        f'SELECT w."on", \'encouraged: \' || w.words, {_WHO} FROM dream_step w {_BY} WHERE w.owner_id = %s AND w."on" BETWEEN %s AND %s AND w.is_mine',
        f"SELECT w.congratulated_on, 'congratulated', {_WHO} FROM kept_win w {_BY} WHERE w.owner_id = %s AND w.congratulated_on BETWEEN %s AND %s",
        (
            f"SELECT s.\"on\", 'a session' || CASE s.topics WHEN '' THEN '' ELSE ': ' || s.topics END, {_WHO} FROM mentoring_session s JOIN mentorship w "
            f"ON w.id = s.mentorship_id {_BY} WHERE s.owner_id = %s AND s.\"on\" BETWEEN %s AND %s AND s.is_held AND w.side = 'mentor'"
        ),
        (
            "SELECT s.\"on\", 'brought together with ' || coalesce(tp.name, t.name, w.aim), coalesce(p.name, i.name, ''), coalesce(i.person_id, 0) "
            "FROM introduction_step s JOIN introduction w ON w.id = s.introduction_id LEFT JOIN identity i ON i.id = w.requester_id LEFT JOIN person p "
            "ON p.id = i.person_id LEFT JOIN identity t ON t.id = w.target_id LEFT JOIN person tp ON tp.id = t.person_id "
            "WHERE s.owner_id = %s AND s.\"on\" BETWEEN %s AND %s AND s.step = 'introduced' AND w.seat = 'connector'"
        ),
    ),
}


def deeds(owner_id: int, *, since: date, until: date) -> list[DeedRow]:
    """All of it between two days, the oldest first; whom the owner met is asked apart."""
    found: list[DeedRow] = []
    with sqlite.cursor() as cursor:
        for strand, statements in _STATEMENTS.items():
            for statement in statements:
                cursor.execute(statement, [owner_id, since.isoformat(), until.isoformat()])
                found += [_row(strand, row) for row in cursor.fetchall()]
    return sorted(found, key=lambda one: (one.on, one.words))


def _row(strand: Strand, row: Sequence[Any]) -> DeedRow:
    on = row[0] if isinstance(row[0], date) else date.fromisoformat(f"{row[0]}-01-01"[:10] if len(row[0]) < 10 else row[0])
    return DeedRow(strand, on, row[1], row[2], row[3])


def met(owner_id: int, *, since: date, until: date) -> list[DeedRow]:
    """With whom the owner was first in touch between two days, both ways; the oldest first."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT t.first_day, p.name, p.id FROM tie t JOIN person p ON p.id = t.person_id WHERE t.owner_id = %s AND t.first_day BETWEEN %s AND %s "
            "AND t.own_days_count > 0 AND t.their_days_count > 0 AND p.standing = 'known' ORDER BY t.first_day, t.days_count DESC",
            [owner_id, day_of(since), day_of(until)],
        )
        return [DeedRow(Strand.MET, date_of(day), "first in touch", name, number) for day, name, number in cursor.fetchall()]


def wins_of(owner_id: int, person_ids: Sequence[int]) -> list[CameRow]:
    """Roles, titles, talks, releases and good news of these people, the newest first."""
    found: list[CameRow] = []
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(person_ids)):
            cursor.execute(
                'SELECT w.person_id, p.name, w.words, w."on", w.source FROM win w JOIN person p ON p.id = w.person_id WHERE +w.owner_id = %s '
                f"AND w.person_id IN ({sqlite.marks(chunk)}) AND w.kind IN ('role', 'title', 'talk', 'release', 'told') ORDER BY w.\"on\" DESC, w.id",
                [owner_id, *chunk],
            )
            found += [CameRow(*row) for row in cursor.fetchall()]
    return found
