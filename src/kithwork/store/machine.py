"""In which time zone does this machine stand? Where an owner has not said otherwise, that is theirs."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kithwork.domain import zones

_TOLD: Final = os.environ.get("TZ")  # as this process began: Django writes its own over it when it reads its settings, which therefore ask here first
_LINK: Final = Path("/etc/localtime")
_WRITTEN: Final = Path("/etc/timezone")  # where the link is a copy, as in many containers
_DATABASE: Final = "zoneinfo/"


def zone() -> str:
    """The name of the zone: as TZ says (POSIX.1-2017, 8.3), else as the system's settings have it, else UTC."""
    found = next((name for name in _witnesses() if zones.known(name)), "UTC")
    return "UTC" if found == "Etc/UTC" else found


def _witnesses() -> Iterator[str]:
    if _TOLD is not None:
        told = _TOLD.removeprefix(":")
        yield _named_by(Path(told)) if told.startswith("/") else told or "UTC"
    yield _named_by(_LINK)
    try:
        yield _WRITTEN.read_text("utf-8", "replace").strip()
    except OSError:
        return


def _named_by(path: Path) -> str:
    """The zone of a file of the database, or of a link to one."""
    return os.path.realpath(path).rpartition(_DATABASE)[2]
