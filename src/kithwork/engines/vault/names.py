"""How is a file called after somebody or something, on every file system?

No character that Windows or Obsidian refuse (Microsoft, "Naming Files, Paths, and Namespaces"; `[]#^|` mean something in a link), no reserved name, no
control or invisible character, NFC (APFS and ext4 keep bytes, HFS+ does not), short enough with its ending, and never two that only differ by case.
"""

import re
import unicodedata
from collections.abc import Collection
from itertools import count
from typing import Final

MOST_LETTERS: Final = 64
MOST_BYTES: Final = 180  # of 255, with room for a number and an ending
_REFUSED: Final = re.compile(r'[\\/:*?"<>|#^\[\]%]+')
_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"} | {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
)


def readable(name: str, *, otherwise: str) -> str:
    """A name that a file can bear, as near to the given one as may be; without an ending."""
    visible = "".join(" " if unicodedata.category(ch)[0] in "CZ" else ch for ch in unicodedata.normalize("NFC", name))
    clean = " ".join(_REFUSED.sub(" ", visible).split())
    cut = clean if len(clean) <= MOST_LETTERS else clean[: MOST_LETTERS + 1].rsplit(" ", 1)[0][:MOST_LETTERS]
    while len(cut.encode()) > MOST_BYTES:
        cut = cut[:-1]
    safe = cut.strip(" .") or otherwise
    return f"_{safe}" if safe.split(".")[0].strip().casefold() in _RESERVED else safe


def compared(name: str) -> str:
    """The form in which two names are the same file on a system that minds neither case nor composition."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKD", name).casefold())


def free(name: str, taken: Collection[str]) -> str:
    """The name, with a number behind it where it is taken; `taken` are compared forms."""
    if compared(name) not in taken:
        return name
    return next(other for i in count(2) if compared(other := f"{name} {i}") not in taken)
