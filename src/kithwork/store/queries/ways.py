"""Who knows whom, as it is kept, and the best ways to somebody."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from kithwork.store import sqlite

_SIDES: Final = (
    ("one_id", "other_id", ""),
    ("other_id", "one_id", "INDEXED BY acquaintance_other"),
)  # without statistics SQLite would read all of an owner's
MANY: Final = 2000  # persons to be looked at again, for somebody to wonder what takes so long


@dataclass(frozen=True, slots=True)
class State:
    """As of which day the ways are kept, whether those to everybody are, and how many persons are to be looked at again."""

    made_day: int  # 0 when they were never made
    is_whole: bool
    stirred_count: int


@dataclass(frozen=True, slots=True)
class OwnRow:
    """Of somebody whom the owner knows: what came from them, as the tie engine keeps it, and how near the owner wants them."""

    person_id: int
    received: float
    received_day: int
    is_near: bool  # inner or close by the owner's word
    relation: str  # what they are to the owner, by the owner's word


def state(owner_id: int) -> State:
    """How the ways stand."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT made_day, is_whole FROM way_state WHERE owner_id = %s", [owner_id])
        row = cursor.fetchone()
        cursor.execute("SELECT count(*) FROM stirred WHERE owner_id = %s", [owner_id])
        (count,) = cursor.fetchone()
    return State(row[0], bool(row[1]), count) if row else State(0, is_whole=False, stirred_count=count)


def stirred(owner_id: int) -> list[int]:
    """Persons who are to be looked at again; some of them may be gone."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT person_id FROM stirred WHERE owner_id = %s ORDER BY person_id", [owner_id])
        return [row[0] for row in cursor.fetchall()]


def kept(owner_id: int, person_ids: Sequence[int]) -> dict[int, bytes]:
    """What is kept of the ways to each of these persons, of whom it is."""
    found: dict[int, bytes] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(person_ids):
            cursor.execute(
                f"SELECT person_id, held FROM way WHERE owner_id = %s AND person_id IN ({sqlite.marks(chunk)}) AND held IS NOT NULL",
                [owner_id, *chunk],
            )
            found.update((row[0], row[1]) for row in cursor.fetchall())
    return found


def neighbours(owner_id: int, person_ids: Collection[int]) -> dict[int, list[tuple[int, float, float]]]:
    """Whom each of these persons knows: who, what fades of it, what lasts."""
    found: defaultdict[int, list[tuple[int, float, float]]] = defaultdict(list)
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(sorted(person_ids)):
            for near, far, by in _SIDES:
                cursor.execute(
                    f"SELECT {near}, {far}, faded, lasting FROM acquaintance {by} WHERE owner_id = %s AND {near} IN ({sqlite.marks(chunk)})",
                    [owner_id, *chunk],
                )
                for person_id, *other in cursor.fetchall():
                    found[person_id].append((other[0], other[1], other[2]))
    return dict(found)


def everybodys(owner_id: int) -> list[tuple[int, int, float, float]]:
    """All that is kept of who knows whom: one, other, what fades, what lasts."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT one_id, other_id, faded, lasting FROM acquaintance WHERE owner_id = %s", [owner_id])
        return cursor.fetchall()


def evidence(owner_id: int, pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], str]:
    """On what the acquaintance of each of these pairs rests, the lower number first."""
    found: dict[tuple[int, int], str] = {}
    with sqlite.cursor() as cursor:
        for one, other in pairs:
            cursor.execute("SELECT evidence FROM acquaintance WHERE owner_id = %s AND one_id = %s AND other_id = %s", [owner_id, one, other])
            row = cursor.fetchone()
            if row:
                found[one, other] = row[0]
    return found


def gone(owner_id: int) -> frozenset[int]:
    """Persons who stand on no way: not to be contacted or put aside, which only the owner says, or the owner."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT i.person_id FROM person_field f CROSS JOIN identity i ON i.id = f.anchor_id WHERE f.owner_id = %s "
            "AND f.field IN ('do-not-contact', 'archived') AND f.value = 'yes' AND i.person_id IS NOT NULL "
            "UNION SELECT id FROM person WHERE owner_id = %s AND standing = 'own'",
            [owner_id, owner_id],
        )
        return frozenset(row[0] for row in cursor.fetchall())


def rows_of(owner_id: int, person_ids: Sequence[int]) -> dict[tuple[int, int], tuple[float, float, str]]:
    """All that is kept of whom these persons know, by pair, the lower number first: what fades, what lasts, on what it rests."""
    found: dict[tuple[int, int], tuple[float, float, str]] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(person_ids):
            for side, _, by in _SIDES:
                cursor.execute(
                    f"SELECT one_id, other_id, faded, lasting, evidence FROM acquaintance {by} WHERE owner_id = %s AND {side} IN ({sqlite.marks(chunk)})",
                    [owner_id, *chunk],
                )
                found.update({(row[0], row[1]): (row[2], row[3], row[4]) for row in cursor.fetchall()})
    return found


def missing_count(owner_id: int) -> int:
    """To how many persons the ways are to be searched."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM way INDEXED BY way_missing WHERE owner_id = %s AND held IS NULL", [owner_id])
        return int(cursor.fetchone()[0])


