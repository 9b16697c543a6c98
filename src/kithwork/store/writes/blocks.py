"""Keep on file which identities share a block, and how many bear each.

When a count makes a difference (see `domain.blocks`), what its bearers' names say has changed, and all of them are touched: so beliefs made step by step
are those made all at once.
"""

from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from django.db import connection

from kithwork.domain.blocks import COUNTED, EVERYBODY, ROLE_BITS, class_of, is_crowd, makes_a_difference, size_of
from kithwork.store import sqlite


class Blocked(NamedTuple):
    """Identities and the blocks that they are in."""

    rows: list[
        tuple[int, int, int, int]
    ]  # a block, who bears it, the identity in it, and as what (`identity.blocking.Role`); sorted, everybody in `EVERYBODY`
    entries: list[tuple[int, int, bytes]]  # each identity with its bearer and with the same once more, as it is kept with it
    bearers: dict[int, int]  # how many of them bear each block


def counted(rows: list[tuple[int, int, int, int]], entries: list[tuple[int, int, bytes]]) -> Blocked:
    """These rows in order, and counted."""
    rows.sort()
    return Blocked(rows, entries, Counter([block for block, _ in dict.fromkeys([row[:2] for row in rows])]))


def index(owner_id: int, found: Blocked) -> set[int]:
    """Put identities into their blocks; those that are gone since they were asked for, or in them by another process's doing, are passed over.

    Returns who is touched by this, and was not before: their names say something else now, and what is on file of them is the same.
    """
    wanted = _waiting(found.entries)
    if len(wanted) < len(found.entries):
        found = counted([row for row in found.rows if row[2] in wanted], [row for row in found.entries if row[0] in wanted])
    counts = _counts(owner_id, found.bearers)
    _count_the_alone(owner_id, found.bearers, counts)
    anew = _anew(owner_id, found)
    sqlite.insert("identity_block(owner_id, block, bearer, identity_id, role)", f"({int(owner_id)}, %s, %s, %s, %s)", found.rows)
    sqlite.insert("blocked(identity_id, owner_id, bearer, entries)", f"(%s, {int(owner_id)}, %s, %s)", found.entries)
    return _count(owner_id, anew, counts)


def begin(owner_id: int, kept: Sequence[tuple[int, int, bytes]], bearers: Mapping[int, int]) -> None:
    """Put all identities of a network, each with its bearer and its entries, into their blocks, of which none is on file; so many bear each block."""
    sqlite.insert("blocked(identity_id, owner_id, bearer, entries)", f"(%s, {int(owner_id)}, %s, %s)", kept)
    for part in range(_PARTS):
        rows = _rows_of_part(kept, part)
        if not part:
            rows += [(EVERYBODY, bearer, identity_id, COUNTED) for identity_id, bearer, _ in kept]
        rows.sort(key=_by_block)
        sqlite.insert("identity_block(owner_id, block, bearer, identity_id, role)", f"({int(owner_id)}, %s, %s, %s, %s)", rows)
    counted = sorted((block, count) for block, count in bearers.items() if count > 1)
    sqlite.insert("census(owner_id, block, bearers)", f"({int(owner_id)}, %s, %s)", counted)


_PARTS: Final = 2  # in which the blocks of everybody are written, in order: rows of all of them would take much memory
_PART_BITS: Final = 60  # of a block, which are 61 in all


def _rows_of_part(kept: Sequence[tuple[int, int, bytes]], part: int) -> list[tuple[int, int, int, int]]:
    """Who is in the blocks of a part."""
    shift = _PART_BITS + ROLE_BITS
    return [
        (entry >> ROLE_BITS, bearer, identity_id, entry & COUNTED)
        for identity_id, bearer, entries in kept
        for entry in memoryview(entries).cast("q")
        if entry >> shift == part
    ]


def _by_block(row: tuple[int, int, int, int]) -> float:
    """In the order of the table, nearly: numbers of so many bits compare faster as floats."""
    return float(row[0])


def _anew(owner_id: int, found: Blocked) -> dict[int, int]:
    """How many more bear each block, now that these came: not those who have borne it under another handle."""
    on_file = _on_file(owner_id, [row[1] for row in found.entries])
    if not on_file:
        return found.bearers
    bearers = {bearer for _, bearer in on_file}
    twice = Counter([block for block, _ in {row[:2] for row in found.rows if row[1] in bearers} & on_file])
    return {block: count - twice[block] for block, count in found.bearers.items() if count > twice[block]}


def _waiting(entries: Sequence[tuple[int, int, bytes]]) -> set[int]:
    found: set[int] = set()
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks([row[0] for row in entries]):
            cursor.execute(
                f"SELECT i.id FROM identity i LEFT JOIN blocked b ON b.identity_id = i.id WHERE b.identity_id IS NULL AND i.id IN ({sqlite.marks(chunk)})",
                chunk,
            )
            found.update(row[0] for row in cursor.fetchall())
    return found


def forget(owner_id: int, identity_ids: Sequence[int]) -> None:
    """Take identities out of their blocks, and touch whoever was compared with them; to be called before they go."""
    going = [
        (block, bearer, identity_id) for identity_id, bearer, entries in _kept(owner_id, "identity_id", identity_ids) for block in _blocks(entries)
    ]
    left = dict.fromkeys([(block, bearer) for block, bearer, _ in going])
    counts = _counts(owner_id, dict.fromkeys([EVERYBODY, *(block for block, _ in left)]))
    _touch_mates(owner_id, dict.fromkeys([block for block, _ in left]), counts)
    with connection.cursor() as cursor:
        cursor.executemany(f"DELETE FROM identity_block WHERE owner_id = {int(owner_id)} AND block = %s AND bearer = %s AND identity_id = %s", going)
        cursor.executemany(f"DELETE FROM blocked WHERE owner_id = {int(owner_id)} AND identity_id = %s", [(i,) for i in identity_ids])
    borne = _on_file(owner_id, [bearer for _, bearer in left])
    gone = Counter([block for block, bearer in left if (block, bearer) not in borne])
    _count(owner_id, {block: -count for block, count in gone.items()}, counts)


