"""Pairs that may be one human and are not decided yet, and pairs that were joined and are worth a look."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kithwork.store import sqlite
from kithwork.store.queries import sides
from kithwork.store.queries.sides import Side

SURE: Final = 0.995  # joins of which we are surer are not worth a look: ADR 0015


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """Are these two one human? Reasons have their weights (log-odds), those that speak for it first, the weightiest before others.

    A note says why it is asked all the same, where hardly anything speaks against it; it has no weight.
    """

    id: int
    one: Side
    other: Side
    reasons: tuple[tuple[str, float], ...]
    is_put_off: bool
    probability: float
    note: str = ""

    @property
    def reasons_for(self) -> tuple[str, ...]:
        """What speaks for it."""
        return tuple(words for words, weight in self.reasons if weight > 0)

    @property
    def reasons_against(self) -> tuple[str, ...]:
        """What speaks against it."""
        return tuple(words for words, weight in self.reasons if weight < 0)


@dataclass(frozen=True, slots=True)
class PartyRow:
    """One side of a question in short: what it takes to see which questions are alike, and which are worth most."""

    person_id: int
    is_own: bool
    is_known: bool
    days: int  # on which they and the owner were in touch
    size: int  # handles and moments
    source: str
    handles: frozenset[tuple[str, str]]  # kind, value
    names: frozenset[str]  # full ones, in the form in which they compare


@dataclass(frozen=True, slots=True)
class OpenRow:
    """A question in short."""

    id: int
    one: PartyRow
    other: PartyRow
    reason: str  # the weightiest that speaks for it


_OPEN: Final = (
    "FROM question q JOIN identity a ON a.id = q.one_id JOIN identity b ON b.id = q.other_id LEFT JOIN decision d ON d.owner_id = q.owner_id "
    "AND d.one_id = min(q.one_id, q.other_id) AND d.other_id = max(q.one_id, q.other_id) WHERE q.owner_id = %s AND a.person_id <> b.person_id AND "
)
_STATES: Final = {False: "d.id IS NULL", True: "d.answer = 'later'"}  # by whether they were put off


def count(owner_id: int, *, is_put_off: bool = False) -> int:
    """How many questions wait for an answer, or were put off."""
    with sqlite.cursor() as cursor:
        cursor.execute(f"SELECT count(*) {_OPEN} {_STATES[is_put_off]}", [owner_id])
        return int(cursor.fetchone()[0])


def was_ever(question_id: int) -> bool:
    """Was there ever a question of this number? Numbers are given out once."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT 1 FROM sqlite_sequence WHERE name = 'question' AND seq >= %s", [question_id])
        return question_id > 0 and cursor.fetchone() is not None


def in_short(owner_id: int, *, is_put_off: bool = False) -> list[OpenRow]:
    """Every question without an answer, or that was put off."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            f"SELECT q.id, coalesce(q.reasons_for ->> '$[0][0]', ''), q.one_id, a.person_id, q.other_id, b.person_id {_OPEN} {_STATES[is_put_off]} "
            "ORDER BY q.id",
            [owner_id],
        )
        rows = cursor.fetchall()
    persons = sorted({row[column] for row in rows for column in (3, 5)})
    known, called, spoken = _persons(persons), _called(persons), _sources(sorted({row[column] for row in rows for column in (2, 4)}))

    def party(anchor: int, person: int) -> PartyRow:
        return PartyRow(person, *known[person], spoken[anchor], *called[person])

    return [OpenRow(number, party(*both[:2]), party(*both[2:]), reason) for number, reason, *both in rows]


def _persons(ids: Sequence[int]) -> dict[int, tuple[bool, bool, int, int]]:
    found: dict[int, tuple[bool, bool, int, int]] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(ids):
            cursor.execute(
                "SELECT p.id, p.standing = 'own', p.standing <> 'seen', coalesce(t.days_count, 0), p.identities_count + coalesce(r.moments_count, 0) FROM person p "
                f"LEFT JOIN tie t ON t.person_id = p.id LEFT JOIN rhythm r ON r.person_id = p.id WHERE p.id IN ({sqlite.marks(chunk)})",
                chunk,
            )
            found.update({row[0]: (bool(row[1]), bool(row[2]), row[3], row[4]) for row in cursor.fetchall()})
    return found


def _called(person_ids: Sequence[int]) -> dict[int, tuple[frozenset[tuple[str, str]], frozenset[str]]]:
    """The handles and the full names of each."""
    handles: dict[int, list[tuple[str, str]]] = defaultdict(list)
    names: dict[int, list[str]] = defaultdict(list)
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(person_ids):
            cursor.execute(f"SELECT person_id, kind, value, name_key FROM identity WHERE person_id IN ({sqlite.marks(chunk)})", chunk)
            for person_id, kind, value, name in cursor.fetchall():
                handles[person_id].append((kind, value))
                if name:
                    names[person_id].append(name)
    return {person_id: (frozenset(some), frozenset(names[person_id])) for person_id, some in handles.items()}


def _sources(identity_ids: Sequence[int]) -> dict[int, str]:
    """A source that knows each identity: that of a card or profile, else that of the newest interaction."""
    found: dict[int, str] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(identity_ids):
            marks = sqlite.marks(chunk)
            cursor.execute(
                f"SELECT i.id, coalesce((SELECT min(r.source) FROM record_identity x JOIN record r ON r.id = x.record_id WHERE x.identity_id = i.id "
                "AND r.is_current), (SELECT r.source FROM record r WHERE r.id = (SELECT q.interaction_id FROM participant q WHERE q.identity_id = i.id "
                f"ORDER BY q.day DESC, q.interaction_id DESC LIMIT 1)), '') FROM identity i WHERE i.id IN ({marks})",
                chunk,
            )
            found.update({row[0]: row[1] for row in cursor.fetchall()})
    return found


def lines(owner_id: int, question_ids: Sequence[int]) -> dict[int, QuestionLine]:
    """These questions with both sides in full, as far as they are open or put off."""
    rows: list[tuple[int, int, int, str, str, float, str | None]] = []
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(question_ids)):
            cursor.execute(
                f"SELECT q.id, q.one_id, q.other_id, q.reasons_for, q.reasons_against, q.probability, d.answer {_OPEN} "
                f"(d.id IS NULL OR d.answer = 'later') AND q.id IN ({sqlite.marks(chunk)})",
                [owner_id, *chunk],
            )
            rows += cursor.fetchall()
    both = sides.of(owner_id, sorted({identity_id for row in rows for identity_id in row[1:3]}))
    return {
        number: _line(number, both[one], both[other], _read(speaks) + _read(against), is_put_off=answer == "later", probability=probability)
        for number, one, other, speaks, against, probability, answer in rows
    }


def _line(number: int, one: Side, other: Side, said: tuple[tuple[str, float], ...], *, is_put_off: bool, probability: float) -> QuestionLine:
    reasons = tuple((words, weight) for words, weight in said if weight)
    note = next((words for words, weight in said if not weight), "")
    return QuestionLine(number, one, other, reasons, is_put_off, probability, note)


def _read(written: str) -> tuple[tuple[str, float], ...]:
    return tuple((words, weight) for words, weight in json.loads(written))


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
    both = sides.of_identities(owner_id, [one_id, other_id])
    reasons = tuple(sorted(_read(written), key=lambda reason: reason[1] <= 0))
    return _line(link_id, both[one_id], both[other_id], reasons, is_put_off=False, probability=probability)
