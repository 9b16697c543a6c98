"""Ties that cool, ties that rest, and ties that are the only one to a group: those that may be such, by index, for the engine to choose from."""

from collections.abc import Sequence
from dataclasses import dataclass

from kithwork.domain.kinds import UNSAID
from kithwork.store import sqlite
from kithwork.store.queries.people import STRENGTH, WARMTH, PersonLine, Ranking, by_ids

_UNSAID = tuple(sorted(UNSAID))
YEAR = 365


def cooling(owner_id: int, ranking: Ranking, *, below: float, silent: int, limit: int) -> list[PersonLine]:
    """Persons talked to within a year, both ways, then silent for some days, whose tie is less warm than that; those who meant most first."""
    return _known(
        owner_id,
        f"t.last_day >= %s AND t.talk_day BETWEEN %s AND %s AND t.days_count >= 3 AND t.mutuality > 0.5 AND {WARMTH} < %s "
        "ORDER BY t.mutuality * t.faded DESC, t.person_id",  # days have an index, and no talk is later than the last day
        [ranking.today - YEAR + 1, ranking.today - YEAR + 1, ranking.today - silent - 1, *ranking.of_warmth, below],
        limit,
    )


def resting(owner_id: int, ranking: Ranking, *, limit: int) -> list[PersonLine]:
    """Persons with whom there was much once, both ways, and nothing for a year; with whom there was most first."""
    return _known(
        owner_id,
        "t.talk_day <= %s AND t.days_count >= 3 AND t.mutuality > 0.5 ORDER BY t.days_count DESC, t.person_id",
        [ranking.today - YEAR],
        limit,
    )


def nearest(owner_id: int, ranking: Ranking, *, limit: int) -> list[PersonLine]:
    """Persons of the strongest ties."""
    return _known(owner_id, f"t.days_count > 0 ORDER BY {STRENGTH} DESC, t.person_id", ranking.values, limit)


def _known(owner_id: int, condition: str, values: Sequence[float], limit: int) -> list[PersonLine]:
    with sqlite.cursor() as cursor:
        cursor.execute(f"SELECT t.person_id FROM tie t WHERE t.owner_id = %s AND {condition} LIMIT %s", [owner_id, *values, limit + limit // 2])
        ids = [row[0] for row in cursor.fetchall()]
    lines = by_ids(owner_id, ids)
    named = [line for line in map(lines.__getitem__, ids) if line.standing == "known" and not line.is_archived and not line.is_do_not_contact]
    return named[:limit]


def days(owner_id: int, person_ids: Sequence[int], *, since_day: int = 0, until_day: int) -> dict[int, tuple[int, ...]]:
    """On which days each of them and the owner were in touch by more than a trace, the earliest first."""
    found: dict[int, list[int]] = {person_id: [] for person_id in person_ids}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(person_ids)):
            cursor.execute(
                "SELECT DISTINCT i.person_id, q.day FROM identity i CROSS JOIN participant q ON q.identity_id = i.id AND q.day BETWEEN %s AND %s "
                "CROSS JOIN interaction x ON x.record_id = q.interaction_id WHERE +i.owner_id = %s AND x.own_part <> '' AND x.is_current "
                f"AND x.kind NOT IN ({sqlite.marks(_UNSAID)}) AND i.person_id IN ({sqlite.marks(chunk)}) ORDER BY 1, 2",
                [since_day, until_day, owner_id, *_UNSAID, *chunk],
            )
            for person_id, day in cursor.fetchall():
                found[person_id].append(day)
    return {person_id: tuple(some) for person_id, some in found.items()}


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group in which one person is the only one whom the owner knows: what it is, and how many others sources name in it."""

    person_id: int
    kind: str  # organisation, repository, mailing-list, event
    name: str
    others_count: int


def only_ties(owner_id: int, person_ids: Sequence[int]) -> list[GroupLine]:
    """Groups of these persons in which the owner knows nobody else, and is not themselves."""
    return [*_contexts(owner_id, person_ids), *_organisations(owner_id, person_ids)]


def _contexts(owner_id: int, person_ids: Sequence[int]) -> list[GroupLine]:
    members: dict[int, set[int]] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(person_ids)):
            cursor.execute(
                "SELECT k.context_id, i.person_id FROM identity i CROSS JOIN presence k ON k.identity_id = i.id "
                f"WHERE +i.owner_id = %s AND i.person_id IN ({sqlite.marks(chunk)})",
                [owner_id, *chunk],
            )
            for context_id, person_id in cursor.fetchall():
                members.setdefault(context_id, set()).add(person_id)
        cursor.execute(
            "SELECT DISTINCT k.context_id FROM person p JOIN identity i ON i.person_id = p.id JOIN presence k ON k.identity_id = i.id "
            "WHERE p.owner_id = %s AND p.standing = 'own'",
            [owner_id],
        )
        own = {row[0] for row in cursor.fetchall()}
    alone = {context_id: next(iter(people)) for context_id, people in members.items() if len(people) == 1 and context_id not in own}
    found = []
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(alone)):
            cursor.execute(
                "SELECT c.id, c.kind, c.label, count(DISTINCT p.id) FROM context c JOIN presence k ON k.context_id = c.id JOIN identity i ON i.id = k.identity_id "
                f"JOIN person p ON p.id = i.person_id WHERE +c.owner_id = %s AND c.id IN ({sqlite.marks(chunk)}) GROUP BY c.id "
                "HAVING count(DISTINCT CASE WHEN p.standing = 'known' THEN p.id END) = 1",
                [owner_id, *chunk],
            )
            found += [GroupLine(alone[row[0]], row[1], row[2], row[3] - 1) for row in cursor.fetchall() if row[3] > 1]
    return found


def _organisations(owner_id: int, person_ids: Sequence[int]) -> list[GroupLine]:
    members: dict[str, set[int]] = {}
    names: dict[str, str] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(person_ids)):
            cursor.execute(
                "SELECT organisation_key, person_id, organisation FROM role WHERE +owner_id = %s AND is_now AND organisation_key <> '' "
                f"AND person_id IN ({sqlite.marks(chunk)})",
                [owner_id, *chunk],
            )
            for key, person_id, name in cursor.fetchall():
                members.setdefault(key, set()).add(person_id)
                names.setdefault(key, name)
        alone = {key: next(iter(people)) for key, people in members.items() if len(people) == 1}
        found = []
        for keys in (list(alone)[start : start + 900] for start in range(0, len(alone), 900)):
            cursor.execute(
                "SELECT r.organisation_key, count(DISTINCT p.id) FROM role r JOIN person p ON p.id = r.person_id WHERE r.owner_id = %s AND r.is_now "
                f"AND r.organisation_key IN ({sqlite.marks(keys)}) GROUP BY r.organisation_key "
                "HAVING count(DISTINCT CASE WHEN p.standing <> 'seen' THEN p.id END) = 1",
                [owner_id, *keys],
            )
            found += [GroupLine(alone[key], "organisation", names[key], count - 1) for key, count in cursor.fetchall()]
    return found
