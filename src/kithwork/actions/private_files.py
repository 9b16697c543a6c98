"""Files of the owner's words, outside the network: readable by them alone, and never in place of something that is there."""

import os
from pathlib import Path

from kithwork.domain.errors import Refused


class CannotWrite(Refused):
    """The file cannot be written."""


def make(path: Path, content: bytes) -> None:
    """A new file. Raises CannotWrite."""
    try:
        number = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0), 0o600)
    except FileExistsError:
        raise CannotWrite(f"{path} is there already; name another file.") from None
    except OSError as problem:
        raise CannotWrite(f"{path} cannot be written: {problem.strerror}.") from problem
    with os.fdopen(number, "wb") as file:
        file.write(content)
