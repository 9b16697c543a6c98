"""What happened lately, or will tomorrow, that asks for a word: meetings, favours, introductions; and who fell silent on these days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from kithwork.domain.kinds import HELD
from kithwork.store import sqlite
from kithwork.store.queries.people import MAY_BE_NAMED


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened with somebody on a day (in days since 1970)."""

    person_id: int
    day: int
    words: str


@dataclass(frozen=True, slots=True)
class Silent:
    """A tie whose last talk lies far back."""

    person_id: int
    faded: float
    talk_day: int
    days_count: int


_HELD: Final = ", ".join(f"'{kind}'" for kind in sorted(HELD))
_PLANNED: Final = (  # takes today twice; see `moments.Moment.is_ahead`, but the same all day
    f"(x.kind IN ({_HELD}) AND (x.day > %s OR x.day = %s AND (SELECT r.source <> 'typed' FROM record r WHERE r.id = x.record_id)))"
)
CONGRESS: Final = 14  # days that a meeting goes on, at most, after which a word is a follow-up; ours: ADR 0032


def seldom_met(owner_id: int, *, from_day: int, until_day: int, seldom: int, limit: int) -> list[Happening]:
    """Persons whom the owner met in a small company, which was over within these days, sees seldom, knows for longer, and has not heard of since."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT p.id, max(x.day + coalesce(json_extract(nullif(r.content, ''), '$.days'), 1) - 1) AS over_day, max(x.subject) FROM interaction x "
            "JOIN record r ON r.id = x.record_id JOIN participant q ON q.interaction_id = x.record_id JOIN identity i "
            "ON i.id = q.identity_id JOIN tie t ON t.person_id = i.person_id AND t.talk_day = x.day JOIN person p ON p.id = i.person_id "
            "WHERE x.owner_id = %s AND x.day BETWEEN %s AND %s AND x.is_current AND x.own_part IN ('from', 'with') AND x.kind IN ('in-person', 'meeting') "
            f"AND x.people_count <= 8 AND t.days_count > 2 AND (t.gap = 0 OR t.gap >= %s) AND {MAY_BE_NAMED} "
            "GROUP BY p.id HAVING over_day BETWEEN %s AND %s ORDER BY 2 DESC, 1 LIMIT %s",
            [owner_id, from_day - CONGRESS, until_day, seldom, from_day, until_day, limit],
        )
        return [Happening(*row) for row in cursor.fetchall()]


@dataclass(frozen=True, slots=True)
class Letter:
    """The last that somebody wrote to the owner alone, on a day (in days since 1970)."""

    person_id: int
    day: int
    subject: str
    words: str
    is_answer: bool  # the owner wrote in that conversation before
    days_count: int = 1  # on how many days they wrote since a word of the owner's


CONVERSATION: Final = 90  # days in which whoever answers is looked for


def unanswered(owner_id: int, *, from_day: int, until_day: int, today: int, person_id: int | None = None) -> list[Letter]:
    """What known persons, or one of them, wrote to the owner alone within these days, the newest of each, with no word of the owner's since.

    What is planned for today or later is no word yet, whatever the hour: the answer is the same all day.
    """
    is_one = "" if person_id is None else "AND p.id = %s "
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT p.id, x.day, x.subject, x.words, x.thread FROM interaction x JOIN participant q ON q.interaction_id = x.record_id AND q.part = 'from' "
            "JOIN identity i ON i.id = q.identity_id JOIN person p ON p.id = i.person_id JOIN tie t ON t.person_id = p.id "
            "WHERE x.owner_id = %s AND x.day BETWEEN %s AND %s AND x.is_current AND x.own_part = 'to' AND x.kind = 'message' AND x.people_count = 2 "
            f"AND {MAY_BE_NAMED} {is_one}ORDER BY x.at, x.record_id",
            [owner_id, from_day, until_day, *([] if person_id is None else [person_id])],
        )
        rows = cursor.fetchall()
        newest = {row[0]: row for row in rows}
        own = _own_side(owner_id, sorted(newest), from_day - CONVERSATION, today)
    last = {person_id: max((day for day, _ in own[person_id]), default=-1) for person_id in newest}
    since: dict[int, set[int]] = {person_id: {day for i, day, *_ in rows if i == person_id and day > last[person_id]} for person_id in newest}
    silent = [row for person_id, row in sorted(newest.items()) if since[person_id]]
    return [
        Letter(person_id, day, subject, words, any(thread and thread == mine for _, mine in own[person_id]), len(since[person_id]))
        for person_id, day, subject, words, thread in silent
    ]


def _own_side(owner_id: int, person_ids: Sequence[int], from_day: int, today: int) -> dict[int, list[tuple[int, str]]]:
    """When the owner wrote to these persons or met them, and in which conversation."""
    found: dict[int, list[tuple[int, str]]] = {person_id: [] for person_id in person_ids}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(person_ids):
            cursor.execute(
                "SELECT i.person_id, x.day, x.thread FROM identity i CROSS JOIN participant q ON q.identity_id = i.id CROSS JOIN interaction x "
                f"ON x.record_id = q.interaction_id WHERE +i.owner_id = %s AND i.person_id IN ({sqlite.marks(chunk)}) AND q.day >= %s AND x.is_current "
                f"AND x.own_part IN ('from', 'with') AND NOT {_PLANNED}",
                [owner_id, *chunk, from_day, today, today],
            )
            for person_id, day, thread in cursor.fetchall():
                found[person_id].append((day, thread))
    return found


def seldom_seen(owner_id: int, person_ids: Sequence[int], *, seldom: int) -> set[int]:
    """Of these persons, those whom the owner knows and sees seldom."""
    found: set[int] = set()
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(person_ids)):
            cursor.execute(
                "SELECT p.id FROM person p JOIN tie t ON t.person_id = p.id WHERE +p.owner_id = %s AND t.days_count > 0 AND (t.gap = 0 OR t.gap >= %s) "
                f"AND {MAY_BE_NAMED} AND p.id IN ({sqlite.marks(chunk)})",
                [owner_id, seldom, *chunk],
            )
            found.update(row[0] for row in cursor.fetchall())
    return found


def recommended(owner_id: int, *, from_day: int, until_day: int) -> list[Happening]:
    """Persons who recommended the owner within these days; by their source, of which there are few, where every moment of these days would be many."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT i.person_id, max(x.day), '' FROM record r CROSS JOIN interaction x ON x.record_id = r.id CROSS JOIN participant q "
            "ON q.interaction_id = x.record_id CROSS JOIN identity i ON i.id = q.identity_id WHERE r.owner_id = %s AND r.source = 'linkedin-recommendations' "
            "AND x.day BETWEEN %s AND %s AND x.is_current AND x.kind = 'recommended' AND q.part = 'from' "
            "GROUP BY 1 ORDER BY 1",
            [owner_id, from_day, until_day],
        )
        return [Happening(*row) for row in cursor.fetchall() if row[0] is not None]


