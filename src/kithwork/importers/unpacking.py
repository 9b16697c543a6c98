"""What may come out of an archive? Names that stay inside it, sizes that fit what went in, and no more of either than we can bear.

The attacks are old: names that lead out (CWE-22), members that are links, and a few kilobytes that unfold to terabytes
(Fifield, "A better zip bomb", WOOT 2019, whose members overlap). Nothing is ever written under a member's own name.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kithwork.domain.records import Origin, Unreadable

MAX_NESTING: Final = 1  # an archive inside an archive is opened, one inside that is not
MAX_ENTRIES: Final = 200_000
MAX_TOTAL: Final = 20 * 1024**3  # bytes out of one archive; a large mailbox fits
MAX_RATIO: Final = 100  # text packs to a fifth or a tenth, logs to a fiftieth
RATIO_FROM: Final = 1024**2  # smaller outputs may be as repetitive as they like
SPOOL_IN_MEMORY: Final = 32 * 1024**2

_DRIVE: Final = re.compile(r"^[A-Za-z]:")
_SEPARATORS: Final = re.compile(r"[/\\]")
_LITTER: Final = frozenset({"__MACOSX", ".DS_Store", ".git", "Thumbs.db", "desktop.ini"})
NETWORK: Final = frozenset(
    {"network.db", "network.db-wal", "network.db-shm", "network.db.lock"}
)  # never opened: to close one takes SQLite's locks away


class Damaged(OSError):
    """The file is damaged: it ends early, or its bytes do not add up."""


class TooMuch(Damaged):
    """It unfolds to more than it can honestly hold."""


@dataclass(slots=True)
class Budget:
    """How much has come out of one outermost archive."""

    entries: int = 0
    total: int = 0

    def spend(self, size: int) -> str:
        """Count one more entry; why it is one too many, or nothing."""
        self.entries += 1
        self.total += size
        if self.entries > MAX_ENTRIES:
            return f"the archive holds more than {MAX_ENTRIES:,} files; the rest is not read"
        if self.total > MAX_TOTAL:
            return f"the archive unfolds to more than {MAX_TOTAL // 1024**3} GiB; the rest is not read"
        return ""


def unreadable(place: str, why: str) -> Unreadable:
    """Say that something on disk or in an archive could not be read."""
    return Unreadable(Origin("archive", key=place, where=place), why)


def is_bomb(size: int, packed: int) -> bool:
    """Does it unfold to far more than honest data does?"""
    return size > RATIO_FROM and size > MAX_RATIO * packed


def parts(name: str) -> list[str]:
    """The parts of a member's name; some packers write backslashes between them."""
    return [part for part in _SEPARATORS.split(name) if part not in {"", "."}]


def is_litter(name: str) -> bool:
    """Is this what file managers leave behind, or the inside of a packed git clone?"""
    return any(part in _LITTER or part in NETWORK or part.startswith("._") for part in parts(name))


def fault(name: str) -> str:
    """Why a member's name is not to be trusted, or nothing."""
    if "\0" in name:
        return "its name holds a NUL byte"
    if name.startswith(("/", "\\")) or _DRIVE.match(name):
        return "its name is an absolute path"
    if ".." in parts(name):
        return "its name leads out of the archive"
    return "" if parts(name) else "it has no name"


def shown(name: str) -> str:
    """A name as it can be shown: bytes that are not text, and characters that do not print, are replaced."""
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text)


def place_of(path: Path) -> str:
    """What a path on disk is called in places: its last part."""
    return shown(path.name or path.resolve().name or str(path))  # a dot is the folder that it stands for
