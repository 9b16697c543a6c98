"""What back-tests are made of, and the one that was made last."""

from typing import NamedTuple

from kithwork.store import sqlite


class MomentRow(NamedTuple):  # there are a million of them
    """An interaction of the owner with somebody."""

    day: int
    kind: str
    own_part: str
    their_part: str
    people_count: int


def ties_count(owner_id: int) -> int:
    """How many people the owner was ever in touch with."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM tie WHERE owner_id = %s", [owner_id])
        return int(cursor.fetchone()[0])


def histories(owner_id: int, *, since_day: int) -> dict[int, list[MomentRow]]:
    """Everything with each person whom a list may name and with whom there was something on that day or later."""
    found: dict[int, list[MomentRow]] = {}
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT i.person_id, x.day, x.kind, x.own_part, p.part, x.people_count FROM tie t CROSS JOIN person o ON o.id = t.person_id "
            "CROSS JOIN identity i ON i.person_id = t.person_id CROSS JOIN participant p ON p.identity_id = i.id "
            "CROSS JOIN interaction x ON x.record_id = p.interaction_id WHERE t.owner_id = %s AND t.last_day >= %s AND o.standing = 'known' "
            "AND NOT o.is_archived AND NOT o.is_do_not_contact AND x.own_part <> '' AND x.is_current",
            [owner_id, since_day],
        )
        while rows := cursor.fetchmany(10_000):
            for person_id, *moment in rows:
                found.setdefault(person_id, []).append(MomentRow._make(moment))
    return found


def kept(owner_id: int) -> tuple[int, str] | None:
    """On which day the last one was made, and what came of it, as JSON."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT made_day, content FROM look_back WHERE owner_id = %s", [owner_id])
        row = cursor.fetchone()
    return (row[0], row[1]) if row else None
