"""The people of a map, who of them knows whom and since when, and what they have in common. Reads only."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kithwork.store import sqlite
from kithwork.store.queries.people import MAY_BE_NAMED, STRENGTH, Ranking


@dataclass(frozen=True, slots=True)
class Dot:
    """Somebody on the map: since when the owner knows them, and in which years they were in touch."""

    id: int
    name: str
    city: str
    has_met: bool
    first_day: int
    years: frozenset[int]


class Known(NamedTuple):
    """Whom somebody knows, of higher numbers than theirs; as JSON, and in one text, since tens of thousands of rows take longer to be handed over than to be read."""

    one_id: int
    other_ids: str
    evidence: str  # of each of them in turn, all that says so: ground, words, days, first day, last day


Belongings = dict[tuple[str, str], set[int]]  # kind and name of what people share, and who they are


def nearest(owner_id: int, ranking: Ranking, *, limit: int) -> list[Dot]:
    """Persons of the strongest ties, the strongest first."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            f"SELECT n.person_id FROM (SELECT t.person_id, {STRENGTH} AS strength FROM tie t WHERE t.owner_id = %s ORDER BY strength DESC, t.person_id LIMIT %s) n "
            f"CROSS JOIN person p ON p.id = n.person_id WHERE {MAY_BE_NAMED} ORDER BY n.strength DESC, n.person_id LIMIT %s",
            [*ranking.values, owner_id, 2 * limit, limit],
        )
        ids = [row[0] for row in cursor.fetchall()]
        found: dict[int, Dot] = {}
        for chunk in sqlite.chunks(ids):
            cursor.execute(
                "SELECT p.id, p.name, p.city, p.has_met, t.first_day, r.years FROM person p JOIN tie t ON t.person_id = p.id "
                f"LEFT JOIN rhythm r ON r.person_id = p.id WHERE p.id IN ({sqlite.marks(chunk)})",
                chunk,
            )
            for number, name, city, has_met, first_day, years in cursor.fetchall():
                found[number] = Dot(number, name, city, bool(has_met), first_day, frozenset(year for year, _ in json.loads(years or "[]")))
    return [found[number] for number in ids]


def among(owner_id: int, person_ids: Sequence[int]) -> list[Known]:
    """All pairs of these persons who know each other, by the numbers of both."""
    wanted = json.dumps(sorted(person_ids))
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT a.one_id, '[' || group_concat(a.other_id) || ']', '[' || group_concat(a.evidence) || ']' FROM json_each(%s) w CROSS JOIN acquaintance a "
            "ON a.owner_id = %s AND a.one_id = w.value WHERE +a.other_id IN (SELECT value FROM json_each(%s)) GROUP BY a.one_id",
            [wanted, owner_id, wanted],
        )
        return [Known._make(row) for row in cursor.fetchall()]


def belongings(owner_id: int, person_ids: Sequence[int]) -> Belongings:
    """What these persons share: contexts of moments, organisations they are at or were, groups made by hand."""
    found: Belongings = {}
    in_context: dict[int, set[int]] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(person_ids)):
            marks = sqlite.marks(chunk)
            cursor.execute(
                "SELECT k.context_id, '[' || group_concat(i.person_id) || ']' FROM identity i CROSS JOIN presence k ON k.identity_id = i.id "
                f"WHERE +i.owner_id = %s AND i.person_id IN ({marks}) GROUP BY k.context_id",
                [owner_id, *chunk],
            )
            for context_id, some in cursor.fetchall():
                in_context.setdefault(context_id, set()).update(json.loads(some))
            cursor.execute(
                f"SELECT person_id, min(organisation) FROM role WHERE +owner_id = %s AND organisation_key <> '' AND person_id IN ({marks}) "
                "GROUP BY person_id, organisation_key",
                [owner_id, *chunk],
            )
            for person_id, name in cursor.fetchall():
                found.setdefault(("organisation", name), set()).add(person_id)
        cursor.execute(
            'SELECT DISTINCT i.person_id, g.name FROM membership w JOIN "group" g ON g.id = w.group_id JOIN identity i ON i.id = w.anchor_id '
            "WHERE w.owner_id = %s AND i.person_id IS NOT NULL",
            [owner_id],
        )
        for person_id, name in cursor.fetchall():
            found.setdefault(("group", name), set()).add(person_id)
        cursor.execute("SELECT id, kind, label FROM context WHERE owner_id = %s", [owner_id])
        for context_id, kind, label in cursor.fetchall():
            if context_id in in_context:
                found.setdefault((kind, label), set()).update(in_context[context_id])
    return found
