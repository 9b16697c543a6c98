"""Keep on file who knows whom, and the best ways to everybody; both are derived, and made again around whoever changed."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from django.db import connection

from kithwork.domain.dates import date_of
from kithwork.store import sqlite

TABLES = ("acquaintance", "way", "way_state", "stirred")

Calendar = tuple[str, str, str]  # the key of a gathering in a calendar, its first and its last day
AcquaintanceRow = tuple[int, int, float, float, str]  # one, other, what fades, what lasts, on what it rests


def stir(owner_id: int, person_ids: Iterable[int]) -> None:
    """Something about these persons changed: whom they know is to be looked at again."""
    with connection.cursor() as cursor:
        cursor.executemany("INSERT INTO stirred(person_id, owner_id) VALUES (%s, %s) ON CONFLICT DO NOTHING", [(i, owner_id) for i in person_ids])


def stir_groups(owner_id: int, group_ids: Collection[int]) -> None:
    """The same of everybody in these groups."""
    with connection.cursor() as cursor:
        for group_id in group_ids:
            cursor.execute(
                "INSERT INTO stirred(person_id, owner_id) SELECT DISTINCT i.person_id, i.owner_id FROM membership w JOIN identity i ON i.id = w.anchor_id "
                "WHERE w.owner_id = %s AND w.group_id = %s AND i.person_id IS NOT NULL ON CONFLICT DO NOTHING",
                [owner_id, group_id],
            )


def stir_events(owner_id: int, event_ids: Collection[int]) -> None:
    """The same of everybody at these events, by the owner's word or by a calendar."""
    calendars: list[Calendar] = []
    with connection.cursor() as cursor:
        for event_id in event_ids:
            cursor.execute(
                "INSERT INTO stirred(person_id, owner_id) SELECT DISTINCT i.person_id, i.owner_id FROM event_person w JOIN identity i ON i.id = w.anchor_id "
                "WHERE w.owner_id = %s AND w.event_id = %s AND i.person_id IS NOT NULL ON CONFLICT DO NOTHING",
                [owner_id, event_id],
            )
            cursor.execute("SELECT calendar, begins_on, ends_on FROM event WHERE owner_id = %s AND id = %s AND calendar > ''", [owner_id, event_id])
            calendars += [(key, str(first), str(last)) for key, first, last in cursor.fetchall()]
    stir_calendars(owner_id, calendars)


def stir_calendars(owner_id: int, calendars: Iterable[Calendar]) -> None:
    """The same of everybody whom a calendar has at one of these on its days, whether or not it is an event any more."""
    with connection.cursor() as cursor:
        for key, first, last in calendars:
            cursor.execute(
                "INSERT INTO stirred(person_id, owner_id) SELECT DISTINCT i.person_id, i.owner_id FROM context c CROSS JOIN interaction x ON x.context_id = c.id "
                "CROSS JOIN participant q ON q.interaction_id = x.record_id CROSS JOIN identity i ON i.id = q.identity_id WHERE c.owner_id = %s "
                "AND c.kind = 'event' AND c.\"key\" = %s AND x.day BETWEEN julianday(%s) - julianday('1970-01-01') AND julianday(%s) - julianday('1970-01-01') "
                "AND i.person_id IS NOT NULL ON CONFLICT DO NOTHING",
                [owner_id, key, first, last],
            )


def stir_between(owner_id: int, after: int, until: int) -> None:
    """The same of everybody with something that was planned, and came to pass in these days."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO stirred(person_id, owner_id) SELECT DISTINCT i.person_id, i.owner_id FROM interaction x CROSS JOIN participant p "
            "ON p.interaction_id = x.record_id CROSS JOIN identity i ON i.id = p.identity_id WHERE x.owner_id = %s AND x.day > %s AND x.day <= %s "
            "AND i.person_id IS NOT NULL ON CONFLICT DO NOTHING",
            [owner_id, after, until],
        )
        cursor.execute(
            "INSERT INTO stirred(person_id, owner_id) SELECT DISTINCT i.person_id, i.owner_id FROM event e CROSS JOIN event_person w ON w.event_id = e.id "
            "CROSS JOIN identity i ON i.id = w.anchor_id WHERE e.owner_id = %s AND e.ends_on > %s AND e.ends_on <= %s AND i.person_id IS NOT NULL "
            "ON CONFLICT DO NOTHING",
            [owner_id, date_of(after).isoformat(), date_of(until).isoformat()],
        )


def settle(owner_id: int, person_ids: Sequence[int]) -> None:
    """Whom these persons know has been looked at."""
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks(person_ids):
            cursor.execute(f"DELETE FROM stirred WHERE owner_id = %s AND person_id IN ({sqlite.marks(chunk)})", [owner_id, *chunk])


def forget_acquaintances(owner_id: int, person_ids: Sequence[int]) -> None:
    """What is on file of whom these persons know goes."""
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks(person_ids):
            for side, by in (("one_id", ""), ("other_id", "INDEXED BY acquaintance_other")):
                cursor.execute(f"DELETE FROM acquaintance {by} WHERE owner_id = %s AND {side} IN ({sqlite.marks(chunk)})", [owner_id, *chunk])


def forget_all(owner_id: int) -> None:
    """What is on file of who knows whom goes, of everybody."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM acquaintance WHERE owner_id = %s", [owner_id])


def save_acquaintances(owner_id: int, rows: Iterable[AcquaintanceRow]) -> None:
    """Write down who knows whom, in place of what stood there."""
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT OR REPLACE INTO acquaintance(owner_id, one_id, other_id, faded, lasting, evidence) VALUES ({int(owner_id)}, %s, %s, %s, %s, %s)",
            list(rows),
        )


def save_ways(owner_id: int, rows: Iterable[tuple[int, float, bytes]]) -> None:
    """Write down the owner's own tie to each of these persons and the best ways to them, in place of what stood there."""
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT OR REPLACE INTO way(person_id, owner_id, own, held) VALUES (%s, {int(owner_id)}, %s, %s)", list(rows))


def forget_ways(owner_id: int, person_ids: Collection[int], own: Mapping[int, float]) -> None:
    """The ways to these persons are to be searched when asked for; some of them have another own tie, or are new."""
    with connection.cursor() as cursor:
        cursor.executemany("UPDATE way SET held = NULL WHERE owner_id = %s AND person_id = %s", [(owner_id, i) for i in person_ids])
        cursor.executemany(f"INSERT OR REPLACE INTO way(person_id, owner_id, own, held) VALUES (%s, {int(owner_id)}, %s, NULL)", list(own.items()))


def forget_all_ways(owner_id: int) -> None:
    """The ways to everybody go."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM way WHERE owner_id = %s", [owner_id])


def set_state(owner_id: int, *, made_day: int, is_whole: bool) -> None:
    """As of which day the ways are, and whether those to everybody are on file."""
    with connection.cursor() as cursor:
        cursor.execute("INSERT OR REPLACE INTO way_state(owner_id, made_day, is_whole) VALUES (%s, %s, %s)", [owner_id, made_day, int(is_whole)])


def empty(owner_id: int) -> None:
    """Everything of this owner goes."""
    with connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"DELETE FROM {table} WHERE owner_id = %s", [owner_id])
