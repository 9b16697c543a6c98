"""Keep every identity's blocks on file, and with them how many bear each: before anybody is resolved."""

from collections.abc import Callable
from typing import Final

from django.db import transaction

from kithwork.domain.blocks import COUNTED, number
from kithwork.identity import blocking, census
from kithwork.identity.blocking import ROLE_BITS
from kithwork.identity.normalise import IdentityKey
from kithwork.store.queries import blocks as queries
from kithwork.store.writes import blocks

AT_ONCE: Final = 5000


def index(owner_id: int, on_progress: Callable[[int], None] | None = None) -> None:
    """Bring blocks up to date with the identities, portion by portion, each in its own transaction."""
    while rows := queries.unindexed(owner_id, AT_ONCE):
        with transaction.atomic():
            blocks.index(owner_id, [_blocked(row) for row in rows])
        if on_progress:
            on_progress(0)


def _blocked(row: queries.Unindexed) -> blocks.Blocked:
    key = IdentityKey(row.kind, row.value, row.name)
    return row.id, number(f"n:{census.bearer(key)}"), [(entry >> ROLE_BITS, entry & COUNTED) for entry in blocking.entries(key)]