def _touch_mates(owner_id: int, blocks: Iterable[int], counts: dict[int, int]) -> None:
    """Those who met somebody in these blocks may be somebody else now: a question is gone, or a namesake."""
    size = size_of(counts.get(EVERYBODY, 0))
    open_ = [block for block in blocks if block != EVERYBODY and not is_crowd(block, class_of(counts.get(block, 0)), size)]
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks(open_):
            cursor.execute(
                "INSERT INTO touched(owner_id, identity_id) SELECT DISTINCT owner_id, identity_id FROM identity_block "
                f"WHERE owner_id = %s AND block IN ({sqlite.marks(chunk)}) AND role < %s ON CONFLICT DO NOTHING",
                [owner_id, *chunk, COUNTED],
            )


def _on_file(owner_id: int, bearers: Iterable[int]) -> set[tuple[int, int]]:
    """Of these bearers, the blocks that they bear already."""
    once = list(dict.fromkeys(bearers))
    return {(block, bearer) for _, bearer, entries in _kept(owner_id, "bearer", once) for block in _blocks(entries)}


def _kept(owner_id: int, column: str, values: Sequence[int]) -> list[tuple[int, int, bytes]]:
    found: list[tuple[int, int, bytes]] = []
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks(values):
            cursor.execute(
                f"SELECT identity_id, bearer, entries FROM blocked WHERE owner_id = %s AND {column} IN ({sqlite.marks(chunk)})", [owner_id, *chunk]
            )
            found += cursor.fetchall()
    return found


def _blocks(entries: bytes) -> list[int]:
    found = array("q")
    found.frombytes(entries)
    return [EVERYBODY, *(entry >> ROLE_BITS for entry in found)]


def _counts(owner_id: int, blocks: Collection[int]) -> dict[int, int]:
    """How many bear each of these blocks; none are those that nobody bears, or one alone."""
    found: dict[int, int] = {}
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks(list(blocks)):
            cursor.execute(f"SELECT block, bearers FROM census WHERE owner_id = %s AND block IN ({sqlite.marks(chunk)})", [owner_id, *chunk])
            found.update(cursor.fetchall())
    return found


def _count_the_alone(owner_id: int, blocks: Iterable[int], counts: dict[int, int]) -> None:
    """Fill in the count of those blocks that one alone bears."""
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks([block for block in blocks if block not in counts]):
            cursor.execute(f"SELECT DISTINCT block FROM identity_block WHERE owner_id = %s AND block IN ({sqlite.marks(chunk)})", [owner_id, *chunk])
            counts.update((row[0], 1) for row in cursor.fetchall())


def _count(owner_id: int, moved: Mapping[int, int], counts: dict[int, int]) -> set[int]:
    """Bring the census up to date, which holds what several bear; and touch everybody whose name says something else now, who are returned."""
    after = {block: counts.get(block, 0 if change > 0 else 1) + change for block, change in moved.items()}
    old = [(block, now) for block, now in after.items() if block in counts or moved[block] < 0]  # who bears a block that is new is new
    changed = [block for block, now in old if makes_a_difference(block, now - moved[block], now)]
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO census(owner_id, block, bearers) VALUES (%s, %s, %s) ON CONFLICT (owner_id, block) DO UPDATE SET bearers = excluded.bearers",
            sorted((owner_id, block, now) for block, now in after.items() if now > 1),
        )
        alone = [(owner_id, block) for block, now in after.items() if now <= 1 and moved[block] < 0]
        cursor.executemany("DELETE FROM census WHERE owner_id = %s AND block = %s", alone)
    return _touch(owner_id, changed) if changed and not _is_everybody_touched(owner_id) else set()


def _is_everybody_touched(owner_id: int) -> bool:
    """As in a first import; where much is known the first who is looked at says no."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT NOT EXISTS (SELECT 1 FROM identity i NOT INDEXED WHERE i.owner_id = %s AND NOT EXISTS "
            "(SELECT 1 FROM touched t WHERE t.identity_id = i.id))",
            [owner_id],
        )
        return bool(cursor.fetchone()[0])


def _touch(owner_id: int, blocks: Iterable[int]) -> set[int]:
    """Beliefs about everybody in these blocks must be made again; returns of whom that was not so already."""
    found: set[int] = set()
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks(sorted(blocks)):
            cursor.execute(
                "INSERT INTO touched(owner_id, identity_id) SELECT DISTINCT owner_id, identity_id FROM identity_block "
                f"WHERE owner_id = %s AND block IN ({sqlite.marks(chunk)}) ON CONFLICT DO NOTHING RETURNING identity_id",
                [owner_id, *chunk],
            )
            found.update(row[0] for row in cursor.fetchall())
    return found


def empty(owner_id: int) -> None:
    """Take all blocks of this owner away, and whatever was counted."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM identity_block WHERE owner_id = %s", [owner_id])
        cursor.execute("DELETE FROM blocked WHERE owner_id = %s", [owner_id])
        cursor.execute("DELETE FROM census WHERE owner_id = %s", [owner_id])
