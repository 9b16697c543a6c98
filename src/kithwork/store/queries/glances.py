"""What a list shows beside each person: months in touch, the last talk, how the owner met them; for many persons at once."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from kithwork.domain.kinds import UNSAID
from kithwork.store import sqlite
from kithwork.store.queries.words import Story

_UNSAID = ", ".join(f"'{kind}'" for kind in sorted(UNSAID))


@dataclass(frozen=True, slots=True)
class MonthRow:
    """What happened in one month: days face to face, moments in which the owner spoke, and the other."""

    number: int  # months since the year 0: 12 * year + month - 1
    faces: int
    sent: int
    received: int


class FavoursRow(NamedTuple):
    """What one of two did for the other, of one kind: how often, and when last (days since 1970)."""

    kind: str
    is_mine: bool
    times: int
    last_day: int
    record_id: int  # that tells of the last one


@dataclass(frozen=True, slots=True)
class RhythmRow:
    """When they were in touch, as it is stored (see `engines.rhythm.Rhythm`)."""

    months: tuple[MonthRow, ...]
    met_days: tuple[int, ...]
    milestones: tuple[tuple[str, int], ...]
    first_day: int
    first_kind: str
    first_part: str
    moments_count: int
    years: dict[int, int]  # days in touch by calendar year
    favours: tuple[FavoursRow, ...]


@dataclass(frozen=True, slots=True)
class LastTalk:
    """The newest moment with somebody."""

    at: datetime
    kind: str
    subject: str
    source: str


def rhythms(owner_id: int, person_ids: Sequence[int]) -> dict[int, RhythmRow]:
    """When the owner was in touch with each person; nothing of whom they never were."""
    found: dict[int, RhythmRow] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(person_ids)):
            cursor.execute(
                "SELECT person_id, months, met_days, milestones, first_day, first_kind, first_part, moments_count, years, favours FROM rhythm "
                f"WHERE +owner_id = %s AND person_id IN ({sqlite.marks(chunk)})",
                [owner_id, *chunk],
            )
            for person_id, months, met_days, milestones, first_day, first_kind, first_part, count, years, favours in cursor.fetchall():
                lists = (tuple(MonthRow(*one) for one in json.loads(months)), tuple(json.loads(met_days)), tuple(map(tuple, json.loads(milestones))))
                counts = (dict(json.loads(years)), tuple(map(FavoursRow._make, json.loads(favours))))
                found[person_id] = RhythmRow(*lists, first_day, first_kind, first_part, count, *counts)
    return found


def last_talks(owner_id: int, person_ids: Sequence[int]) -> dict[int, LastTalk]:
    """The newest moment with each person that was more than a click."""
    found: dict[int, LastTalk] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(person_ids)):
            cursor.execute(
                "SELECT i.person_id, max(x.at), x.kind, x.subject, r.source FROM rhythm y JOIN identity i ON i.person_id = y.person_id "
                "JOIN participant q ON q.identity_id = i.id AND q.day = y.talk_day JOIN interaction x ON x.record_id = q.interaction_id "
                "JOIN record r ON r.id = x.record_id WHERE +y.owner_id = %s AND y.talk_day > 0 AND x.own_part <> '' AND x.is_current "
                f"AND x.kind NOT IN ({_UNSAID}) "
                f"AND y.person_id IN ({sqlite.marks(chunk)}) GROUP BY 1",
                [owner_id, *chunk],
            )
            for person_id, at, *rest in cursor.fetchall():
                found[person_id] = LastTalk(datetime.fromisoformat(str(at)), *rest)
    return found


def stories(owner_id: int, person_ids: Sequence[int]) -> dict[int, Story]:
    """How the owner met each person, as far as they wrote it down; without the persons through whom."""
    found: dict[int, Story] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(person_ids)):
            cursor.execute(
                'SELECT i.person_id, s.words, s.event, s."on" FROM origin_story s JOIN identity i ON i.id = s.anchor_id '
                f"WHERE s.owner_id = %s AND i.person_id IN ({sqlite.marks(chunk)}) ORDER BY s.id",
                [owner_id, *chunk],
            )
            for person_id, words, event, on in cursor.fetchall():
                found.setdefault(person_id, Story(words, event, on, ()))
    return found
