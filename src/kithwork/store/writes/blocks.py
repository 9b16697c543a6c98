"""Keep on file which identities share a block, and how many bear each.

When a count makes a difference (see `domain.blocks`), what its bearers' names say has changed, and all of them are touched: so beliefs made step by step
are those made all at once.
"""

from collections.abc import Sequence

from django.db import connection

from kithwork.domain.blocks import EVERYBODY, makes_a_difference
from kithwork.store import sqlite

Blocked = tuple[int, int, Sequence[int], Sequence[int]]  # identity, bearer, blocks on which it looks for others, blocks on which it waits


def index(owner_id: int, rows: Sequence[Blocked]) -> None:
    """Put identities into their blocks."""
    if not rows:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMP TABLE fresh(block integer, bearer integer, identity_id integer, is_waiting bool, PRIMARY KEY (block, bearer, identity_id)) "
            "WITHOUT ROWID"
        )
        every = [(block, bearer, identity_id, 0) for identity_id, bearer, looking, _ in rows for block in looking]
        every += [(block, bearer, identity_id, 1) for identity_id, bearer, _, waiting in rows for block in (EVERYBODY, *waiting)]
        every.sort()
        cursor.executemany("INSERT INTO fresh VALUES (%s, %s, %s, %s)", every)
        cursor.execute(
            "CREATE TEMP TABLE moved AS SELECT f.block, count(*) AS change FROM (SELECT block, bearer FROM fresh GROUP BY block, bearer) f WHERE NOT EXISTS "
            "(SELECT 1 FROM identity_block b WHERE b.owner_id = %s AND b.block = f.block AND b.bearer = f.bearer) GROUP BY f.block",
            [owner_id],
        )
        _count(owner_id)
        cursor.execute(
            "INSERT INTO identity_block SELECT %s, block, bearer, identity_id, is_waiting FROM fresh ORDER BY block, bearer, identity_id", [owner_id]
        )
        cursor.execute("DROP TABLE temp.fresh")
        cursor.execute("UPDATE owner SET blocked_until = %s WHERE id = %s", [max(row[0] for row in rows), owner_id])


def forget(owner_id: int, identity_ids: Sequence[int]) -> None:
    """Take identities out of their blocks; to be called before they go."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE going(identity_id integer PRIMARY KEY)")
        cursor.executemany("INSERT INTO going VALUES (%s)", [(i,) for i in identity_ids])
        cursor.execute(
            "CREATE TEMP TABLE left_block AS SELECT DISTINCT block, bearer FROM identity_block WHERE owner_id = %s AND identity_id IN (SELECT identity_id FROM going)",
            [owner_id],
        )
        cursor.execute("DELETE FROM identity_block WHERE owner_id = %s AND identity_id IN (SELECT identity_id FROM going)", [owner_id])
        cursor.execute(
            "CREATE TEMP TABLE moved AS SELECT l.block, -count(*) AS change FROM left_block l WHERE NOT EXISTS "
            "(SELECT 1 FROM identity_block b WHERE b.owner_id = %s AND b.block = l.block AND b.bearer = l.bearer) GROUP BY l.block",
            [owner_id],
        )
        cursor.execute("DROP TABLE temp.left_block")
        cursor.execute("DROP TABLE temp.going")
        _count(owner_id)


def _count(owner_id: int) -> None:
    """Bring the census up to date with the temporary table `moved`, and touch everybody whose name says something else now."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT m.block, c.bearers, m.change FROM moved m JOIN census c ON c.owner_id = %s AND c.block = m.block WHERE c.bearers + m.change > 1 OR c.bearers > 1",
            [owner_id],
        )
        changed = [block for block, before, change in cursor.fetchall() if makes_a_difference(block, before, before + change)]
        cursor.execute(
            "INSERT INTO census(owner_id, block, bearers) SELECT %s, block, change FROM moved WHERE true "
            "ON CONFLICT (owner_id, block) DO UPDATE SET bearers = bearers + excluded.bearers",
            [owner_id],
        )
        cursor.execute("DELETE FROM census WHERE owner_id = %s AND bearers <= 0", [owner_id])
        cursor.execute("DROP TABLE temp.moved")
        for chunk in sqlite.chunks(sorted(changed)):
            cursor.execute(
                "INSERT INTO touched(owner_id, identity_id) SELECT DISTINCT owner_id, identity_id FROM identity_block "
                f"WHERE owner_id = %s AND block IN ({sqlite.marks(chunk)}) ON CONFLICT DO NOTHING",
                [owner_id, *chunk],
            )


def empty(owner_id: int) -> None:
    """Take all blocks of this owner away, and whatever was counted."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM identity_block WHERE owner_id = %s", [owner_id])
        cursor.execute("DELETE FROM census WHERE owner_id = %s", [owner_id])
