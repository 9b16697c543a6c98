"""What the owner passed on to whom; and what is on file by which it is known what fits whom."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from kithwork.store import sqlite
from kithwork.store.queries.people import MAY_BE_NAMED


@dataclass(frozen=True, slots=True)
class ShareLine:
    """Something that was passed on."""

    id: int
    person_id: int
    person: str
    key: str
    thing: str
    words: str
    on: date
    outcome: str


@dataclass(frozen=True, slots=True)
class LikingLine:
    """Something that somebody has to do with: a topic, a tag, a note. `sort` says which."""

    person_id: int
    anchor_id: int
    words: str
    sort: str
    on: date | None


_COLUMNS = 'w.id, coalesce(i.person_id, 0), coalesce(p.name, i.name), w."key", w.thing, w.words, w."on", w.outcome'
_FROM = "FROM share w CROSS JOIN identity i ON i.id = w.anchor_id LEFT JOIN person p ON p.id = i.person_id"
MOST = 20_000


def listed(owner_id: int, *, limit: int = 100) -> list[ShareLine]:
    """Everything that was passed on, the newest first."""
    return _lines(f'SELECT {_COLUMNS} {_FROM} WHERE w.owner_id = %s ORDER BY w."on" DESC, w.id DESC LIMIT %s', [owner_id, limit])


def of_person(owner_id: int, person_id: int) -> list[ShareLine]:
    """What was passed on to somebody, the newest first."""
    return _lines(f'SELECT {_COLUMNS} {_FROM} WHERE +w.owner_id = %s AND i.person_id = %s ORDER BY w."on" DESC, w.id DESC', [owner_id, person_id])


def of_thing(owner_id: int, key: str) -> list[ShareLine]:
    """To whom this very thing was passed on."""
    return _lines(f'SELECT {_COLUMNS} {_FROM} WHERE w.owner_id = %s AND w."key" = %s ORDER BY w.id', [owner_id, key])


def numbered(owner_id: int, share_id: int) -> ShareLine | None:
    """The one with this number."""
    return next(iter(_lines(f"SELECT {_COLUMNS} {_FROM} WHERE w.owner_id = %s AND w.id = %s", [owner_id, share_id])), None)


def _lines(statement: str, values: Sequence[object]) -> list[ShareLine]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return [ShareLine(*row) for row in cursor.fetchall()]


def likings(owner_id: int, saying: Collection[str] = ()) -> list[LikingLine]:
    """What people who may be named have to do with, by the owner's word; the newest notes first, and none that is not to be raised.

    `saying`: only what has one of these phrases in it.
    """
    likes = [f"%{phrase.replace('!', '!!').replace('%', '!%').replace('_', '!_')}%" for phrase in saying]
    parts = (
        ("topic_of", "topic", "'topic', NULL", ""),
        ("tag", "word", "'tag', NULL", ""),
        ("note", "words", "'note', w.written_on", "AND NOT w.is_private AND NOT w.is_not_to_raise"),
    )
    found = []
    with sqlite.cursor() as cursor:
        for table, column, rest, condition in parts:
            said = " OR ".join([f"w.{column} LIKE %s ESCAPE '!'"] * len(likes)) or "1"
            cursor.execute(
                f"SELECT i.person_id, i.id, w.{column}, {rest} FROM {table} w JOIN identity i ON i.id = w.anchor_id JOIN person p ON p.id = i.person_id "
                f"WHERE w.owner_id = %s AND ({said}) AND {MAY_BE_NAMED} {condition} ORDER BY w.id DESC LIMIT %s",
                [owner_id, *likes, MOST],
            )
            found += [LikingLine(*row) for row in cursor.fetchall()]
    return found
