"""Keep every identity's blocks on file, and with them how many bear each: before anybody is resolved."""

from array import array
from collections.abc import Sequence
from typing import Final

from django.db import transaction

from kithwork.actions.aside import Aside
from kithwork.domain.blocks import COUNTED, EVERYBODY, ROLE_BITS, number
from kithwork.identity import blocking, census
from kithwork.identity.normalise import IdentityKey
from kithwork.store.queries import blocks as queries
from kithwork.store.writes import blocks

AT_ONCE: Final = 4000


def index(owner_id: int, aside: Aside) -> None:
    """Bring blocks up to date with the identities, portion by portion, each in its own transaction."""
    portions = queries.unindexed(owner_id, AT_ONCE)
    for held in aside.each(worked_out, portions):
        with transaction.atomic():
            blocks.index(owner_id, held)


def worked_out(unindexed: Sequence[queries.Unindexed]) -> blocks.Blocked:
    """The blocks of these identities."""
    rows: list[tuple[int, int, int, int]] = []
    kept: list[tuple[int, int, bytes]] = []
    for one in unindexed:
        bearer, entries = _of(IdentityKey(one.kind, one.value, one.name))
        rows += [(entry >> ROLE_BITS, bearer, one.id, entry & COUNTED) for entry in entries]
        rows.append((EVERYBODY, bearer, one.id, COUNTED))
        kept.append((one.id, bearer, array("q", entries).tobytes()))
    rows.sort()
    return blocks.Blocked(rows, kept)


def _of(key: IdentityKey) -> tuple[int, tuple[int, ...]]:
    """Under what an identity is counted, and its blocks; none where its name cannot be read: then it meets nobody, and stops nobody's import."""
    try:
        return number(f"n:{census.bearer(key)}"), blocking.entries(key)
    except Exception:  # noqa: BLE001  whatever it is, one name in a stranger's file is no reason to write nothing from now on
        return number(f"n:{key.kind}:{key.value}"), ()
