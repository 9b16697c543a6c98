"""Everything that is connected with some identities by something certain or by what we believe today: what the identity engine must see at once."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, fields
from typing import Final, NamedTuple

from kithwork.store import sqlite
from kithwork.store.queries import owners


class IdentityRow(NamedTuple):  # all of a new network go over a pipe
    """An identity as it is stored."""

    id: int
    kind: str
    value: str
    name: str
    person_id: int | None
    blocks: bytes | None  # as `identity.blocking.entries`, eight bytes each, once it is indexed
    bearer: int | None  # under what it is counted, likewise


class ClaimRow(NamedTuple):
    """That a record names these identities together; `books` are the files in which it stands."""

    source: str
    key: str
    is_entry: bool
    books: tuple[int, ...]
    ids: tuple[int, ...]


IsOfOne = Callable[[IdentityRow], bool]  # must all who hold this identity's handle be seen at once?


@dataclass(slots=True)
class Known:
    """What was looked up of identities before, and is not asked for again."""

    rows: dict[int, IdentityRow] = field(default_factory=dict)
    certain: dict[int, tuple[int, ...]] = field(default_factory=dict)  # all who are one with somebody for certain, where that is known


@dataclass(slots=True)
class Neighbourhood:
    """Identities, which of them records name together, and the owner's decisions about them."""

    identities: dict[int, IdentityRow] = field(default_factory=dict)
    claims: list[ClaimRow] = field(default_factory=list)
    decisions: set[tuple[int, int, str]] = field(default_factory=set)
    own: set[int] = field(default_factory=set)
    shown_as: set[int] = field(default_factory=set)  # as `shown_as`: whose moments are the owner's
    shared: set[tuple[str, str]] = field(default_factory=set)  # handles that the owner called nobody's alone
    organisations: dict[int, set[str]] = field(default_factory=dict)  # where records say that an identity is
    birthdays: dict[int, set[str]] = field(default_factory=dict)
    seen: dict[int, tuple[int, int]] = field(default_factory=dict)  # first and last day on which interactions show it
    met: dict[int, int] = field(default_factory=dict)  # first day on which it and the owner wrote, met or were connected
    left: set[int] = field(default_factory=set)  # out, since nothing can have changed about them
    circles: dict[int, frozenset[str]] = field(default_factory=dict)  # conversations and gatherings in which it was one of few; never the owner's own

    def __getstate__(self) -> "_InColumns":  # as it goes over a pipe: columns take a third of the time that rows take
        rest = {one.name: getattr(self, one.name) for one in fields(self) if one.name not in _InColumns._fields}
        return _InColumns(list(zip(*self.identities.values(), strict=True)), list(zip(*self.claims, strict=True)), rest)

    def __setstate__(self, state: "_InColumns") -> None:
        for name, value in state.rest.items():
            setattr(self, name, value)
        self.identities = {row.id: row for row in map(IdentityRow._make, zip(*state.identities, strict=True))}
        self.claims = list(map(ClaimRow._make, zip(*state.claims, strict=True)))


class _InColumns(NamedTuple):
    """A neighbourhood as it goes over a pipe: of its rows the columns, the rest by name."""

    identities: list[tuple[object, ...]]
    claims: list[tuple[object, ...]]
    rest: dict[str, object]


def shown_as(owner_id: int, found: Neighbourhood, is_of_one: IsOfOne) -> set[int]:
    """Under which identities evidence shows the owner: what it calls the owner's, and whatever else is written beside a handle of these that is one human's."""
    others = rows_of(owner_id, of_the_same_handles(owner_id, found.own) - found.own)
    return found.own | {row.id for row in others if is_of_one(row) and (row.kind, row.value) not in found.shared}


def of_the_same_handles(owner_id: int, ids: Collection[int]) -> set[int]:
    """These identities and all that bear their handles under other names."""
    return _near(sorted(ids), (f"{_OF_ONE_HANDLE} AND b.owner_id = {int(owner_id)}",))


