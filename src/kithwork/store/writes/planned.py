"""What calendars have planned, when the owner lives by another clock: it takes place at the same moment, which has another hour there.

Only what a source told with a zone moves, by the moment that is kept with its record; whole days and hours of no zone stay where they are. What the
owner took from a calendar, an event or a round, goes with the entry.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, tzinfo
from typing import Final, NamedTuple

from django.db import connection

from kithwork.domain import zones
from kithwork.domain.events import PLANNING
from kithwork.store import sqlite
from kithwork.store.writes import taken
from kithwork.store.writes.versions import EPOCH, Version, days_between

_APART: Final = timedelta(days=2)  # more than any two clocks are
_AT_ONCE: Final = 900  # keys in one statement


class _Told(NamedTuple):
    """A planned moment as it is on file, and as it is told now; with its record's content, which holds the instant."""

    record_id: int
    was: datetime
    at: datetime
    content: str
    is_new: bool = False  # the content
    days_before: int = 1


def move(owner_id: int, now: datetime, zone: tzinfo) -> int:
    """Tell what is to come after an instant by the clock of the zone. Returns how many moments moved."""
    found = []
    for record_id, was, content in _coming(owner_id, now):
        moment = _instant(content)
        if moment and moment > now:
            anew = _by_the_clock(content, zone)
            found.append(_Told(record_id, was, zones.by_the_wall(moment, zone), anew, anew != content, _days(content)))
    return _write(owner_id, found)


def staying_count(owner_id: int, now: datetime) -> int:
    """How many days and hours are planned after `now`, by the owner's clock, of which no zone is known, so that they stay where they are?"""
    return sum(1 for _, was, content in _coming(owner_id, now) if not _instant(content) and was > now)


def tell_anew(owner_id: int, versions: Sequence[Version], now: datetime) -> int:
    """A source was read again: what it plans after `now`, by the owner's clock, stands at the hour of this reading. Returns how many moments moved."""
    since = (now - _APART - EPOCH).days
    read = {(one.source, one.key, one.digest): (one.moment.at, one.content) for one in versions if one.moment and one.moment.day >= since}
    found = []
    for record_id, name, was, content in _on_file(owner_id, [key[:2] for key in read]):
        at, anew = read.get(name, ("", ""))
        told = sqlite.aware(at) if at else was
        if at and max(was, told) > now and (was, content) != (told, anew):
            found.append(_Told(record_id, was, told, anew, content != anew, _days(content)))
    return _write(owner_id, found)


def forget_zones(owner_id: int) -> None:
    """What is planned is of no place, and stays at its hour wherever the owner lives."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE record SET content = CASE WHEN json_extract(content, '$.days') THEN json_remove(content, '$.instant', '$.ends') ELSE '' END "
            f"WHERE owner_id = %s AND kind = 'interaction' AND content <> '' AND source IN ({sqlite.marks(list(PLANNING))})",
            [owner_id, *PLANNING],
        )


def _by_the_clock(content: str, zone: tzinfo) -> str:
    """The same content with the days on which it is by that clock."""
    said = json.loads(content)
    if "ends" not in said:
        return content
    days = days_between(datetime.fromisoformat(said["instant"]), datetime.fromisoformat(said["ends"]), zone)
    moments = {name: said[name] for name in ("ends", "instant")}
    return json.dumps(({"days": days} if days > 1 else {}) | moments)


def _days(content: str) -> int:
    return int(json.loads(content).get("days", 1)) if content else 1


def _instant(content: str) -> datetime | None:
    told = json.loads(content).get("instant") if content else None
    return datetime.fromisoformat(told) if told else None


def _coming(owner_id: int, now: datetime) -> list[tuple[int, datetime, str]]:
    """What sources that plan tell of the days from about now on: its record, the hour at which it stands, and the record's content."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT x.record_id, x.at, r.content FROM interaction x JOIN record r ON r.id = x.record_id WHERE x.owner_id = %s AND x.day >= %s "
            f"AND r.source IN ({sqlite.marks(list(PLANNING))})",
            [owner_id, (now - _APART - EPOCH).days, *PLANNING],
        )
        return [(record_id, sqlite.aware(at), content) for record_id, at, content in cursor.fetchall()]


def _on_file(owner_id: int, names: Sequence[tuple[str, str]]) -> Iterator[tuple[int, tuple[str, str, int], datetime, str]]:
    """Every version of these items of sources: its record, its name, the hour at which it stands, and the record's content."""
    for source in {source for source, _ in names}:
        keys = [key for of, key in names if of == source]
        for start in range(0, len(keys), _AT_ONCE):
            part = keys[start : start + _AT_ONCE]
            with connection.cursor() as cursor:
                cursor.execute(
                    'SELECT r.id, r."key", r.digest, x.at, r.content FROM record r JOIN interaction x ON x.record_id = r.id '
                    f'WHERE r.owner_id = %s AND r.source = %s AND r."key" IN ({sqlite.marks(part)})',
                    [owner_id, source, *part],
                )
                rows = cursor.fetchall()
            yield from ((record_id, (source, key, digest), sqlite.aware(at), content) for record_id, key, digest, at, content in rows)


def _write(owner_id: int, told: Sequence[_Told]) -> int:
    moved = {one.record_id: one for one in told if one.at != one.was}
    rows = [(one.at.isoformat(" ")[:19], (one.at - EPOCH).days, one.record_id) for one in moved.values()]
    with connection.cursor() as cursor:
        cursor.executemany("UPDATE interaction SET at = %s, day = %s WHERE record_id = %s", rows)
        cursor.executemany("UPDATE participant SET day = %s WHERE interaction_id = %s", [row[1:] for row in rows])
        cursor.executemany(
            "INSERT INTO touched(owner_id, identity_id) SELECT DISTINCT owner_id, identity_id FROM participant WHERE interaction_id = %s ON CONFLICT DO NOTHING",
            [row[2:] for row in rows],
        )
    if moved:
        taken.follow(owner_id, {record_id: (one.was, one.at) for record_id, one in moved.items()})
    with connection.cursor() as cursor:
        cursor.executemany("UPDATE record SET content = %s WHERE id = %s", [(one.content, one.record_id) for one in told if one.is_new])
    taken.stretch(owner_id, {one.record_id: (one.days_before, _days(one.content)) for one in told if one.is_new})
    return len(moved)
