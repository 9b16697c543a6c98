"""Is this the network that `demo` made up, and nothing else? It is kept apart from the owner's own, and can be left."""

import shutil
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from django.db import transaction

from kithwork.actions import owners
from kithwork.domain.errors import Guarded, Refused
from kithwork.store.queries import runs
from kithwork.store.writes import emptying, locks

PLACE: Final = "invented"
TRUTH: Final = "truth.json"


class NotInvented(Refused):
    """This is not the invented network, or not it alone; nothing was thrown away."""


class Invented(Guarded):
    """This is the invented network. Leave it before you bring in your own, so that the two are never mixed."""

    terminal_hint = "`kith demo --leave` takes it away."


def is_here(*, owner_id: int | None, folder: Path) -> bool:
    """Is this the invented network, and nothing that was read from elsewhere?"""
    place = folder / PLACE
    if owner_id is None or not (place / TRUTH).exists():
        return False
    paths = [Path(path) for run in runs.listed(owner_id) if not run.is_undone for path in run.paths]
    return bool(paths) and all(path.is_relative_to(place) for path in paths)


def keep_apart(*, owner_id: int | None, folder: Path, paths: Sequence[Path]) -> None:
    """Nothing but the invented files themselves comes into the invented network; no path is a file of the owner's own. Raises Invented."""
    is_own = not paths or not all(path.is_relative_to(folder / PLACE) for path in paths)
    if is_own and is_here(owner_id=owner_id, folder=folder):
        raise Invented


def leave(*, owner_id: int, folder: Path, now: datetime) -> int:
    """The invented network goes, with whatever was written into it, and an empty one begins; returns its owner. Raises NotInvented, locks.Busy."""
    if not is_here(owner_id=owner_id, folder=folder):
        raise NotInvented
    with locks.only_one(), transaction.atomic():
        emptying.empty(owner_id)
        fresh = owners.begin(now=now)
    shutil.rmtree(folder / PLACE)
    return fresh
