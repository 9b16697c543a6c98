"""What is in a tar archive, or under a single gzip? Files in the order in which they lie (POSIX.1-2017 pax; RFC 1952).

A gzip can only be read forwards, so a packed member is kept in a spool while it is in use: memory, and above 32 MiB a temporary file.
"""

import gzip
import io
import posixpath
import tarfile
import tempfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import BinaryIO, Final

from kithwork.domain.records import Unreadable
from kithwork.importers import unpacking
from kithwork.importers.members import Counted, Heads, OnBytes, PackedMember, silently

GZIP_MAGIC: Final = b"\x1f\x8b\x08"
FAILURES: Final = (tarfile.TarError, zlib.error, OSError, EOFError, ValueError, OverflowError, IndexError)

_MARK: Final = (257, 262)  # where "ustar" stands in the first header
_BLOCK: Final = 256 * 1024
KEPT: Final = 64 * 1024 * 1024  # bytes of the small files of an archive that are kept while it is read
KEPT_EACH: Final = 4 * 1024 * 1024


def is_tar(head: bytes) -> bool:
    """Does a tar archive begin so?"""
    return head[slice(*_MARK)] == b"ustar"


def unpacked_head(path: Path) -> bytes:
    """The first block under a gzip; empty when it is damaged."""
    try:
        with gzip.open(path) as stream:
            return stream.read(512)
    except FAILURES:
        return b""


class Guarded(io.RawIOBase):
    """The bytes under a gzip, for as long as they stand in an honest proportion to what they are packed in."""

    def __init__(self, path: Path) -> None:
        self._packed = path.open("rb")
        self._gzip = gzip.GzipFile(fileobj=self._packed)
        self._at = 0

    def readable(self) -> bool:
        """Yes."""
        return True

    def seekable(self) -> bool:
        """Yes, but backwards means from the start."""
        return True

    def tell(self) -> int:
        """Where we are, in unpacked bytes."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go somewhere else; forwards by reading, so that the proportion is watched."""
        if whence == io.SEEK_END:
            raise io.UnsupportedOperation("the end of a gzip is not known")
        goal = offset + (self._at if whence == io.SEEK_CUR else 0)
        if goal < self._at:
            self._at = self._gzip.seek(goal)
        while self._at < goal and self._take(min(_BLOCK, goal - self._at)):
            pass
        return self._at

    def readinto(self, into: memoryview) -> int:  # type: ignore[override]
        """Read what there is, up to the length of `into`."""
        block = self._take(len(into))
        into[: len(block)] = block
        return len(block)

    def close(self) -> None:
        """Close the file below as well."""
        self._gzip.close()
        self._packed.close()
        super().close()

    def _take(self, length: int) -> bytes:
        block = self._gzip.read(length)
        self._at += len(block)
        if unpacking.is_bomb(self._at, self._packed.tell()) or self._at > unpacking.MAX_TOTAL:
            raise unpacking.TooMuch("it unfolds to more than a hundred times its size, as a bomb does")
        return block


