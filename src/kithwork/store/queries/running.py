"""What of the owner's calendars began before a day, and goes on on it? Few records go on for several days, and they have an index of their own."""

from collections.abc import Sequence
from typing import Final

from kithwork.domain.events import PLANNING
from kithwork.domain.kinds import HELD
from kithwork.store import sqlite

_HELD: Final = ", ".join(f"'{kind}'" for kind in sorted(HELD))


def ids(owner_id: int, day: int) -> list[int]:
    """Records of meetings of several days that are not over on that day (in days since 1970), and did not begin on it."""
    return on_each(owner_id, [day])[0]


def on_each(owner_id: int, days: Sequence[int]) -> list[list[int]]:
    """The same of several days in a row, each with its own."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT x.record_id, x.day, x.day + coalesce(json_extract(r.content, '$.days'), 1) AS ends FROM record r INDEXED BY record_several_days "
            f"CROSS JOIN interaction x ON x.record_id = r.id WHERE r.owner_id = %s AND instr(r.content, '\"days\":') > 0 "
            f"AND +r.source IN ({sqlite.marks(list(PLANNING))}) AND x.day < %s AND ends > %s AND x.is_current AND x.own_part <> '' AND x.kind IN ({_HELD})",
            [owner_id, *sorted(PLANNING), days[-1], days[0]],
        )
        rows = cursor.fetchall()
    return [[record_id for record_id, begins, ends in rows if begins < day < ends] for day in days]


def people(owner_id: int, day: int) -> set[int]:
    """Everybody who is in one of them: what comes of it is not known yet."""
    found: set[int] = set()
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(ids(owner_id, day)):
            cursor.execute(
                "SELECT i.person_id FROM participant q JOIN identity i ON i.id = q.identity_id "
                f"WHERE i.person_id IS NOT NULL AND q.interaction_id IN ({sqlite.marks(chunk)})",
                chunk,
            )
            found.update(row[0] for row in cursor.fetchall())
    return found
