"""Who the owner is: a network begins, addresses are claimed."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from kithwork.actions import beliefs
from kithwork.domain import handles
from kithwork.domain.errors import NotFound, Refused
from kithwork.domain.handles import Handle
from kithwork.identity import phones
from kithwork.store.queries import owners
from kithwork.store.writes import owners as writes


class NotAHandle(Refused):
    """That is neither an e-mail address, a profile's web address, nor a telephone number."""


class NoNetwork(NotFound):
    """There is no network here yet. `kith init` begins one, and so does `kith import`."""


def begin(*, now: datetime, name: str = "") -> int:
    """The owner of this network, made when nobody has begun it yet."""
    with transaction.atomic():
        found = owners.only()
        if found is None:
            return writes.make(name=name, now=now)
        if name:
            writes.rename(found, name)
        return found


def handle_of(text: str) -> Handle:
    """What somebody typed, as a handle. Raises NotAHandle."""
    found = handles.email(text) or handles.profile_url(text) or (handles.github(text[1:]) if text.startswith("@") else None) or phones.phone(text)
    if not found:
        raise NotAHandle(f"“{text}” is neither an e-mail address, a profile's web address, @login, nor a telephone number.")
    return found


def claim(*, owner_id: int, text: str) -> Handle:
    """The owner says: this is me. Directions of everything under that handle are derived anew at the next refresh."""
    handle = handle_of(text)
    writes.add_handle(owner_id, handle)
    return handle


def disclaim(*, owner_id: int, text: str) -> Handle:
    """The owner takes a handle back. Raises NotFound when they never claimed it."""
    handle = handle_of(text)
    if not writes.remove_handle(owner_id, handle):
        raise NotFound(f"{handle.value} was not among the addresses that you named.")
    return handle


def claim_all(*, owner_id: int, texts: Sequence[str], now: datetime) -> list[Handle]:
    """The owner says: all of these are me; beliefs follow at once. All of them or none. Raises NotAHandle."""
    with transaction.atomic():
        found = [claim(owner_id=owner_id, text=text) for text in texts]
        beliefs.refresh(owner_id=owner_id, now=now)
    return found


def disclaim_all(*, owner_id: int, texts: Sequence[str], now: datetime) -> list[Handle]:
    """The owner takes handles back; beliefs follow at once. All of them or none. Raises NotFound, NotAHandle."""
    with transaction.atomic():
        found = [disclaim(owner_id=owner_id, text=text) for text in texts]
        beliefs.refresh(owner_id=owner_id, now=now)
    return found


def rename(*, owner_id: int, name: str) -> None:
    """What the owner wants to be called; nothing, for what sources say."""
    writes.rename(owner_id, " ".join(name.split()))
