"""What is on file of some people, gathered for many at once: the material from which their derived rows are made."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kithwork.store import sqlite


class EntryRow(NamedTuple):  # dossiers go over a pipe, by the ten thousand
    """A record of a person: its source, its fields as JSON, and whether it stands in a book of the owner's."""

    record_id: int
    source: str
    is_own_book: bool
    content: str


class MomentRow(NamedTuple):  # there are millions of them
    """An interaction of the owner with somebody."""

    record_id: int
    day: int
    kind: str
    own_part: str
    their_part: str
    people_count: int


@dataclass(slots=True)
class Dossier:
    """Everything about one person."""

    identities: list[tuple[int, str, str, str]] = field(default_factory=list)  # id, kind, value, name
    entries: list[EntryRow] = field(default_factory=list)
    moments: list[MomentRow] = field(default_factory=list)
    typed: dict[str, str] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)
    is_own: bool = False
    has_words: bool = False


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
    _moments(owner_id, dossiers)
    _typed(owner_id, dossiers)
    return dossiers


def _entries(owner_id: int, dossiers: dict[int, Dossier]) -> None:
    seen: set[tuple[int, int]] = set()
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(dossiers)):
            cursor.execute(
                "SELECT i.person_id, r.id, r.source, r.is_own_book, r.content FROM identity i "
                "JOIN record_identity x ON x.identity_id = i.id JOIN record r ON r.id = x.record_id "
                f"WHERE +i.owner_id = %s AND r.kind = 'person' AND r.is_current AND i.person_id IN ({sqlite.marks(chunk)}) ORDER BY r.source, r.\"key\"",
                [owner_id, *chunk],
            )
            for person_id, record_id, source, is_own_book, content in cursor.fetchall():
                if (person_id, record_id) not in seen:
                    seen.add((person_id, record_id))
                    dossiers[person_id].entries.append(EntryRow(record_id, source, bool(is_own_book), content))


def _moments(owner_id: int, dossiers: dict[int, Dossier]) -> None:
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks([person_id for person_id, dossier in dossiers.items() if not dossier.is_own]):
            cursor.execute(
                "SELECT i.person_id, x.record_id, x.day, x.kind, x.own_part, p.part, x.people_count FROM identity i "
                "CROSS JOIN participant p ON p.identity_id = i.id CROSS JOIN interaction x ON x.record_id = p.interaction_id "
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
    ("today_mark", "''"),
    ("closeness", "''"),
)


_ANCHORED = ("person_field", *(table for table, _ in _WORDS), "membership")
_HAS_WORDS = " OR ".join(
    [
        *(f"EXISTS (SELECT 1 FROM {table} w WHERE w.anchor_id = i.id)" for table in _ANCHORED),
        *(f"EXISTS (SELECT 1 FROM relation w WHERE w.{side} = i.id)" for side in ("one_id", "other_id")),
    ]
)


def _spoken_of(owner_id: int, person_ids: Sequence[int]) -> list[int]:
    """Of these persons, those about whom the owner said something: asked once, since it is few of the many whom an import brings."""
    found: list[int] = []
    with sqlite.cursor() as cursor:
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
