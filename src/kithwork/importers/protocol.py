"""What an importer owes, and what it is given: a member to read and the terms of the reading."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
from typing import BinaryIO, NamedTuple, Protocol, runtime_checkable

from kithwork.domain import zones
from kithwork.domain.records import Item

HEAD_SIZE = 65_536  # bytes that an importer may look at to recognise its format


class Member(Protocol):
    """One thing to read: a file, a file in an archive, or a folder that is one thing (a git clone, a Maildir)."""

    @property
    def name(self) -> str:
        """The last part of its path, `Connections.csv`."""

    @property
    def place(self) -> str:
        """Where it is, for a human eye: `export.zip/Connections.csv`."""

    @property
    def folder(self) -> Path | None:
        """The folder on disk when it is one, else None."""

    @property
    def size(self) -> int:
        """Bytes, 0 for a folder; progress is measured against it."""

    def head(self) -> bytes:
        """The first 64 KiB; empty for a folder."""

    def open(self) -> BinaryIO:
        """A fresh stream of its bytes; reading it reports progress by itself."""

    def beside(self, name: str) -> "Member | None":
        """Another file of the same export, by its path from this one's folder (`channel.json`, `../index.json`); None where there is none.

        For what an item cannot be read without (who takes part in a conversation); whatever is a reading of its own is a member of its own.
        """


class SaidColumns(NamedTuple):
    """What the owner said of the columns of a table: what each means (by its name in lower case), and which number of a date is the month."""

    meanings: tuple[tuple[str, str], ...]
    order: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The terms of one reading: the moment it happens (for windows of recurring events), whether words are wanted, what the owner said of columns.

    `zone` is the owner's, for the few who give the day of an instant instead of the instant; everything else is told by the owner's clock later.
    """

    now: datetime  # an instant
    with_words: bool = False
    columns: Mapping[str, SaidColumns] = field(default_factory=dict)  # by the fingerprint of a header
    zone: tzinfo = UTC
    title: str | None = None  # of a conversation that goes by the name of its file: under which it is on file, whatever the file is called now

    def day(self, at: datetime) -> date:
        """On which day it was where the owner lives."""
        return zones.by_the_wall(at, self.zone).date()


class Opening(NamedTuple):
    """One of the first messages of a conversation: its key under some title, and who wrote it."""

    key: str
    writer: str


@runtime_checkable
class ByTitle(Protocol):
    """An importer whose keys hang on what a conversation is called, and that may be the name of a file."""

    def openings(self, member: Member, reading: Reading, titles: Iterable[str]) -> dict[str | None, list[Opening]]:
        """The first messages as the file itself has it (None), and as they would be under each of these titles; nothing of what goes by no title."""


class Importer(Protocol):
    """One format. The module's docstring tells the owner where the file comes from."""

    source: str  # kebab-case, unique, kept for ever: it is stored with every record

    def recognises(self, member: Member) -> bool:
        """Is this member of our format? Looks at names and the head only."""

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """Yield every item in order: records, and what was skipped or unreadable and why; never raise for bad input."""
