"""What Today is made of: ties that have gone quiet, promises, birthdays, new roles, people newly met, tomorrow's meetings."""

import json
from calendar import isleap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from kithwork.domain import dates
from kithwork.domain.kinds import HELD, TRACES
from kithwork.store import sqlite
from kithwork.store.queries import running
from kithwork.store.queries.people import STRENGTH, PersonLine, Ranking, by_ids

PLANNED: Final = 20
_HELD: Final = ", ".join(f"'{kind}'" for kind in sorted(HELD))
_TRACES: Final = ", ".join(f"'{kind}'" for kind in sorted(TRACES))


@dataclass(frozen=True, slots=True)
class Planned:
    """A meeting to come."""

    at: datetime
    subject: str
    place: str
    people: tuple[tuple[int, str], ...]
    id: int = 0
    is_own: bool = False  # as the owner wrote it down: only the day is known
    kind: str = ""
    days: int = 1  # on how many it goes on, with that of `at`
    has_begun: bool = False  # on an earlier day
    lasts: timedelta | None = None  # from `at` to its end, where that is on file
    is_unanswered: bool = False  # an invitation on which the owner never said a word

    def is_over(self, now: datetime) -> bool:
        """Did it begin on an earlier day, and has it ended?"""
        return self.has_begun and dates.is_over(self.at, self.days, self.lasts, now)

    @property
    def hour(self) -> str:
        """When it begins; “all day” of a calendar's whole day, which begins at midnight, nothing where only the day is known."""
        if self.is_own or self.has_begun:
            return ""
        return dates.hour_in_words(self.at)

    @property
    def last_on(self) -> date | None:
        """The last of its days, where there are several."""
        return self.at.date() + timedelta(days=self.days - 1) if self.days > 1 else None


def quiet_people(owner_id: int, ranking: Ranking, *, limit: int) -> list[PersonLine]:
    """Persons with at least three days in touch, now silent for longer than they used to be, a year at most, those who meant most first."""
    few, many = 4 * limit, 20 * limit  # ties alone, in order; persons are looked at until there are enough
    found = _known(owner_id, _quiet(owner_id, ranking, limit=few, offset=0))
    if len(found) < limit:
        found += _known(owner_id, _quiet(owner_id, ranking, limit=many - few, offset=few))
    return found[:limit]


def _quiet(owner_id: int, ranking: Ranking, *, limit: int, offset: int) -> list[int]:
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT t.person_id FROM tie t WHERE t.owner_id = %s AND t.last_day >= %s - 365 AND t.talk_day BETWEEN %s - 365 AND %s - 22 AND t.days_count >= 3 "
            "AND t.gap > 0 AND 2.0 * t.gap < %s - t.talk_day AND t.mutuality > 0.5 "
            f"ORDER BY {STRENGTH} DESC, t.person_id LIMIT %s OFFSET %s",
            [owner_id, *[ranking.today] * 4, *ranking.values, limit, offset],
        )
        return [row[0] for row in cursor.fetchall()]


def _known(owner_id: int, ids: list[int]) -> list[PersonLine]:
    """Those whom Today may speak of, in this order."""
    lines = by_ids(owner_id, ids)
    return [line for line in map(lines.__getitem__, ids) if _may_be_named(line)]


def _may_be_named(line: PersonLine) -> bool:
    return line.standing == "known" and not line.is_archived and not line.is_do_not_contact


