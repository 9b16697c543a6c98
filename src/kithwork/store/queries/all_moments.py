"""What is on file of everybody's moments with the owner, column by column, and which ties were made of them?

Row by row a million moments take longer to be handed over than to be reckoned with. SQLite writes each column as one text instead, and numpy reads it:
a tenth of the time.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from kithwork.store import sqlite

AT_ONCE: Final = 500_000  # participants: bounds the length of the texts, and memory
EVERY: Final = range(2**31)
Numbers = NDArray[np.int64]


class MomentColumns(NamedTuple):
    """One entry for each part that a person had in a moment of the owner's; kind and parts as places in the lists that were given."""

    person: Numbers
    record: Numbers
    day: Numbers
    kind: Numbers
    own_part: Numbers
    their_part: Numbers
    people_count: Numbers


def columns(owner_id: int, *, kinds: Sequence[str], parts: Sequence[str], company: range = EVERY) -> MomentColumns:
    """Every moment of the owner with somebody else that still stands, planned ones too; only of so many people, if that is asked."""
    found = _read(
        ("record_id", "day", _place("kind", kinds), _place("own_part", parts), "people_count"),
        "SELECT * FROM interaction WHERE +owner_id = %s AND own_part <> '' AND is_current AND people_count BETWEEN %s AND %s",
        [owner_id, company.start, company.stop - 1],
    )
    order = np.argsort(found[0], kind="stable")
    moments, person_of = tuple(column[order] for column in found), _persons(owner_id)
    taken = [_taken(part, moments, person_of) for part in _participants(owner_id, parts)]
    return MomentColumns(*[np.concatenate(column) for column in zip(*taken, strict=True)]) if taken else MomentColumns(*[_NONE] * 7)


def kept_ties(owner_id: int) -> dict[int, tuple[float | None, ...]]:
    """The ties on file, by person: their fields as `store.writes.people` writes them."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT person_id, faded, mutuality, first_day, last_day, days_count, own_days_count, their_days_count, met_days_count, gap, talk_day, plain, "
            "received, received_day, companions FROM tie WHERE +owner_id = %s",
            [owner_id],
        )
        return {row[0]: tuple(row[1:]) for row in cursor.fetchall()}


_NONE: Final = np.empty(0, dtype=np.int64)


def _participants(owner_id: int, parts: Sequence[str]) -> Iterator[tuple[Numbers, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT min(id), max(id) FROM participant")
        first, last = cursor.fetchone()
    if first is None:
        return
    for start in range(first, last + 1, AT_ONCE):
        source = "SELECT * FROM participant WHERE owner_id = %s AND id BETWEEN %s AND %s"
        yield _read(("identity_id", "interaction_id", _place("part", parts)), source, [owner_id, start, start + AT_ONCE - 1])


def _taken(part: tuple[Numbers, ...], moments: tuple[Numbers, ...], person_of: Numbers) -> tuple[Numbers, ...]:
    """Those of them who are somebody else than the owner, in a moment of the owner's, with that moment."""
    identity, record, their_part = part
    place = np.searchsorted(moments[0], record)
    is_found = place < len(moments[0])
    is_found[is_found] = moments[0][place[is_found]] == record[is_found]
    is_found &= identity < len(person_of)
    person = np.zeros(len(identity), dtype=np.int64)
    person[is_found] = person_of[identity[is_found]]
    wanted = person > 0
    at = place[wanted]
    return (person[wanted], record[wanted], moments[1][at], moments[2][at], moments[3][at], their_part[wanted], moments[4][at])


def _persons(owner_id: int) -> Numbers:
    """The person of each identity, by the identity's number; 0 for nobody and for the owner."""
    own = "SELECT id FROM person WHERE owner_id = %s AND standing = 'own'"
    source = f"SELECT id, person_id FROM identity WHERE +owner_id = %s AND person_id IS NOT NULL AND person_id NOT IN ({own})"
    ids, persons = _read(("id", "person_id"), source, [owner_id, owner_id])
    found = np.zeros(int(ids.max(initial=0)) + 1, dtype=np.int64)
    found[ids] = persons
    return found


def _place(column: str, values: Sequence[str]) -> str:
    """The place of a column's value in a list, as SQL."""
    places = " ".join(f"WHEN '{value}' THEN {place}" for place, value in enumerate(values))
    return f"CASE {column} {places} END"


def _read(columns: Sequence[str], source: str, values: Sequence[int]) -> tuple[Numbers, ...]:
    """These columns, none of which may be empty anywhere, in one order."""
    with sqlite.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(f'group_concat({column})' for column in columns)} FROM ({source})", values)
        texts = cursor.fetchone()
    return tuple(np.fromstring(text, dtype=np.int64, sep=",") if text else _NONE for text in texts)
