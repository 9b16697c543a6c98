"""Whom does the owner want near, and when were they in touch with each?"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kithwork.store import sqlite
from kithwork.store.queries.people import STRENGTH, Ranking


@dataclass(frozen=True, slots=True)
class KeptRow:
    """Somebody whom the owner wants near; intervals in days where the owner said one."""

    person_id: int
    closeness: str
    every_days: int | None
    at_most_days: int | None
    pace: tuple[int, int] | None = None  # of the closeness, where the owner says another than comes with Kithwork


@dataclass(frozen=True, slots=True)
class TouchRow:
    """The newest days with somebody, in days since 1970: of a real contact, and of a light touch."""

    talked_day: int | None
    touched_day: int | None


def paces(owner_id: int) -> dict[str, tuple[int, int]]:
    """How often at best, and at most, the owner wants to be in touch with people of a closeness, where they say another than comes with Kithwork."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT closeness, every_days, at_most_days FROM closeness_pace WHERE owner_id = %s", [owner_id])
        return {row[0]: (row[1], row[2]) for row in cursor.fetchall()}


def kept(owner_id: int) -> list[KeptRow]:
    """Everybody whom the owner wants near; of persons who were merged, what was said last."""
    said = paces(owner_id)
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT i.person_id, w.closeness, w.every_days, w.at_most_days FROM closeness w CROSS JOIN identity i ON i.id = w.anchor_id "
            "WHERE w.owner_id = %s ORDER BY w.id",  # a condition on persons would have SQLite look at all identities first
            [owner_id],
        )
        return list({row[0]: KeptRow(row[0], row[1], row[2], row[3], said.get(row[1])) for row in cursor.fetchall() if row[0] is not None}.values())


def last_touches(
    owner_id: int, person_ids: Sequence[int], *, real: Collection[str], light: Collection[str], company: int, since_day: int, today: int
) -> dict[int, TouchRow]:
    """The newest days with each person, today's included: of these real kinds in so much company at most, and of lighter ones since a day.

    Days on which the owner answered `done` on Today are real ones. Whoever was only copied in was not in touch.
    """
    newest = (
        "(SELECT q.day FROM participant q CROSS JOIN interaction x ON x.record_id = q.interaction_id WHERE q.identity_id = i.id AND q.day BETWEEN %s AND %s "
        "AND q.part <> 'cc' AND x.own_part NOT IN ('', 'cc') AND x.is_current AND {} ORDER BY q.day DESC LIMIT 1)"
    )
    is_real, is_light = f"x.kind IN ({sqlite.marks(list(real))}) AND x.people_count <= %s", f"x.kind IN ({sqlite.marks(list(light))})"
    done = "(SELECT CAST(julianday(max(w.marked_on)) - 2440587.5 AS integer) FROM today_mark w WHERE w.anchor_id = i.id AND w.answer = 'done')"
    found: dict[int, TouchRow] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(person_ids)):
            cursor.execute(
                f"SELECT i.person_id, max({newest.format(is_real)}), max({newest.format(is_light)}), max({done}) "
                f"FROM identity i WHERE +i.owner_id = %s AND i.person_id IN ({sqlite.marks(chunk)}) GROUP BY 1",
                [0, today, *real, company, since_day, today, *light, owner_id, *chunk],
            )
            for person_id, talked, touched, done_day in cursor.fetchall():
                found[person_id] = TouchRow(max((day for day in (talked, done_day) if day is not None), default=None), touched)
    return found


def strongest(owner_id: int, ranking: Ranking, *, limit: int) -> list[tuple[int, float]]:
    """Persons with the strongest ties that go both ways and have three days or more, and how strong; archived and quiet ones left out."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            f"SELECT n.person_id, n.strength FROM (SELECT t.person_id, {STRENGTH} AS strength "
            "FROM tie t WHERE t.owner_id = %s AND t.days_count >= 3 AND t.mutuality > 0.5 ORDER BY strength DESC, t.person_id LIMIT %s) n "
            "CROSS JOIN person p ON p.id = n.person_id WHERE p.standing = 'known' AND NOT p.is_archived AND NOT p.is_do_not_contact "
            "ORDER BY n.strength DESC, n.person_id",
            [*ranking.values, owner_id, limit],
        )
        return [(row[0], row[1]) for row in cursor.fetchall()]


def by_identity(owner_id: int) -> list[tuple[int, str]]:
    """How near the owner wants those to whom these identities belong, for identities that have a need or an offer."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT j.id, w.closeness FROM closeness w JOIN identity i ON i.id = w.anchor_id JOIN identity j ON j.person_id = i.person_id "
            "WHERE +w.owner_id = %s ORDER BY w.id",
            [owner_id],
        )
        return [(row[0], row[1]) for row in cursor.fetchall()]
