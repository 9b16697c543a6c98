"""Needs and offers, whoever has them; which of them the owner answered; and the topics that the owner added."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kithwork.domain.needs import State
from kithwork.store import sqlite


@dataclass(frozen=True, slots=True)
class NeedLine:
    """What somebody looks for, or can give, as the owner wrote it down."""

    id: int
    key: str
    person_id: int
    person: str
    is_mine: bool  # the owner's own
    is_offer: bool
    words: str
    topics: tuple[str, ...]
    kind: str
    urgency: str
    place: str
    said_on: date
    expires_on: date | None
    is_confidential: bool
    is_dream: bool
    teller_id: int  # the identity of whoever told of it; 0: nobody else did
    told_by: str
    source: str
    kept_as: str  # the state as it is stored
    ended_on: date | None
    anchor_id: int

    def state(self, today: date) -> State:
        """How it stands with it on that day."""
        is_over = self.kept_as == State.OPEN and self.expires_on is not None and self.expires_on < today
        return State.EXPIRED if is_over else State(self.kept_as)

    def may_be_spoken_of(self, today: date) -> bool:
        """Is it open, and not confidential?"""
        return not self.is_confidential and self.state(today) is State.OPEN


@dataclass(frozen=True, slots=True)
class ToIndex:
    """The parts of a need or an offer that never change."""

    id: int
    anchor_id: int
    key: str
    words: str
    topics: tuple[str, ...]
    kind: str
    place: str
    said_on: date
    expires_on: date | None
    is_confidential: bool


_COLUMNS: Final = (
    "w.id, w.\"key\", coalesce(i.person_id, 0), coalesce(p.name, i.name), coalesce(p.standing, '') = 'own', w.is_offer, w.words, w.topics, w.kind, w.urgency, "
    "w.place, w.said_on, w.expires_on, w.is_confidential, w.is_dream, coalesce(w.told_by_id, 0), coalesce(u.name, t.name, ''), w.source, w.state, w.ended_on, "
    "w.anchor_id"
)
_FROM: Final = (
    "FROM need_offer w JOIN identity i ON i.id = w.anchor_id LEFT JOIN person p ON p.id = i.person_id LEFT JOIN identity t ON t.id = w.told_by_id "
    "LEFT JOIN person u ON u.id = t.person_id"
)
_MAY_BE_NAMED: Final = "NOT coalesce(p.is_archived, 0) AND NOT coalesce(p.is_do_not_contact, 0)"


def listed(owner_id: int, *, is_offer: bool | None = None, is_open: bool = False, limit: int = 500) -> list[NeedLine]:
    """Needs, offers or both, the newest first; those that were not answered alone, or all."""
    which = ("" if is_offer is None else f"AND w.is_offer = {int(is_offer)} ") + ("AND w.state = 'open' " if is_open else "")
    return _lines(f"WHERE w.owner_id = %s {which}ORDER BY w.said_on DESC, w.id DESC LIMIT %s", [owner_id, limit])


def dreams(owner_id: int) -> list[NeedLine]:
    """Dreams that are neither come true nor given up, whosever they are."""
    return _lines("WHERE w.owner_id = %s AND w.is_dream AND w.state = 'open' ORDER BY w.said_on DESC, w.id DESC", [owner_id])


def of_person(owner_id: int, person_id: int) -> list[NeedLine]:
    """What somebody looks for and can give, the open ones first, then the newest."""
    return _lines("WHERE w.owner_id = %s AND i.person_id = %s ORDER BY w.state <> 'open', w.said_on DESC, w.id DESC", [owner_id, person_id])


def of_whoever_is(owner_id: int, anchor_id: int, *, is_offer: bool) -> list[NeedLine]:
    """What whoever stands behind an identity looks for, or can give, and that is open; the newest first."""
    return _lines(
        "WHERE w.owner_id = %s AND w.state = 'open' AND w.is_offer = %s AND w.anchor_id IN (SELECT id FROM identity WHERE id = %s UNION "
        "SELECT o.id FROM identity a JOIN identity o ON o.person_id = a.person_id WHERE a.id = %s) ORDER BY w.said_on DESC, w.id DESC",
        [owner_id, is_offer, anchor_id, anchor_id],
    )


def open_to_speak_of(owner_id: int, person_id: int, *, is_offer: bool, today: date) -> list[NeedLine]:
    """What somebody looks for, or can give, as far as it is open on that day and not confidential: what a page, a hint or a draft may draw on."""
    return [one for one in of_person(owner_id, person_id) if one.is_offer == is_offer and one.may_be_spoken_of(today)]


def sought(owner_id: int, person_ids: Sequence[int]) -> dict[int, str]:
    """The words of all that these people look for or ever looked for."""
    found: dict[int, str] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(person_ids)):
            cursor.execute(
                "SELECT i.person_id, group_concat(w.words, ' ') FROM identity i CROSS JOIN need_offer w ON w.anchor_id = i.id WHERE +i.owner_id = %s "
                f"AND i.person_id IN ({sqlite.marks(chunk)}) AND NOT w.is_offer GROUP BY i.person_id",
                [owner_id, *chunk],
            )
            found.update(cursor.fetchall())
    return found


def numbered(owner_id: int, ids: Sequence[int]) -> dict[int, NeedLine]:
    """Those with these numbers."""
    found = []
    for chunk in sqlite.chunks(list(ids)):
        found += _lines(f"WHERE w.owner_id = %s AND w.id IN ({sqlite.marks(chunk)})", [owner_id, *chunk])
    return {line.id: line for line in found}


def to_match(owner_id: int, *, is_offer: bool, today: date, limit: int) -> list[NeedLine]:
    """Open ones of people who may be named, that are neither over nor confidential: what is wanted at once first, then the newest."""
    return _lines(
        f"WHERE w.owner_id = %s AND w.is_offer = %s AND w.state = 'open' AND NOT w.is_confidential AND (w.expires_on IS NULL OR w.expires_on >= %s) "
        f"AND {_MAY_BE_NAMED} ORDER BY w.urgency <> 'now', w.said_on DESC, w.id DESC LIMIT %s",
        [owner_id, is_offer, today.isoformat(), limit],
    )


def nameable(owner_id: int, ids: Sequence[int], *, today: date) -> dict[int, NeedLine]:
    """Of these, those that may be shown in a match on that day."""
    found: list[NeedLine] = []
    for chunk in sqlite.chunks(list(ids)):
        found += _lines(
            f"WHERE w.owner_id = %s AND w.id IN ({sqlite.marks(chunk)}) AND w.state = 'open' AND NOT w.is_confidential AND (w.expires_on IS NULL "
            f"OR w.expires_on >= %s) AND {_MAY_BE_NAMED}",
            [owner_id, *chunk, today.isoformat()],
        )
    return {line.id: line for line in found}


def shut(owner_id: int, *, is_offer: bool) -> list[int]:
    """The numbers of those that were met or withdrawn, and of people who are archived or left in peace."""
    return _numbers(
        "SELECT id FROM need_offer WHERE owner_id = %s AND is_offer = %s AND state IN ('met', 'withdrawn') UNION SELECT w.id FROM need_offer w "
        f"JOIN identity i ON i.id = w.anchor_id JOIN person p ON p.id = i.person_id WHERE w.owner_id = %s AND w.is_offer = %s AND NOT ({_MAY_BE_NAMED})",
        [owner_id, is_offer, owner_id, is_offer],
    )


def of_the_same(owner_id: int, person_id: int, *, is_offer: bool) -> list[int]:
    """The numbers of one person's own."""
    return _numbers(
        "SELECT w.id FROM identity i CROSS JOIN need_offer w ON w.anchor_id = i.id WHERE +i.owner_id = %s AND i.person_id = %s AND w.is_offer = %s",
        [owner_id, person_id, is_offer],
    )


