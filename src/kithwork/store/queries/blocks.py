"""Which identities share a block, and how many bear each? See `identity.blocking`; blocks are kept as numbers."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final, NamedTuple

from kithwork.domain.blocks import COUNTED
from kithwork.store import sqlite


class Unindexed(NamedTuple):  # there are very many of them
    """An identity whose blocks are not on file yet."""

    id: int
    kind: str
    value: str
    name: str


_UNINDEXED: Final = "FROM touched t JOIN identity i ON i.id = t.identity_id LEFT JOIN blocked b ON b.identity_id = t.identity_id WHERE t.owner_id = %s AND b.identity_id IS NULL"


def is_any(owner_id: int) -> bool:
    """Are anybody's blocks on file?"""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT 1 FROM blocked WHERE owner_id = %s)", [owner_id])
        return bool(cursor.fetchone()[0])


def unindexed_count(owner_id: int) -> int:
    """How many identities came since blocks were last brought up to date; whoever comes is touched."""
    with sqlite.cursor() as cursor:
        cursor.execute(f"SELECT count(*) {_UNINDEXED}", [owner_id])
        return int(cursor.fetchone()[0])


def unindexed(owner_id: int, limit: int, *, after: int = 0) -> Iterator[list[Unindexed]]:
    """Those identities, so many at once; or those only that came after one."""
    with sqlite.cursor() as cursor:
        while True:
            cursor.execute(
                f"SELECT i.id, i.kind, i.value, i.name {_UNINDEXED} AND t.identity_id > %s ORDER BY t.identity_id LIMIT %s", [owner_id, after, limit]
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


def entries(owner_id: int) -> dict[int, bytes]:
    """The blocks of everybody, as they are kept with each."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT identity_id, entries FROM blocked WHERE owner_id = %s", [owner_id])
        return dict(cursor.fetchall())


def census(owner_id: int) -> dict[int, int]:
    """How many bear each block that several bear."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT block, bearers FROM census WHERE owner_id = %s", [owner_id])
        return dict(cursor.fetchall())


def with_several(owner_id: int, bearers: Collection[int]) -> set[int]:
    """Of these bearers, those under whom there is more than one identity."""
    found: set[int] = set()
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(sorted(bearers)):
            cursor.execute(
                f"SELECT bearer FROM blocked WHERE owner_id = %s AND bearer IN ({sqlite.marks(chunk)}) GROUP BY bearer HAVING count(*) > 1",
                [owner_id, *chunk],
            )
            found.update(row[0] for row in cursor.fetchall())
    return found


def mates(owner_id: int, blocks: Sequence[Collection[int]]) -> Iterator[tuple[int, int, int]]:
    """Everybody who may be met in these blocks, which are given by the role of whoever asks (see `identity.blocking.Role`): block, identity and its role."""
    with sqlite.cursor() as cursor:
        for role, several in enumerate(blocks):
            for chunk in sqlite.chunks(sorted(several)):
                cursor.execute(
                    f"SELECT block, identity_id, role FROM identity_block WHERE owner_id = %s AND block IN ({sqlite.marks(chunk)}) AND role < %s",
                    [owner_id, *chunk, COUNTED - role],
                )
                yield from cursor.fetchall()
