"""Who is the person of a number, a name or a handle, and how does a line of a list look?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from kithwork.domain import handles
from kithwork.domain.errors import NotFound, Refused
from kithwork.store import sqlite


class NobodyOfThatName(NotFound):
    """There is nobody of that name."""


class Several(Refused):
    """Several persons are called that."""


@dataclass(frozen=True, slots=True)
class TieRow:
    """What the tie to somebody is made of, as it is stored (see `engines.ties.Tie`)."""

    faded: float
    mutuality: float
    first_day: int
    last_day: int
    days_count: int
    own_days_count: int
    their_days_count: int
    met_days_count: int
    gap: float
    talk_day: int
    plain: float
    received: float
    received_day: int
    companions: float | None


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person as a list shows them."""

    id: int
    name: str
    organisation: str
    title: str
    city: str
    birthday: str
    standing: str
    has_met: bool
    is_archived: bool
    is_do_not_contact: bool
    tie: TieRow | None

    @property
    def initials(self) -> str:
        """The letters for the seal."""
        words = [word for word in self.name.split() if word[:1].isalpha()]
        letters = [words[0][0], words[-1][0]] if len(words) > 1 else [self.name[:1]]
        return "".join(letters).upper()


@dataclass(frozen=True, slots=True)
class Ranking:
    """How strength is worked out today: the factor that fades, the floor, how long a trace lets a silence seem, and the day (see `engines.ties`)."""

    fading: float
    floor: float
    patience: int
    today: int

    @property
    def values(self) -> tuple[float, ...]:
        """The parameters of `STRENGTH`, in its order."""
        return (self.fading, self.floor, self.fading, self.today + 1.0, self.patience, self.today + 1.0)

    @property
    def of_warmth(self) -> tuple[float, ...]:
        """The parameters of `WARMTH`, in its order."""
        return (self.fading, self.floor, self.today + 1.0, self.patience, self.today + 1.0)


_COLUMNS: Final = (
    "p.id, p.name, p.organisation, p.title, p.city, p.birthday, p.standing, p.has_met, p.is_archived, p.is_do_not_contact, "
    "t.faded, t.mutuality, t.first_day, t.last_day, t.days_count, t.own_days_count, t.their_days_count, t.met_days_count, t.gap, "
    "t.talk_day, t.plain, t.received, t.received_day, t.companions"
)
MAY_BE_NAMED: Final = "p.standing = 'known' AND NOT p.is_archived AND NOT p.is_do_not_contact"
STRENGTH: Final = (  # as `engines.ties.strength`
    "((t.faded * %s + %s) * sqrt((1.0 + coalesce(t.companions, 0.0) * %s) / max(1.0, min(%s - t.talk_day, %s * (%s - t.last_day)))))"
)
WARMTH: Final = "((t.faded * %s + %s) / sqrt(max(1.0, min(%s - t.talk_day, %s * (%s - t.last_day)))))"  # as `engines.ties.warmth`
ORDERS: Final = {
    "tie": f"{STRENGTH} DESC, p.sort_name, p.id",
    "name": "p.sort_name, p.id",
    "last": "t.last_day DESC, p.sort_name, p.id",
    "first": "t.first_day, p.sort_name, p.id",
}


def _line(row: tuple[Any, ...]) -> PersonLine:
    tie = TieRow(*row[10:24]) if row[10] is not None else None
    has_met, is_archived, is_do_not_contact = (bool(value) for value in row[7:10])
    return PersonLine(row[0], row[1], row[2], row[3], row[4], row[5], row[6], has_met, is_archived, is_do_not_contact, tie)


def by_ids(owner_id: int, ids: Sequence[int]) -> dict[int, PersonLine]:
    """The lines of these persons, by id."""
    found: dict[int, PersonLine] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(ids)):
            cursor.execute(
                f"SELECT {_COLUMNS} FROM person p LEFT JOIN tie t ON t.person_id = p.id WHERE +p.owner_id = %s AND p.id IN ({sqlite.marks(chunk)})",
                [owner_id, *chunk],
            )
            found.update({line.id: line for line in map(_line, cursor.fetchall())})
    return found


def suggest(owner_id: int, text: str, ranking: Ranking, *, limit: int = 8) -> list[PersonLine]:
    """Persons whose names or handles begin with what is being typed, strongest ties first."""
    expression = sqlite.match_expression(text)
    if not expression:
        return []
    with sqlite.cursor() as cursor:
        cursor.execute(
            f"SELECT {_COLUMNS} FROM person_search s JOIN person p ON p.id = s.rowid LEFT JOIN tie t ON t.person_id = p.id "
            "WHERE person_search MATCH %s AND p.owner_id = %s AND p.standing <> 'own' "
            f"ORDER BY p.is_archived, p.standing <> 'known', {ORDERS['tie']} LIMIT %s",
            [f"{{name handles}}: ({expression})", owner_id, *ranking.values, limit],
        )
        return [_line(row) for row in cursor.fetchall()]


_CANDIDATES: Final = 50  # with as many, there may be another of that first name among the rest


