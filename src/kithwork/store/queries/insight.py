"""Counts for pictures, from what is derived of ties wherever that says it. Reads only."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kithwork.domain import dates
from kithwork.domain.kinds import UNSAID, InteractionKind
from kithwork.store import sqlite
from kithwork.store.queries.people import MAY_BE_NAMED

_UNSAID = tuple(sorted(UNSAID))


class KindDay(NamedTuple):
    """How many moments of one kind with the owner there were in one week (days since 1970, by sevens)."""

    week: int
    kind: str
    moments: int


@dataclass(frozen=True, slots=True)
class InTouchRow:
    """Somebody with whom there was a word since a day: who they are, and since when they are known."""

    id: int
    name: str
    organisation: str
    title: str
    city: str
    first_day: int
    days_count: int


class BeginningRow(NamedTuple):
    """By which kind of moment, and which part of the owner's, so many people came."""

    kind: str
    part: str
    people: int


@dataclass(frozen=True, slots=True)
class StoryRow:
    """How the owner says that they met somebody: at what, and through whom."""

    person_id: int
    name: str
    event: str
    through: tuple[tuple[int, str], ...]


def weeks(owner_id: int, *, from_day: int, until_day: int) -> list[KindDay]:
    """What was said, week by week; weeks begin on Mondays (ISO 8601), and are counted from that of `from_day`. By the owner's own identities, since far more moments are others'.

    Day by day in the order of the index: with weeks as groups everything would be sorted first, which takes half as long again.
    """
    own = _own(owner_id)
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT q.day, count(DISTINCT CASE WHEN x.kind = %s THEN q.interaction_id END), count(DISTINCT q.interaction_id) FROM participant q "
            f"CROSS JOIN interaction x ON x.record_id = q.interaction_id WHERE q.identity_id {'= %s' if len(own) == 1 else f'IN ({sqlite.marks(own)})'} "
            f"AND q.day BETWEEN %s AND %s AND x.kind NOT IN ({sqlite.marks(_UNSAID)}) AND x.is_current GROUP BY q.day",
            [InteractionKind.IN_PERSON.value, *own, from_day, until_day, *_UNSAID],
        )
        found: Counter[tuple[int, str]] = Counter()
        monday = dates.monday(from_day)
        for day, faces, moments in cursor.fetchall():
            found[(day - monday) // 7, "face"] += faces
            found[(day - monday) // 7, "word"] += moments - faces
    return [KindDay(week, kind, count) for (week, kind), count in sorted(found.items()) if count]


def met_and_not(owner_id: int, *, since_day: int) -> tuple[int, int]:
    """Of those with whom there was a word since a day: how many were met face to face since then, and how many were not."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT count(*), coalesce(sum(coalesce(json_extract(r.met_days, '$[#-1]'), 0) >= %s), 0) FROM tie t CROSS JOIN rhythm r ON r.person_id = t.person_id "
            "WHERE t.owner_id = %s AND t.last_day >= %s AND t.talk_day >= %s",
            [since_day, owner_id, since_day, since_day],
        )
        every, met = cursor.fetchone()
        return met, every - met


def first_day(owner_id: int) -> int | None:
    """The first day on which the owner had part in anything."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT min(q.day) FROM json_each(%s) w CROSS JOIN participant q ON q.identity_id = w.value AND q.day = "
            "(SELECT min(f.day) FROM participant f WHERE f.identity_id = w.value)",
            [json.dumps(_own(owner_id))],
        )
        found: int | None = cursor.fetchone()[0]
        return found


def _own(owner_id: int) -> list[int]:
    """The owner's own identities."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT i.id FROM person p CROSS JOIN identity i ON i.person_id = p.id WHERE p.owner_id = %s AND p.standing = 'own'", [owner_id]
        )
        return [row[0] for row in cursor.fetchall()]


def in_touch(owner_id: int, *, since_day: int, limit: int) -> list[InTouchRow]:
    """Known people with whom there was something since a day, those of most days first."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT p.id, p.name, p.organisation, p.title, p.city, t.first_day, t.days_count FROM (SELECT person_id, first_day, days_count FROM tie "
            "WHERE owner_id = %s AND last_day >= %s ORDER BY days_count DESC, person_id LIMIT %s) t CROSS JOIN person p ON p.id = t.person_id "
            f"WHERE {MAY_BE_NAMED}",
            [owner_id, since_day, limit],
        )
        return [InTouchRow(*row) for row in cursor.fetchall()]


