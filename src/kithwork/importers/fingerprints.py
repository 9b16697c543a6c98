"""Has this changed since it was last read? One hash for a file, a git clone, a Maildir: equal hash, nothing new inside.

A clone's history is what its refs point at (gitrepository-layout(5)), so packing refs changes nothing; a message's file is renamed when it is
read or flagged (https://cr.yp.to/proto/maildir.html), so neither `cur` or `new` nor the flags count.
"""

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

_FLAGS: Final = re.compile(r"[:;!]2,[A-Za-z,]*$")
_BLOCK: Final = 1024 * 1024


def of_stream(stream: BinaryIO) -> str:
    """SHA-256 of everything that is still in the stream."""
    digest = hashlib.sha256()
    while block := stream.read(_BLOCK):
        digest.update(block)
    return digest.hexdigest()


def of_clone(folder: Path) -> str:
    """SHA-256 over where every ref of a git clone points; git is not run."""
    git = _git_folder(folder)
    shared = _shared_folder(git)
    refs = dict(_packed_refs(shared)) | dict(_loose_refs(shared))
    lines = [f"HEAD {_text(git / 'HEAD')}", _text(shared / "reftable" / "tables.list")]
    lines += [f"{name} {target}" for name, target in sorted(refs.items())]
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest()


def of_maildir(folder: Path) -> str:
    """SHA-256 over the names and sizes of the messages in a Maildir and in the Maildir++ folders inside it."""
    lines = sorted(line for inner in maildirs(folder) for line in _messages(folder, inner))
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest()


def is_clone(folder: Path) -> bool:
    """Is this a git clone, with a work tree or bare?"""
    return (folder / ".git").exists() or ((folder / "HEAD").is_file() and (folder / "objects").is_dir() and (folder / "refs").is_dir())


def is_maildir(folder: Path) -> bool:
    """Is this a Maildir?"""
    return (folder / "cur").is_dir() and ((folder / "new").is_dir() or (folder / "tmp").is_dir())


def maildirs(folder: Path) -> list[Path]:
    """A Maildir and the Maildir++ folders (`.Sent`) inside it."""
    return [folder, *sorted(path for path in folder.glob(".[!.]*") if not path.is_symlink() and (path / "cur").is_dir())]


def _git_folder(folder: Path) -> Path:
    dot = folder / ".git"
    if dot.is_file():  # a work tree or a submodule keeps its refs elsewhere
        return folder / _text(dot).removeprefix("gitdir:").strip()
    return dot if dot.is_dir() else folder


def _shared_folder(git: Path) -> Path:
    elsewhere = _text(git / "commondir")
    return git / elsewhere if elsewhere else git


def _packed_refs(git: Path) -> Iterator[tuple[str, str]]:
    for line in _text(git / "packed-refs").splitlines():
        target, _, name = line.partition(" ")
        if name and not line.startswith(("#", "^")):
            yield name, target


def _loose_refs(git: Path) -> Iterator[tuple[str, str]]:
    for at, _, names in os.walk(git / "refs"):
        for name in names:
            path = Path(at, name)
            yield path.relative_to(git).as_posix(), _text(path)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="surrogateescape").strip() if path.is_file() else ""
    except OSError:
        return ""


def _messages(root: Path, folder: Path) -> Iterator[str]:
    for part in ("cur", "new"):
        if (folder / part).is_dir():
            with os.scandir(folder / part) as entries:
                for entry in entries:
                    if entry.is_file(follow_symlinks=False):
                        yield f"{folder.relative_to(root).as_posix()}/{_FLAGS.sub('', entry.name)} {entry.stat().st_size}"
