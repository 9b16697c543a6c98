"""Whose network is it that a command is about? Opened by Django, or without it where a command only reads (ADR 0013)."""

from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Final

from kithwork.domain.errors import NotFound
from kithwork.store.queries import opening, owners

_NETWORKS: Final = "kithwork.actions.networks"  # by name: it brings Django with it


class NoNetwork(NotFound):
    """There is no network here yet. `kith init` begins one, and so does `kith import`."""


def is_to_read() -> bool:
    """Was the network opened to read only, without Django?"""
    return opening.is_to_read()


def home() -> Path:
    """The folder in which the network lies, with what the owner puts beside it."""
    return opening.path().parent


def owner_id() -> int | None:
    """The owner's id, or None when nobody has begun yet. Raises StorageFailed."""
    if opening.is_to_read():
        return owners.only()
    found: int | None = import_module(_NETWORKS).open_network()
    return found


def begun(now: datetime) -> int:
    """The owner's id, of a network that is begun when nobody has. Raises StorageFailed."""
    found = owner_id()
    if found is None:
        made: int = import_module(_NETWORKS).begin(now=now)
        return made
    return found
