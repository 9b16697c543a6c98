"""What was lately asked of whom, as far as it is on file: whom the owner reached out to or wrote to, and who has an open promise to keep to the owner."""

from kithwork.store import sqlite

_DAY = "CAST(julianday({}) - 2440587.5 AS integer)"


def laid(owner_id: int, *, since_day: int, until_day: int) -> list[tuple[int, int]]:
    """Persons, each with the day of a burden; as often as there was one."""
    reached, sent, promised = _DAY.format("w.marked_on"), _DAY.format("w.sent_on"), _DAY.format("w.made_on")
    with sqlite.cursor() as cursor:
        cursor.execute(
            f"SELECT i.person_id, {reached} AS day FROM today_mark w CROSS JOIN identity i ON i.id = w.anchor_id WHERE w.owner_id = %s AND w.answer = 'done' "
            f"AND i.person_id IS NOT NULL AND day BETWEEN %s AND %s UNION SELECT i.person_id, {sent} AS day FROM outreach w "
            "CROSS JOIN identity i ON i.id = w.anchor_id WHERE w.owner_id = %s AND i.person_id IS NOT NULL AND day BETWEEN %s AND %s "  # a day is one burden
            f"UNION ALL SELECT i.person_id, {promised} AS day FROM promise w CROSS JOIN identity i "
            "ON i.id = w.anchor_id WHERE w.owner_id = %s AND NOT w.is_mine AND w.kept_on IS NULL AND NOT w.is_dropped AND i.person_id IS NOT NULL "
            "AND day BETWEEN %s AND %s",
            [owner_id, since_day, until_day] * 3,
        )
        return [(row[0], row[1]) for row in cursor.fetchall()]