def shared_handles(owner_id: int) -> set[tuple[str, str]]:
    """Handles of which the owner said that they are nobody's alone."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT kind, value FROM shared_handle WHERE owner_id = %s", [owner_id])
        return {(row[0], row[1]) for row in cursor.fetchall()}


def holders(owner_id: int, kind: str, value: str) -> list[int]:
    """Everybody who has a handle, under any name."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT id FROM identity WHERE owner_id = %s AND kind = %s AND value = %s ORDER BY id", [owner_id, kind, value])
        return [row[0] for row in cursor.fetchall()]


def handles_of(owner_id: int, ids: Collection[int]) -> list[tuple[str, str, bool]]:
    """Which handles these identities have: kind, value, and whether the owner said that it is theirs."""
    with sqlite.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT i.kind, i.value, EXISTS (SELECT 1 FROM own_handle h WHERE h.owner_id = i.owner_id AND h.kind = i.kind AND h.value = i.value) "
            f"FROM identity i WHERE +i.owner_id = %s AND i.id IN ({sqlite.marks(list(ids))}) ORDER BY 1, 2",
            [owner_id, *ids],
        )
        return [(kind, value, bool(is_told)) for kind, value, is_told in cursor.fetchall()]


def extend(
    owner_id: int,
    found: Neighbourhood,
    seeds: Iterable[int],
    is_of_one: IsOfOne,
    known: Known,
    others: Neighbourhood | None = None,
) -> set[int]:
    """Bring more identities into a neighbourhood, and everything around them. Returns those that are new in it.

    What is known, or was looked up of others, is not asked for again.
    """
    fresh = _gather(owner_id, found, seeds, is_of_one, known, _BELIEVED)
    taken = fresh & others.identities.keys() if others else set[int]()
    if others:
        _take(found, others, taken)
    _look_up(owner_id, found, fresh - taken)
    return fresh


def _take(found: Neighbourhood, others: Neighbourhood, ids: set[int]) -> None:
    """What is known of these, of whom all that hangs on them is known along with them."""
    found.claims += [claim for claim in others.claims if claim.ids[0] in ids]
    found.decisions |= {said for said in others.decisions if said[0] in ids or said[1] in ids}
    for mine, theirs in ((found.organisations, others.organisations), (found.birthdays, others.birthdays)):
        mine.update((i, theirs[i]) for i in ids & theirs.keys())
    found.seen.update((i, others.seen[i]) for i in ids & others.seen.keys())
    found.met.update((i, others.met[i]) for i in ids & others.met.keys())
    found.circles.update((i, others.circles[i]) for i in ids & others.circles.keys())


def _look_up(owner_id: int, found: Neighbourhood, ids: set[int]) -> None:
    _claims(owner_id, found, ids)
    _decisions(owner_id, found, ids)
    _presence(owner_id, found, ids)


