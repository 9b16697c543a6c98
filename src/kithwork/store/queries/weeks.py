"""What is on file of some days: the owner's own commits and releases, talks, notes that may be shown, promises that were kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kithwork.domain import dates
from kithwork.store import sqlite
from kithwork.store.queries import own_commits

_WRITTEN: Final = (  # by which sign a commit is the owner's: others helped with it, or it was written together, or it takes up others' lines
    "(x.kind = 'co-authored' AND x.own_part = 'with') OR (x.kind = 'co-edited' AND x.own_part = 'from') "
    "OR (x.kind IN ('reviewed', 'tested', 'reported') AND x.own_part = 'to')"
)
_TALKS: Final = "('in-person', 'call', 'meeting', 'paired')"


@dataclass(frozen=True, slots=True)
class CommitLine:
    """A commit of the owner's: where, its title, by which beginning of its hash it is found, and when."""

    repository: str
    title: str
    commit: str
    on: date


@dataclass(frozen=True, slots=True)
class ReleaseLine:
    """A release that the owner put out."""

    project: str
    tag: str
    on: date


@dataclass(frozen=True, slots=True)
class TalkLine:
    """A talk, with whom (number and name), and which source says so."""

    id: int
    on: date
    kind: str
    subject: str
    place: str
    source: str
    people: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class SaidLine:
    """Words about somebody, on a day."""

    on: date
    words: str
    person_id: int
    person: str


def commits(owner_id: int, since: date, until: date) -> list[CommitLine]:
    """The owner's own, by repository, each once, in the order in which they were made: as histories tell them, and where others had a part."""
    rows = _rows(
        "SELECT coalesce(c.label, ''), x.subject, r.\"key\", x.at FROM interaction x JOIN record r ON r.id = x.record_id LEFT JOIN context c "
        f"ON c.id = x.context_id WHERE x.owner_id = %s AND x.day BETWEEN %s AND %s AND x.is_current AND r.source = 'git-history' AND ({_WRITTEN}) "
        'ORDER BY 1, x.at, r."key"',
        [owner_id, dates.day_of(since), dates.day_of(until)],
    )
    found = {key.split(":")[0]: CommitLine(where, title, key[:10], sqlite.aware(at).date()) for where, title, key, at in rows}
    found |= {one.commit: CommitLine(one.project, one.title, one.commit[:10], one.on) for one in own_commits.between(owner_id, since, until)}
    return sorted(found.values(), key=lambda one: (one.repository, one.on))


def releases(owner_id: int, since: date, until: date) -> list[ReleaseLine]:
    """Those that the owner put out."""
    rows = _rows(
        "SELECT DISTINCT json_extract(r.content, '$.project'), json_extract(r.content, '$.tag'), json_extract(r.content, '$.on') FROM record r "
        "JOIN record_identity y ON y.record_id = r.id JOIN identity i ON i.id = y.identity_id JOIN person p ON p.id = i.person_id "
        "WHERE r.owner_id = %s AND r.kind = 'release' AND r.is_current AND p.standing = 'own' AND json_extract(r.content, '$.on') BETWEEN %s AND %s "
        "ORDER BY 3, 1, 2",
        [owner_id, since.isoformat(), until.isoformat()],
    )
    return [ReleaseLine(project, tag, date.fromisoformat(on)) for project, tag, on in rows]


def talks(owner_id: int, since: date, until: date) -> list[TalkLine]:
    """Talks with people, face to face, on the telephone or in a meeting, in their order; of somebody out of sight nothing is said."""
    found: dict[int, TalkLine] = {}
    for record_id, at, kind, subject, place, source, person_id, name in _rows(
        "SELECT x.record_id, x.at, x.kind, x.subject, x.place, r.source, p.id, p.name FROM interaction x JOIN record r ON r.id = x.record_id "
        "JOIN participant q ON q.interaction_id = x.record_id JOIN identity i ON i.id = q.identity_id JOIN person p ON p.id = i.person_id "
        f"WHERE x.owner_id = %s AND x.day BETWEEN %s AND %s AND x.is_current AND x.own_part <> '' AND x.kind IN {_TALKS} "
        "AND p.standing = 'known' AND NOT p.is_archived ORDER BY x.at, x.record_id, p.name",
        [owner_id, dates.day_of(since), dates.day_of(until)],
    ):
        known = found.get(record_id)
        people = (*(known.people if known else ()), (person_id, name))
        found[record_id] = TalkLine(record_id, sqlite.aware(at).date(), kind, subject, place, source, tuple(dict.fromkeys(people)))
    return list(found.values())


def last_before(owner_id: int, person_id: int, day: date) -> date | None:
    """When the owner was in touch with somebody before that day."""
    rows = _rows(
        "SELECT max(q.day) FROM identity i JOIN participant q ON q.identity_id = i.id JOIN interaction x ON x.record_id = q.interaction_id "
        "WHERE +i.owner_id = %s AND i.person_id = %s AND q.day < %s AND x.is_current AND x.own_part <> ''",
        [owner_id, person_id, dates.day_of(day)],
    )
    return date.fromordinal(rows[0][0] + date(1970, 1, 1).toordinal()) if rows and rows[0][0] is not None else None


def notes(owner_id: int, since: date, until: date) -> list[SaidLine]:
    """Notes about people, but for private ones and what is not to be raised."""
    return _said(
        "SELECT w.written_on, w.words, p.id, p.name FROM note w JOIN identity i ON i.id = w.anchor_id JOIN person p ON p.id = i.person_id "
        "WHERE w.owner_id = %s AND w.written_on BETWEEN %s AND %s AND NOT w.is_private AND NOT w.is_not_to_raise AND NOT p.is_archived ORDER BY 1, w.id",
        owner_id,
        since,
        until,
    )


def kept(owner_id: int, since: date, until: date) -> list[SaidLine]:
    """Promises of the owner's that were kept on these days."""
    return _said(
        "SELECT w.kept_on, w.words, p.id, p.name FROM promise w JOIN identity i ON i.id = w.anchor_id JOIN person p ON p.id = i.person_id "
        "WHERE w.owner_id = %s AND w.kept_on BETWEEN %s AND %s AND w.is_mine AND NOT p.is_archived ORDER BY 1, w.id",
        owner_id,
        since,
        until,
    )


def given(owner_id: int, since: date, until: date) -> list[SaidLine]:
    """What the owner wrote down as given, and what they passed on."""
    return _said(
        "SELECT w.\"on\", w.kind || CASE w.words WHEN '' THEN '' ELSE ': ' || w.words END, p.id, p.name FROM ledger_entry w JOIN identity i ON i.id = w.anchor_id "
        "JOIN person p ON p.id = i.person_id WHERE w.owner_id = %s AND w.\"on\" BETWEEN %s AND %s AND w.side = 'gave' AND NOT p.is_archived ORDER BY 1, w.id",
        owner_id,
        since,
        until,
    )


def _said(statement: str, owner_id: int, since: date, until: date) -> list[SaidLine]:
    return [SaidLine(*row) for row in _rows(statement, [owner_id, since.isoformat(), until.isoformat()])]


def _rows(statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()