def answered(owner_id: int, key: str) -> list[int]:
    """The numbers of those that the owner said something of beside this one, whichever of the two it is."""
    return _numbers(
        'SELECT w.id FROM match_answer a JOIN need_offer w ON w.owner_id = a.owner_id AND w."key" = CASE a.need WHEN %s THEN a.offer ELSE a.need END '
        "WHERE a.owner_id = %s AND (a.need = %s OR a.offer = %s)",
        [key, owner_id, key, key],
    )


def to_index(owner_id: int, *, is_offer: bool, after: int) -> Iterator[ToIndex]:
    """What a reader of needs or offers has to know, of those with higher numbers than that; in the order of their numbers."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            'SELECT id, anchor_id, "key", words, topics, kind, place, said_on, expires_on, is_confidential FROM need_offer WHERE owner_id = %s '
            "AND is_offer = %s AND id > %s ORDER BY id",
            [owner_id, is_offer, after],
        )
        rows = cursor.fetchall()
    for row in rows:
        yield ToIndex(row[0], row[1], row[2], row[3], _topics(row[4]), row[5], row[6], row[7], row[8], bool(row[9]))


def keys(owner_id: int, ids: Sequence[int]) -> dict[int, str]:
    """The keys of those with these numbers that are still there."""
    return {number: line.key for number, line in numbered(owner_id, ids).items()}


def keys_until(owner_id: int, until: int, *, is_offer: bool) -> dict[int, str]:
    """The key of each up to that number."""
    with sqlite.cursor() as cursor:
        cursor.execute('SELECT id, "key" FROM need_offer WHERE owner_id = %s AND is_offer = %s AND id <= %s', [owner_id, is_offer, until])
        return dict(cursor.fetchall())


def count(owner_id: int, *, is_offer: bool, until: int) -> int:
    """How many there are up to that number."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM need_offer WHERE owner_id = %s AND is_offer = %s AND id <= %s", [owner_id, is_offer, until])
        return int(cursor.fetchone()[0])