def everybody(owner_id: int) -> set[int]:
    """All identities."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT id FROM identity WHERE owner_id = %s", [owner_id])
        return {row[0] for row in cursor.fetchall()}


def take_everybody(owner_id: int, found: Neighbourhood) -> None:
    """Bring all identities into a neighbourhood, with everything that is on file of them but their blocks."""
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT id, kind, value, name, person_id, NULL, NULL FROM identity WHERE owner_id = %s", [owner_id])
        found.identities.update({row[0]: IdentityRow._make(row) for row in cursor.fetchall()})
    ids = set(found.identities)
    with sqlite.cursor() as cursor:
        cursor.execute(f"{_OF_RECORD.format('group_concat(x.identity_id)')} WHERE x.owner_id = %s AND r.is_current GROUP BY x.record_id", [owner_id])
        _take_claims(found, [(*row[:-1], [int(i) for i in row[-1].split(",")]) for row in cursor.fetchall()])
    _decisions(owner_id, found, ids)
    _presence(owner_id, found, ids)


def beside(owner_id: int, found: Neighbourhood, ids: Iterable[int], is_of_one: IsOfOne, known: Known) -> Neighbourhood:
    """Others to compare with: these identities and all that hangs on them for certain, outside a neighbourhood."""
    others = Neighbourhood(own=found.own, shown_as=found.shown_as, shared=found.shared)
    _look_up(owner_id, others, _gather(owner_id, others, ids, is_of_one, known, ()))
    return others


def _gather(owner_id: int, found: Neighbourhood, seeds: Iterable[int], is_of_one: IsOfOne, known: Known, beside: Sequence[str]) -> set[int]:
    gathered: set[int] = set()
    fresh = set(seeds) - found.identities.keys()
    while fresh:
        rows = [*(known.rows[i] for i in fresh & known.rows.keys()), *rows_of(owner_id, fresh - known.rows.keys())]
        found.identities.update({row.id: row for row in rows})
        gathered.update([row.id for row in rows])
        near = _certain(rows, is_of_one, known) | _near([row.id for row in rows], beside)
        if found.own & gathered:
            near |= found.own
        fresh = near - found.identities.keys()
    return gathered


def _certain(rows: Sequence[IdentityRow], is_of_one: IsOfOne, known: Known) -> set[int]:
    """Who hangs on these for certain."""
    asked = [row for row in rows if row.id not in known.certain]
    near = _near([row.id for row in asked], _CERTAIN) | _near([row.id for row in asked if is_of_one(row)], (_OF_ONE_HANDLE,))
    return near.union(*(known.certain[row.id] for row in rows if row.id in known.certain))


_ROWS: Final = (
    "SELECT i.id, i.kind, i.value, i.name, i.person_id, k.entries, k.bearer, {} FROM identity i LEFT JOIN blocked k ON k.identity_id = i.id "
    "WHERE +i.owner_id = %s AND i.id IN ({})"
)
_IS_PLAIN: Final = (
    "NOT EXISTS (SELECT 1 FROM identity b WHERE b.owner_id = i.owner_id AND b.kind = i.kind AND b.value = i.value AND b.id <> i.id) "
    "AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.one_id = i.id) AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.other_id = i.id) "
    "AND (SELECT count(*) FROM record_identity x JOIN record r ON r.id = x.record_id WHERE x.identity_id = i.id AND r.is_current AND r.is_entry) < 2"
)


def rows_of(owner_id: int, ids: Collection[int]) -> list[IdentityRow]:
    """These identities as they are stored."""
    return [row for row, _ in _rows(owner_id, ids, "0")]


def rows_and_plain(owner_id: int, ids: Collection[int]) -> list[tuple[IdentityRow, bool]]:
    """The same, each with whether nobody else bears its handle, the owner said nothing of it, and it stands in one book at most."""
    return _rows(owner_id, ids, _IS_PLAIN)


def _rows(owner_id: int, ids: Collection[int], truth: str) -> list[tuple[IdentityRow, bool]]:
    rows: list[tuple[IdentityRow, bool]] = []
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(sorted(ids)):
            cursor.execute(_ROWS.format(truth, sqlite.marks(chunk)), [owner_id, *chunk])
            rows += [(IdentityRow._make(row[:-1]), bool(row[-1])) for row in cursor.fetchall()]
    return rows


_NAMED_WITH: Final = (
    "SELECT x.identity_id, y.identity_id FROM record_identity x CROSS JOIN record_identity y ON y.record_id = x.record_id AND y.identity_id <> x.identity_id "
    "CROSS JOIN record r ON r.id = x.record_id WHERE +r.owner_id = %s AND r.is_current AND x.identity_id IN ({})"
)
_BELIEVED_WITH: Final = (
    "SELECT a.id, b.id FROM identity a JOIN identity b ON b.person_id = a.person_id AND b.id <> a.id WHERE +a.owner_id = %s AND a.id IN ({})",
    "SELECT one_id, 0 FROM question WHERE +owner_id = %s AND one_id IN ({})",
    "SELECT other_id, 0 FROM question WHERE +owner_id = %s AND other_id IN ({})",
)
_OF_ONE_HANDLE: Final = (
    "SELECT b.id FROM identity a JOIN identity b ON b.owner_id = a.owner_id AND b.kind = a.kind AND b.value = a.value WHERE a.id IN ({})"
)
_CERTAIN: Final = (
    (
        "SELECT y.identity_id FROM record_identity x JOIN record_identity y ON y.record_id = x.record_id JOIN record r ON r.id = x.record_id "
        "WHERE r.is_current AND x.identity_id IN ({})"
    ),
    "SELECT other_id FROM decision WHERE answer = 'same' AND one_id IN ({})",
    "SELECT one_id FROM decision WHERE answer = 'same' AND other_id IN ({})",
)
_BELIEVED: Final = (
    "SELECT b.id FROM identity a JOIN identity b ON b.person_id = a.person_id WHERE a.id IN ({})",
    "SELECT other_id FROM question WHERE one_id IN ({})",
    "SELECT one_id FROM question WHERE other_id IN ({})",
)


def named_with(owner_id: int, ids: Collection[int]) -> list[tuple[int, int]]:
    """Each of these identities with each that a record names beside it."""
    return _pairs(owner_id, ids, (_NAMED_WITH,))


def believed_with(owner_id: int, ids: Collection[int]) -> list[tuple[int, int]]:
    """Each of these identities with each other of the person that it is believed to be; and with nought, where it is asked about."""
    return _pairs(owner_id, ids, _BELIEVED_WITH)


def _pairs(owner_id: int, ids: Collection[int], statements: Sequence[str]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(sorted(ids)):
            for statement in statements:
                cursor.execute(statement.format(sqlite.marks(chunk)), [owner_id, *chunk])
                found += cursor.fetchall()
    return found


def _near(ids: Sequence[int], statements: Sequence[str]) -> set[int]:
    near: set[int] = set()
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(ids):
            for statement in statements:
                cursor.execute(statement.format(sqlite.marks(chunk)), chunk)
                near.update(row[0] for row in cursor.fetchall())
    return near


_OF_RECORD: Final = (
    "SELECT r.id, r.source, r.\"key\", r.is_entry, CASE r.kind WHEN 'person' THEN r.content ->> '$.organisation' END, "
    "CASE r.kind WHEN 'person' THEN r.content ->> '$.birthday' END, {} FROM record_identity x JOIN record r ON r.id = x.record_id"
)


def _claims(owner_id: int, found: Neighbourhood, ids: Iterable[int]) -> None:
    by_record: dict[int, tuple[int, str, str, int, str, str, list[int]]] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(sorted(ids)):
            cursor.execute(
                f"{_OF_RECORD.format('x.identity_id')} WHERE +r.owner_id = %s AND r.is_current AND x.identity_id IN ({sqlite.marks(chunk)})",
                [owner_id, *chunk],
            )
            for *row, identity_id in cursor.fetchall():
                by_record.setdefault(row[0], (*row, []))[-1].append(identity_id)
    _take_claims(found, list(by_record.values()))


def _take_claims(found: Neighbourhood, rows: Sequence[tuple[int, str, str, int, str, str, list[int]]]) -> None:
    """Each a record's number, source and key, whether it is an entry, what it says, and of whom."""
    books = _books([row[0] for row in rows if row[3]])
    for record_id, source, key, is_entry, organisation, birthday, several in rows:
        if organisation:
            for identity_id in several:
                found.organisations.setdefault(identity_id, set()).add(organisation)
        if birthday and birthday[-5:] not in NO_BIRTHDAYS:
            for identity_id in several:
                found.birthdays.setdefault(identity_id, set()).add(birthday)
        found.claims.append(ClaimRow(source, key, bool(is_entry), tuple(books.get(record_id, ())), tuple(sorted(several))))


