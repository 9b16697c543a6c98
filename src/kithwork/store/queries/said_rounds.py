"""Letters to the owner and calendar entries in which a word of the trade stands, with whoever is in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from kithwork.domain.dates import day_of
from kithwork.store import sqlite

MOST = 300


@dataclass(frozen=True, slots=True)
class There:
    """Somebody in it: whoever wrote, or sat there too."""

    person_id: int
    person: str
    organisation: str
    address: str  # empty where it is no e-mail address
    part: str


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """One letter or entry."""

    key: str  # source and key of the record
    source: str
    kind: str
    at: datetime
    subject: str
    words: str
    people: tuple[There, ...]


def lines(owner_id: int, *, cues: Sequence[str], since: date) -> list[SpokenLine]:
    """The newest first."""
    some = " OR ".join("x.subject LIKE %s OR x.words LIKE %s" for _ in cues)
    rows = _rows(
        "SELECT x.record_id, r.source || ' ' || r.\"key\", r.source, x.kind, x.at, x.subject, x.words FROM interaction x JOIN record r ON r.id = x.record_id "
        "WHERE x.owner_id = %s AND x.day >= %s AND x.is_current AND r.source <> 'typed' AND ((x.kind = 'message' AND x.own_part = 'to') "
        f"OR (x.kind IN ('meeting', 'in-person', 'call') AND x.own_part <> '')) AND ({some}) ORDER BY x.day DESC, x.record_id DESC LIMIT %s",
        [owner_id, day_of(since), *(f"%{cue}%" for cue in cues for _ in (0, 1)), MOST],
    )
    people = _people(owner_id, [row[0] for row in rows])
    return [SpokenLine(row[1], row[2], row[3], sqlite.aware(row[4]), row[5], row[6], tuple(people.get(row[0], ()))) for row in rows]


def _people(owner_id: int, ids: Sequence[int]) -> dict[int, list[There]]:
    found: dict[int, list[There]] = {}
    for chunk in sqlite.chunks(list(ids)):
        for record_id, *said in _rows(
            "SELECT q.interaction_id, p.id, p.name, p.organisation, CASE WHEN i.kind = 'email' THEN i.value ELSE '' END, q.part FROM participant q "
            "JOIN identity i ON i.id = q.identity_id JOIN person p ON p.id = i.person_id WHERE +q.owner_id = %s AND p.standing <> 'own' "
            f"AND q.interaction_id IN ({sqlite.marks(chunk)}) ORDER BY q.interaction_id, p.sort_name, p.id",
            [owner_id, *chunk],
        ):
            found.setdefault(record_id, []).append(There(*said))
    return found


def _rows(statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()
