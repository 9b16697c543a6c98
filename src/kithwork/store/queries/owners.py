"""Whose network it is."""

import json
from pathlib import PurePath
from typing import Any

from kithwork.store import sqlite


def only(owner_id: int | None = None) -> int | None:
    """The owner of a local file, or None when nobody has begun yet."""
    if owner_id is not None:
        return owner_id
    row = _one("SELECT id FROM owner ORDER BY id LIMIT 1", [])
    return int(row[0]) if row else None


def _one(statement: str, values: list[int]) -> tuple[Any, ...] | None:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        row: tuple[Any, ...] | None = cursor.fetchone()
    return row


def name(owner_id: int) -> str:
    """What the owner is called: their own word, else their person's name."""
    typed = _one("SELECT name FROM owner WHERE id = %s", [owner_id])
    derived = _one("SELECT name FROM person WHERE owner_id = %s AND standing = 'own' ORDER BY identities_count DESC, id LIMIT 1", [owner_id])
    return str((typed and typed[0]) or (derived and derived[0]) or "")


def said_name(owner_id: int) -> str:
    """What the owner is called by their own word; empty without one."""
    row = _one("SELECT name FROM owner WHERE id = %s", [owner_id])
    return str(row[0]) if row else ""


def zone(owner_id: int) -> str:
    """The time zone by which the owner lives, an IANA name; empty when none was noted yet."""
    row = _one("SELECT zone FROM owner WHERE id = %s", [owner_id])
    return str(row[0]) if row else ""


def begun_at(owner_id: int) -> str:
    """When the network was begun, as it is stored."""
    row = _one("SELECT made_at FROM owner WHERE id = %s", [owner_id])
    return str(row[0]) if row else ""


def names(owner_id: int) -> set[str]:
    """Every name that the owner goes by: by their word, and in sources."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT name FROM owner WHERE id = %s UNION SELECT i.name FROM person p JOIN identity i ON i.person_id = p.id "
            "WHERE p.owner_id = %s AND p.standing = 'own'",
            [owner_id, owner_id],
        )
        return {row[0] for row in cursor.fetchall() if row[0]}


def own_person(owner_id: int) -> int | None:
    """The person that the owner is, where anything is on file of them."""
    row = _one("SELECT id FROM person WHERE owner_id = %s AND standing = 'own' ORDER BY identities_count DESC, id LIMIT 1", [owner_id])
    return int(row[0]) if row else None


def is_invented(owner_id: int) -> bool:
    """Was everybody here made up?"""
    row = _one("SELECT is_invented FROM owner WHERE id = %s", [owner_id])
    return bool(row and row[0])


def is_untouched(owner_id: int) -> bool:
    """Has nothing been read, and nothing been said, that still stands?"""
    row = _one(
        "SELECT name = '' AND NOT EXISTS (SELECT 1 FROM import_run WHERE owner_id = o.id AND state <> 'undone') AND NOT EXISTS (SELECT 1 FROM own_handle "
        "WHERE owner_id = o.id) AND NOT EXISTS (SELECT 1 FROM identity WHERE owner_id = o.id) AND NOT EXISTS (SELECT 1 FROM saved_view WHERE owner_id = o.id) "
        "FROM owner o WHERE o.id = %s",
        [owner_id],
    )
    return bool(row and row[0])


def last_day(owner_id: int) -> int:
    """The day on which beliefs were last brought up to date; 0 for never."""
    row = _one("SELECT last_day FROM owner WHERE id = %s", [owner_id])
    return int(row[0]) if row else 0


def told(owner_id: int) -> set[tuple[str, str]]:
    """The handles of which the owner said that they are theirs: kind, value."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT kind, value FROM own_handle WHERE owner_id = %s", [owner_id])
        return {(row[0], row[1]) for row in cursor.fetchall()}


def addresses(owner_id: int) -> list[tuple[str, str, bool]]:
    """The owner's handles: kind, value, and whether the owner told it, or said of it that it is the same one's (else `sourced`, or by likeness)."""
    named = told(owner_id)
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT i.kind, i.value FROM identity i JOIN person p ON p.id = i.person_id WHERE p.owner_id = %s AND p.standing = 'own' AND i.kind <> 'entry'",
            [owner_id],
        )
        found = {(row[0], row[1]) for row in cursor.fetchall()}
    said = named | _answered(owner_id)
    return [(kind, value, (kind, value) in said) for kind, value in sorted(named | found)]


def sourced(owner_id: int) -> set[tuple[str, str]]:
    """The handles that sources call the owner's: kind, value. What is neither these nor told is the owner's by likeness, as anybody's would be."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT i.kind, i.value FROM record r JOIN record_identity x ON x.record_id = r.id JOIN identity i ON i.id = x.identity_id "
            "WHERE r.owner_id = %s AND r.kind = 'owner' AND r.is_current",
            [owner_id],
        )
        return {(row[0], row[1]) for row in cursor.fetchall()}


def _answered(owner_id: int) -> set[tuple[str, str]]:
    """Handles that no source calls the owner's, which the owner said to be the same human's as one of theirs."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT i.kind, i.value FROM decision d JOIN identity a ON a.id = d.one_id JOIN identity b ON b.id = d.other_id "
            "JOIN person p ON p.id = a.person_id AND p.id = b.person_id JOIN identity i ON i.id IN (a.id, b.id) "
            "WHERE d.owner_id = %s AND d.answer = 'same' AND p.standing = 'own' AND NOT EXISTS (SELECT 1 FROM record_identity x JOIN record r ON r.id = x.record_id "
            "WHERE x.identity_id = i.id AND r.kind = 'owner' AND r.is_current)",
            [owner_id],
        )
        return {(row[0], row[1]) for row in cursor.fetchall()}


def is_known(owner_id: int) -> bool:
    """Is it known who the owner is, by an address or by what a source alone knows them by?"""
    row = _one(
        "SELECT EXISTS (SELECT 1 FROM own_handle WHERE owner_id = %s) OR EXISTS "
        "(SELECT 1 FROM identity i JOIN person p ON p.id = i.person_id WHERE p.owner_id = %s AND p.standing = 'own')",
        [owner_id, owner_id],
    )
    return bool(row and row[0])


def is_missed(owner_id: int) -> bool:
    """Do sources tell of moments, and nothing of who the owner is in them? Then nobody is in touch with anybody."""
    row = (
        None
        if is_known(owner_id)
        else _one("SELECT EXISTS (SELECT 1 FROM interaction WHERE owner_id = %s AND is_current AND own_part = '')", [owner_id])
    )
    return bool(row and row[0])


def waiting(owner_id: int) -> int:
    """How many identities' beliefs are yet to be made again."""
    row = _one("SELECT count(*) FROM touched WHERE owner_id = %s", [owner_id])
    return int(row[0]) if row else 0


def interrupted(owner_id: int) -> int | None:
    """The number of the last run that did not come to its end: cut off, or still under way, and none after it read all of the same, by name."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT number, state, paths FROM import_run WHERE owner_id = %s AND state <> 'undone' ORDER BY number DESC", [owner_id])
        read = set[str]()
        for number, state, paths in cursor.fetchall():
            if state == "finished":
                read.update(PurePath(path).name for path in json.loads(paths))
            elif not read.issuperset(PurePath(path).name for path in json.loads(paths)):
                return int(number)
    return None


def was_interrupted(owner_id: int) -> bool:
    """Was any run cut off that stands, whether or not a later one completed it?"""
    return _one("SELECT 1 FROM import_run WHERE owner_id = %s AND state = 'interrupted' LIMIT 1", [owner_id]) is not None
