"""What the owner took from a calendar goes with its entry, when that stands at another hour: the days of an event, a no to one, the hour of a round."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from django.db import connection

from kithwork.store import sqlite

Moved = Mapping[int, tuple[datetime, datetime]]  # by record: at what hour it stood, and at which it stands
_FIRST: Final = date(1970, 1, 1)
_LASTING: Final = "coalesce(json_extract(nullif(r.content, ''), '$.days'), 1)"
_OF_ITS_DAYS: Final = f"e.begins_on = date(x.day * 86400, 'unixepoch') AND e.ends_on = date((x.day + {_LASTING} - 1) * 86400, 'unixepoch')"


class _Day(NamedTuple):
    """A day on which something of an entry stood, and on which it stands."""

    was: int
    now: int
    more: int = 0  # days that it went on after that one


def follow(owner_id: int, moved: Moved) -> None:
    """Bring what was taken to where its entries stand now; of versions that are current."""
    days = _days(owner_id, moved)
    _events(owner_id, days)
    _noes(owner_id, days)
    _rounds(owner_id, moved)


class Span(NamedTuple):
    """An event of exactly the days of one entry of its calendar: which entry that is, its first day, and on how many it is."""

    event_id: int
    source: str
    key: str
    day: int
    days: int


def spans(owner_id: int) -> list[Span]:
    """The events that are of the days of an entry, as it is on file now; without those of whose days several entries are."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT e.id, r.source, r.\"key\", x.day, {_LASTING} FROM event e CROSS JOIN context c ON c.owner_id = e.owner_id AND c.kind = 'event' "
            'AND c."key" = e.calendar CROSS JOIN interaction x ON x.context_id = c.id CROSS JOIN record r ON r.id = x.record_id WHERE e.owner_id = %s '
            f"AND e.calendar <> '' AND x.is_current AND {_OF_ITS_DAYS} GROUP BY e.id HAVING count(*) = 1",
            [owner_id],
        )
        return [Span(*row) for row in cursor.fetchall()]


def go_along(owner_id: int, before: Sequence[Span]) -> None:
    """Events that were of the days of an entry are of its days as it is on file now; of what nothing has moved since, by the owner's hand or with its hour."""
    with connection.cursor() as cursor:
        for was in before:
            cursor.execute(
                f"SELECT x.day, {_LASTING} FROM record r JOIN interaction x ON x.record_id = r.id "
                'WHERE r.owner_id = %s AND r.source = %s AND r."key" = %s AND r.is_current',
                [owner_id, was.source, was.key],
            )
            row = cursor.fetchone()
            if row and tuple(row) != (was.day, was.days):
                day, days = row
                cursor.execute(
                    "UPDATE event SET begins_on = %s, ends_on = %s WHERE id = %s AND begins_on = %s AND ends_on = %s",
                    [_day(day), _day(day + days - 1), was.event_id, _day(was.day), _day(was.day + was.days - 1)],
                )