def old_and_new(owner_id: int, *, since_day: int) -> tuple[int, int]:
    """With how many people there was something since a day who were known before, and who were not."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT count(*), coalesce(sum(first_day >= %s), 0) FROM tie WHERE owner_id = %s AND last_day >= %s", [since_day, owner_id, since_day]
        )
        every, new = cursor.fetchone()
        return every - new, new


def schools(owner_id: int, person_ids: Sequence[int]) -> dict[int, list[str]]:
    """All organisations that each is or was at, for the engine to tell schools from firms."""
    found: dict[int, list[str]] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(person_ids)):
            cursor.execute(
                f"SELECT person_id, organisation FROM role WHERE +owner_id = %s AND organisation <> '' AND person_id IN ({sqlite.marks(chunk)})",
                [owner_id, *chunk],
            )
            for person_id, organisation in cursor.fetchall():
                found.setdefault(person_id, []).append(organisation)
    return found


def beginnings(owner_id: int) -> list[BeginningRow]:
    """By which moments people came."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT r.first_kind, r.first_part, count(*) FROM rhythm r JOIN person p ON p.id = r.person_id "
            f"WHERE r.owner_id = %s AND {MAY_BE_NAMED} GROUP BY 1, 2",
            [owner_id],
        )
        return [BeginningRow(*row) for row in cursor.fetchall()]


def stories(owner_id: int) -> list[StoryRow]:
    """How the owner says that people were met."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT m.person_id, p.name, s.event, s.id FROM origin_story s JOIN identity m ON m.id = s.anchor_id JOIN person p ON p.id = m.person_id "
            f"WHERE s.owner_id = %s AND {MAY_BE_NAMED} ORDER BY p.sort_name, s.id",
            [owner_id],
        )
        rows = cursor.fetchall()
        cursor.execute(
            "SELECT w.story_id, p.id, p.name FROM story_person w JOIN identity i ON i.id = w.anchor_id JOIN person p ON p.id = i.person_id WHERE w.owner_id = %s "
            "ORDER BY w.id",
            [owner_id],
        )
        through: dict[int, list[tuple[int, str]]] = {}
        for story_id, person_id, name in cursor.fetchall():
            through.setdefault(story_id, []).append((person_id, name))
    return [StoryRow(person_id, name, event, tuple(through.get(story_id, ()))) for person_id, name, event, story_id in rows]


def giving(owner_id: int, *, since: date) -> dict[str, int]:
    """What was given and what was asked for since a day, each as it was written down."""
    day = since.isoformat()
    asked = {
        "gave": "SELECT count(*) FROM ledger_entry WHERE owner_id = %s AND side = 'gave' AND \"on\" >= %s",
        "received": "SELECT count(*) FROM ledger_entry WHERE owner_id = %s AND side = 'received' AND \"on\" >= %s",
        "shared": 'SELECT count(*) FROM share WHERE owner_id = %s AND "on" >= %s',
        "asked": "SELECT count(DISTINCT ask_id) FROM ask_step WHERE owner_id = %s AND step = 'asked' AND \"on\" >= %s",
        "introduced": (
            "SELECT count(DISTINCT s.introduction_id) FROM introduction_step s JOIN introduction n ON n.id = s.introduction_id WHERE s.owner_id = %s "
            "AND n.seat = 'connector' AND s.step = 'introduced' AND s.\"on\" >= %s"
        ),
    }
    found = {}
    with sqlite.cursor() as cursor:
        for name, statement in asked.items():
            cursor.execute(statement, [owner_id, day])
            found[name] = int(cursor.fetchone()[0])
    return found


def days_by_year(owner_id: int, person_ids: Sequence[int]) -> dict[int, dict[int, int]]:
    """Days in touch of each person, by calendar year."""
    found: dict[int, dict[int, int]] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(person_ids)):
            cursor.execute(f"SELECT person_id, years FROM rhythm WHERE +owner_id = %s AND person_id IN ({sqlite.marks(chunk)})", [owner_id, *chunk])
            found.update({person_id: dict(json.loads(years)) for person_id, years in cursor.fetchall()})
    return found
