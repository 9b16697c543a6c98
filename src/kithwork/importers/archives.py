"""What is there to read at a path? A file, the files in a folder or an archive, a git clone, a Maildir: each one a member.

Nothing is unpacked to disk, no link is followed out of the folder that was given, and what cannot be opened is named while the rest goes on.
"""

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kithwork.domain.records import Unreadable
from kithwork.importers import fingerprints, tars, unpacking, zips
from kithwork.importers.members import FileMember, FolderMember, Heads, OnBytes, OpenMember, silently

_MAILDIR_PARTS: Final = frozenset({"cur", "new", "tmp"})
_HEAD: Final = 512
_FILLED_BY_TOOLS: Final = frozenset({"node_modules", "bower_components", "site-packages", "__pycache__"})  # thousands of files of other people's code
VIRTUAL: Final = "pyvenv.cfg"  # marks a virtual environment of Python's (PEP 405)
CONTRIBUTORS: Final = ".all-contributorsrc"
PROJECT_FILES: Final = (
    CONTRIBUTORS,
    ".github/CODEOWNERS",
    ".gitlab/CODEOWNERS",
    "CODEOWNERS",
    "docs/CODEOWNERS",
    "MAINTAINERS",
    "MAINTAINERS.md",
)


def members(path: Path, *, on_bytes: OnBytes | None = None) -> Iterator[OpenMember | Unreadable]:
    """Everything that there is to read at a path, in a stable order; `on_bytes` hears how many bytes were read each time."""
    if path.name in _FILLED_BY_TOOLS and path.is_dir():  # as `~/src/*` names them
        return
    report = on_bytes or silently
    place = unpacking.place_of(path)
    try:
        kind = path.stat().st_mode
    except (OSError, ValueError) as error:
        yield unpacking.unreadable(place, _sentence(error))
        return
    if stat.S_ISDIR(kind):
        yield from _folder(path, place, report)
    else:
        yield from _file(path, place, report, path.parent, Heads())


def _file(path: Path, place: str, on_bytes: OnBytes, top: Path, heads: Heads) -> Iterator[OpenMember | Unreadable]:
    if path.resolve().name in unpacking.NETWORK:
        yield unpacking.unreadable(place, "it is a Kithwork network, and no export; `kith export` makes one, and `kith restore` reads it")
        return
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # opening a pipe would wait for ever
            yield unpacking.unreadable(place, "it is not a regular file")
            return
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
        yield from _opened(FileMember(path, place, status.st_size, on_bytes, top, heads=heads), head)
    except OSError as error:
        yield unpacking.unreadable(place, _sentence(error))


def _opened(file: FileMember, head: bytes) -> Iterator[OpenMember | Unreadable]:
    path, place, on_bytes = file.path, file.place, file.on_bytes
    if head.startswith(zips.MAGIC) and not zips.is_document(path):
        yield from zips.members(path, place, on_bytes)
    elif tars.is_tar(head):
        yield from tars.members(path, place, on_bytes, is_packed=False)
    elif head.startswith(tars.GZIP_MAGIC):
        if tars.is_tar(tars.unpacked_head(path)):
            yield from tars.members(path, place, on_bytes, is_packed=True)
        else:
            yield tars.packed_file(path, place, on_bytes)
    else:
        yield file


def _folder(top: Path, place: str, on_bytes: OnBytes) -> Iterator[OpenMember | Unreadable]:
    """Walk a folder in order of names; a stack, because folders may be deeper than Python calls."""
    inside, heads = top.resolve(), Heads()
    waiting = [top]
    while waiting:
        path = waiting.pop()
        shown = place if path == top else f"{place}/{unpacking.shown(path.relative_to(top).as_posix())}"
        try:
            if path.is_symlink() and path != top:
                if not path.resolve().is_relative_to(inside):
                    yield unpacking.unreadable(shown, "it is a link that leads out of the folder, and is not followed")
            elif not path.is_dir():
                yield from _file(path, shown, on_bytes, top, heads)
            elif fingerprints.is_clone(path):
                yield FolderMember(path, shown)
                waiting += reversed(_of_a_project(path))
            else:
                is_maildir = fingerprints.is_maildir(path)
                if is_maildir:
                    yield FolderMember(path, shown)
                waiting += reversed(_entries(path, is_maildir=is_maildir))
        except OSError as error:
            yield unpacking.unreadable(shown, _sentence(error))


def _of_a_project(clone: Path) -> list[Path]:
    """The files of a work tree in which the project names its people; of the rest, git's history tells."""
    return [path for name in PROJECT_FILES if not (path := clone / name).is_symlink() and path.is_file()]


def _entries(folder: Path, *, is_maildir: bool) -> list[Path]:
    entries = sorted(folder.iterdir())
    if any(path.name == VIRTUAL for path in entries):
        return []
    if is_maildir:  # its hidden folders belong to it, its loose files are indexes; others may lie beside `cur`
        return [path for path in entries if path.name not in _MAILDIR_PARTS and not path.name.startswith(".") and path.is_dir()]
    return [
        path
        for path in entries
        if path.name not in _FILLED_BY_TOOLS
        and not unpacking.is_litter(path.name)
        and (not path.name.startswith(".") or path.name == CONTRIBUTORS or _is_hidden_maildir(path))
    ]


def _is_hidden_maildir(path: Path) -> bool:
    try:
        return fingerprints.is_maildir(path)
    except OSError:  # what is hidden and closed to us besides is nobody's mail
        return False


def _sentence(error: Exception) -> str:
    match error:
        case FileNotFoundError():
            return "there is nothing at this path"
        case PermissionError():
            return "we have no permission to read it"
        case OSError() if error.strerror:
            return f"it cannot be read: {error.strerror}"
        case _:
            return f"it cannot be read: {error}"
