"""What is on file of some people, gathered for many at once: the material from which their derived rows are made."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from operator import attrgetter
from typing import Final, NamedTuple

from kithwork.domain.events import PROGRAMME
from kithwork.store import sqlite


class EntryRow(NamedTuple):  # dossiers go over a pipe, by the ten thousand
    """A record of a person: its source, its fields as JSON, and whether it stands in a book of the owner's."""

    record_id: int
    source: str
    is_own_book: bool
    content: str


class VersionRow(NamedTuple):
    """One of several versions of a record of a person: as of when it was said first and last, ISO 8601."""

    record_id: int
    source: str
    key: str
    content: str
    first_at: str
    last_at: str


class NameRow(NamedTuple):
    """One of several names under which a handle was used: from which day, to which, on how many."""

    kind: str
    value: str
    name: str
    source: str
    first_day: int
    last_day: int
    days_count: int


class KeptRow(NamedTuple):
    """What the owner said of a win."""

    key: str
    kind: str
    words: str
    on: date
    source: str
    congratulated_on: date | None
    is_dropped: bool


class MomentRow(NamedTuple):  # there are millions of them
    """An interaction of the owner with somebody."""

    record_id: int
    day: int
    kind: str
    own_part: str
    their_part: str
    people_count: int


class TalkRow(NamedTuple):
    """A talk of somebody's, as the programme of an event has it."""

    record_id: int
    source: str
    key: str
    title: str
    event: str
    day: int


@dataclass(slots=True)
class Dossier:
    """Everything about one person."""

    identities: list[tuple[int, str, str, str]] = field(default_factory=list)  # id, kind, value, name
    entries: list[EntryRow] = field(default_factory=list)
    moments: list[MomentRow] = field(default_factory=list)
    versions: list[VersionRow] = field(default_factory=list)  # of records that said one thing and then another; else none
    names: list[NameRow] = field(default_factory=list)  # of handles that were used under several; else none
    releases: list[tuple[int, str, str]] = field(default_factory=list)  # record, source, content
    talks: list[TalkRow] = field(default_factory=list)
    wins: list[KeptRow] = field(default_factory=list)
    typed: dict[str, str] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)
    is_own: bool = False
    has_words: bool = False

    def __reduce__(self) -> tuple[object, ...]:  # as it goes over a pipe; what a dataclass has for it looks every field up by name
        return Dossier, _FIELDS(self)


_FIELDS: Final = attrgetter(*(one.name for one in fields(Dossier)))  # in the order in which it is made of them


def of(owner_id: int, person_ids: Sequence[int]) -> dict[int, Dossier]:
    """The dossiers of these persons, by id."""
    dossiers: dict[int, Dossier] = {person_id: Dossier() for person_id in person_ids}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(person_ids)):
            marks = sqlite.marks(chunk)
            cursor.execute(
                f"SELECT person_id, id, kind, value, name FROM identity WHERE +owner_id = %s AND person_id IN ({marks}) ORDER BY kind, value, name",
                [owner_id, *chunk],
            )
            for person_id, *identity in cursor.fetchall():
                dossiers[person_id].identities.append((identity[0], identity[1], identity[2], identity[3]))
            cursor.execute(f"SELECT id FROM person WHERE owner_id = %s AND standing = 'own' AND id IN ({marks})", [owner_id, *chunk])
            for (person_id,) in cursor.fetchall():
                dossiers[person_id].is_own = True
    _entries(owner_id, dossiers)
    _names(dossiers)
    _talks(dossiers)
    _moments(owner_id, dossiers)
    _typed(owner_id, dossiers)
    return dossiers


def _entries(owner_id: int, dossiers: dict[int, Dossier]) -> None:
    said: dict[tuple[int, str, str], list[tuple[int, str]]] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(dossiers)):
            cursor.execute(
                'SELECT q.person_id, r.id, r.source, r.is_own_book, r.content, r."key", r.kind, r.is_current FROM (SELECT DISTINCT i.person_id, x.record_id '
                "FROM identity i CROSS JOIN record_identity x ON x.identity_id = i.id "
                f"WHERE +i.owner_id = %s AND i.person_id IN ({sqlite.marks(chunk)})) q CROSS JOIN record r ON r.id = q.record_id "
                "WHERE r.kind <> 'owner' ORDER BY r.source, r.\"key\"",
                [owner_id, *chunk],
            )
            for person_id, record_id, source, is_own_book, content, key, kind, is_current in cursor.fetchall():
                if kind == "person":
                    said.setdefault((person_id, source, key), []).append((record_id, content))
                    if is_current:
                        dossiers[person_id].entries.append(EntryRow(record_id, source, bool(is_own_book), content))
                elif is_current:
                    dossiers[person_id].releases.append((record_id, source, content))
    _versions(dossiers, said)


