"""Which moments were there with somebody, the newest first, and how many?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kithwork.domain import dates
from kithwork.domain.kinds import HELD
from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class Moment:
    """An interaction as a timeline shows it."""

    id: int
    at: datetime
    kind: str
    subject: str
    words: str
    place: str
    own_part: str
    source: str
    where: str
    context: str
    others: tuple[str, ...]
    days: int = 1  # on how many it went on, with that of `at`
    lasts: timedelta | None = None  # from `at` to its end, where that is on file: of several days with an hour
    is_unanswered: bool = False  # an invitation on which the owner never said a word
    is_anothers: bool = False  # words of a third, which both were sent

    @property
    def last_at(self) -> datetime:
        """An hour of its last day."""
        return self.at + timedelta(days=self.days - 1)

    def is_ahead(self, now: datetime) -> bool:
        """Is it planned, and not held yet? By its hour where that is on file; of what the owner typed, and of a letter, by its day alone."""
        has_hour = self.kind in HELD and self.source != "typed"
        return self.at > now if has_hour else self.at.date() > now.date()

    def goes_on(self, now: datetime) -> bool:
        """Has it begun, and is not over: of several days the last has not gone by, nor its hour where that is on file?"""
        return self.days > 1 and not self.is_ahead(now) and not dates.is_over(self.at, self.days, self.lasts, now)


NEAR = 4  # times as many as are wanted are looked at first, so that of a very long past only its end is


def moments(
    owner_id: int, person_id: int, *, limit: int = 30, offset: int = 0, since_day: int | None = None, until_day: int | None = None
) -> list[Moment]:
    """The last moments in touch with the owner, the newest first; between two days, where they are given."""
    if since_day is not None:
        return _moments(owner_id, person_id, limit, offset, since_day, until_day)
    near = limit + offset
    while True:
        near *= NEAR
        since_day = _day_of_latest(owner_id, person_id, near, until_day)
        found = _moments(owner_id, person_id, limit, offset, since_day, until_day)
        if len(found) == limit or since_day is None:
            return found


def _day_of_latest(owner_id: int, person_id: int, count: int, until_day: int | None) -> int | None:
    """The day from which on there are so many, with or without the owner, as the index tells; None when there are fewer."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT q.day FROM identity i CROSS JOIN participant q ON q.identity_id = i.id WHERE +i.owner_id = %s AND i.person_id = %s "
            f"{'' if until_day is None else 'AND q.day <= %s '}ORDER BY q.day DESC LIMIT 1 OFFSET %s",
            [owner_id, person_id, *([] if until_day is None else [until_day]), count],
        )
        row = cursor.fetchone()
    return row[0] if row else None


def _moments(owner_id: int, person_id: int, limit: int, offset: int, since_day: int | None, until_day: int | None) -> list[Moment]:
    clause = ("AND q.day >= %s " if since_day is not None else "") + ("AND q.day <= %s" if until_day is not None else "")
    days = [day for day in (since_day, until_day) if day is not None]
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT x.record_id, x.at, x.kind, x.subject, x.words, x.place, x.own_part, r.source, coalesce(c.label, ''), coalesce((SELECT m.place || ', ' || "
            "s.\"where\" FROM saying s JOIN run_member m ON m.id = s.member_id WHERE s.record_id = r.id ORDER BY s.id DESC LIMIT 1), ''), coalesce(json_extract(nullif(r.content, ''), '$.days'), 1), "
            "json_extract(nullif(r.content, ''), '$.instant'), json_extract(nullif(r.content, ''), '$.ends') FROM interaction x JOIN record r ON r.id = x.record_id LEFT JOIN context c ON c.id = x.context_id WHERE x.record_id IN ("  # places of a page only
            "SELECT x.record_id FROM interaction x WHERE x.own_part <> '' AND x.is_current AND x.record_id IN ("
            "SELECT q.interaction_id FROM identity i JOIN participant q ON q.identity_id = i.id WHERE +i.owner_id = %s AND i.person_id = %s "
            f"{clause}) ORDER BY x.at DESC, x.record_id DESC LIMIT %s OFFSET %s) ORDER BY x.at DESC, x.record_id DESC",
            [owner_id, person_id, *days, limit, offset],
        )
        rows = cursor.fetchall()
    others = _others(person_id, [row[0] for row in rows])
    return [
        Moment(
            *(r[0], sqlite.aware(r[1]), r[2], r[3], r[4], r[5], r[6], r[7], r[9], r[8], tuple(others[r[0]].names), r[10]),
            lasts=dates.lasts(r[11], r[12]),
            is_unanswered=others[r[0]].own_parts == {"silent"},
            is_anothers=others[r[0]].writers == {False},
        )
        for r in rows
    ]


@dataclass(slots=True)
class _Others:
    """Who else was in a moment, by name; who of all but the owner wrote; and what the owner did in it."""

    names: list[str]
    writers: set[bool]  # is it this person, or a third?
    own_parts: set[str]


def _others(person_id: int, record_ids: Sequence[int]) -> dict[int, _Others]:
    found = {record_id: _Others([], set(), set()) for record_id in record_ids}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(record_ids)):
            cursor.execute(
                "SELECT DISTINCT q.interaction_id, p.name, p.id, p.standing = 'own', q.part FROM participant q JOIN identity i "
                f"ON i.id = q.identity_id JOIN person p ON p.id = i.person_id WHERE q.interaction_id IN ({sqlite.marks(chunk)}) ORDER BY p.name",
                chunk,
            )
            for record_id, name, who, is_own, part in cursor.fetchall():
                one = found[record_id]
                if is_own:
                    one.own_parts.add(part)
                    continue
                if part == "from":
                    one.writers.add(who == person_id)
                if who != person_id and name not in one.names:
                    one.names.append(name)
    return found


def days_in_touch(owner_id: int, person_id: int, *, since_day: int, until_day: int, without: Sequence[str]) -> int:
    """On how many days between two they were in touch, kinds that do not count left out."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT count(DISTINCT q.day) FROM identity i JOIN participant q ON q.identity_id = i.id JOIN interaction x ON x.record_id = q.interaction_id "
            "WHERE +i.owner_id = %s AND i.person_id = %s AND q.day BETWEEN %s AND %s AND x.own_part <> '' AND x.is_current "
            f"AND x.kind NOT IN ({sqlite.marks(without)})",
            [owner_id, person_id, since_day, until_day, *without],
        )
        return int(cursor.fetchone()[0])


def moments_count(owner_id: int, person_id: int) -> int:
    """How many moments in touch with the owner there are."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT count(DISTINCT x.record_id) FROM identity i JOIN participant q ON q.identity_id = i.id JOIN interaction x ON x.record_id = q.interaction_id "
            "WHERE +i.owner_id = %s AND i.person_id = %s AND x.own_part <> '' AND x.is_current",
            [owner_id, person_id],
        )
        return int(cursor.fetchone()[0])
