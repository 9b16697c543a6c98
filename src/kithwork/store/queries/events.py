"""Events, who is there by the owner's word or by a calendar's, what was said there, and what looks like one in a calendar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kithwork.domain.dates import date_of, day_of
from kithwork.domain.events import GUEST_LISTS, PROGRAMME, AfterAnswer, EventKind, EventPart
from kithwork.store import sqlite
from kithwork.store.queries import running
from kithwork.store.queries.people import MAY_BE_NAMED

MOST: Final = 2000  # entries of a calendar that are looked at


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event, as the owner wrote it down."""

    id: int
    key: str
    name: str
    kind: EventKind
    series: str
    is_remote: bool
    place: str
    region: str
    begins_on: date
    ends_on: date
    calendar: str
    goal: str
    questions: tuple[str, ...]
    pitch: str
    offer: str


@dataclass(frozen=True, slots=True)
class There:
    """Somebody at an event, by the owner's word."""

    person_id: int
    name: str
    part: EventPart | None
    is_met: bool
    is_wanted: bool
    why: str
    answer: AfterAnswer | None
    answered_on: date | None


@dataclass(frozen=True, slots=True)
class Talk:
    """Something said from the front: by whom (0 where that is not known), where and when, and which source says so."""

    title: str
    person_id: int
    person: str
    room: str
    at: str
    source: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a calendar, or a programme, that could be an event."""

    record_id: int
    calendar: str
    name: str
    place: str
    begins_on: date
    ends_on: date
    people_count: int
    source: str
    where: str
    words: str


_WHOLE: Final = (PROGRAMME, *GUEST_LISTS)  # sources of which a file is an event
_COLUMNS: Final = 'id, "key", name, kind, series, is_remote, place, region, begins_on, ends_on, calendar, goal, questions, pitch, offer'


_NAMED: Final = (  # by the search index: a million subjects are not read for a dozen
    "SELECT x.record_id FROM interaction x CROSS JOIN context c ON c.id = x.context_id AND c.kind = 'event' WHERE +x.owner_id = %s AND x.is_current "
    "AND x.own_part <> '' AND x.record_id IN (SELECT rowid FROM interaction_search WHERE interaction_search MATCH %s)"
)


def listed(owner_id: int, *, from_on: date | None = None, until_on: date | None = None) -> list[EventLine]:
    """Events, the newest first; those that are on between two days, where they are given."""
    clauses, values = ["owner_id = %s"], [owner_id]
    clauses += ["ends_on >= %s"] if from_on else []
    clauses += ["begins_on <= %s"] if until_on else []
    days = [day.isoformat() for day in (from_on, until_on) if day]
    return _lines(f"SELECT {_COLUMNS} FROM event WHERE {' AND '.join(clauses)} ORDER BY begins_on DESC, id DESC", [*values, *days])


def numbered(owner_id: int, event_id: int) -> EventLine | None:
    """The event of this number."""
    return next(iter(_lines(f"SELECT {_COLUMNS} FROM event WHERE owner_id = %s AND id = %s", [owner_id, event_id])), None)


def _lines(statement: str, values: Sequence[object]) -> list[EventLine]:
    found = []
    for number, key, name, kind, series, is_remote, place, region, begins_on, ends_on, calendar, goal, questions, pitch, offer in _rows(
        statement, values
    ):
        asked = tuple(filter(None, questions.splitlines()))
        head = (number, key, name, EventKind(kind), series, bool(is_remote), place, region, begins_on, ends_on)
        found.append(EventLine(*head, calendar, goal, asked, pitch, offer))
    return found


def _rows(statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


def there(owner_id: int, event_ids: Sequence[int]) -> dict[int, list[There]]:
    """Who is at each of these events by the owner's word, each person once, in the order in which they were named."""
    found: dict[int, dict[int, There]] = {}
    for chunk in sqlite.chunks(list(event_ids)):
        rows = _rows(
            "SELECT w.event_id, i.person_id, coalesce(p.name, i.name), w.part, w.is_met, w.is_wanted, w.why, w.answer, w.answered_on FROM event_person w "
            "CROSS JOIN identity i ON i.id = w.anchor_id JOIN person p ON p.id = i.person_id "
            f"WHERE w.owner_id = %s AND w.event_id IN ({sqlite.marks(chunk)}) ORDER BY w.id",
            [owner_id, *chunk],
        )
        for event_id, person_id, name, part, is_met, is_wanted, why, answer, answered_on in rows:
            one = There(
                person_id,
                name,
                EventPart(part) if part else None,
                bool(is_met),
                bool(is_wanted),
                why,
                AfterAnswer(answer) if answer else None,
                answered_on,
            )
            people = found.setdefault(event_id, {})
            people[person_id] = _both(people[person_id], one) if person_id in people else one
    return {event_id: list(people.values()) for event_id, people in found.items()}