class Spool:
    """A member of a packed tar, kept as far as it has been read, for many streams over it."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self._kept = tempfile.SpooledTemporaryFile(max_size=unpacking.SPOOL_IN_MEMORY)  # noqa: SIM115  # lives as long as the member
        self._length = 0
        self._is_whole = False

    def __del__(self) -> None:
        self._kept.close()

    def stream(self) -> BinaryIO:
        """A fresh stream over it."""
        return io.BufferedReader(_View(self), _BLOCK)

    def read(self, at: int, length: int) -> bytes:
        """Some of its bytes."""
        self._kept.seek(self._length)
        while not self._is_whole and self._length < at + length:
            block = self._source.read(_BLOCK)
            self._length += self._kept.write(block)
            self._is_whole = not block
        self._kept.seek(at)
        return self._kept.read(length)


class _View(io.RawIOBase):
    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self._at = 0

    def readable(self) -> bool:
        return True

    def readinto(self, into: memoryview) -> int:  # type: ignore[override]
        block = self._spool.read(self._at, len(into))
        into[: len(block)] = block
        self._at += len(block)
        return len(block)


@dataclass(frozen=True, slots=True)
class PackedAt:
    """Where a member of a tar stands, and what the others of its archive share with it."""

    place: str
    on_bytes: OnBytes
    heads: Heads
    finder: Callable[[str], PackedMember | None]


def packed_file(path: Path, place: str, on_bytes: OnBytes) -> PackedMember:
    """The one file under a gzip."""
    name = path.name.removesuffix(".gz")
    return PackedMember(name, f"{place}/{unpacking.shown(name)}", _size(path), on_bytes, partial(_unpack, path), FAILURES, Heads(), _nothing)


def members(path: Path, place: str, on_bytes: OnBytes, *, is_packed: bool) -> Iterator[PackedMember | Unreadable]:
    """The files of a tar on disk."""
    budget, heads = unpacking.Budget(), Heads()
    try:
        stream = _unpack(path) if is_packed else io.BufferedReader(Counted(path.open("rb", buffering=0), silently), _BLOCK)
        archive = tarfile.open(fileobj=stream, mode="r:")  # noqa: SIM115  # its members read from it later
        for info in archive:
            archive.members.clear()  # type: ignore[attr-defined]  # tarfile keeps every header otherwise
            if not info.isdir() and not unpacking.is_litter(info.name):
                spent = budget.spend(info.size)
                name = f"{place}/{unpacking.shown(info.name)}"
                if why := spent or unpacking.fault(info.name) or _fault(info):
                    yield unpacking.unreadable(name, why)
                else:
                    finder = partial(_find, path, place, posixpath.dirname(info.name))
                    yield _member(archive, info, PackedAt(name, on_bytes, heads, finder), is_packed=is_packed)
                if spent:
                    return
    except FAILURES as error:
        yield unpacking.unreadable(place, f"it could be read only so far: {error}")


def _find(path: Path, place: str, folder: str, name: str) -> PackedMember | None:
    """A file by its path from a folder in the archive, looked for from its beginning; None too where it is too large to be a file beside another."""
    wanted = posixpath.normpath(posixpath.join(folder, name))
    try:
        kept = _kept(path, path.stat().st_mtime_ns)
        data = _small(path, wanted) if wanted in kept.others else kept.small.get(wanted)
    except FAILURES:
        return None
    if data is None:
        return None
    shown = f"{place}/{unpacking.shown(wanted)}"
    finder = partial(_find, path, place, posixpath.dirname(wanted))
    return PackedMember(posixpath.basename(wanted), shown, len(data), silently, partial(io.BytesIO, data), FAILURES, Heads(), finder)


@dataclass(frozen=True, slots=True)
class _Kept:
    """The small files of one archive, since an export of hundreds of files asks for them again and again; of the others the paths."""

    small: dict[str, bytes]
    others: frozenset[str]


@lru_cache(maxsize=1)
def _kept(path: Path, _changed_at: int) -> _Kept:
    small: dict[str, bytes] = {}
    others: set[str] = set()
    left = KEPT
    with _plain(path) as stream, tarfile.open(fileobj=stream, mode="r:") as archive:
        for _, info in zip(range(unpacking.MAX_ENTRIES), archive, strict=False):
            archive.members.clear()  # type: ignore[attr-defined]
            name = posixpath.normpath(info.name)
            if not info.isreg() or unpacking.fault(info.name) or _fault(info):
                continue
            if info.size > min(left, KEPT_EACH):
                others.add(name)
            else:
                small[name] = _extract(archive, info).read()
                left -= info.size
    return _Kept(small, frozenset(others))


def _plain(path: Path) -> BinaryIO:
    """The tar itself, whether it is packed or not."""
    with path.open("rb") as stream:
        is_packed = stream.read(len(GZIP_MAGIC)) == GZIP_MAGIC
    return _unpack(path) if is_packed else path.open("rb")


@lru_cache(maxsize=16)
def _small(path: Path, wanted: str) -> bytes | None:
    """The bytes of a file in an archive."""
    with _plain(path) as stream, tarfile.open(fileobj=stream, mode="r:") as archive:
        for count, info in enumerate(archive):
            archive.members.clear()  # type: ignore[attr-defined]
            if count > unpacking.MAX_ENTRIES:
                return None
            if posixpath.normpath(info.name) == wanted and not unpacking.fault(info.name) and not _fault(info):
                return _extract(archive, info).read() if info.size <= unpacking.SPOOL_IN_MEMORY else None
    return None


def _nothing(_: str) -> None:
    """Under a gzip there is one file."""


def _member(archive: tarfile.TarFile, info: tarfile.TarInfo, at: PackedAt, *, is_packed: bool) -> PackedMember:
    opener = Spool(_extract(archive, info)).stream if is_packed else partial(_extract, archive, info)
    return PackedMember(unpacking.parts(info.name)[-1], at.place, info.size, at.on_bytes, opener, FAILURES, at.heads, at.finder)


def _extract(archive: tarfile.TarFile, info: tarfile.TarInfo) -> BinaryIO:
    stream = archive.extractfile(info)
    if stream is None:
        raise tarfile.ReadError("it is not a file")
    return stream  # type: ignore[return-value]  # an IO[bytes] that is one


def _fault(info: tarfile.TarInfo) -> str:
    if info.issym() or info.islnk():
        return "it is a link, and links are not followed"
    if not info.isreg():
        return "it is not a regular file"
    if info.issparse():
        return "it is a file with holes; unpack it by hand, and import what comes out"
    return ""


def _unpack(path: Path) -> BinaryIO:
    return io.BufferedReader(Guarded(path), _BLOCK)


def _size(path: Path) -> int:
    with path.open("rb") as stream:
        packed = stream.seek(0, io.SEEK_END)
        stream.seek(max(0, packed - 4))
        return max(int.from_bytes(stream.read(4), "little"), packed)  # RFC 1952 2.3.1: modulo 2^32, so a floor
