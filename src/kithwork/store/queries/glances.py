"""What a list shows beside each person: days in touch, the last talk, how the owner met them; for many persons at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from kithwork.store import sqlite
from kithwork.store.queries.person import Story


@dataclass(frozen=True, slots=True)
class DayInTouch:
    """How often one thing happened on one day."""

    day: int
    kind: str
    own_part: str
    their_part: str
    count: int


@dataclass(frozen=True, slots=True)
class LastTalk:
    """The newest moment with somebody."""

    at: datetime
    kind: str
    subject: str
    source: str


def days_in_touch(owner_id: int, person_ids: Sequence[int], *, since_day: int = 0) -> dict[int, list[DayInTouch]]:
    """Days in touch by person, the earliest first."""
    found: dict[int, list[DayInTouch]] = {person_id: [] for person_id in person_ids}
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks(list(person_ids)):
            cursor.execute(
                "SELECT i.person_id, x.day, x.kind, x.own_part, q.part, count(*) FROM identity i JOIN participant q ON q.identity_id = i.id "
                "JOIN interaction x ON x.record_id = q.interaction_id WHERE +i.owner_id = %s AND x.own_part <> '' AND x.is_current AND q.day >= %s "
                f"AND i.person_id IN ({sqlite.marks(chunk)}) GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2",
                [owner_id, since_day, *chunk],
            )
            for person_id, *rest in cursor.fetchall():
                found[person_id].append(DayInTouch(*rest))
    return found


def last_talks(owner_id: int, person_ids: Sequence[int], *, until_day: int) -> dict[int, LastTalk]:
    """The newest moment with each person that is more than a click, up to a day."""
    near = "JOIN tie t ON t.person_id = i.person_id AND q.day >= t.last_day - 92"  # where it nearly always is; the others are looked for far and wide
    found = _last_talks(owner_id, person_ids, until_day, near)
    return found | _last_talks(owner_id, [person_id for person_id in person_ids if person_id not in found], until_day, "")


def _last_talks(owner_id: int, person_ids: Sequence[int], until_day: int, near: str) -> dict[int, LastTalk]:
    found: dict[int, LastTalk] = {}
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks(list(person_ids)):
            cursor.execute(
                f"SELECT i.person_id, max(x.at), x.kind, x.subject, r.source FROM identity i JOIN participant q ON q.identity_id = i.id {near} "
                "JOIN interaction x ON x.record_id = q.interaction_id JOIN record r ON r.id = x.record_id WHERE +i.owner_id = %s "
                "AND x.own_part <> '' AND x.is_current AND q.day <= %s "
                "AND x.kind NOT IN ('connected', 'invited', 'co-edited', 'endorsed', 'bulk') "
                f"AND i.person_id IN ({sqlite.marks(chunk)}) GROUP BY 1",
                [owner_id, until_day, *chunk],
            )
            for person_id, at, *rest in cursor.fetchall():
                found[person_id] = LastTalk(datetime.fromisoformat(str(at)), *rest)
    return found


def stories(owner_id: int, person_ids: Sequence[int]) -> dict[int, Story]:
    """How the owner met each person, as far as they wrote it down; without the persons through whom."""
    found: dict[int, Story] = {}
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks(list(person_ids)):
            cursor.execute(
                'SELECT i.person_id, s.words, s.event, s."on" FROM origin_story s JOIN identity i ON i.id = s.anchor_id '
                f"WHERE s.owner_id = %s AND i.person_id IN ({sqlite.marks(chunk)}) ORDER BY s.id",
                [owner_id, *chunk],
            )
            for person_id, words, event, on in cursor.fetchall():
                found.setdefault(person_id, Story(words, event, on, ()))
    return found