def first_there(owner_id: int) -> dict[int, EventLine]:
    """The earliest event at which each person was, or whom the owner met there, by the owner's word."""
    found: dict[int, EventLine] = {}
    every = listed(owner_id)
    said = there(owner_id, [one.id for one in every])
    for line in reversed(every):
        for who in said.get(line.id, ()):
            if who.part or who.is_met:
                found.setdefault(who.person_id, line)
    return found


def _both(one: There, other: There) -> There:
    """Two rows of persons who became one."""
    return There(
        one.person_id,
        one.name,
        one.part or other.part,
        one.is_met or other.is_met,
        one.is_wanted or other.is_wanted,
        one.why or other.why,
        one.answer or other.answer,
        one.answered_on or other.answered_on,
    )


def in_calendar(owner_id: int, events: Sequence[EventLine]) -> dict[int, list[int]]:
    """Which persons the calendar or the programme of each event names, without the owner."""
    found: dict[int, list[int]] = {}
    for line in events:
        if line.calendar:
            rows = _rows(
                "SELECT DISTINCT i.person_id FROM context c JOIN interaction x ON x.context_id = c.id JOIN participant q ON q.interaction_id = x.record_id "
                "JOIN identity i ON i.id = q.identity_id JOIN person p ON p.id = i.person_id WHERE c.owner_id = %s AND c.kind = 'event' AND c.\"key\" = %s "
                "AND x.is_current AND x.day BETWEEN %s AND %s AND p.standing <> 'own' ORDER BY i.person_id",
                [owner_id, line.calendar, day_of(line.begins_on), day_of(line.ends_on)],
            )
            found[line.id] = [row[0] for row in rows]
    return found


def talks(owner_id: int, line: EventLine) -> list[Talk]:
    """What is said from the front: as the owner wrote it down, then as the programme has it."""
    own = _rows(
        "SELECT w.title, coalesce(i.person_id, 0), coalesce(p.name, i.name, ''), '', '', 'typed' FROM talk w LEFT JOIN identity i ON i.id = w.anchor_id "
        "LEFT JOIN person p ON p.id = i.person_id WHERE w.owner_id = %s AND w.event_id = %s ORDER BY w.id",
        [owner_id, line.id],
    )
    told = _rows(
        "SELECT x.subject, coalesce(i.person_id, 0), coalesce(p.name, i.name, ''), x.place, strftime('%%Y-%%m-%%dT%%H:%%M', x.at), r.source "
        "FROM context c JOIN interaction x ON x.context_id = c.id JOIN record r ON r.id = x.record_id AND r.source = %s "
        "LEFT JOIN participant q ON q.interaction_id = x.record_id LEFT JOIN identity i ON i.id = q.identity_id LEFT JOIN person p ON p.id = i.person_id "
        "WHERE c.owner_id = %s AND c.kind = 'event' AND c.\"key\" = %s AND x.is_current AND x.day BETWEEN %s AND %s ORDER BY x.at, x.record_id, 3",
        [PROGRAMME, owner_id, line.calendar, day_of(line.begins_on), day_of(line.ends_on)],
    )
    return [Talk(*row) for row in (*own, *(told if line.calendar else ()))]


def notes(owner_id: int, event_id: int) -> list[tuple[date, str]]:
    """The lines that were captured there, in their order."""
    return [
        (on, words)
        for on, words in _rows('SELECT "on", words FROM event_note WHERE owner_id = %s AND event_id = %s ORDER BY id', [owner_id, event_id])
    ]


def noes(owner_id: int) -> set[str]:
    """The keys of what is no event, by the owner's word."""
    return {row[0] for row in _rows('SELECT "key" FROM event_no WHERE owner_id = %s', [owner_id])}


