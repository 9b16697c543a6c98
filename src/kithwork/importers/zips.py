"""What is in a zip archive? Its files, one by one, where they lie; a zip inside a zip is opened once (APPNOTE.TXT 6.3.10)."""

import io
import posixpath
import shutil
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

from kithwork.domain.records import Unreadable
from kithwork.importers import unpacking
from kithwork.importers.members import Counted, Heads, OnBytes, PackedMember, silently

MAGIC: Final = (b"PK\x03\x04", b"PK\x05\x06")
FAILURES: Final = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError, KeyError, IndexError)

_ENCRYPTED: Final = 0x41  # APPNOTE 4.4.4, bits 0 and 6
_UTF8: Final = 0x800
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA})
_DOCUMENTS: Final = frozenset({"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"})  # OOXML; ODF and EPUB; Java


@dataclass(frozen=True, slots=True)
class Opened:
    """An open archive, and what its members need."""

    archive: zipfile.ZipFile
    place: str
    size: int
    budget: unpacking.Budget
    heads: Heads
    on_bytes: OnBytes
    nesting: int = 0


def is_document(path: Path) -> bool:
    """Is this zip a text, a spreadsheet, a book or a program, and not an archive of files?"""
    try:
        with zipfile.ZipFile(path) as archive:
            return not _DOCUMENTS.isdisjoint(archive.namelist())
    except FAILURES:
        return False


def members(path: Path, place: str, on_bytes: OnBytes) -> Iterator[PackedMember | Unreadable]:
    """The files of a zip on disk."""
    try:
        archive = zipfile.ZipFile(path)
        size = path.stat().st_size
    except FAILURES as error:
        yield unpacking.unreadable(place, f"it cannot be opened as a zip archive: {error}")
        return
    yield from _entries(Opened(archive, place, size, unpacking.Budget(), Heads(), on_bytes))


def _entries(opened: Opened) -> Iterator[PackedMember | Unreadable]:
    packed = 0
    for info in opened.archive.infolist():
        name = _name(info)
        place = f"{opened.place}/{unpacking.shown(name)}"
        if info.is_dir() or unpacking.is_litter(name):
            continue
        packed += info.compress_size
        spent = "its files lie over one another, as in a zip bomb" if packed > opened.size else opened.budget.spend(info.file_size)
        if spent:
            yield unpacking.unreadable(place, spent)
            return
        if why := unpacking.fault(name) or _fault(info):
            yield unpacking.unreadable(place, why)
        elif name.lower().endswith(".zip"):
            yield from _nested(opened, info, place)
        else:
            opener = partial(_open, opened.archive, info)
            finder = partial(_find, opened, posixpath.dirname(name))
            yield PackedMember(unpacking.parts(name)[-1], place, info.file_size, opened.on_bytes, opener, FAILURES, opened.heads, finder)


def _find(opened: Opened, folder: str, name: str) -> PackedMember | None:
    """A file by its path from a folder in the archive."""
    path = posixpath.normpath(posixpath.join(folder, name))
    try:
        info = opened.archive.getinfo(path)
    except KeyError:
        return None
    if unpacking.fault(path) or _fault(info):
        return None
    opener, finder = partial(_open, opened.archive, info), partial(_find, opened, posixpath.dirname(path))
    return PackedMember(
        posixpath.basename(path), f"{opened.place}/{unpacking.shown(path)}", info.file_size, silently, opener, FAILURES, Heads(), finder
    )


def _nested(opened: Opened, info: zipfile.ZipInfo, place: str) -> Iterator[PackedMember | Unreadable]:
    if opened.nesting >= unpacking.MAX_NESTING:
        yield unpacking.unreadable(place, "it is an archive inside an archive inside an archive; unpack one of them by hand")
        return
    try:
        inner = zipfile.ZipFile(_spooled(opened.archive, info))
    except FAILURES as error:
        yield unpacking.unreadable(place, f"it cannot be opened as a zip archive: {error}")
        return
    yield from _entries(replace(opened, archive=inner, place=place, size=info.file_size, nesting=opened.nesting + 1))


def _spooled(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> BinaryIO:
    spool = tempfile.SpooledTemporaryFile(max_size=unpacking.SPOOL_IN_MEMORY)  # noqa: SIM115  # its members read from it later
    kept = io.BufferedReader(Counted(spool, silently))  # type: ignore[arg-type]  # an IO[bytes] that is one
    with archive.open(info) as stream:
        shutil.copyfileobj(stream, spool, 1024 * 1024)
    spool.seek(0)
    return kept


def _open(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> BinaryIO:
    return archive.open(info)  # type: ignore[return-value]  # an IO[bytes] that is one


def _name(info: zipfile.ZipInfo) -> str:
    name = info.orig_filename  # `filename` ends at the first NUL
    if not info.flag_bits & _UTF8:
        try:
            return name.encode("cp437").decode("utf-8")  # many packers write UTF-8 and do not say so
        except UnicodeError:
            return name
    return name


def _fault(info: zipfile.ZipInfo) -> str:
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind == stat.S_IFLNK:
        return "it is a link, and links are not followed"
    if kind not in {0, stat.S_IFREG}:
        return "it is not a regular file"
    if info.flag_bits & _ENCRYPTED:
        return "it is encrypted; unpack it with its password, and import what comes out"
    if info.compress_type not in _METHODS:
        return "it is packed in a way that we do not know; unpack it by hand, and import what comes out"
    if unpacking.is_bomb(info.file_size, info.compress_size):
        return "it unfolds to more than a hundred times its size, as a zip bomb does"
    return ""
