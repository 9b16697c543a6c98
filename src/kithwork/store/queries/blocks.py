"""Which identities share a block, and how many bear each? See `identity.blocking`; blocks are kept as numbers."""

from collections.abc import Collection
from dataclasses import dataclass

from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class Unindexed:
    """An identity whose blocks are not on file yet."""

    id: int
    kind: str
    value: str
    name: str


def unindexed(owner_id: int, limit: int) -> list[Unindexed]:
    """Identities that came since blocks were last brought up to date, the eldest first."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT id, kind, value, name FROM identity WHERE owner_id = %s AND id > (SELECT blocked_until FROM owner WHERE id = %s) ORDER BY id LIMIT %s",
            [owner_id, owner_id, limit],
        )
        return [Unindexed(*row) for row in cursor.fetchall()]


def bearers(owner_id: int, blocks: Collection[int]) -> dict[int, int]:
    """How many bear each of these blocks."""
    found: dict[int, int] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(sorted(blocks)):
            cursor.execute(f"SELECT block, bearers FROM census WHERE owner_id = %s AND block IN ({sqlite.marks(chunk)})", [owner_id, *chunk])
            found.update(cursor.fetchall())
    return found


def identities(owner_id: int, looking: Collection[int], waiting: Collection[int]) -> set[int]:
    """All identities in blocks where somebody looks for others; and of blocks where somebody waits, those who look."""
    found: set[int] = set()
    with sqlite.cursor() as cursor:
        for blocks, also in ((looking, ""), (waiting, "AND NOT is_waiting")):
            for chunk in sqlite.chunks(sorted(blocks)):
                cursor.execute(
                    f"SELECT identity_id FROM identity_block WHERE owner_id = %s AND block IN ({sqlite.marks(chunk)}) {also}", [owner_id, *chunk]
                )
                found.update(row[0] for row in cursor.fetchall())
    return found
