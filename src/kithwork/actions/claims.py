"""Which handles are the owner's own: claimed, and given back."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from kithwork.actions import beliefs, handles
from kithwork.domain.errors import NotFound
from kithwork.domain.handles import Handle
from kithwork.store.writes import owners as writes


def claim(*, owner_id: int, text: str, region: str = "") -> Handle:
    """The owner says: this is me. Directions of everything under that handle are derived anew at the next refresh. Raises handles.NotAHandle."""
    handle = handles.read_of(owner_id, text, region)
    writes.add_handle(owner_id, handle)
    return handle


def disclaim(*, owner_id: int, text: str, region: str = "") -> Handle:
    """The owner takes a handle back. Raises NotFound when they never claimed it."""
    handle = handles.read_of(owner_id, text, region)
    if not writes.remove_handle(owner_id, handle):
        raise NotFound(f"{handle.value} was not among the addresses that you named.")
    return handle


def claim_all(*, owner_id: int, texts: Sequence[str], now: datetime, region: str = "") -> list[Handle]:
    """The owner says: all of these are me; beliefs follow at once. All of them or none. Raises handles.NotAHandle."""
    with transaction.atomic():
        found = [claim(owner_id=owner_id, text=text, region=region) for text in texts]
        beliefs.renew(owner_id=owner_id, now=now)
    return found


def disclaim_all(*, owner_id: int, texts: Sequence[str], now: datetime, region: str = "") -> list[Handle]:
    """The owner takes handles back; beliefs follow at once. All of them or none. Raises NotFound, handles.NotAHandle."""
    with transaction.atomic():
        found = [disclaim(owner_id=owner_id, text=text, region=region) for text in texts]
        beliefs.renew(owner_id=owner_id, now=now)
    return found
