"""Everything that a vault says of people and events, many at once; and which person a key stands for, by any of their identities."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class IdentityRow:
    """An identity, whose it is, and whether new words are hung on it first."""

    person_id: int
    kind: str
    value: str
    name: str


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody, as they are believed."""

    id: int
    name: str
    fields: dict[str, str]
    typed: frozenset[str]  # which fields are the owner's word
    standing: str
    is_aside: bool  # left in peace, or out of sight


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note, of a person or an event (by number)."""

    id: int
    about: int
    on: date
    words: str
    is_private: bool = False
    is_not_to_raise: bool = False
    told_by: str = ""


_ORDER: Final = "CASE kind WHEN 'own' THEN 0 WHEN 'profile-url' THEN 1 WHEN 'email' THEN 2 WHEN 'github' THEN 3 WHEN 'phone' THEN 4 ELSE 5 END"


def identities(owner_id: int) -> Iterator[IdentityRow]:
    """All of them, of each person the one first on which new words are hung (as `person.anchors`)."""
    for row in _rows(
        f"SELECT person_id, kind, value, name FROM identity WHERE owner_id = %s AND person_id IS NOT NULL ORDER BY person_id, {_ORDER}, value, name",
        owner_id,
    ):
        yield IdentityRow(*row)


def undone(owner_id: int) -> frozenset[int]:
    """The changes that were taken back."""
    return frozenset(number for (number,) in _rows("SELECT id FROM change WHERE owner_id = %s AND is_undone", owner_id))


def people(owner_id: int) -> list[PersonRow]:
    """Everybody but the owner, with what the owner or a source says of them."""
    said: dict[int, dict[str, str]] = {}
    sql = "SELECT i.person_id, w.field, w.value FROM person_field w JOIN identity i ON i.id = w.anchor_id WHERE w.owner_id = %s ORDER BY w.id"
    for person_id, field, value in _rows(sql, owner_id):
        said.setdefault(person_id, {})[field] = value
    found = []
    for number, name, organisation, title, city, birthday, standing, is_archived, is_do_not_contact in _rows(
        "SELECT id, name, organisation, title, city, birthday, standing, is_archived, is_do_not_contact FROM person "
        "WHERE owner_id = %s AND standing <> 'own' ORDER BY sort_name, id",
        owner_id,
    ):
        believed = {"name": name, "organisation": organisation, "title": title, "city": city, "birthday": birthday}
        fields = said.get(number, {}) | {field: value for field, value in believed.items() if value}
        found.append(PersonRow(number, name, fields, frozenset(said.get(number, ())), standing, bool(is_archived) or bool(is_do_not_contact)))
    return found


def notes(owner_id: int) -> dict[int, list[NoteRow]]:
    """Of each person, the oldest first."""
    found: dict[int, list[NoteRow]] = {}
    for number, about, on, words, is_private, is_hushed, teller in _rows(
        "SELECT w.id, i.person_id, w.written_on, w.words, w.is_private, w.is_not_to_raise, coalesce(p.name, '') FROM note w "
        "JOIN identity i ON i.id = w.anchor_id LEFT JOIN identity t ON t.id = w.told_by_id LEFT JOIN person p ON p.id = t.person_id "
        "WHERE w.owner_id = %s ORDER BY w.written_on, w.id",
        owner_id,
    ):
        found.setdefault(about, []).append(NoteRow(number, about, on, words, bool(is_private), bool(is_hushed), teller))
    return found


def event_notes(owner_id: int) -> dict[int, list[NoteRow]]:
    """Of each event, in their order."""
    found: dict[int, list[NoteRow]] = {}
    for number, about, on, words in _rows('SELECT id, event_id, "on", words FROM event_note WHERE owner_id = %s ORDER BY "on", id', owner_id):
        found.setdefault(about, []).append(NoteRow(number, about, on, words))
    return found


def labels(owner_id: int) -> dict[str, dict[int, list[str]]]:
    """Tags and topics of each person."""
    found: dict[str, dict[int, list[str]]] = {"tags": {}, "topics": {}}
    for name, table, column in (("tags", "tag", "word"), ("topics", "topic_of", "topic")):
        sql = f"SELECT DISTINCT i.person_id, w.{column} FROM {table} w JOIN identity i ON i.id = w.anchor_id WHERE w.owner_id = %s ORDER BY 1, 2"
        for person_id, word in _rows(sql, owner_id):
            found[name].setdefault(person_id, []).append(word)
    return found


def promises(owner_id: int) -> dict[int, list[tuple[bool, str, date]]]:
    """Those that are open, of each person: whether it is the owner's, words, and when it was made."""
    found: dict[int, list[tuple[bool, str, date]]] = {}
    for person_id, is_mine, words, on in _rows(
        "SELECT i.person_id, w.is_mine, w.words, w.made_on FROM promise w JOIN identity i ON i.id = w.anchor_id "
        "WHERE w.owner_id = %s AND w.kept_on IS NULL AND NOT w.is_dropped ORDER BY w.made_on, w.id",
        owner_id,
    ):
        found.setdefault(person_id, []).append((bool(is_mine), words, on))
    return found


def met(owner_id: int) -> list[tuple[int, int]]:
    """Whom the owner met at which event: event, person."""
    return [
        (event_id, person_id)
        for event_id, person_id in _rows(
            "SELECT DISTINCT w.event_id, i.person_id FROM event_person w JOIN identity i ON i.id = w.anchor_id JOIN event v ON v.id = w.event_id "
            "WHERE w.owner_id = %s AND w.is_met AND i.person_id IS NOT NULL ORDER BY v.begins_on, w.event_id, i.person_id",
            owner_id,
        )
    ]


def _rows(statement: str, owner_id: int) -> list[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, [owner_id])
        return cursor.fetchall()
