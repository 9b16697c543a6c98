"""Who bears a name, and in which conversations do they speak?"""

from collections.abc import Collection
from typing import Final, NamedTuple

from kithwork.store import sqlite


class Bearer(NamedTuple):
    """An identity under a name, and whose it is believed to be."""

    id: int
    kind: str
    value: str
    name: str
    person_id: int | None
    is_own: bool


class Met(NamedTuple):
    """Somebody who speaks in a conversation: their name there, and what it is called."""

    name: str
    label: str


_IS_OWN: Final = "coalesce((SELECT p.standing FROM person p WHERE p.id = i.person_id) = 'own', 0)"
_BEARER: Final = f"SELECT i.id, i.kind, i.value, i.name, i.person_id, {_IS_OWN} FROM identity i"
_OF_SOURCE: Final = "i.owner_id = %s AND i.kind = 'entry' AND i.value > %s AND i.value < %s"  # from the colon after it to what follows a colon
_OF_OTHERS: Final = "linkedin-connections"  # nobody is a connection of their own
_OWN: Final = f"({_IS_OWN} OR EXISTS (SELECT 1 FROM own_handle h WHERE h.owner_id = i.owner_id AND h.kind = i.kind AND h.value = i.value))"


def of_key(owner_id: int, name_key: str) -> list[Bearer]:
    """All whose full names compare equal."""
    return _bearers(f"{_BEARER} WHERE i.owner_id = %s AND i.name_key = %s ORDER BY i.id", [owner_id, name_key])


def without_address(owner_id: int) -> list[Bearer]:
    """All whom a source knows by an item of its own alone, or the owner by their own word."""
    return _bearers(f"{_BEARER} WHERE +i.owner_id = %s AND i.kind IN ('entry', 'own') ORDER BY i.id", [owner_id])


def own_without_address(owner_id: int) -> list[Bearer]:
    """Of the owner's identities, and of what they said is theirs, those that no address stands for."""
    return _bearers(f"{_BEARER} WHERE i.owner_id = %s AND i.kind IN ('entry', 'own') AND {_OWN} ORDER BY i.id", [owner_id])


def _bearers(statement: str, values: list[int | str]) -> list[Bearer]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return [Bearer(row[0], row[1], row[2], row[3], row[4], bool(row[5])) for row in cursor.fetchall()]


def speaking_with(owner_id: int, some: Collection[int], others: Collection[int]) -> Met | None:
    """One of the others who speaks in a conversation in which one of these does; None where nobody is."""
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(sorted(others)):
            cursor.execute(
                "SELECT i.name, coalesce(c.label, '') FROM participant q CROSS JOIN interaction y ON y.record_id = q.interaction_id CROSS JOIN identity i ON i.id = q.identity_id "
                "LEFT JOIN context c ON c.id = y.context_id "
                f"WHERE i.owner_id = %s AND q.identity_id IN ({sqlite.marks(chunk)}) AND q.part = 'from' AND y.is_current AND y.thread IN (SELECT x.thread "
                f"FROM participant p JOIN interaction x ON x.record_id = p.interaction_id WHERE p.identity_id IN ({sqlite.marks(list(some))}) "
                "AND p.part = 'from' AND x.is_current AND x.thread <> '') ORDER BY q.id LIMIT 1",
                [owner_id, *chunk, *sorted(some)],
            )
            row = cursor.fetchone()
            if row:
                return Met(str(row[0]), str(row[1]))
    return None


def namesakes(owner_id: int, run_id: int, name_key: str) -> list[Bearer]:
    """Who bears this full name in what a run read, is somebody else so far, and was neither asked about beside the owner nor said to be another."""
    return _bearers(
        f"{_BEARER} WHERE i.owner_id = %s AND i.name_key = %s AND NOT {_IS_OWN} AND i.kind <> 'own' "
        "AND (EXISTS (SELECT 1 FROM participant q JOIN saying s ON s.record_id = q.interaction_id WHERE q.identity_id = i.id AND s.run_id = %s) "
        "OR EXISTS (SELECT 1 FROM record_identity x JOIN record r ON r.id = x.record_id JOIN saying s ON s.record_id = r.id "
        f"WHERE x.identity_id = i.id AND s.run_id = %s AND r.source <> '{_OF_OTHERS}')) "
        f"AND NOT EXISTS (SELECT 1 FROM identity o JOIN person w ON w.id = o.person_id JOIN identity t ON t.person_id = i.person_id "
        "WHERE w.owner_id = i.owner_id AND w.standing = 'own' AND (EXISTS (SELECT 1 FROM question u WHERE (u.one_id = o.id AND u.other_id = t.id) "
        "OR (u.one_id = t.id AND u.other_id = o.id)) OR EXISTS (SELECT 1 FROM decision d WHERE d.answer = 'different' "
        "AND ((d.one_id = o.id AND d.other_id = t.id) OR (d.one_id = t.id AND d.other_id = o.id))))) ORDER BY i.id",
        [owner_id, name_key, run_id, run_id],
    )


def has_entries(owner_id: int, source: str) -> bool:
    """Does a source know anybody by an item of its own alone?"""
    with sqlite.cursor() as cursor:
        cursor.execute(f"SELECT 1 FROM identity i WHERE {_OF_SOURCE} LIMIT 1", [owner_id, f"{source}:", f"{source};"])
        return cursor.fetchone() is not None


def speakers(owner_id: int, run_id: int, source: str) -> list[str]:
    """Who speaks in groups that a run read of a source which knows them by name alone; who wrote most comes first."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT i.name FROM identity i CROSS JOIN participant q ON q.identity_id = i.id CROSS JOIN interaction x ON x.record_id = q.interaction_id "
            f"WHERE {_OF_SOURCE} AND i.name <> '' AND q.part = 'from' AND x.kind = 'group-message' AND x.is_current AND EXISTS "
            "(SELECT 1 FROM saying s WHERE s.record_id = x.record_id AND s.run_id = %s) GROUP BY i.name ORDER BY count(*) DESC, i.name",
            [owner_id, f"{source}:", f"{source};", run_id],
        )
        return [row[0] for row in cursor.fetchall()]