def made_of(owner_id: int, person_ids: Sequence[int]) -> dict[int, float]:
    """The owner's own ties to these persons as the ways were made of them; who is new is not among them."""
    found: dict[int, float] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(person_ids):
            cursor.execute(f"SELECT person_id, own FROM way WHERE owner_id = %s AND person_id IN ({sqlite.marks(chunk)})", [owner_id, *chunk])
            found.update((row[0], row[1]) for row in cursor.fetchall())
    return found


def still(owner_id: int, person_ids: Collection[int]) -> set[int]:
    """Of these, those who are persons, and not the owner."""
    found: set[int] = set()
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(sorted(person_ids)):
            cursor.execute(f"SELECT id FROM person WHERE +owner_id = %s AND id IN ({sqlite.marks(chunk)}) AND standing <> 'own'", [owner_id, *chunk])
            found.update(row[0] for row in cursor.fetchall())
    return found


def people(owner_id: int) -> list[int]:
    """Everybody but the owner."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT id FROM person WHERE owner_id = %s AND standing <> 'own' ORDER BY id", [owner_id])
        return [row[0] for row in cursor.fetchall()]


def own(owner_id: int, person_ids: Collection[int] | None = None) -> list[OwnRow]:
    """Those whom the owner knows, of these persons or of everybody."""
    near, related = _near(owner_id), _related(owner_id)
    found: list[OwnRow] = []
    with sqlite.cursor() as cursor:
        portions = [None] if person_ids is None else sqlite.chunks(sorted(person_ids))
        for chunk in portions:
            among = "" if chunk is None else f"AND p.id IN ({sqlite.marks(chunk)})"
            cursor.execute(
                "SELECT p.id, coalesce(t.received, 0), coalesce(t.received_day, 0) FROM person p LEFT JOIN tie t ON t.person_id = p.id "
                f"WHERE {'+' if chunk else ''}p.owner_id = %s AND {'+' if chunk else ''}p.standing = 'known' {among}",
                [owner_id, *(chunk or [])],
            )
            found += [OwnRow(i, received, day, i in near, related.get(i, "")) for i, received, day in cursor.fetchall()]
    return found


def _near(owner_id: int) -> set[int]:
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT i.person_id FROM closeness w CROSS JOIN identity i ON i.id = w.anchor_id WHERE w.owner_id = %s AND w.closeness IN ('inner', 'close')",
            [owner_id],
        )
        return {row[0] for row in cursor.fetchall()}


def _related(owner_id: int) -> dict[int, str]:
    found: dict[int, str] = {}
    with sqlite.cursor() as cursor:
        for mine, theirs in (("one_id", "other_id"), ("other_id", "one_id")):
            cursor.execute(
                f"SELECT b.person_id, w.word FROM relation w CROSS JOIN identity a ON a.id = w.{mine} CROSS JOIN identity b ON b.id = w.{theirs} "
                "CROSS JOIN person o ON o.id = a.person_id WHERE w.owner_id = %s AND o.standing = 'own' AND b.person_id IS NOT NULL ORDER BY w.id",
                [owner_id],
            )
            found.update((row[0], row[1]) for row in cursor.fetchall())
    return found


def in_one_place(owner_id: int, person_id: int, *, limit: int) -> list[tuple[int, str]]:
    """Persons who are in a repository, list or gathering where this one is too, smallest places first; and which."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT context_id, count(*) FROM presence WHERE context_id IN (SELECT q.context_id FROM identity i CROSS JOIN presence q ON q.identity_id = i.id "
            "WHERE +i.owner_id = %s AND i.person_id = %s) GROUP BY 1 ORDER BY 2, 1 LIMIT 12",
            [owner_id, person_id],
        )
        found: list[tuple[int, str]] = []
        for context_id, _ in cursor.fetchall():
            cursor.execute(
                "SELECT DISTINCT p.id, c.label FROM presence q JOIN context c ON c.id = q.context_id JOIN identity i ON i.id = q.identity_id "
                "JOIN person p ON p.id = i.person_id WHERE q.context_id = %s AND p.owner_id = %s AND p.standing = 'known' AND p.id <> %s LIMIT %s",
                [context_id, owner_id, person_id, limit],
            )
            found += [(row[0], row[1]) for row in cursor.fetchall()]
            if len(found) >= limit:
                break
    return found[:limit]