def kept_promises(owner_id: int, *, since: date) -> list[Happening]:
    """Persons who kept a promise to the owner since that day."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT i.person_id, CAST(julianday(w.kept_on) - 2440587.5 AS integer), w.words FROM promise w CROSS JOIN identity i ON i.id = w.anchor_id "
            "WHERE +w.owner_id = %s AND NOT w.is_mine AND w.kept_on >= %s ORDER BY w.id",
            [owner_id, since.isoformat()],
        )
        return [Happening(*row) for row in cursor.fetchall() if row[0] is not None]


def introductions(owner_id: int, *, since: date) -> list[tuple[int, str, str]]:
    """Through whom the owner met somebody since that day: that person, the other's name, and the ISO date."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            'SELECT g.person_id, p.name, s."on" FROM origin_story s CROSS JOIN identity i ON i.id = s.anchor_id CROSS JOIN person p ON p.id = i.person_id '
            "CROSS JOIN story_person w ON w.story_id = s.id CROSS JOIN identity g ON g.id = w.anchor_id "
            'WHERE +s.owner_id = %s AND length(s."on") = 10 AND s."on" >= %s ORDER BY s.id, g.person_id',
            [owner_id, since.isoformat()],
        )
        return [(row[0], row[1], row[2]) for row in cursor.fetchall() if row[0] is not None]


