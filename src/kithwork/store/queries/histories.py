"""What is on file of how somebody came together: when their identities first came in, and what the owner said and took back."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class ArrivalLine:
    """The import with which an identity first came in, and the source that named it."""

    identity_id: int
    source: str
    run: int
    at: datetime


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """Something that the owner did about who is who, and whether it was taken back; the decisions that it wrote."""

    id: int
    at: datetime
    summary: str
    is_undone: bool
    undone_at: datetime | None
    decisions: frozenset[int]


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """The owner's answer about two identities."""

    id: int
    one: str
    other: str
    is_same: bool
    at: datetime


def arrivals(owner_id: int, identity_ids: Sequence[int]) -> dict[int, ArrivalLine]:
    """When each of these identities first came in, as far as its records are still on file."""
    found: dict[int, ArrivalLine] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(identity_ids)):
            marks = sqlite.marks(chunk)
            cursor.execute(
                f"WITH x(identity_id, record_id) AS (SELECT identity_id, record_id FROM record_identity WHERE identity_id IN ({marks}) UNION ALL "
                f"SELECT identity_id, interaction_id FROM participant WHERE identity_id IN ({marks})), "
                "first(identity_id, record_id, run_id) AS (SELECT x.identity_id, x.record_id, min(s.run_id) FROM x JOIN saying s ON s.record_id = x.record_id "
                "WHERE +s.owner_id = %s GROUP BY x.identity_id) "  # runs are numbered in the order of their ids
                "SELECT first.identity_id, r.source, m.number, m.started_at FROM first JOIN import_run m ON m.id = first.run_id "
                "JOIN record r ON r.id = first.record_id",
                [*chunk, *chunk, owner_id],
            )
            found.update({row[0]: ArrivalLine(row[0], row[1], row[2], sqlite.aware(row[3])) for row in cursor.fetchall()})
    return found


_OF_ROW: Final = "coalesce(json_extract(e.value, '$[3].{0}'), json_extract(e.value, '$[2].{0}'))"
_TOLD: Final = (
    f"SELECT c.id, c.made_at, c.summary, c.is_undone, c.undone_at, json_group_array(json_extract(e.value, '$[1]')) FILTER "
    "(WHERE json_extract(e.value, '$[0]') = 'Decision') FROM change c, json_each(c.rows) e WHERE c.owner_id = %s AND CASE json_extract(e.value, '$[0]') "
    f"WHEN 'Decision' THEN {_OF_ROW.format('answer')} <> 'later' AND ({_OF_ROW.format('one_id')} IN (SELECT value FROM json_each(%s)) "
    f"OR {_OF_ROW.format('other_id')} IN (SELECT value FROM json_each(%s))) "
    "WHEN 'Identity' THEN json_extract(e.value, '$[1]') IN (SELECT value FROM json_each(%s)) "
    f"WHEN 'SharedHandle' THEN {_OF_ROW.format('kind')} || ' ' || {_OF_ROW.format('value')} IN (SELECT value FROM json_each(%s)) END "
    "GROUP BY c.id ORDER BY c.id"
)


def changes(owner_id: int, identity_ids: Sequence[int], handles: Sequence[tuple[str, str]]) -> list[ChangeLine]:
    """What the owner did that said who these identities are, the oldest first."""
    ids, shared = json.dumps(list(identity_ids)), json.dumps([f"{kind} {value}" for kind, value in handles])
    with sqlite.cursor() as cursor:
        cursor.execute(_TOLD, [owner_id, ids, ids, ids, shared])
        return [
            ChangeLine(row[0], sqlite.aware(row[1]), row[2], bool(row[3]), sqlite.aware(row[4]) if row[4] else None, frozenset(json.loads(row[5])))
            for row in cursor.fetchall()
        ]


def decisions(owner_id: int, identity_ids: Sequence[int]) -> list[DecisionLine]:
    """The owner's answers that hold about these identities, the oldest first."""
    ids = json.dumps(list(identity_ids))
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT d.id, i.name, i.value, j.name, j.value, d.answer = 'same', d.decided_at FROM decision d JOIN identity i ON i.id = d.one_id "
            "JOIN identity j ON j.id = d.other_id WHERE d.owner_id = %s AND d.answer <> 'later' AND (d.one_id IN (SELECT value FROM json_each(%s)) "
            "OR d.other_id IN (SELECT value FROM json_each(%s))) ORDER BY d.decided_at, d.id",
            [owner_id, ids, ids],
        )
        return [DecisionLine(row[0], row[1] or row[2], row[3] or row[4], bool(row[5]), sqlite.aware(row[6])) for row in cursor.fetchall()]