def _versions(dossiers: dict[int, Dossier], items: dict[tuple[int, str, str], list[tuple[int, str]]]) -> None:
    """Of whom a record said several things: all that any record says, and as of when, since what another one said before is no news."""
    changed = {person_id for (person_id, _, _), versions in items.items() if len(versions) > 1}
    told = {item: versions for item, versions in items.items() if item[0] in changed}
    days = _said([record_id for versions in told.values() for record_id, _ in versions])
    for (person_id, source, key), versions in told.items():
        dossiers[person_id].versions += [VersionRow(i, source, key, content, *days[i]) for i, content in versions if i in days]


def _said(record_ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    found: dict[int, tuple[str, str]] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(record_ids)):
            cursor.execute(
                "SELECT s.record_id, min(m.as_of), max(m.as_of) FROM saying s JOIN run_member m ON m.id = s.member_id "
                f"WHERE s.record_id IN ({sqlite.marks(chunk)}) GROUP BY s.record_id",
                chunk,
            )
            found.update({row[0]: (row[1], row[2]) for row in cursor.fetchall()})
    return found


def _names(dossiers: dict[int, Dossier]) -> None:
    """When handles that were used under several names were used under each."""
    wanted: dict[int, tuple[int, str, str, str]] = {}
    for person_id, dossier in dossiers.items():
        names: dict[tuple[str, str], list[tuple[int, str]]] = {}
        for identity_id, kind, value, name in dossier.identities:
            if name:
                names.setdefault((kind, value), []).append((identity_id, name))
        wanted.update({i: (person_id, *handle, name) for handle, called in names.items() if len(called) > 1 for i, name in called})
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(wanted)):
            cursor.execute(
                "SELECT q.identity_id, q.first_day, q.last_day, q.days_count, r.source FROM (SELECT p.identity_id, min(p.day) AS first_day, max(p.day) AS "
                f"last_day, count(DISTINCT p.day) AS days_count, min(p.interaction_id) AS one FROM participant p WHERE p.identity_id IN ({sqlite.marks(chunk)}) "
                "GROUP BY p.identity_id) q JOIN record r ON r.id = q.one",
                chunk,
            )
            for identity_id, first_day, last_day, count, source in cursor.fetchall():
                person_id, kind, value, name = wanted[identity_id]
                dossiers[person_id].names.append(NameRow(kind, value, name, source, first_day, last_day, count))


def _talks(dossiers: dict[int, Dossier]) -> None:
    """What they spoke about, of those whom a programme names: it knows its speakers by entries of its own."""
    whose = {
        identity_id: person_id
        for person_id, dossier in dossiers.items()
        for identity_id, kind, value, _ in dossier.identities
        if kind == "entry" and value.startswith(f"{PROGRAMME}:")
    }
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(whose)):
            cursor.execute(
                "SELECT p.identity_id, r.id, r.source, r.\"key\", x.subject, coalesce(c.label, ''), x.day FROM participant p "
                "CROSS JOIN interaction x ON x.record_id = p.interaction_id CROSS JOIN record r ON r.id = x.record_id LEFT JOIN context c ON c.id = x.context_id "
                f"WHERE p.identity_id IN ({sqlite.marks(chunk)}) AND r.source = %s AND x.is_current AND x.subject <> '' ORDER BY x.day, r.id",
                [*chunk, PROGRAMME],
            )
            for identity_id, *talk in cursor.fetchall():
                dossiers[whose[identity_id]].talks.append(TalkRow._make(talk))


def _moments(owner_id: int, dossiers: dict[int, Dossier]) -> None:
    """Looked up between two like bounds, since for one that is equal SQLite may look through all interactions first ("Bloom filters", Query Planner)."""
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks([person_id for person_id, dossier in dossiers.items() if not dossier.is_own]):
            cursor.execute(
                "SELECT i.person_id, x.record_id, x.day, x.kind, x.own_part, p.part, x.people_count FROM identity i "
                "CROSS JOIN participant p ON p.identity_id = i.id CROSS JOIN interaction x ON x.record_id BETWEEN p.interaction_id AND p.interaction_id "
                f"WHERE +i.owner_id = %s AND x.own_part <> '' AND x.is_current AND i.person_id IN ({sqlite.marks(chunk)})",
                [owner_id, *chunk],
            )
            for person_id, *moment in cursor:  # not all at once: a chunk may have very many
                dossiers[person_id].moments.append(MomentRow._make(moment))


