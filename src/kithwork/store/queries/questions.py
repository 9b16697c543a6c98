"""Pairs that may be one human and are not decided yet."""

import json
from dataclasses import dataclass
from typing import Final

from kithwork.store import models, sqlite
from kithwork.store.queries.people import PersonLine
from kithwork.store.queries.person import IdentityLine, identities, lines_of_identities

SURE: Final = 0.995  # joins of which we are surer are not worth a look


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a question: the identity, and everything that is believed to go with it."""

    identity: IdentityLine
    person: PersonLine | None
    identities: tuple[IdentityLine, ...]


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """Are these two one human?"""

    id: int
    one: Side
    other: Side
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]
    is_put_off: bool
    probability: float


def count(owner_id: int) -> int:
    """How many questions wait for an answer."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM question q WHERE q.owner_id = %s AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.owner_id = q.owner_id AND "
            "d.one_id = min(q.one_id, q.other_id) AND d.other_id = max(q.one_id, q.other_id))",
            [owner_id],
        )
        return int(cursor.fetchone()[0])


def listed(owner_id: int, *, limit: int = 20, offset: int = 0, is_put_off: bool = False) -> list[QuestionLine]:
    """Questions without an answer, those about the owner's own network first; or those put off."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT q.id FROM question q LEFT JOIN decision d ON d.owner_id = q.owner_id AND d.one_id = min(q.one_id, q.other_id) AND d.other_id = "
            "max(q.one_id, q.other_id) JOIN identity a ON a.id = q.one_id JOIN identity b ON b.id = q.other_id LEFT JOIN person p ON p.id = a.person_id "
            "LEFT JOIN person o ON o.id = b.person_id LEFT JOIN tie t ON t.person_id = p.id LEFT JOIN tie u ON u.person_id = o.id WHERE q.owner_id = %s "
            f"AND {'d.answer = ' + chr(39) + 'later' + chr(39) if is_put_off else 'd.id IS NULL'} AND (a.person_id IS NULL OR a.person_id <> b.person_id) "
            "ORDER BY (p.standing <> 'known') + (o.standing <> 'known'), coalesce(t.days_count, 0) + coalesce(u.days_count, 0) DESC, a.value, b.value "
            "LIMIT %s OFFSET %s",
            [owner_id, limit, offset],
        )
        ids = [row[0] for row in cursor.fetchall()]
    rows = {row.id: row for row in models.Question.objects.filter(id__in=ids)}
    return [_line(owner_id, rows[question_id], is_put_off=is_put_off) for question_id in ids]


def doubtful_joins(owner_id: int, *, limit: int = 20) -> list[QuestionLine]:
    """Pairs that were joined by what their names say, those of which we are least sure first; without those that the owner has answered."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT l.id, l.one_id, l.other_id, l.reasons, l.probability FROM link l WHERE l.owner_id = %s AND l.reasons <> '[]' AND l.probability < %s "
            "AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.owner_id = l.owner_id AND d.one_id = min(l.one_id, l.other_id) "
            "AND d.other_id = max(l.one_id, l.other_id)) ORDER BY l.probability, l.one_id LIMIT %s",
            [owner_id, SURE, limit],
        )
        return [_join(owner_id, *row) for row in cursor.fetchall()]


def join(owner_id: int, link_id: int) -> QuestionLine | None:
    """The pair with this id that was joined."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT id, one_id, other_id, reasons, probability FROM link WHERE owner_id = %s AND id = %s", [owner_id, link_id])
        row = cursor.fetchone()
    return _join(owner_id, *row) if row else None


def _join(owner_id: int, link_id: int, one_id: int, other_id: int, written: str, probability: float) -> QuestionLine:
    reasons = json.loads(written)
    sides = lines_of_identities(owner_id, [one_id, other_id])
    one, other = (Side(*sides[i], (sides[i][0],)) for i in (one_id, other_id))
    speaks, against = (tuple(words for words, weight in reasons if (weight > 0) == is_for) for is_for in (True, False))
    return QuestionLine(link_id, one, other, speaks, against, is_put_off=False, probability=probability)


def one(owner_id: int, question_id: int) -> QuestionLine | None:
    """The question with this id."""
    row = models.Question.objects.filter(owner_id=owner_id, id=question_id).first()
    return _line(owner_id, row, is_put_off=False) if row else None


def _line(owner_id: int, row: models.Question, *, is_put_off: bool) -> QuestionLine:
    sides = lines_of_identities(owner_id, [row.one_id, row.other_id])
    return QuestionLine(
        row.id,
        _side(owner_id, *sides[row.one_id]),
        _side(owner_id, *sides[row.other_id]),
        tuple(row.reasons_for),
        tuple(row.reasons_against),
        is_put_off,
        row.probability,
    )


def _side(owner_id: int, identity: IdentityLine, person: PersonLine | None) -> Side:
    return Side(identity, person, tuple(identities(owner_id, person.id)) if person else (identity,))