def stretch(owner_id: int, days: Mapping[int, tuple[int, int]]) -> None:
    """By record: on how many days an entry was and is, by a clock; an event of all of its days stays that."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "UPDATE event SET ends_on = date(begins_on, %s) FROM interaction x JOIN context c ON c.id = x.context_id WHERE x.record_id = %s AND x.is_current "
            "AND event.owner_id = %s AND event.calendar = c.\"key\" AND begins_on = date(x.day * 86400, 'unixepoch') AND ends_on = date(begins_on, %s)",
            [(f"+{is_ - 1} days", record_id, owner_id, f"+{was - 1} days") for record_id, (was, is_) in days.items() if was != is_],
        )


def _days(owner_id: int, moved: Moved) -> dict[str, list[_Day]]:
    """By the key of an entry, or of a programme: the days of all that is in it."""
    was = {record_id: before.toordinal() - _FIRST.toordinal() for record_id, (before, _) in moved.items()}
    found: dict[str, list[_Day]] = {}
    for chunk in sqlite.chunks(list(moved)):
        with connection.cursor() as cursor:
            cursor.execute(
                f'SELECT c."key", x.record_id, x.day, {_LASTING} - 1 FROM context c '
                "JOIN interaction x ON x.context_id = c.id JOIN record r ON r.id = x.record_id WHERE c.owner_id = %s AND c.kind = 'event' "
                f"AND x.is_current AND c.id IN (SELECT context_id FROM interaction WHERE is_current AND record_id IN ({sqlite.marks(chunk)}))",
                [owner_id, *chunk],
            )
            rows = cursor.fetchall()
        for key, record_id, day, more in rows:
            found.setdefault(key, []).append(_Day(was.get(record_id, day), day, more))
    return {key: sorted(days) for key, days in found.items() if any(one.was != one.now for one in days)}


def _events(owner_id: int, days: Mapping[str, Sequence[_Day]]) -> None:
    """An event that began with its entry begins with it still, and ends with it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, calendar, begins_on, ends_on FROM event WHERE owner_id = %s AND calendar <> ''", [owner_id])
        for event_id, calendar, begins_on, ends_on in cursor.fetchall():
            first, last = _number(begins_on), _number(ends_on)
            there = [one for one in days.get(calendar, ()) if first <= one.was <= last]
            if there:
                begins = min(one.now for one in there) if there[0].was == first else first
                ends = max(one.now for one in there) if there[-1].was == last else last + _shift(there, last)
                cursor.execute("UPDATE event SET begins_on = %s, ends_on = %s WHERE id = %s", [_day(begins), _day(max(begins, ends)), event_id])


def _shift(there: Sequence[_Day], last: int) -> int:
    """By how many days an entry moved that went on until then."""
    return next((one.now - one.was for one in there if one.was + one.more == last), 0)


def _noes(owner_id: int, days: Mapping[str, Sequence[_Day]]) -> None:
    """A no to an entry of a day holds for it on its other day."""
    anew: dict[str, str] = {}
    for key, some in days.items():
        for one in some:
            anew.setdefault(f"{key} {_day(one.was)}", f"{key} {_day(one.now)}")
    with connection.cursor() as cursor:
        cursor.execute('SELECT id, "key" FROM event_no WHERE owner_id = %s', [owner_id])
        moved = [(row_id, anew[key]) for row_id, key in cursor.fetchall() if anew.get(key, key) != key]
        cursor.executemany(
            'UPDATE event_no SET "key" = %s WHERE id = %s', [(f"\n{row_id}", row_id) for row_id, _ in moved]
        )  # nobody's, lest two meet
        cursor.executemany('UPDATE OR IGNORE event_no SET "key" = %s WHERE id = %s', [(key, row_id) for row_id, key in moved])


def _rounds(owner_id: int, moved: Moved) -> None:
    """A round at the day and the hour of an entry in which one of its interviewers is was taken from it, or told twice: it stands where the entry does."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, \"on\", at FROM round WHERE owner_id = %s AND at <> ''", [owner_id])
        rounds = [(round_id, f"{on} {at}") for round_id, on, at in cursor.fetchall()]
        entries: dict[str, list[int]] = {}
        for record_id, (was, _) in moved.items():
            entries.setdefault(f"{was:%Y-%m-%d %H:%M}", []).append(record_id)
        for round_id, told in rounds:
            found = next((record_id for record_id in entries.get(told, ()) if _is_in_both(round_id, record_id)), None)
            if found is not None:
                at = moved[found][1]
                cursor.execute('UPDATE round SET "on" = %s, at = %s WHERE id = %s', [f"{at:%Y-%m-%d}", f"{at:%H:%M}", round_id])


def _is_in_both(round_id: int, record_id: int) -> bool:
    """Is one of the interviewers in that entry, which is the one that counts?"""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT 1 FROM round_person s JOIN identity i ON i.id = s.anchor_id JOIN identity j ON j.person_id = i.person_id "
            "JOIN participant q ON q.identity_id = j.id AND q.interaction_id = %s JOIN interaction x ON x.record_id = q.interaction_id AND x.is_current "
            "WHERE s.round_id = %s",
            [record_id, round_id],
        )
        return cursor.fetchone() is not None


def _number(day: date | str) -> int:
    return ((date.fromisoformat(day) if isinstance(day, str) else day) - _FIRST).days


def _day(number: int) -> str:
    return str(_FIRST + timedelta(days=number))
