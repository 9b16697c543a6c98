"""What of the owner's calendars began before a day, and goes on on it? Few records go on for several days, and they have an index of their own."""

from typing import Final

from kithwork.domain.events import PLANNING
from kithwork.domain.kinds import HELD
from kithwork.store import sqlite

_HELD: Final = ", ".join(f"'{kind}'" for kind in sorted(HELD))


def ids(owner_id: int, day: int) -> list[int]:
    """Records of meetings of several days that are not over on that day (in days since 1970), and did not begin on it."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT x.record_id FROM record r INDEXED BY record_several_days CROSS JOIN interaction x ON x.record_id = r.id WHERE r.owner_id = %s "
            f"AND instr(r.content, '\"days\":') > 0 AND +r.source IN ({sqlite.marks(list(PLANNING))}) "
            "AND x.day < %s AND x.day + coalesce(json_extract(r.content, '$.days'), 1) > %s AND x.is_current AND x.own_part <> '' "
            f"AND x.kind IN ({_HELD})",
            [owner_id, *sorted(PLANNING), day, day],
        )
        return [row[0] for row in cursor.fetchall()]


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