_WORDS = (
    ("note", "w.words"),
    ("tag", "w.word"),
    ("topic_of", "w.topic"),
    ("origin_story", "w.words || ' ' || w.event"),
    ("promise", "w.words"),
    ("kept_win", "w.words"),
    ("today_mark", "''"),
    ("closeness", "''"),
    ("need_offer", "w.words"),
    ("ledger_entry", "w.words"),
    ("share", "''"),
    ("dream_step", "w.words"),
)


_ANCHORED = ("person_field", *(table for table, _ in _WORDS), "membership")
_HAS_WORDS = " OR ".join(
    [
        *(f"EXISTS (SELECT 1 FROM {table} w WHERE w.anchor_id = i.id)" for table in _ANCHORED),
        *(f"EXISTS (SELECT 1 FROM relation w WHERE w.{side} = i.id)" for side in ("one_id", "other_id")),
    ]
)
_HAS_ANY_WORDS = f"SELECT {' OR '.join(f'EXISTS (SELECT 1 FROM {table})' for table in (*_ANCHORED, 'relation'))}"


def _spoken_of(owner_id: int, person_ids: Sequence[int]) -> list[int]:
    """Of these persons, those about whom the owner said something: asked once, since it is few of the many whom an import brings."""
    found: list[int] = []
    with sqlite.cursor() as cursor:
        cursor.execute(_HAS_ANY_WORDS)
        if not cursor.fetchone()[0]:
            return []
        for chunk in sqlite.chunks(person_ids):
            cursor.execute(
                f"SELECT DISTINCT i.person_id FROM identity i WHERE +i.owner_id = %s AND i.person_id IN ({sqlite.marks(chunk)}) AND ({_HAS_WORDS})",
                [owner_id, *chunk],
            )
            found += [row[0] for row in cursor.fetchall()]
    return found


def _typed(owner_id: int, dossiers: dict[int, Dossier]) -> None:
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(_spoken_of(owner_id, list(dossiers))):
            where = f"WHERE +i.owner_id = %s AND i.person_id IN ({sqlite.marks(chunk)})"
            cursor.execute(
                f"SELECT i.person_id, f.field, f.value FROM person_field f JOIN identity i ON i.id = f.anchor_id {where} ORDER BY f.id",
                [owner_id, *chunk],
            )
            for person_id, name, value in cursor.fetchall():
                dossiers[person_id].typed[name] = value
                dossiers[person_id].has_words = True
            cursor.execute(
                f'SELECT i.person_id, w."key", w.kind, w.words, w."on", w.source, w.congratulated_on, w.is_dropped FROM kept_win w '
                f"JOIN identity i ON i.id = w.anchor_id {where} ORDER BY w.id",
                [owner_id, *chunk],
            )
            for person_id, *kept in cursor.fetchall():
                dossiers[person_id].wins.append(KeptRow._make(kept))
            for table, words in _WORDS:
                cursor.execute(f"SELECT i.person_id, {words} FROM {table} w JOIN identity i ON i.id = w.anchor_id {where}", [owner_id, *chunk])
                _take(dossiers, cursor.fetchall())
            cursor.execute(
                f'SELECT i.person_id, g.name FROM membership w JOIN "group" g ON g.id = w.group_id JOIN identity i ON i.id = w.anchor_id {where}',
                [owner_id, *chunk],
            )
            _take(dossiers, cursor.fetchall())
            for side, far in (("one_id", "other_id"), ("other_id", "one_id")):
                cursor.execute(
                    f"SELECT i.person_id, w.word || ' ' || o.name FROM relation w JOIN identity i ON i.id = w.{side} JOIN identity o ON o.id = w.{far} {where}",
                    [owner_id, *chunk],
                )
                _take(dossiers, cursor.fetchall())


def _take(dossiers: dict[int, Dossier], rows: Sequence[tuple[int, str]]) -> None:
    for person_id, words in rows:
        dossiers[person_id].has_words = True
        if words:
            dossiers[person_id].words.append(words)
