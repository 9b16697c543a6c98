"""Keep every identity's blocks on file, and with them how many bear each: before anybody is resolved, or while all of a new network is."""

from array import array
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from django.db import transaction

from kithwork.actions.aside import Aside
from kithwork.domain.blocks import COUNTED, EVERYBODY, ROLE_BITS, number
from kithwork.identity import blocking, census
from kithwork.identity.normalise import IdentityKey
from kithwork.store.queries import blocks as queries
from kithwork.store.queries import neighbourhood
from kithwork.store.writes import blocks, upkeep

AT_ONCE: Final = 4000
WHOLE: Final = 40_000  # identities of a new network that are resolved together: bounds memory; ours, ADR 0051
Kept: TypeAlias = tuple[int, int, bytes]  # an identity, its bearer, its entries


def index(owner_id: int, aside: Aside) -> set[int]:
    """Bring blocks up to date with the identities, portion by portion, each in its own transaction. Returns who was touched by that alone."""
    touched: set[int] = set()
    for held in aside.each(worked_out, queries.unindexed(owner_id, AT_ONCE)):
        with transaction.atomic():
            touched |= blocks.index(owner_id, held)
    return touched


@dataclass(slots=True)
class Indexing:
    """The same while identities still come: the blocks of one portion are worked out aside, while the next is read and written.

    Where none are on file yet, they are held until all is read: to write down all of them in order takes a third of the time.
    """

    owner_id: int
    aside: Aside
    _waiting: int = 0
    _after: int = 0
    _asked: list[queries.Unindexed] = field(default_factory=list)
    bearers: Counter[int] = field(default_factory=Counter)  # how many bear each block of what is held
    _held: dict[int, Kept] = field(default_factory=dict)
    _by_bearer: dict[int, list[bytes]] = field(default_factory=dict)
    _version: int | None = None  # of the file, when the first was held; none where nothing is
    _is_begun: bool = False

    def came(self, count: int) -> None:
        """So many more are in the tables."""
        self._waiting += count
        self.aside.expect(2 * self._waiting)  # so that it is there by then: of a file that is read, as many seldom are all
        if self._waiting >= AT_ONCE:
            self.settle()
            self._ask(self._waiting)
            self._waiting = 0

    def settle(self) -> None:
        """Take in what was worked out so far; those who came since are left to `finish`."""
        asked, self._asked = self._asked, []
        if asked:
            if self._version is None:
                with transaction.atomic():
                    blocks.index(self.owner_id, self.aside.answer(worked_out, asked))
            else:
                self._hold(self.aside.answer(kept, asked))

    def go_on(self) -> None:
        """Let those who came last be worked out, too; one looks at something else meanwhile."""
        self.settle()
        self._ask(AT_ONCE)

    def hold_all(self) -> bool:
        """Work out the rest, and write nothing yet; false where that cannot be, since some are on file already, or too many came."""
        self._begin()
        while self._version is not None:
            self.settle()
            self._ask(AT_ONCE)
            if not self._asked:
                return self._held.keys() == neighbourhood.everybody(self.owner_id)
        return False

    def entries(self) -> dict[int, bytes]:
        """Those of all who are held."""
        return {identity_id: entries for identity_id, _, entries in self._held.values()}

    def write(self) -> None:
        """Write down what is held; all at once where that is everybody, and nobody else has written."""
        held, version, bearers = list(self._held.values()), self._version, self.bearers
        self._held, self._version, self.bearers, self._by_bearer = {}, None, Counter(), {}
        if not held:
            return
        with transaction.atomic():
            is_all = upkeep.version() == version and neighbourhood.everybody(self.owner_id).issuperset([one[0] for one in held])
            if is_all:
                blocks.begin(self.owner_id, held, bearers)
        if is_all:
            upkeep.settle()
            return
        for start in range(0, len(held), AT_ONCE):
            with transaction.atomic():
                blocks.index(self.owner_id, blocked(held[start : start + AT_ONCE]))

    def finish(self) -> set[int]:
        """Write down all that is not on file yet. Returns who was touched by that alone."""
        self.settle()
        self.write()
        return index(self.owner_id, self.aside)

    def _begin(self) -> None:
        if not self._is_begun:
            self._is_begun = True
            self._version = None if queries.is_any(self.owner_id) else upkeep.version()

    def _ask(self, count: int) -> None:
        self._begin()
        self._asked = next(queries.unindexed(self.owner_id, count, after=self._after), [])
        if self._asked:
            self._after = self._asked[-1].id
            if self._version is None:
                self.aside.ask(worked_out, self._asked)
            else:
                self.aside.ask(kept, self._asked)

    def _hold(self, found: list[Kept]) -> None:
        counted: list[int] = []
        for one in found:
            self._held[one[0]] = one
            counted += self._anew(one[1], one[2])
        self.bearers.update(counted)
        if len(self._held) > WHOLE:
            self.write()

    def _anew(self, bearer: int, entries: bytes) -> Collection[int]:
        """The blocks that this bearer was not known to bear."""
        known = self._by_bearer.setdefault(bearer, [])
        if entries in known:
            return ()
        blocks = [entry >> ROLE_BITS for entry in memoryview(entries).cast("q")]
        before = {entry >> ROLE_BITS for one in known for entry in memoryview(one).cast("q")} if known else None
        known.append(entries)
        return [EVERYBODY, *blocks] if before is None else [block for block in blocks if block not in before]


def worked_out(unindexed: Sequence[queries.Unindexed]) -> blocks.Blocked:
    """The blocks of these identities."""
    return blocked(kept(unindexed))


def kept(unindexed: Sequence[queries.Unindexed]) -> list[Kept]:
    """The same as it is kept with each."""
    found = []
    for one in unindexed:
        bearer, entries = _of(IdentityKey(one.kind, one.value, one.name))
        found.append((one.id, bearer, array("q", entries).tobytes()))
    return found


def blocked(several: list[Kept]) -> blocks.Blocked:
    """Every block with those who are in it."""
    rows: list[tuple[int, int, int, int]] = []
    for identity_id, bearer, entries in several:
        rows += [(entry >> ROLE_BITS, bearer, identity_id, entry & COUNTED) for entry in memoryview(entries).cast("q")]
        rows.append((EVERYBODY, bearer, identity_id, COUNTED))
    return blocks.counted(rows, several)


def _of(key: IdentityKey) -> tuple[int, tuple[int, ...]]:
    """Under what an identity is counted, and its blocks; none where its name cannot be read: then it meets nobody, and stops nobody's import."""
    try:
        return number(f"n:{census.bearer(key)}"), blocking.entries(key)
    except Exception:  # noqa: BLE001  whatever it is, one name in a stranger's file is no reason to write nothing from now on
        return number(f"n:{key.kind}:{key.value}"), ()