def noes(owner_id: int) -> set[tuple[int, str]]:
    """What the owner said is neither need nor offer: of whom, and its key."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            'SELECT coalesce(i.person_id, 0), n."key" FROM need_no n CROSS JOIN identity i ON i.id = n.anchor_id WHERE n.owner_id = %s', [owner_id]
        )
        return {(row[0], row[1]) for row in cursor.fetchall()}


def own_topics(owner_id: int) -> list[tuple[str, str, str, str]]:
    """Topics that the owner added: name, broader ones, other names, what is heard; each a list with commas."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT name, broader, names, heard FROM own_topic WHERE owner_id = %s ORDER BY name", [owner_id])
        return [(row[0], row[1], row[2], row[3]) for row in cursor.fetchall()]


def _lines(rest: str, values: Sequence[object]) -> list[NeedLine]:
    with sqlite.cursor() as cursor:
        cursor.execute(f"SELECT {_COLUMNS} {_FROM} {rest}", values)
        return [_line(row) for row in cursor.fetchall()]


def _line(row: tuple[Any, ...]) -> NeedLine:
    number, key, person_id, person, is_mine, is_offer, words, topics, *rest = row
    kind, urgency, place, said_on, expires_on, is_confidential, is_dream, *last_ = rest
    teller_id, told_by, source, state, ended_on, anchor_id = last_
    return NeedLine(
        number,
        key,
        person_id,
        person,
        bool(is_mine),
        bool(is_offer),
        words,
        _topics(topics),
        kind,
        urgency,
        place,
        said_on,
        expires_on,
        bool(is_confidential),
        bool(is_dream),
        teller_id,
        told_by,
        source,
        state,
        ended_on,
        anchor_id,
    )


def _topics(text: str) -> tuple[str, ...]:
    """Topics as they are stored, one by one."""
    return tuple(part for each in text.split(",") if (part := each.strip()))


def _numbers(statement: str, values: Sequence[object]) -> list[int]:
    with sqlite.cursor() as cursor:
        cursor.execute(statement, values)
        return [row[0] for row in cursor.fetchall()]
