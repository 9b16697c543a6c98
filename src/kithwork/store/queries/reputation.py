"""With whom did the owner work on something of a name, so that they could truthfully say it?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kithwork.domain.kinds import InteractionKind
from kithwork.store import sqlite

_WORK: Final = (
    InteractionKind.CO_AUTHORED.value,
    InteractionKind.PAIRED.value,
    InteractionKind.REVIEWED.value,
    InteractionKind.TESTED.value,
    InteractionKind.REPORTED.value,
)
_SHORT: Final = 2  # letters
_LOOKED_AT: Final = 300  # moments, the newest


@dataclass(frozen=True, slots=True)
class WorkedRow:
    """A moment of work with somebody: what it was about, where, and which source says so."""

    person_id: int
    person: str
    kind: str
    own_part: str
    subject: str
    place: str
    on: date
    source: str


def worked_on(owner_id: int, name: str) -> list[WorkedRow]:
    """Moments of work whose title or place has the words of a name, the newest of each person; the newest first."""
    words = re.findall(r"\w+", name)
    if not words:
        return []
    match, said_so = " ".join(f'"{word}"' for word in words), _named(name)
    moments = "SELECT record_id FROM interaction WHERE record_id IN (SELECT rowid FROM interaction_search WHERE interaction_search MATCH %s) AND owner_id = %s"
    places = "SELECT x.record_id FROM context c JOIN interaction x ON x.context_id = c.id WHERE c.owner_id = %s AND (' ' || replace(replace(lower(c.label), '-', ' '), '/', ' ') || ' ') LIKE %s"
    like = f"% {' '.join(name.casefold().replace('-', ' ').split())} %"
    rows = _rows(
        f"SELECT p.id, p.name, x.kind, x.own_part, x.subject, coalesce(c.label, ''), date(x.at), r.source FROM interaction x JOIN record r ON r.id = x.record_id "
        "LEFT JOIN context c ON c.id = x.context_id JOIN participant q ON q.interaction_id = x.record_id JOIN identity i ON i.id = q.identity_id "
        f"JOIN person p ON p.id = i.person_id WHERE x.record_id IN ({moments} UNION {places}) AND x.kind IN ({sqlite.marks(_WORK)}) AND x.own_part <> '' "
        "AND x.is_current AND p.standing <> 'own' ORDER BY x.day DESC, x.record_id DESC LIMIT %s",
        [match, owner_id, owner_id, like, *_WORK, _LOOKED_AT],
    )
    found: dict[int, WorkedRow] = {}
    for person_id, person, kind, own_part, subject, place, on, source in rows:
        if said_so.search(subject) or said_so.search(place):  # the index knows no `++`, and neither case nor order
            found.setdefault(person_id, WorkedRow(person_id, person, kind, own_part, subject, place, date.fromisoformat(on), source))
    return list(found.values())


def _named(name: str) -> re.Pattern[str]:
    """The name as a whole word; of one or two letters as it is written, for there is a Go that is no verb."""
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", 0 if len(name) <= _SHORT else re.IGNORECASE)


def _rows(statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()