def _books(record_ids: list[int]) -> dict[int, list[int]]:
    """In which files each record stands."""
    found: dict[int, list[int]] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(record_ids):
            cursor.execute(f"SELECT record_id, member_id FROM saying WHERE record_id IN ({sqlite.marks(chunk)})", chunk)
            for record_id, member_id in cursor.fetchall():
                found.setdefault(record_id, []).append(member_id)
    return found


def _decisions(owner_id: int, found: Neighbourhood, ids: Iterable[int]) -> None:
    """The owner's answers of which one side is among the new; who is on the other side may come later."""
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(sorted(ids)):
            marks = sqlite.marks(chunk)
            cursor.execute(
                f"SELECT one_id, other_id, answer FROM decision WHERE owner_id = %s AND (one_id IN ({marks}) OR other_id IN ({marks}))",
                [owner_id, *chunk, *chunk],
            )
            found.decisions.update((row[0], row[1], row[2]) for row in cursor.fetchall())


FEW: Final = 20  # people in one interaction, up to whom it says of them that they belong together; ours: ADR 0018
NO_BIRTHDAYS: Final = frozenset({"01-01"})  # what forms say where nothing was entered
_DAY: Final = "SELECT p.day FROM participant p JOIN interaction x ON x.record_id = p.interaction_id WHERE p.identity_id = i.id AND x.is_current ORDER BY p.day {} LIMIT 1"
_EVER: Final = 10**7  # a day that never comes: a connection stands from its day on
_LAST_DAY: Final = (
    "CASE WHEN i.kind <> 'email' AND EXISTS (SELECT 1 FROM participant p JOIN interaction x ON x.record_id = p.interaction_id "
    f"WHERE p.identity_id = i.id AND x.is_current AND x.kind = 'connected') THEN {_EVER} ELSE ({_DAY.format('DESC')}) END"
)
# Of one interaction and never of a whole conversation, which says another thing of those who are in it whenever it grows. A list's is open to everybody,
# and a commit that names two namesakes says that they are two.
_CIRCLES: Final = (  # as one text for each identity, since rows are dear
    "SELECT p.identity_id, group_concat(CASE x.kind WHEN 'message' THEN nullif(x.thread, '') ELSE coalesce('c' || x.context_id, nullif(x.thread, '')) END, "
    "char(31)) FROM participant p JOIN interaction x ON x.record_id = p.interaction_id "
    f"WHERE x.is_current AND x.kind IN ('message', 'meeting', 'in-person', 'call') AND x.people_count <= {FEW} AND p.identity_id IN ({{}}) "
    "GROUP BY p.identity_id"
)


