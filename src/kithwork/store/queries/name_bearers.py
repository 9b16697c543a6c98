"""Who bears a name?"""

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


_BEARER: Final = (
    "SELECT i.id, i.kind, i.value, i.name, i.person_id, coalesce(p.standing = 'own', 0) FROM identity i LEFT JOIN person p ON p.id = i.person_id"
)
_OWN: Final = "(p.standing = 'own' OR EXISTS (SELECT 1 FROM own_handle h WHERE h.owner_id = i.owner_id AND h.kind = i.kind AND h.value = i.value))"


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
