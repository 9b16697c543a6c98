"""The files of a vault on the disk: found, read and written within their folder, and never by a link that leads out of it."""

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from typing import Final

from kithwork.domain.errors import NotFound, Refused
from kithwork.engines.vault.pages import PageKind

FOLDERS: Final = {PageKind.PERSON: "People", PageKind.ENTRY: "Journal", PageKind.EVENT: "Events"}
LARGEST: Final = 1_000_000  # bytes of a file that is read
_DEEPEST: Final = 8


class NotAVault(Refused):
    """That folder cannot be used."""


class NoSuchFile(NotFound):
    """There is no such file in the vault."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file in one of the folders: of which sort the folder is, its place within the vault, and what stands in it, or why that cannot be read."""

    kind: PageKind
    place: str
    text: str
    trouble: str = ""


def folder(path: Path, *, home: Path, is_new: bool) -> Path:
    """The folder of a vault, made where it is new. Raises NotAVault."""
    root = path.expanduser().resolve()
    if root == home.resolve() or home.resolve() in root.parents:
        raise NotAVault(f"{path} is where your network lies; name another folder.")
    try:
        if is_new:
            root.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not root.is_dir():
            raise NotAVault(f"There is no folder {path}.")
    except OSError as problem:
        raise NotAVault(f"{path} cannot be used: {problem.strerror}.") from problem
    return root


def are_there(root: Path, named: Collection[str], there: Collection[str]) -> None:
    """Files that are named by hand lie in the vault. Raises NoSuchFile."""
    for place in named:
        if place not in there:
            raise NoSuchFile(f"There is no file {place} in {root}; name it as it lies there, such as “People/Ada Lovelace.md”.")


def found(root: Path) -> Iterator[Found]:
    """Every Markdown file of the three folders, in the order of their names; links are passed over."""
    for kind, name in FOLDERS.items():
        yield from _in(root, root / name, kind, 0)


def _in(root: Path, place: Path, kind: PageKind, depth: int) -> Iterator[Found]:
    if depth > _DEEPEST or place.is_symlink() or not place.is_dir():
        return
    with os.scandir(place) as entries:
        rows = sorted(entries, key=lambda row: row.name)
    for row in rows:
        if row.name.startswith(".") or row.is_symlink():
            continue
        if row.is_dir(follow_symlinks=False):
            yield from _in(root, Path(row.path), kind, depth + 1)
        elif row.is_file(follow_symlinks=False) and row.name.casefold().endswith(".md"):
            yield _read(root, Path(row.path), kind)


def _read(root: Path, path: Path, kind: PageKind) -> Found:
    place = path.relative_to(root).as_posix()
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0)), "rb") as file:
            raw = file.read(LARGEST + 1)
        if len(raw) > LARGEST:
            return Found(kind, place, "", f"is larger than {LARGEST:,} bytes")
        return Found(kind, place, raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Found(kind, place, "", "is no UTF-8")
    except OSError as problem:
        return Found(kind, place, "", f"cannot be read: {problem.strerror}")


def write(root: Path, place: str, text: str) -> None:
    """A file in place of what stood there, written beside it first; its owner's alone. Raises NotAVault."""
    path = _within(root, place)
    part = path.with_name(f".{token_hex(6)}.part")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(text.encode())
        part.replace(path)
    except OSError as problem:
        part.unlink(missing_ok=True)
        raise NotAVault(f"{path} cannot be written: {problem.strerror}.") from problem


def remove(root: Path, place: str) -> None:
    """A file goes. Raises NotAVault."""
    try:
        _within(root, place).unlink()
    except OSError as problem:
        raise NotAVault(f"{root / place} cannot be removed: {problem.strerror}.") from problem


def _within(root: Path, place: str) -> Path:
    """A place in the vault, on the way to which there is no link. Raises NotAVault."""
    path = root / place
    parts = Path(place).parts
    if Path(place).is_absolute() or ".." in parts or any((root / Path(*parts[: i + 1])).is_symlink() for i in range(len(parts))):
        raise NotAVault(f"{place} leads out of {root}; nothing is written there.")
    return path
