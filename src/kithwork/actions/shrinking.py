"""Is a newer export much smaller than the one before? Perhaps it was cut off, or is of somebody else; the owner says, before anything is written.

Nothing that is missing in a newer export is ever taken away by itself, so a no costs nothing and a yes deletes nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kithwork.actions.discovery import Found
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import Refused
from kithwork.store.queries import runs

HALF: Final = 2
WORTH_ASKING: Final = 4096  # bytes; of less, half is soon lost
_ARCHIVE: Final = re.compile(r"\A[^/]*\.(?:zip|tar|tgz|tar\.gz|gz)(?=/)", re.IGNORECASE)
_DIGITS: Final = re.compile(r"\d+")
_ONE_OF_MANY: Final = frozenset(  # their files are named alike, and each is of another talk or project
    {"discord", "facebook", "github", "instagram", "project-people", "signal", "slack", "telegram", "web-page", "whatsapp"}
)
_COPY: Final = re.compile(r" \(\d+\)(?=\.[^./]*\Z|\Z)")  # how browsers name a second download


class Shrunk(Refused):
    """A file is less than half as large as when it was read before."""

    exit_code = 5
    terminal_hint = "Nothing was read. If that is right, say --smaller; what is missing in it stays on file either way."


@dataclass(frozen=True, slots=True)
class Smaller:
    """A file that shrank."""

    place: str
    size: int
    size_before: int
    read_at: datetime

    @property
    def words(self) -> str:
        """As a sentence."""
        sizes = f"{_kilobytes(self.size)} now, {_kilobytes(self.size_before)} when it was read on {day_in_words(self.read_at.date())}"
        return f"{self.place} is less than half as large as before: {sizes}."


def among(*, owner_id: int, found: Sequence[Found]) -> list[Smaller]:
    """Those that are less than half as large as the last one of their source and name."""
    if not found:
        return []
    last = {(one.source, _name(one.place)): one for one in runs.read_before(owner_id)}
    smaller = []
    for one in found:
        if one.importer is None or one.importer.source in _ONE_OF_MANY:
            continue
        before = last.get((one.importer.source, _name(one.member.place)))
        if before and before.size >= WORTH_ASKING and 0 < one.member.size * HALF < before.size:
            smaller.append(Smaller(one.member.place, one.member.size, before.size, before.read_at))
    return smaller


def _name(place: str) -> str:
    """By what a file is known in the next export: its path, without the day in the archive's name and without what a browser adds."""
    return _ARCHIVE.sub(lambda found: _COPY.sub("", _DIGITS.sub("#", found[0])), _COPY.sub("", place)).casefold()


def _kilobytes(size: int) -> str:
    return f"{max(1, round(size / 1000)):,} kB"