def entries(owner_id: int, *, cues: Sequence[str], on: date | None = None) -> list[Entry]:
    """Entries of the owner's calendars with one of these words in them, the newest first; programmes and guest lists that were imported as wholes.

    What goes on on that day is among them, however many are to come.
    """
    last = "x.day + coalesce(json_extract(nullif(r.content, ''), '$.days'), 1) - 1"
    where = "coalesce((SELECT m.place || ', ' || s.\"where\" FROM saying s JOIN run_member m ON m.id = s.member_id WHERE s.record_id = x.record_id ORDER BY s.id DESC LIMIT 1), '')"
    named = sqlite.any_begins("subject", cues)
    found = _rows(f"{_NAMED} ORDER BY x.day DESC, x.record_id DESC LIMIT %s", [owner_id, named, MOST])
    if on and len(found) == MOST:
        begun = running.ids(owner_id, day_of(on))
        found += _rows(f"{_NAMED} AND (x.day = %s OR x.record_id IN ({sqlite.marks(begun)}))", [owner_id, named, day_of(on), *begun])
    rows = []
    for chunk in sqlite.chunks(list(dict.fromkeys(row[0] for row in found))):
        rows += _rows(
            f'SELECT x.record_id, c."key", x.subject, x.place, x.day, {last}, x.people_count, r.source, {where}, x.words FROM interaction x '
            f"CROSS JOIN context c ON c.id = x.context_id CROSS JOIN record r ON r.id = x.record_id AND r.source NOT IN ({sqlite.marks(_WHOLE)}) "
            f"WHERE x.record_id IN ({sqlite.marks(chunk)}) ORDER BY x.day DESC, x.record_id DESC",
            [*_WHOLE, *chunk],
        )
    rows += _rows(
        "SELECT max(x.record_id), c.\"key\", c.label, '', min(x.day), max(x.day), (SELECT count(DISTINCT i.person_id) FROM presence y "
        f"JOIN identity i ON i.id = y.identity_id WHERE y.context_id = c.id), r.source, {where}, '' FROM record r JOIN interaction x ON x.record_id = r.id "
        f"JOIN context c ON c.id = x.context_id WHERE r.owner_id = %s AND r.source IN ({sqlite.marks(_WHOLE)}) AND x.is_current GROUP BY c.id ORDER BY 5 DESC "
        "LIMIT %s",
        [owner_id, *_WHOLE, MOST],
    )
    return [Entry(row[0], row[1], row[2], row[3], date_of(row[4]), date_of(row[5]), row[6], row[7], row[8], row[9]) for row in rows]


def living_in(owner_id: int, places: Sequence[str]) -> list[int]:
    """People whom the owner knows who live in one of these places, each as one would write it, in any case."""
    wanted = [place.lower() for place in places]
    if not wanted:
        return []
    either = " OR ".join("p.city = %s COLLATE NOCASE OR p.city LIKE %s OR p.city LIKE %s" for _ in wanted)
    values = [value for place in wanted for value in (place, f"{place},%", f"%, {place}")]
    return [
        row[0]
        for row in _rows(
            "SELECT p.id FROM person p WHERE +p.owner_id = %s AND p.id IN (SELECT rowid FROM person_search WHERE person_search MATCH %s) "
            f"AND {MAY_BE_NAMED} AND ({either}) ORDER BY p.id",
            [owner_id, sqlite.any_begins("organisations words", wanted), *values],
        )
    ]


def stories(owner_id: int) -> dict[int, str]:
    """Of each person of whom the owner says at what they met: at what."""
    rows = _rows(
        "SELECT i.person_id, s.event FROM origin_story s CROSS JOIN identity i ON i.id = s.anchor_id WHERE s.owner_id = %s AND s.event > '' "
        "AND i.person_id IS NOT NULL ORDER BY s.id",
        [owner_id],
    )
    return dict(rows)


def of_person(owner_id: int, person_id: int) -> list[EventLine]:
    """Events at which somebody was: by the owner's word, by a calendar, or because that is where the two met; the newest first."""
    columns = ", ".join(f"e.{column}" for column in _COLUMNS.split(", "))
    return _lines(
        f"SELECT {columns} FROM event e WHERE e.owner_id = %s AND (e.id IN (SELECT w.event_id FROM event_person w JOIN identity i ON i.id = w.anchor_id "
        "WHERE i.person_id = %s AND (w.part > '' OR w.is_met)) OR lower(e.name) IN (SELECT lower(s.event) FROM origin_story s "
        "JOIN identity i ON i.id = s.anchor_id WHERE i.person_id = %s AND s.event > '') OR (e.calendar > '' AND EXISTS (SELECT 1 FROM context c "
        "JOIN interaction x ON x.context_id = c.id JOIN participant q ON q.interaction_id = x.record_id JOIN identity i ON i.id = q.identity_id "
        "WHERE c.owner_id = e.owner_id AND c.kind = 'event' AND c.\"key\" = e.calendar AND x.is_current AND i.person_id = %s "
        "AND x.day BETWEEN julianday(e.begins_on) - julianday('1970-01-01') AND julianday(e.ends_on) - julianday('1970-01-01')))) "
        "ORDER BY e.begins_on DESC, e.id DESC",
        [owner_id, person_id, person_id, person_id],
    )
