"""Which identities share a block, and how many bear each? See `identity.blocking`; blocks are kept as numbers."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from kithwork.domain.blocks import COUNTED
from kithwork.store import sqlite


class Unindexed(NamedTuple):  # there are very many of them
    """An identity whose blocks are not on file yet."""

    id: int
    kind: str
    value: str
    name: str


def unindexed_count(owner_id: int) -> int:
    """How many identities came since blocks were last brought up to date."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM identity WHERE owner_id = %s AND id > (SELECT blocked_until FROM owner WHERE id = %s)", [owner_id, owner_id]
        )
        return int(cursor.fetchone()[0])


def unindexed(owner_id: int, limit: int) -> Iterator[list[Unindexed]]:
    """Those identities, the eldest first, so many at once."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT blocked_until FROM owner WHERE id = %s", [owner_id])
        after: int = cursor.fetchone()[0]
        while True:
            cursor.execute(
                "SELECT id, kind, value, name FROM identity WHERE owner_id = %s AND id > %s ORDER BY id LIMIT %s", [owner_id, after, limit]
            )
            rows = [Unindexed(*row) for row in cursor.fetchall()]
            if not rows:
                return
            yield rows
            after = rows[-1].id


def bearers(owner_id: int, blocks: Collection[int]) -> dict[int, int]:
    """How many bear each of these blocks."""
    found: dict[int, int] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(sorted(blocks)):
            cursor.execute(f"SELECT block, bearers FROM census WHERE owner_id = %s AND block IN ({sqlite.marks(chunk)})", [owner_id, *chunk])
            found.update(cursor.fetchall())
    return found


def mates(owner_id: int, blocks: Sequence[Collection[int]]) -> set[int]:
    """Everybody who may be met in these blocks, which are given by the role of whoever asks (see `identity.blocking.Role`)."""
    found: set[int] = set()
    with sqlite.cursor() as cursor:
        for role, several in enumerate(blocks):
            for chunk in sqlite.chunks(sorted(several)):
                cursor.execute(
                    f"SELECT identity_id FROM identity_block WHERE owner_id = %s AND block IN ({sqlite.marks(chunk)}) AND role < %s",
                    [owner_id, *chunk, COUNTED - role],
                )
                found.update(row[0] for row in cursor.fetchall())
    return found
