"""What Today is made of: ties that have gone quiet, promises, birthdays, new roles, people newly met, tomorrow's meetings."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection

from kithwork.domain import dates
from kithwork.store import models, sqlite
from kithwork.store.queries.people import PersonLine, Ranking, by_ids


@dataclass(frozen=True, slots=True)
class NewRole:
    """That somebody's post differs between two exports."""

    person_id: int
    organisation: str
    title: str
    before_organisation: str
    before_title: str
    seen_on: str  # ISO date of the newer export


@dataclass(frozen=True, slots=True)
class Planned:
    """A meeting to come."""

    at: datetime
    subject: str
    place: str
    people: tuple[tuple[int, str], ...]


def quiet_people(owner_id: int, ranking: Ranking, *, limit: int) -> list[PersonLine]:
    """Persons with at least three days in touch, now silent for longer than they used to be, those who meant most first."""
    found: list[PersonLine] = []
    with connection.cursor() as cursor:  # ties alone, in order; persons are looked at until there are enough
        cursor.execute(
            "SELECT t.person_id FROM tie t WHERE t.owner_id = %s AND t.days_count >= 3 AND t.gap > 0 AND t.mutuality > 0.5 "
            "AND %s - t.last_day > max(21, 2.0 * t.gap) AND t.last_day > %s - 1100 AND t.last_day < %s - 21 "
            "ORDER BY t.mutuality * t.faded * %s / sqrt(1.0 + %s - t.last_day) DESC, t.person_id",
            [owner_id, ranking.today, ranking.today, ranking.today, ranking.fading, ranking.today],
        )
        ids = [row[0] for row in cursor.fetchall()]
    for chunk in sqlite.chunks(ids, 4 * limit):
        lines = by_ids(owner_id, chunk)
        found += [line for line in map(lines.__getitem__, chunk) if line.standing == "known" and not line.is_archived and not line.is_do_not_contact]
        if len(found) >= limit:
            break
    return found[:limit]


def newly_met(owner_id: int, *, today: int, within: int, limit: int) -> list[PersonLine]:
    """Persons first in touch within the last days, face to face or in a meeting or conversation of both, and nothing since."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT t.person_id FROM tie t JOIN person p ON p.id = t.person_id WHERE t.owner_id = %s AND t.last_day >= %s AND t.first_day >= %s "
            "AND t.days_count BETWEEN 1 AND 2 AND p.standing = 'known' AND NOT p.is_archived AND NOT p.is_do_not_contact AND t.own_days_count > 0 "
            "ORDER BY t.met_days_count DESC, t.last_day DESC, t.person_id LIMIT %s",
            [owner_id, today - within, today - within, limit],
        )
        ids = [row[0] for row in cursor.fetchall()]
    lines = by_ids(owner_id, ids)
    return [lines[i] for i in ids]


def birthdays(owner_id: int, days: Sequence[date]) -> list[tuple[PersonLine, date]]:
    """Persons whose birthday falls on one of these days."""
    ends = {f"-{day.month:02d}-{day.day:02d}": day for day in days}
    clause = " OR ".join("p.birthday LIKE %s" for _ in ends)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT p.id, p.birthday FROM person p WHERE p.owner_id = %s AND p.standing = 'known' AND NOT p.is_archived AND p.birthday > '' AND ({clause})",
            [owner_id, *(f"%{end}" for end in ends)],
        )
        found = {row[0]: ends[row[1][-6:]] for row in cursor.fetchall()}
    lines = by_ids(owner_id, list(found))
    return [(lines[i], day) for i, day in sorted(found.items())]


def new_roles(owner_id: int, *, since: str) -> list[NewRole]:
    """Posts that differ from what an older export said, seen in exports as of that ISO date or later."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT r.id, r.content, o.content, max(m.as_of) FROM record o JOIN record r ON r.owner_id = o.owner_id AND r.source = o.source AND "
            'r."key" = o."key" AND r.is_current JOIN saying s ON s.record_id = r.id JOIN run_member m ON m.id = s.member_id '
            "WHERE o.owner_id = %s AND NOT o.is_current AND o.is_own_book AND r.kind = 'person' "
            "GROUP BY r.id, o.id HAVING min(m.as_of) >= %s ORDER BY r.id, o.id",
            [owner_id, since],
        )
        rows = cursor.fetchall()
    people = _people_of_records([row[0] for row in rows])
    found = {}
    for record_id, now, before, as_of in rows:
        new, old = json.loads(now), json.loads(before)
        is_other = (new.get("organisation"), new.get("title")) != (old.get("organisation"), old.get("title"))
        if is_other and (new.get("organisation") or new.get("title")) and record_id in people:
            texts = (new.get("organisation", ""), new.get("title", ""), old.get("organisation", ""), old.get("title", ""))
            found[record_id] = NewRole(people[record_id], *texts, as_of[:10])
    return list(found.values())


def _people_of_records(record_ids: Sequence[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks(list(record_ids)):
            cursor.execute(
                "SELECT x.record_id, i.person_id FROM record_identity x JOIN identity i ON i.id = x.identity_id JOIN person p ON p.id = i.person_id "
                f"WHERE p.standing = 'known' AND NOT p.is_archived AND x.record_id IN ({sqlite.marks(chunk)})",
                chunk,
            )
            found.update({row[0]: row[1] for row in cursor.fetchall()})
    return found


def planned(owner_id: int, *, from_at: datetime, until_at: datetime) -> list[Planned]:
    """Meetings of the owner's between two moments, with whom."""
    rows = (
        models.Interaction.objects.filter(owner_id=owner_id, day__range=(dates.day_of(from_at), dates.day_of(until_at)))  # days have an index
        .filter(is_current=True, at__gte=from_at, at__lt=until_at)
        .exclude(own_part="")
        .order_by("at", "pk")
    )
    found = []
    for row in rows[:20]:
        people = (
            models.Person.objects.filter(identity__participant__interaction_id=row.pk)
            .exclude(standing="own")
            .order_by("name")
            .distinct()
            .values_list("id", "name")
        )
        found.append(Planned(row.at, row.subject, row.place, tuple((i, n) for i, n in people[:6])))
    return found


def marks(owner_id: int) -> list[tuple[int, str, date, date | None]]:
    """What the owner answered on Today: person, answer, when, quiet until when."""
    rows = models.TodayMark.objects.filter(owner_id=owner_id, anchor__person__isnull=False).order_by("marked_on", "id")
    return [(row[0] or 0, row[1], row[2], row[3]) for row in rows.values_list("anchor__person_id", "answer", "marked_on", "until_on")]


def looked_after(owner_id: int, *, from_day: int, until_day: int) -> list[tuple[int, int, bool]]:
    """Whom the owner was in touch with, by day: person, day, whether face to face."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT i.person_id, x.day, x.kind = 'in-person' FROM interaction x JOIN participant q ON q.interaction_id = x.record_id "
            "JOIN identity i ON i.id = q.identity_id JOIN person p ON p.id = i.person_id AND p.standing = 'known' WHERE x.owner_id = %s AND x.is_current "
            "AND x.own_part IN ('from', 'with') AND x.kind NOT IN ('connected', 'invited', 'co-edited', 'endorsed') AND x.day BETWEEN %s AND %s",
            [owner_id, from_day, until_day],
        )
        return [(row[0], row[1], bool(row[2])) for row in cursor.fetchall()]