def wrote_since(owner_id: int, person_id: int, *, day: int, today: int) -> bool:
    """Did the owner turn to somebody after that day? What stands in a calendar for today may not have been held yet."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT 1 FROM identity i JOIN participant q ON q.identity_id = i.id JOIN interaction x ON x.record_id = q.interaction_id "
            "WHERE +i.owner_id = %s AND i.person_id = %s AND q.day BETWEEN %s AND %s AND x.is_current AND x.own_part IN ('from', 'with') "
            f"AND NOT {_PLANNED} LIMIT 1",
            [owner_id, person_id, day + 1, today, today, today],
        )
        return cursor.fetchone() is not None


def fell_silent(owner_id: int, days: Sequence[int], *, fewest: int) -> list[Silent]:
    """Ties of which one of these days is that of the last talk, and nothing after it, with so many days in touch or more, that went both ways."""
    found: list[Silent] = []
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(days)):
            cursor.execute(
                f"SELECT t.person_id, t.faded, t.talk_day, t.days_count FROM tie t WHERE t.owner_id = %s AND t.last_day IN ({sqlite.marks(chunk)}) "
                "AND t.talk_day = t.last_day AND t.days_count >= %s AND t.mutuality > 0.5",
                [owner_id, *chunk, fewest],
            )
            found += [Silent(*row) for row in cursor.fetchall()]
    return found


def doubtful(owner_id: int, *, likeliest: int = 200) -> tuple[int, str, str, str] | None:
    """The likeliest open question about somebody with whom the owner talked: that person, the two names, with handles where they are one name, and the weightiest reason."""
    called = "CASE WHEN p.name = o.name AND {0}.kind NOT IN ('own', 'entry') THEN {1}.name || ' (' || {0}.value || ')' ELSE {1}.name END"
    with sqlite.cursor() as cursor:
        cursor.execute(
            f"SELECT p.id, {called.format('a', 'p')}, {called.format('b', 'o')}, coalesce(q.reasons_for ->> '$[0][0]', '') FROM (SELECT * FROM question WHERE owner_id = %s AND probability >= 0.5 "
            "ORDER BY probability DESC, id LIMIT %s) q CROSS JOIN identity a ON a.id = q.one_id CROSS JOIN identity b ON b.id = q.other_id "
            "CROSS JOIN person p ON p.id = a.person_id CROSS JOIN person o ON o.id = b.person_id CROSS JOIN tie t ON t.person_id = p.id "
            "WHERE p.id <> o.id AND t.days_count >= 3 AND p.standing = 'known' AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.owner_id = q.owner_id "
            "AND d.one_id = min(q.one_id, q.other_id) AND d.other_id = max(q.one_id, q.other_id)) ORDER BY q.probability DESC, q.id LIMIT 1",
            [owner_id, likeliest],
        )
        row = cursor.fetchone()
    return (row[0], row[1], row[2], row[3]) if row else None


def last_deed_on(owner_id: int, *, before: date) -> date | None:
    """On which day the owner did something last, before that day."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT substr(made_at, 1, 10) FROM change WHERE owner_id = %s AND made_at < %s AND summary <> '' ORDER BY id DESC LIMIT 1",
            [owner_id, before.isoformat()],
        )
        row = cursor.fetchone()
    return date.fromisoformat(row[0]) if row else None


@dataclass(frozen=True, slots=True)
class Reach:
    """How somebody can be reached: what the owner typed of it, and an address."""

    channel: str
    email: str


def reaches(owner_id: int, person_ids: Sequence[int]) -> dict[int, Reach]:
    """How these persons can be reached; of several addresses, the one used last."""
    found: dict[int, Reach] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(person_ids)):
            marks = sqlite.marks(chunk)
            cursor.execute(
                "SELECT i.person_id, coalesce(max((SELECT f.value FROM person_field f WHERE f.anchor_id = i.id AND f.field = 'channel')), ''), "
                "coalesce((SELECT e.value FROM identity e WHERE e.person_id = i.person_id AND e.kind = 'email' ORDER BY (SELECT max(q.day) FROM participant q "
                f"WHERE q.identity_id = e.id) DESC, e.value LIMIT 1), '') FROM identity i WHERE +i.owner_id = %s AND i.person_id IN ({marks}) GROUP BY 1",
                [owner_id, *chunk],
            )
            found.update({row[0]: Reach(row[1], row[2]) for row in cursor.fetchall()})
    return found


def filled(owner_id: int, tables: Sequence[str]) -> set[str]:
    """Those of these tables in which the owner has a row."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            " UNION ALL ".join(f"SELECT '{table}' WHERE EXISTS (SELECT 1 FROM \"{table}\" WHERE owner_id = %s)" for table in tables),
            [owner_id] * len(tables),
        )
        return {row[0] for row in cursor.fetchall()}
