"""Write the derived rows of persons: who they are, the tie, their roles, what search finds them by."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from django.db import connection

from kithwork.store import sqlite

DERIVED: Final = ("tie", "rhythm", "role", "win", "way")  # tables that hang on a person and are made again with them
_MADE_ANEW: Final = ("tie", "rhythm", "role")  # rows that nobody names by a number
_NEW_TIE: Final = (
    "INSERT INTO tie(person_id, owner_id, faded, mutuality, first_day, last_day, days_count, own_days_count, their_days_count, met_days_count, gap, "
    "talk_day, plain, received, received_day, companions) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
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


def save(owner_id: int, rows: Sequence[PersonRow]) -> None:
    """Put these rows in the place of what was derived before."""
    ids = [row.id for row in rows]
    with connection.cursor() as cursor:
        cursor.executemany(
            "UPDATE person SET name = %s, sort_name = %s, organisation = %s, title = %s, city = %s, birthday = %s, standing = %s, is_archived = %s, "
            "is_do_not_contact = %s, has_met = %s, identities_count = %s WHERE id = %s",
            [(*_fields(row), row.id) for row in rows],
        )
        for chunk in sqlite.chunks(ids):
            marks = sqlite.marks(chunk)
            for table in _MADE_ANEW:
                cursor.execute(f"DELETE FROM {table} WHERE person_id IN ({marks})", chunk)
        cursor.executemany(_NEW_TIE, [(r.id, owner_id, *r.tie) for r in rows if r.tie])
        cursor.executemany(
            "INSERT INTO rhythm(person_id, owner_id, months, met_days, milestones, first_day, first_kind, first_part, talk_day, moments_count, years, "
            "favours) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
            [(r.id, owner_id, *r.rhythm) for r in rows if r.rhythm],
        )
        cursor.executemany(
            "INSERT INTO role(owner_id, person_id, record_id, organisation, organisation_key, title, from_on, to_on, is_now) "
            "VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)",
            [
                (owner_id, r.id, role.record_id, role.organisation, role.organisation_key, role.title, role.from_on, role.to_on, role.is_now)
                for r in rows
                for role in r.roles
            ],
        )
    _save_wins(owner_id, rows)
    sqlite.index_people((r.id, *r.search) for r in rows if r.standing != "own")


def save_ties(owner_id: int, rows: Mapping[int, TieRow | None]) -> None:
    """Put these ties, by person, in the place of what was derived before; None where there is none."""
    with connection.cursor() as cursor:
        cursor.executemany("DELETE FROM tie WHERE owner_id = %s AND person_id = %s", [(owner_id, person_id) for person_id in rows])
        cursor.executemany(_NEW_TIE, [(person_id, owner_id, *row) for person_id, row in rows.items() if row])


def _save_wins(owner_id: int, rows: Sequence[PersonRow]) -> None:
    """A win that stays keeps its number, by which the owner may name it at any time."""
    kept = {(row.id, win.key) for row in rows for win in row.wins}
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks([row.id for row in rows]):
            cursor.execute(f'SELECT id, person_id, "key" FROM win WHERE person_id IN ({sqlite.marks(chunk)})', chunk)
            gone = [(win_id,) for win_id, *name in cursor.fetchall() if tuple(name) not in kept]
            cursor.executemany("DELETE FROM win WHERE id = %s", gone)
        cursor.executemany(
            'INSERT INTO win(owner_id, person_id, "key", kind, words, "on", after_on, source, record_id, congratulated_on) VALUES (%s, %s, %s, %s, %s, %s, %s, '
            '%s, %s, %s) ON CONFLICT (person_id, "key") DO UPDATE SET kind = excluded.kind, words = excluded.words, "on" = excluded."on", after_on = '
            "excluded.after_on, source = excluded.source, record_id = excluded.record_id, congratulated_on = excluded.congratulated_on",
            [(owner_id, row.id, *win) for row in rows for win in row.wins],
        )


def _fields(row: PersonRow) -> tuple[str | int, ...]:
    texts = (row.name, row.sort_name, row.organisation, row.title, row.city, row.birthday, row.standing)
    return (*texts, row.is_archived, row.is_do_not_contact, row.has_met, row.identities_count)
