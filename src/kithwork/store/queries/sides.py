"""What stands on each side of a question: the identity, who is believed to have it, and by what the owner might recognise them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from kithwork.store import sqlite
from kithwork.store.queries import owners, people, person
from kithwork.store.queries.people import PersonLine
from kithwork.store.queries.person import IdentityLine, RoleLine

_EVER: Final = 10**7  # a day that never comes, where no day is on file yet


@dataclass(frozen=True, slots=True)
class LastLine:
    """The newest interaction, with whomever it was."""

    at: datetime
    kind: str
    subject: str
    own_part: str
    source: str


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a question: the identity, and everything that is believed to go with it."""

    identity: IdentityLine
    person: PersonLine | None
    identities: tuple[IdentityLine, ...]
    roles: tuple[RoleLine, ...] = ()
    first_day: int | None = None  # of an interaction, with whomever it was, up to today
    last: LastLine | None = None

    @property
    def name(self) -> str:
        """As what a sentence names it."""
        return self.identity.name or (self.person.name if self.person else "") or self.identity.value

    @property
    def ids(self) -> list[int]:
        """All identities of this side, the one that is asked about first."""
        return list(dict.fromkeys([self.identity.id, *(one.id for one in self.identities)]))


def of(owner_id: int, identity_ids: Sequence[int]) -> dict[int, Side]:
    """The side that each of these identities stands for."""
    rows = _identities(owner_id, identity_ids)
    lines = people.by_ids(owner_id, sorted({person_id for _, person_id in rows.values() if person_id}))
    until = _until(owner_id)
    wholes = {person_id: _whole(owner_id, line, until) for person_id, line in lines.items()}
    found: dict[int, Side] = {}
    for identity_id, (line, person_id) in rows.items():
        whole = wholes.get(person_id or 0) or _seen(Side(line, None, (line,)), until)
        own = next((one for one in whole.identities if one.id == identity_id), line)
        found[identity_id] = replace(whole, identity=own)
    return found


def of_identities(owner_id: int, identity_ids: Sequence[int]) -> dict[int, Side]:
    """Each of these identities for itself, beside whoever has it."""
    found, until = of(owner_id, identity_ids), _until(owner_id)
    return {i: _seen(Side(side.identity, side.person, (side.identity,)), until) for i, side in found.items()}


def _until(owner_id: int) -> int:
    """The day as of which all is believed: what is planned for a later one is not seen yet."""
    return owners.last_day(owner_id) or _EVER


def _identities(owner_id: int, identity_ids: Sequence[int]) -> dict[int, tuple[IdentityLine, int | None]]:
    found: dict[int, tuple[IdentityLine, int | None]] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(list(identity_ids)):
            cursor.execute(
                f"SELECT id, kind, value, name, person_id FROM identity WHERE owner_id = %s AND id IN ({sqlite.marks(chunk)})", [owner_id, *chunk]
            )
            found.update({row[0]: (IdentityLine(row[0], row[1], row[2], row[3], (), 0), row[4]) for row in cursor.fetchall()})
    return found


def _whole(owner_id: int, line: PersonLine, until: int) -> Side:
    identities = tuple(person.identities(owner_id, line.id))
    return _seen(Side(identities[0], line, identities, tuple(person.roles(owner_id, line.id))), until)


def _seen(side: Side, until: int) -> Side:
    """With the first day and the newest interaction of all these identities up to a day (in days since 1970)."""
    first: list[int] = []
    newest: list[tuple[int, int]] = []
    with sqlite.cursor() as cursor:
        for identity in side.identities:
            cursor.execute("SELECT day FROM participant WHERE identity_id = %s AND day <= %s ORDER BY day LIMIT 1", [identity.id, until])
            first += [row[0] for row in cursor.fetchall()]
            cursor.execute(
                "SELECT day, interaction_id FROM participant WHERE identity_id = %s AND day <= %s ORDER BY day DESC, interaction_id DESC LIMIT 1",
                [identity.id, until],
            )
            newest += [(row[0], row[1]) for row in cursor.fetchall()]
        if not newest:
            return side
        cursor.execute(
            "SELECT x.at, x.kind, x.subject, x.own_part, r.source FROM interaction x JOIN record r ON r.id = x.record_id WHERE x.record_id = %s",
            [max(newest)[1]],
        )
        at, *rest = cursor.fetchone()
    return replace(side, first_day=min(first), last=LastLine(sqlite.aware(at), *rest))
