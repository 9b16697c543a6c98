"""The key that signs the web app's cookies: random, made on the first start, readable by the owner of the machine's account alone."""

import os
import secrets
from contextlib import suppress
from pathlib import Path


def path(home: Path) -> Path:
    """Where it lies; to throw it away ends every session."""
    return home / "web.key"


def kept(home: Path) -> str:
    """The key, or nothing when none has been made yet."""
    try:
        return path(home).read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return ""


def make(home: Path) -> None:
    """Make the key unless there is one; of two processes that start at once, one makes it and both use it."""
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = home / f"web.key.{os.getpid()}"
    beside.unlink(missing_ok=True)
    with os.fdopen(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(48))
    with suppress(FileExistsError):
        os.link(beside, path(home))
    beside.unlink()
