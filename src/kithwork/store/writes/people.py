"""Write the derived rows of persons: who they are, the tie, their roles, what search finds them by."""

from collections.abc import Container, Mapping, Sequence
from typing import Final, NamedTuple

from django.db import connection

from kithwork.store import sqlite

DERIVED: Final = ("tie", "rhythm", "role", "win", "way")  # tables that hang on a person and are made again with them
_MADE_ANEW: Final = ("tie", "rhythm", "role")  # rows that nobody names by a number
_NEW_PERSON: Final = (  # as the others below: to be given its owner by `_insert`
    "INSERT INTO person(id, owner_id, name, sort_name, organisation, title, city, birthday, standing, is_archived, is_do_not_contact, has_met, "
    "identities_count) VALUES (%s, {}, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
    "sort_name = excluded.sort_name, organisation = excluded.organisation, title = excluded.title, city = excluded.city, birthday = excluded.birthday, "
    "standing = excluded.standing, is_archived = excluded.is_archived, is_do_not_contact = excluded.is_do_not_contact, has_met = excluded.has_met, "
    "identities_count = excluded.identities_count"
)
_NEW_TIE: Final = (
    "INSERT INTO tie(person_id, owner_id, faded, mutuality, first_day, last_day, days_count, own_days_count, their_days_count, met_days_count, gap, "
    "talk_day, plain, received, received_day, companions) VALUES (%s, {}, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
)
_NEW_RHYTHM: Final = (
    "INSERT INTO rhythm(person_id, owner_id, months, met_days, milestones, first_day, first_kind, first_part, talk_day, moments_count, years, "
    "favours) VALUES (%s, {}, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
)
_NEW_ROLE: Final = (
    "INSERT INTO role(person_id, owner_id, record_id, organisation, organisation_key, title, from_on, to_on, is_now) "
    "VALUES (%s, {}, %s, %s, %s, %s, %s, %s, %s)"
)
_NEW_WIN: Final = (
    'INSERT INTO win(owner_id, person_id, "key", kind, words, "on", after_on, source, record_id, congratulated_on) VALUES ({}, %s, %s, %s, %s, '
    '%s, %s, %s, %s, %s) ON CONFLICT (person_id, "key") DO UPDATE SET kind = excluded.kind, words = excluded.words, "on" = excluded."on", after_on = '
    "excluded.after_on, source = excluded.source, record_id = excluded.record_id, congratulated_on = excluded.congratulated_on"
)
TieRow = tuple[float | None, ...]  # as `engines.ties.Tie`


class RoleRow(NamedTuple):  # these come over a pipe, by the ten thousand
    """A post that a record speaks of."""

    record_id: int
    organisation: str
    organisation_key: str
    title: str
    from_on: str
    to_on: str
    is_now: bool


class WinRow(NamedTuple):
    """Something that somebody can be congratulated on; days are ISO dates."""

    key: str
    kind: str
    words: str
    on: str
    after_on: str | None
    source: str
    record_id: int | None
    congratulated_on: str | None


class PersonRow(NamedTuple):
    """Everything that is derived of one person."""

    id: int
    name: str
    sort_name: str
    organisation: str
    title: str
    city: str
    birthday: str
    standing: str
    is_archived: bool
    is_do_not_contact: bool
    has_met: bool
    identities_count: int
    tie: TieRow | None
    rhythm: tuple[str, str, str, int, str, str, int, int, str, str] | None  # as `engines.rhythm.Rhythm`, its lists as JSON
    roles: tuple[RoleRow, ...]
    wins: tuple[WinRow, ...]
    search: tuple[str, str, str, str]  # name, handles, organisations, words


class Prepared(NamedTuple):
    """Rows of persons as the tables take them, so that whoever draws them makes them too."""

    ids: list[int]
    people: list[tuple[int | str, ...]]
    ties: list[tuple[float | None, ...]]
    rhythms: list[tuple[int | str, ...]]
    roles: list[tuple[int | str, ...]]
    wins: list[tuple[int | str | None, ...]]  # beginning with a person and a key
    search: list[tuple[int, str, str, str, str]]


def prepared(rows: Sequence[PersonRow]) -> Prepared:
    """These rows, table by table."""
    return Prepared(
        [row.id for row in rows],
        [_fields(row) for row in rows],
        [(row.id, *row.tie) for row in rows if row.tie],
        [(row.id, *row.rhythm) for row in rows if row.rhythm],
        [(row.id, *role) for row in rows for role in row.roles],
        [(row.id, *win) for row in rows for win in row.wins],
        [(row.id, *row.search) for row in rows if row.standing != "own"],
    )


def save(owner_id: int, rows: Prepared, *, made: Container[int] = ()) -> None:
    """Put these rows in the place of what was derived before; of persons who were just made nothing was."""
    known = [person_id for person_id in rows.ids if person_id not in made]
    _forget(known)
    _insert(_NEW_PERSON, owner_id, rows.people)
    _insert(_NEW_TIE, owner_id, rows.ties)
    _insert(_NEW_RHYTHM, owner_id, rows.rhythms)
    _insert(_NEW_ROLE, owner_id, rows.roles)
    _save_wins(owner_id, known, rows.wins)
    sqlite.index_people(rows.search, known)


def _insert(statement: str, owner_id: int, rows: Sequence[tuple[float | str | None, ...]]) -> None:
    """The owner stands in the statement, a number for all of its rows: given with each, it would be bound as often as there are rows."""
    with connection.cursor() as cursor:
        cursor.executemany(statement.format(int(owner_id)), rows)


def _forget(ids: Sequence[int]) -> None:
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks(ids):
            marks = sqlite.marks(chunk)
            for table in _MADE_ANEW:
                cursor.execute(f"DELETE FROM {table} WHERE person_id IN ({marks})", chunk)


def save_ties(owner_id: int, rows: Mapping[int, TieRow | None]) -> None:
    """Put these ties, by person, in the place of what was derived before; None where there is none."""
    with connection.cursor() as cursor:
        cursor.executemany("DELETE FROM tie WHERE owner_id = %s AND person_id = %s", [(owner_id, person_id) for person_id in rows])
    _insert(_NEW_TIE, owner_id, [(person_id, *row) for person_id, row in rows.items() if row])


def _save_wins(owner_id: int, known: Sequence[int], wins: Sequence[tuple[int | str | None, ...]]) -> None:
    """A win that stays keeps its number, by which the owner may name it at any time."""
    kept = {win[:2] for win in wins}
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks(known):
            cursor.execute(f'SELECT id, person_id, "key" FROM win WHERE person_id IN ({sqlite.marks(chunk)})', chunk)
            gone = [(win_id,) for win_id, *name in cursor.fetchall() if tuple(name) not in kept]
            cursor.executemany("DELETE FROM win WHERE id = %s", gone)
    _insert(_NEW_WIN, owner_id, wins)


def _fields(row: PersonRow) -> tuple[str | int, ...]:
    texts = (row.name, row.sort_name, row.organisation, row.title, row.city, row.birthday, row.standing)
    return (row.id, *texts, row.is_archived, row.is_do_not_contact, row.has_met, row.identities_count)