def newly_met(owner_id: int, *, today: int, within: int, limit: int) -> list[int]:
    """Persons with whom the owner talked on one or two days in all, the last of them of late; a trace before that is no acquaintance."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT t.person_id FROM tie t JOIN person p ON p.id = t.person_id WHERE t.owner_id = %s AND t.last_day >= %s AND t.talk_day >= %s "
            "AND t.days_count BETWEEN 1 AND 2 AND p.standing = 'known' AND NOT p.is_archived AND NOT p.is_do_not_contact AND t.own_days_count > 0 "
            "ORDER BY t.met_days_count DESC, t.talk_day DESC, t.person_id LIMIT %s",
            [owner_id, today - within, today - within, limit],
        )
        return [row[0] for row in cursor.fetchall()]


def birthdays(owner_id: int, days: Sequence[date]) -> list[tuple[PersonLine, date]]:
    """Persons whose birthday falls on one of these days; that of the 29 of February on the 28 where there is none."""
    ends = {f"-{day.month:02d}-{day.day:02d}": day for day in days}
    for day in days:
        if (day.month, day.day) == (2, 28) and not isleap(day.year):
            ends["-02-29"] = day
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT p.id, p.birthday FROM person p WHERE p.owner_id = %s AND p.standing = 'known' AND NOT p.is_archived AND p.birthday > '' "
            f"AND substr(p.birthday, -6) IN ({sqlite.marks(list(ends))})",
            [owner_id, *ends],
        )
        found = {row[0]: ends[row[1][-6:]] for row in cursor.fetchall()}
    lines = by_ids(owner_id, list(found))
    return [(lines[i], day) for i, day in sorted(found.items())]


def on_days(owner_id: int, days: Sequence[date]) -> list[list[Planned]]:
    """Meetings of each of these days, which follow each other: those that began on an earlier day and go on, then those that begin on it."""
    starts = [datetime.combine(day, datetime.min.time(), UTC) for day in days]
    begun = running.on_each(owner_id, [dates.day_of(day) for day in days])
    return [planned(owner_id, from_at=start, until_at=start + timedelta(days=1), begun=some) for start, some in zip(starts, begun, strict=True)]


def planned(owner_id: int, *, from_at: datetime, until_at: datetime, begun: Sequence[int] = ()) -> list[Planned]:
    """Meetings of the owner's that begin between two moments, with whom; before them these, which began on an earlier day."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT x.record_id, x.at, x.subject, x.place, x.kind, r.source = 'typed', coalesce(json_extract(nullif(r.content, ''), '$.days'), 1), "
            "json_extract(nullif(r.content, ''), '$.instant'), json_extract(nullif(r.content, ''), '$.ends'), "
            "(SELECT min(q.part = 'silent') FROM participant q JOIN identity i ON i.id = q.identity_id JOIN person o ON o.id = i.person_id "
            "AND o.standing = 'own' WHERE q.interaction_id = x.record_id) FROM interaction x "
            "CROSS JOIN record r ON r.id = x.record_id WHERE x.record_id IN (SELECT record_id FROM interaction "
            "WHERE owner_id = %s AND day BETWEEN %s AND %s AND is_current "  # days have an index
            f"AND own_part <> '' AND kind IN ({_HELD}) UNION SELECT value FROM json_each(%s)) ORDER BY x.at, x.record_id",
            [owner_id, dates.day_of(from_at), dates.day_of(until_at), json.dumps([*begun])],
        )
        rows = [(record_id, sqlite.aware(at), *rest) for record_id, at, *rest in cursor.fetchall()]
        rows = [row for row in rows if from_at <= row[1] < until_at or row[0] in begun][:PLANNED]
        found = []
        for record_id, at, subject, place, kind, is_own, days, begins, ends, is_silent in rows:
            cursor.execute(
                "SELECT DISTINCT p.id, p.name FROM participant q JOIN identity i ON i.id = q.identity_id JOIN person p ON p.id = i.person_id "
                "WHERE q.interaction_id = %s AND p.standing <> 'own' ORDER BY p.name LIMIT 6",
                [record_id],
            )
            people = tuple((row[0], row[1]) for row in cursor.fetchall())
            has_begun = record_id in begun
            found.append(
                Planned(at, subject, place, people, record_id, bool(is_own), kind, days, has_begun, dates.lasts(begins, ends), bool(is_silent))
            )
    return found


def marks(owner_id: int) -> list[tuple[int, str, date, date | None]]:
    """What the owner answered on Today: person, answer, when, quiet until when."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT i.person_id, w.answer, w.marked_on, w.until_on FROM today_mark w CROSS JOIN identity i ON i.id = w.anchor_id "
            "WHERE w.owner_id = %s AND w.answer <> 'replied' ORDER BY w.marked_on, w.id",
            [owner_id],
        )
        return [(row[0], row[1], row[2], row[3]) for row in cursor.fetchall() if row[0] is not None]


def replied(owner_id: int) -> dict[int, date]:
    """To whose letters the owner said that they answered: person, and when last."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT i.person_id, w.marked_on FROM today_mark w CROSS JOIN identity i ON i.id = w.anchor_id "
            "WHERE w.owner_id = %s AND w.answer = 'replied' ORDER BY w.marked_on",
            [owner_id],
        )
        return {person_id: on for person_id, on in cursor.fetchall() if person_id is not None}


def looked_after(owner_id: int, *, from_day: int, until_day: int) -> list[tuple[int, int, bool]]:
    """Whom the owner was in touch with, by day: person, day, whether face to face."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT i.person_id, x.day, x.kind = 'in-person' FROM interaction x JOIN participant q ON q.interaction_id = x.record_id "
            "JOIN identity i ON i.id = q.identity_id JOIN person p ON p.id = i.person_id AND p.standing = 'known' WHERE x.owner_id = %s AND x.is_current "
            f"AND x.own_part IN ('from', 'with') AND x.kind NOT IN ({_TRACES}) AND x.day BETWEEN %s AND %s",
            [owner_id, from_day, until_day],
        )
        return [(row[0], row[1], bool(row[2])) for row in cursor.fetchall()]
