"""Is this the network that `demo` made up? It is kept apart from the owner's own, and can be left."""

import shutil
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from django.db import transaction

from kithwork.actions import owners
from kithwork.domain.errors import Guarded, Refused
from kithwork.store.queries import owners as queries
from kithwork.store.writes import emptying, locks, upkeep

PLACE: Final = "invented"


class NotInvented(Refused):
    """This is not the invented network; nothing was thrown away."""


class Invented(Guarded):
    """This is the invented network. Leave it before you bring in your own, so that the two are never mixed."""

    terminal_hint = "`kith demo --leave` takes it away."


def place() -> Path:
    """Where the invented files lie."""
    return upkeep.path().parent / PLACE


def is_here(*, owner_id: int | None) -> bool:
    """Is this the invented network?"""
    return owner_id is not None and queries.is_invented(owner_id)


def keep_apart(*, owner_id: int | None, paths: Sequence[Path]) -> None:
    """Nothing but the invented files themselves comes into the invented network; no path is a file of the owner's own. Raises Invented."""
    if is_here(owner_id=owner_id):
        inside = place().resolve()
        if not paths or not all(path.resolve().is_relative_to(inside) for path in paths):
            raise Invented


def leave(*, owner_id: int, now: datetime) -> int:
    """The invented network goes, with whatever was written into it, and an empty one begins; returns its owner. Raises NotInvented, locks.Busy."""
    with locks.only_one():
        if not is_here(owner_id=owner_id):
            raise NotInvented
        with transaction.atomic():
            emptying.empty(owner_id)
            fresh = owners.begin(now=now)
        shutil.rmtree(place(), ignore_errors=True)
    return fresh
