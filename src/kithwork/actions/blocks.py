"""Keep every identity's blocks on file, and with them how many bear each: before anybody is resolved."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from django.db import transaction

from kithwork.actions.aside import Aside
from kithwork.domain.blocks import COUNTED, EVERYBODY, ROLE_BITS, number
from kithwork.identity import blocking, census
from kithwork.identity.normalise import IdentityKey
from kithwork.store.queries import blocks as queries
from kithwork.store.writes import blocks

AT_ONCE: Final = 4000


def index(owner_id: int, aside: Aside) -> set[int]:
    """Bring blocks up to date with the identities, portion by portion, each in its own transaction. Returns who was touched by that alone."""
    touched: set[int] = set()
    for held in aside.each(worked_out, queries.unindexed(owner_id, AT_ONCE)):
        with transaction.atomic():
            touched |= blocks.index(owner_id, held)
    return touched


@dataclass(slots=True)
class Indexing:
    """The same while identities still come: the blocks of one portion are worked out aside, while the next is read and written."""

    owner_id: int
    aside: Aside
    _waiting: int = 0
    _after: int = 0
    _asked: list[queries.Unindexed] = field(default_factory=list)

    def came(self, count: int) -> None:
        """So many more are in the tables."""
        self._waiting += count
        if self._waiting >= AT_ONCE:
            self.settle()
            self.aside.expect(self._waiting)
            self._asked = next(queries.unindexed(self.owner_id, self._waiting, after=self._after), [])
            self.aside.ask(worked_out, self._asked)
            self._waiting, self._after = 0, max((one.id for one in self._asked), default=self._after)

    def settle(self) -> None:
        """Write down what was worked out so far; those who came since are left to `index`."""
        asked, self._asked = self._asked, []
        if asked:
            with transaction.atomic():
                blocks.index(self.owner_id, self.aside.answer(worked_out, asked))


def worked_out(unindexed: Sequence[queries.Unindexed]) -> blocks.Blocked:
    """The blocks of these identities."""
    rows: list[tuple[int, int, int, int]] = []
    kept: list[tuple[int, int, bytes]] = []
    for one in unindexed:
        bearer, entries = _of(IdentityKey(one.kind, one.value, one.name))
        rows += [(entry >> ROLE_BITS, bearer, one.id, entry & COUNTED) for entry in entries]
        rows.append((EVERYBODY, bearer, one.id, COUNTED))
        kept.append((one.id, bearer, array("q", entries).tobytes()))
    return blocks.blocked(rows, kept)


def _of(key: IdentityKey) -> tuple[int, tuple[int, ...]]:
    """Under what an identity is counted, and its blocks; none where its name cannot be read: then it meets nobody, and stops nobody's import."""
    try:
        return number(f"n:{census.bearer(key)}"), blocking.entries(key)
    except Exception:  # noqa: BLE001  whatever it is, one name in a stranger's file is no reason to write nothing from now on
        return number(f"n:{key.kind}:{key.value}"), ()
