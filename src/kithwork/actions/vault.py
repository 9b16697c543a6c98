"""The network as a folder of Markdown files: one for each person, event and entry, written so that what the owner changes in it can come back."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Final

from kithwork.actions import opening, vault_marks
from kithwork.actions import vault_files as files
from kithwork.actions import vault_pages as pages
from kithwork.actions.vault_files import FOLDERS, Found
from kithwork.actions.vault_marks import Mark
from kithwork.actions.vault_pages import Holdings, Subject
from kithwork.engines.vault import names
from kithwork.engines.vault.pages import Page, PageKind, Read, Taken, seal
from kithwork.engines.vault.reading import Broken, head, read
from kithwork.engines.vault.writing import text

_OTHERWISE: Final = {PageKind.PERSON: "Somebody", PageKind.ENTRY: "Entry", PageKind.EVENT: "Event"}
DIFFERS: Final = (
    "differs where Kithwork writes itself (heading, names, lists below “On file”): put that back and write your words above “On file”, "
    "or let `kith vault export --over` write it anew"
)
_Key = tuple[PageKind, int]


@dataclass(frozen=True, slots=True)
class OnDisk:
    """A file as it lies there, and of what it says it is; or why it could not be read. What stands in it is read when it is asked for (`whole`)."""

    file: Found
    head: Read | None
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
    *,
    owner_id: int,
    path: Path,
    is_seen: bool = False,
    is_private: bool = False,
    is_tidy: bool = False,
    is_here: bool = False,
    over: Collection[str] = (),
) -> Exported:
    """Write the files. One that somebody edited is left as it is, unless it is named in `over`; none is removed but by `is_tidy`.

    A folder that holds something else is only written into with `is_here`. Raises NotAVault.
    """
    root = files.folder(path, home=opening.home(), is_new=True)
    mark = vault_marks.claimed(root, owner_id, is_here=is_here)
    of, there = pages.held(owner_id), list(on_disk(root))
    files.are_there(root, over, {one.file.place for one in there})
    subjects = list(pages.subjects(of, is_seen=is_seen, is_private=is_private))
    known = places(of, there)
    placed = _placed(subjects, known, there)
    stem = _stems(placed)
    vault_marks.put(root, mark, [vault_marks.named(one.kind, _key(of, one, known)) for one in subjects])
    written, left, unchanged = [], [], 0
    for subject in subjects:
        place, old = placed[subject.kind, subject.number], known.get((subject.kind, subject.number))
        page = pages.page(of, subject, _key(of, subject, known), is_private=is_private, stem=stem)
        new, why = _anew(page, old, of, is_over=place in over)
        if why:
            left.append((place, why))
        elif old and old.file.text == new:
            unchanged += 1
        else:
            files.write(root, place, new)
            written.append(place)
    gone, more = _gone(there, set(placed.values()), of, over)
    stale = tuple(place for place in _stale(there, set(placed.values()), of, mark) if place not in gone)
    for place in (cleared := [*gone, *(stale if is_tidy else ())]):
        files.remove(root, place)
    return Exported(root, tuple(written), unchanged, (*left, *more), stale, len(cleared))


def _gone(there: Sequence[OnDisk], placed: Collection[str], of: Holdings, over: Collection[str]) -> tuple[list[str], list[tuple[str, str]]]:
    """Of the files named to be written over that stand for nobody now, those whose subject is gone; and why others stay, or could not be read."""
    named = [one for one in there if one.file.place in over and one.file.place not in placed]
    gone = [one.file.place for one in named if is_gone(one, of)]
    troubled = [(one.file.place, one.trouble) for one in there if one.trouble]
    stay = [one.file.place for one in named if not one.trouble and one.file.place not in gone]
    return gone, troubled + [(place, "stands for nothing that is exported so") for place in stay]


def _anew(page: Page, old: OnDisk | None, of: Holdings, *, is_over: bool) -> tuple[str, str]:
    """What a file is to hold; or why it is left as it lies there."""
    page = replace(page, taken=standing(old.head, of) if old and old.head else None)
    new = text(page)
    if not old or old.file.text == new:
        return new, ""
    try:
        before = whole(old, of)
    except Broken as problem:
        return "", in_words(problem)
    if before.is_edited and not is_over and seal(before.editable) != seal(page.editable):
        return "", "has changes that were not taken in"
    if before.is_frame_edited and not is_over:
        return "", DIFFERS
    return text(page, before.extras), ""


def on_disk(root: Path) -> Iterator[OnDisk]:
    """Every file of a vault; a broken one stops nothing but itself. Of one that begins as an export began it only the first line is read."""
    for file in files.found(root):
        if file.trouble:
            yield OnDisk(file, None, file.trouble)
            continue
        try:
            yield OnDisk(file, head(file.text) or read(file.text, kind=file.kind))
        except Broken as problem:
            yield OnDisk(file, None, in_words(problem))


def whole(one: OnDisk, of: Holdings) -> Read:
    """All that stands in a file; where the change that took it in was taken back, it is edited again. Raises Broken."""
    found = read(one.file.text, kind=one.file.kind)
    return replace(found, seal=found.taken.seal) if found.taken and not standing(found, of) else found


def standing(of_file: Read, of: Holdings) -> Taken | None:
    """The change that took a file in, as long as it stands."""
    return of_file.taken if of_file.taken and of_file.taken.change not in of.undone else None


def is_gone(one: OnDisk, of: Holdings) -> bool:
    """Is a file of something that was here once?"""
    return bool(one.head and one.head.kind and (one.head.kind, one.head.key) not in of.keys)


def in_words(problem: Broken) -> str:
    """Why a file could not be read, and where it begins to go wrong."""
    return f"line {problem.line}: {problem.why}"


def places(of: Holdings, there: Collection[OnDisk]) -> dict[_Key, OnDisk]:
    """The file of each subject, the first of several."""
    found: dict[_Key, OnDisk] = {}
    for one in there:
        if one.head and one.head.kind and (number := of.keys.get((one.head.kind, one.head.key))):
            found.setdefault((one.head.kind, number), one)
    return found


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


def stems(known: dict[_Key, OnDisk]) -> pages.Stem:
    """How files that are there are called."""
    return _stems({subject: one.file.place for subject, one in known.items()})


def _stems(placed: dict[_Key, str]) -> pages.Stem:
    stems = {subject: PurePosixPath(place).stem for subject, place in placed.items()}
    return lambda kind, number: stems.get((kind, number), "")


def _key(of: Holdings, subject: Subject, known: dict[_Key, OnDisk]) -> str:
    """The key that its file has, or will have."""
    old = known.get((subject.kind, subject.number))
    return old.head.key if old and old.head else of.first[subject.kind, subject.number]


def _stale(there: Collection[OnDisk], used: set[str], of: Holdings, mark: Mark) -> tuple[str, ...]:
    """Files that were written here once, were not edited since, and stand for nothing that is exported."""
    others = (one for one in there if one.file.place not in used and one.head and one.head.kind and _is_of(one.head, mark))
    return tuple(one.file.place for one in others if _is_untouched(one, of))


def _is_of(head: Read, mark: Mark) -> bool:
    return head.kind is not None and vault_marks.named(head.kind, head.key) in mark.written


def _is_untouched(one: OnDisk, of: Holdings) -> bool:
    try:
        found = whole(one, of)
    except Broken:
        return False
    return not (found.is_edited or found.is_frame_edited or found.extras)