def find_one(owner_id: int, text: str, ranking: Ranking) -> PersonLine:
    """The person whom the owner means: `#12`, an address, a profile, a name or its beginning. Raises NobodyOfThatName, Several.

    One word is meant for anybody whose given name it is: who is called so and nothing else may be a stranger, and another a friend.
    """
    wanted = text.strip()
    ids = _by_number(owner_id, wanted) or _by_handle(owner_id, wanted)
    if ids:
        return by_ids(owner_id, ids)[ids[0]]
    name = wanted.casefold().lstrip("@")
    found = suggest(owner_id, name, ranking, limit=_CANDIDATES)
    exact = [line for line in found if line.name.casefold() == name]
    given = [line for line in found if line.name.casefold().split()[:1] == [name]]
    choice = given if exact and given else exact or (given if len(given) == 1 and len(found) < _CANDIDATES else found)
    if not choice:
        raise NobodyOfThatName(f"There is nobody called “{wanted}” here.")
    if len(choice) > 1:
        named = "; ".join(f"{line.name}{f' ({line.organisation})' if line.organisation else ''} is number {line.id}" for line in choice[:5])
        raise Several(f"“{wanted}” could be several people: {named}.")
    return choice[0]


def _by_number(owner_id: int, text: str) -> list[int]:
    number = _number(text)
    if number is None:
        return []
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT id FROM person WHERE owner_id = %s AND id = %s", [owner_id, number])
        return [row[0] for row in cursor.fetchall()]


def _number(text: str) -> int | None:
    number = text.removeprefix("#")
    return int(number) if number.isascii() and number.isdigit() and len(number) <= 18 else None


def known_by(owner_id: int, person_ids: Sequence[int]) -> dict[int, list[str]]:
    """The addresses, logins and profiles by which these are known, as anybody would write them; e-mail first."""
    found: dict[int, list[str]] = {person_id: [] for person_id in person_ids}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(person_ids)):
            cursor.execute(
                f"SELECT DISTINCT person_id, kind, value FROM identity WHERE +owner_id = %s AND person_id IN ({sqlite.marks(chunk)}) "
                "AND kind NOT IN ('entry', 'own') ORDER BY person_id, kind, value",
                [owner_id, *chunk],
            )
            for person_id, _, value in cursor.fetchall():
                found[person_id].append(value)
    return found


def heir(owner_id: int, text: str) -> PersonLine | None:
    """Who has the identities of a number that is gone since the owner said who is who; the journal knows whose they were."""
    number = _number(text.strip())
    if number is None:
        return None
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT i.person_id FROM identity i WHERE i.person_id IS NOT NULL AND i.id IN (SELECT value FROM json_each((SELECT "
            "'[' || replace(json_extract(e.value, '$[2].identities'), ' ', ',') || ']' FROM change c, json_each(c.rows) e WHERE c.owner_id = %s "
            "AND json_extract(e.value, '$[0]') = 'Person' AND json_extract(e.value, '$[1]') = %s ORDER BY c.id DESC LIMIT 1))) ORDER BY i.id LIMIT 1",
            [owner_id, number],
        )
        row = cursor.fetchone()
    return by_ids(owner_id, [row[0]]).get(row[0]) if row else None


def _by_handle(owner_id: int, text: str) -> list[int]:
    handle = handles.email(text) or handles.profile_url(text) or (handles.github(text) if text.startswith("@") else None)
    if not handle:
        return []
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT person_id FROM identity WHERE owner_id = %s AND kind = %s AND value = %s AND person_id IS NOT NULL",
            [owner_id, handle.kind.value, handle.value],
        )
        found = [row[0] for row in cursor.fetchall()]
    return found if len(found) == 1 else []


def is_held(owner_id: int, kind: str, value: str) -> bool:
    """Does anybody have this handle?"""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT 1 FROM identity WHERE owner_id = %s AND kind = %s AND value = %s LIMIT 1", [owner_id, kind, value])
        return cursor.fetchone() is not None


def counts(owner_id: int) -> dict[str, int]:
    """How many persons are known, seen only, archived; how many interactions and runs."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT (SELECT count(*) FROM interaction WHERE owner_id = %s) - (SELECT count(*) FROM record r JOIN interaction x ON x.record_id = r.id "
            "WHERE r.owner_id = %s AND NOT r.is_current), (SELECT count(*) FROM import_run WHERE owner_id = %s AND state = 'finished')",
            [owner_id] * 3,
        )
        interactions, runs = cursor.fetchone()
    return {**standings(owner_id), "interactions": interactions, "runs": runs}


def standings(owner_id: int) -> dict[str, int]:
    """How many persons are known, seen only, archived."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT standing, is_archived, count(*) FROM person WHERE owner_id = %s GROUP BY 1, 2", [owner_id])
        rows = cursor.fetchall()
    known = sum(count for standing, is_archived, count in rows if standing == "known" and not is_archived)
    seen = sum(count for standing, _, count in rows if standing == "seen")
    return {"known": known, "seen": seen, "archived": sum(count for _, is_archived, count in rows if is_archived)}


def saved_views(owner_id: int) -> list[tuple[int, str, str]]:
    """The owner's saved views: id, name, query."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT id, name, query FROM saved_view WHERE owner_id = %s ORDER BY lower(name)", [owner_id])
        return [(row[0], row[1], row[2]) for row in cursor.fetchall()]


def everybody(owner_id: int) -> Iterator[PersonLine]:
    """All persons whom the owner knows, by name."""
    last = ("", 0)
    while True:
        with sqlite.cursor() as cursor:
            cursor.execute(
                f"SELECT {_COLUMNS}, p.sort_name FROM person p LEFT JOIN tie t ON t.person_id = p.id WHERE p.owner_id = %s AND p.standing = 'known' "
                "AND (p.sort_name, p.id) > (%s, %s) ORDER BY p.sort_name, p.id LIMIT 500",
                [owner_id, *last],
            )
            rows = cursor.fetchall()
        if not rows:
            return
        yield from map(_line, rows)
        last = (rows[-1][-1], rows[-1][0])
