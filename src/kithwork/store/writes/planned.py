"""What calendars have planned, when the owner goes to live by another clock: it takes place at the same moment, which has another hour there."""

from datetime import datetime, tzinfo
from typing import Final

from django.db import connection

from kithwork.domain import zones
from kithwork.domain.events import PROGRAMME
from kithwork.store import sqlite
from kithwork.store.writes.versions import EPOCH

_WITH_ZONES: Final = ("icalendar", PROGRAMME)  # others plan days, or hours of no zone


def move(owner_id: int, now: datetime, before: tzinfo, after: tzinfo) -> int:
    """Tell what is still to come by the other clock; whole days stay. Returns how many moments moved."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT x.record_id, x.at FROM interaction x JOIN record r ON r.id = x.record_id WHERE x.owner_id = %s AND x.day >= %s AND x.at > %s "
            f"AND r.source IN ({sqlite.marks(_WITH_ZONES)}) AND substr(x.at, 12, 5) <> '00:00'",
            [owner_id, (now - EPOCH).days, now.isoformat(" ")[:19], *_WITH_ZONES],
        )
        told = [(record_id, sqlite.aware(at)) for record_id, at in cursor.fetchall()]
        moved = [(i, zones.by_the_wall(zones.instant(at, before), after), at) for i, at in told]
        rows = [(at.isoformat(" ")[:19], (at - EPOCH).days, i) for i, at, was in moved if at != was]
        cursor.executemany("UPDATE interaction SET at = %s, day = %s WHERE record_id = %s", rows)
        cursor.executemany("UPDATE participant SET day = %s WHERE interaction_id = %s", [row[1:] for row in rows])
        cursor.executemany(
            "INSERT INTO touched(owner_id, identity_id) SELECT DISTINCT owner_id, identity_id FROM participant WHERE interaction_id = %s ON CONFLICT DO NOTHING",
            [(i,) for _, _, i in rows],
        )
    return len(rows)
