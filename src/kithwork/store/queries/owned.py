"""Which identities and handles are the owner's, by what they and their sources say?"""

from collections.abc import Collection
from typing import Final

from kithwork.domain.records import OF_CLONE
from kithwork.store import sqlite

_IS_OF_CLONE: Final = f"CASE WHEN r.source = 'git-config' AND substr(r.\"key\", 1, {len(OF_CLONE)}) = '{OF_CLONE}' THEN 1 ELSE 0 END"


def own_identities(owner_id: int) -> set[int]:
    """Identities that the owner, or a source that speaks of the owner, says are the owner's; no source goes before the owner's own no to one of theirs."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT i.id, '' FROM identity i JOIN own_handle h ON h.owner_id = i.owner_id AND h.kind = i.kind AND h.value = i.value WHERE i.owner_id = %s "
            f"UNION SELECT ri.identity_id, {_IS_OF_CLONE} FROM record r JOIN record_identity ri ON ri.record_id = r.id "
            "WHERE r.owner_id = %s AND r.kind = 'owner' AND r.is_current AND NOT EXISTS (SELECT 1 FROM decision d CROSS JOIN identity b NOT INDEXED "
            "ON b.id = d.one_id + d.other_id - ri.identity_id CROSS JOIN own_handle g ON g.owner_id = b.owner_id AND g.kind = b.kind AND g.value = b.value "
            "WHERE d.answer = 'different' AND (d.one_id = ri.identity_id OR d.other_id = ri.identity_id))",
            [owner_id, owner_id],
        )
        rows = cursor.fetchall()
    own = {identity_id for identity_id, is_of_clone in rows if not is_of_clone}
    asked = {identity_id for identity_id, is_of_clone in rows if is_of_clone} - own
    return own | _of_own_names(owner_id, asked, own) if asked else own


def of_clones(owner_id: int) -> set[int]:
    """As whom clones are set to write, whoever that is."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT ri.identity_id FROM record r JOIN record_identity ri ON ri.record_id = r.id "
            f"WHERE r.owner_id = %s AND r.kind = 'owner' AND r.is_current AND {_IS_OF_CLONE}",
            [owner_id],
        )
        return {row[0] for row in cursor.fetchall()}


def _of_own_names(owner_id: int, asked: Collection[int], own: Collection[int]) -> set[int]:
    """Which of these bear no name but the owner's, and an address that nobody has under another full name. A clone that somebody gave away is set to their address still."""
    keys, names = {""}, {""}
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT name FROM owner WHERE id = %s", [owner_id])
        names.update(str(row[0]).casefold() for row in cursor.fetchall())
        for chunk in sqlite.chunks(sorted(own)):
            cursor.execute(f"SELECT name_key, name FROM identity WHERE id IN ({sqlite.marks(chunk)})", chunk)
            for key, name in cursor.fetchall():
                keys.add(key)
                names.add(name.casefold())
        cursor.execute(
            "SELECT a.id, a.id = b.id, b.name_key, b.name FROM identity a JOIN identity b ON b.owner_id = a.owner_id AND b.kind = a.kind AND b.value = a.value "
            f"WHERE a.id IN ({sqlite.marks(list(asked))})",
            sorted(asked),
        )
        others = {
            identity_id
            for identity_id, is_itself, key, name in cursor.fetchall()
            if name.casefold() not in names and (key not in keys or (is_itself and not key))
        }
    return set(asked) - others


def identities_of_owner(owner_id: int) -> set[int]:
    """Every identity of whoever is the owner's person today."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT i.id FROM identity i JOIN person p ON p.id = i.person_id WHERE p.owner_id = %s AND p.standing = 'own'", [owner_id])
        return {row[0] for row in cursor.fetchall()}


def own_handles(owner_id: int) -> frozenset[tuple[str, str]]:
    """The handles by which interactions are seen to be the owner's: told ones, and those of the owner's own identities."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT kind, value FROM own_handle WHERE owner_id = %s UNION SELECT i.kind, i.value FROM identity i JOIN person p ON p.id = i.person_id "
            "WHERE p.owner_id = %s AND p.standing = 'own'",
            [owner_id, owner_id],
        )
        return frozenset((row[0], row[1]) for row in cursor.fetchall())


def others_at_own_handles(owner_id: int) -> frozenset[tuple[str, str, str]]:
    """Who else writes from a handle of the owner's, an office's say, under a name that is known to be another's: kind, value and name of each."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT b.kind, b.value, b.name FROM person o JOIN identity a ON a.person_id = o.id JOIN identity b ON b.owner_id = a.owner_id AND b.kind = a.kind "
            "AND b.value = a.value JOIN person p ON p.id = b.person_id WHERE o.owner_id = %s AND o.standing = 'own' AND p.standing <> 'own'",
            [owner_id],
        )
        return frozenset((row[0], row[1], row[2]) for row in cursor.fetchall())
