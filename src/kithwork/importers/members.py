"""Things to read, as importers see them: a file on disk, a folder that is one thing, a file inside an archive."""

import io
import posixpath
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Protocol

from kithwork.importers import fingerprints
from kithwork.importers.protocol import HEAD_SIZE, Member
from kithwork.importers.unpacking import Damaged

_BUFFER = 256 * 1024  # bytes; one report of progress each

OnBytes = Callable[[int], None]


class OpenMember(Member, Protocol):
    """A member that can also say whether it has changed since it was last read."""

    def fingerprint(self) -> str:
        """SHA-256, in hex, of what matters in it."""


class Counted(io.RawIOBase):
    """A stream that reports how much of it has been read, and has one word for every way of being damaged."""

    def __init__(self, inner: BinaryIO, on_bytes: OnBytes, failures: tuple[type[Exception], ...] = ()) -> None:
        self._inner = inner
        self._on_bytes = on_bytes
        self._failures = failures
        self._reported = 0
        self._at = 0

    def readable(self) -> bool:
        """Yes."""
        return True

    def seekable(self) -> bool:
        """Whether the stream below is."""
        return self._inner.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go somewhere else; what is read twice is reported once."""
        self._at = self._inner.seek(offset, whence)
        return self._at

    def readinto(self, into: memoryview) -> int:  # type: ignore[override]
        """Read what there is, up to the length of `into`."""
        try:
            size = self._inner.readinto(into) or 0 if isinstance(self._inner, io.RawIOBase) else self._copied(into)
        except Damaged:
            raise
        except self._failures as error:
            raise Damaged(f"it is damaged: {error}") from error
        self._at += size
        if self._at > self._reported:
            self._on_bytes(self._at - self._reported)
            self._reported = self._at
        return size

    def _copied(self, into: memoryview) -> int:
        block = self._inner.read(len(into))
        into[: len(block)] = block
        return len(block)

    def close(self) -> None:
        """Close the stream below as well."""
        self._inner.close()
        super().close()


@dataclass(slots=True)
class Heads:
    """The head of the member asked last: thirty importers ask for it in turn, and thousands need not be kept."""

    of: object = None
    head: bytes = b""


@dataclass(frozen=True, slots=True, eq=False)
class FileMember:
    """A file on disk."""

    path: Path
    place: str
    size: int
    on_bytes: OnBytes
    top: Path  # what the owner named, or the folder in which it lies
    folder: Path | None = None
    heads: Heads = field(default_factory=Heads)

    @property
    def name(self) -> str:
        """The last part of its path."""
        return self.path.name

    def beside(self, name: str) -> Member | None:
        """Another regular file below what the owner named."""
        path = (self.path.parent / name).resolve()
        if not path.is_relative_to(self.top.resolve()) or not path.is_file():
            return None
        place = posixpath.normpath(posixpath.join(posixpath.dirname(self.place), name))
        return FileMember(path, place, path.stat().st_size, silently, self.top)

    def head(self) -> bytes:
        """The first 64 KiB."""
        if self.heads.of is not self:
            with self.path.open("rb") as stream:
                self.heads.head = stream.read(HEAD_SIZE)
            self.heads.of = self
        return self.heads.head

    def open(self) -> BinaryIO:
        """A fresh stream that reports progress."""
        return io.BufferedReader(Counted(self.path.open("rb", buffering=0), self.on_bytes), _BUFFER)

    def fingerprint(self) -> str:
        """SHA-256 of its bytes."""
        with self.path.open("rb") as stream:
            return fingerprints.of_stream(stream)


@dataclass(frozen=True, slots=True, eq=False)
class FolderMember:
    """A folder that is one thing: a git clone, a Maildir."""

    folder: Path
    place: str
    size: int = 0

    @property
    def name(self) -> str:
        """The last part of its path."""
        return self.folder.name

    def head(self) -> bytes:
        """Nothing: a folder has no bytes of its own."""
        return b""

    def open(self) -> BinaryIO:
        """An empty stream."""
        return io.BytesIO()

    def beside(self, name: str) -> None:
        """Nothing."""

    def fingerprint(self) -> str:
        """SHA-256 of a clone's refs, or of a Maildir's messages by name and size."""
        return fingerprints.of_clone(self.folder) if fingerprints.is_clone(self.folder) else fingerprints.of_maildir(self.folder)


@dataclass(frozen=True, slots=True, eq=False)
class PackedMember:
    """A file inside an archive; the archive stays open for as long as a member of it is kept."""

    name: str
    place: str
    size: int
    on_bytes: OnBytes
    opener: Callable[[], BinaryIO]
    failures: tuple[type[Exception], ...]
    heads: Heads
    finder: Callable[[str], Member | None]
    folder: Path | None = None
    _key: object = field(default_factory=object)

    def head(self) -> bytes:
        """The first 64 KiB."""
        if self.heads.of is not self._key:
            with self._stream(silently) as stream:
                self.heads.head = stream.read(HEAD_SIZE)
            self.heads.of = self._key
        return self.heads.head

    def open(self) -> BinaryIO:
        """A fresh stream that reports progress; Damaged when the bytes do not add up."""
        return self._stream(self.on_bytes)

    def beside(self, name: str) -> Member | None:
        """Another file of the archive."""
        return self.finder(name)

    def fingerprint(self) -> str:
        """SHA-256 of its bytes."""
        with self._stream(silently) as stream:
            return fingerprints.of_stream(stream)

    def _stream(self, on_bytes: OnBytes) -> BinaryIO:
        try:
            inner = self.opener()
        except self.failures as error:
            raise Damaged(f"it is damaged: {error}") from error
        return io.BufferedReader(Counted(inner, on_bytes, self.failures), _BUFFER)


def silently(_: int) -> None:
    """Report nothing."""