# Not by a commit: those of people who come later were there before them; not by what is planned. What the owner had a part in is told by evidence alone,
# and never by who is believed to be the owner: that hangs on it. Who stands alone in a connection is the owner's, and so is all that the owner typed.
_MET: Final = (
    "SELECT i.id, (SELECT p.day FROM participant p JOIN interaction x ON x.record_id = p.interaction_id WHERE p.identity_id = i.id AND p.day <= %s "
    "AND x.is_current AND x.kind IN ('message', 'meeting', 'in-person', 'call', 'connected', 'invited') "
    "AND (EXISTS (SELECT 1 FROM participant q WHERE q.identity_id IN ({own}) AND q.day = p.day AND q.interaction_id = p.interaction_id) "
    "OR (x.kind = 'connected' AND NOT EXISTS (SELECT 1 FROM participant q WHERE q.interaction_id = p.interaction_id AND q.id <> p.id)) "
    "OR (x.own_part <> '' AND EXISTS (SELECT 1 FROM record r WHERE r.id = p.interaction_id AND r.source = 'typed'))) ORDER BY p.day LIMIT 1) "
    "FROM identity i WHERE i.id IN ({ids})"
)


def _presence(owner_id: int, found: Neighbourhood, ids: set[int]) -> None:
    """When these identities were seen, and in which small companies; in the owner's own everybody is."""
    own, today = ", ".join(map(str, sorted(found.shown_as))), owners.last_day(owner_id)
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(sorted(ids)):
            cursor.execute(f"SELECT i.id, ({_DAY.format('')}), {_LAST_DAY} FROM identity i WHERE i.id IN ({sqlite.marks(chunk)})", chunk)
            found.seen.update((identity_id, (first, last)) for identity_id, first, last in cursor.fetchall() if first is not None)
        for chunk in sqlite.chunks(sorted(ids & found.seen.keys() - found.shown_as - found.own)):
            cursor.execute(_MET.format(own=own, ids=sqlite.marks(chunk)), [today, *chunk])
            found.met.update((identity_id, day) for identity_id, day in cursor.fetchall() if day is not None)
            cursor.execute(_CIRCLES.format(sqlite.marks(chunk)), chunk)
            found.circles.update((identity_id, frozenset(circles.split("\x1f"))) for identity_id, circles in cursor.fetchall() if circles)
