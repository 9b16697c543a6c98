"""The network as a folder of Markdown files: one for each person, event and entry, written so that what the owner changes in it can come back."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from kithwork.actions import opening
from kithwork.actions import vault_files as files
from kithwork.actions import vault_pages as pages
from kithwork.actions.vault_files import FOLDERS, Found
from kithwork.actions.vault_pages import Holdings, Subject
from kithwork.engines.vault import names
from kithwork.engines.vault.pages import PageKind, Read
from kithwork.engines.vault.reading import Broken, read
from kithwork.engines.vault.writing import text

_OTHERWISE: Final = {PageKind.PERSON: "Somebody", PageKind.ENTRY: "Entry", PageKind.EVENT: "Event"}
_Key = tuple[PageKind, int]


@dataclass(frozen=True, slots=True)
class OnDisk:
    """A file as it lies there: read, or why it was not."""

    file: Found
    read: Read | None
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export did: files written, as they were, left alone with why, and those that stand for nothing that is exported."""

    folder: Path
    written: tuple[str, ...]
    unchanged_count: int
    left: tuple[tuple[str, str], ...]
    stale: tuple[str, ...]
    removed_count: int


def export(
    *, owner_id: int, path: Path, is_seen: bool = False, is_private: bool = False, is_tidy: bool = False, over: Collection[str] = ()
) -> Exported:
    """Write the files. One that somebody edited is left as it is, unless it is named in `over`; none is removed but by `is_tidy`. Raises NotAVault."""
    root = files.folder(path, home=opening.home(), is_new=True)
    of, there = pages.held(owner_id), list(on_disk(root))
    subjects = list(pages.subjects(of, is_seen=is_seen, is_private=is_private))
    known = places(of, there)
    placed = _placed(subjects, known, there)
    stem = _stems(placed)
    written, left, unchanged = [], [], 0
    for subject in subjects:
        place, old = placed[subject.kind, subject.number], known.get((subject.kind, subject.number))
        before = old.read if old else None
        if before and before.is_edited and place not in over:
            left.append((place, "has changes that were not taken in"))
            continue
        key = before.key if before else of.first[subject.kind, subject.number]
        new = text(pages.page(of, subject, key, is_private=is_private, stem=stem), before.extras if before else ())
        if old and old.file.text == new:
            unchanged += 1
        else:
            files.write(root, place, new)
            written.append(place)
    left += [(one.file.place, one.trouble) for one in there if one.trouble]
    stale = _stale(there, set(placed.values()))
    for place in stale if is_tidy else ():
        files.remove(root, place)
    return Exported(root, tuple(written), unchanged, tuple(left), stale, len(stale) if is_tidy else 0)


def on_disk(root: Path) -> Iterator[OnDisk]:
    """Every file of a vault; a broken one stops nothing but itself."""
    for file in files.found(root):
        if file.trouble:
            yield OnDisk(file, None, file.trouble)
            continue
        try:
            yield OnDisk(file, read(file.text, kind=file.kind))
        except Broken as problem:
            yield OnDisk(file, None, f"line {problem.line}: {problem.why}")


def places(of: Holdings, there: Collection[OnDisk]) -> dict[_Key, OnDisk]:
    """The file of each subject, the first of several."""
    found: dict[_Key, OnDisk] = {}
    for one in there:
        if one.read and one.read.kind and (number := of.keys.get((one.read.kind, one.read.key))):
            found.setdefault((one.read.kind, number), one)
    return found


def stems_of(of: Holdings, root: Path) -> pages.Stem:
    """How the files that are there are called."""
    return _stems({subject: one.file.place for subject, one in places(of, list(on_disk(root))).items()})


def _placed(subjects: Collection[Subject], known: dict[_Key, OnDisk], there: Collection[OnDisk]) -> dict[_Key, str]:
    """Where each file lies, or will: no two are called the same in the whole vault, so that a link by name finds one."""
    taken = {names.compared(PurePosixPath(one.file.place).stem) for one in there}
    found: dict[_Key, str] = {}
    for one in subjects:
        old = known.get((one.kind, one.number))
        if old:
            found[one.kind, one.number] = old.file.place
            continue
        stem = names.free(names.readable(one.name, otherwise=_OTHERWISE[one.kind]), taken)
        taken.add(names.compared(stem))
        found[one.kind, one.number] = f"{FOLDERS[one.kind]}/{stem}.md"
    return found


def _stems(placed: dict[_Key, str]) -> pages.Stem:
    stems = {subject: PurePosixPath(place).stem for subject, place in placed.items()}
    return lambda kind, number: stems.get((kind, number), "")


def _stale(there: Collection[OnDisk], used: set[str]) -> tuple[str, ...]:
    """Files that were written once, were not edited since, and stand for nothing that is exported."""
    return tuple(one.file.place for one in there if one.read and one.read.kind and not one.read.is_edited and one.file.place not in used)
