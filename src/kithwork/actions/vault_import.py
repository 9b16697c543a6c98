"""What would come in from the files of a vault? Every change that the owner made in them, named, before any is taken in."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path, PurePosixPath
from typing import Final

from kithwork.actions import opening, vault, vault_checks
from kithwork.actions import vault_files as files
from kithwork.actions import vault_pages as pages
from kithwork.actions.vault import OnDisk
from kithwork.actions.vault_checks import Unfit
from kithwork.actions.vault_pages import Holdings, Subject
from kithwork.domain.dates import day_in_words
from kithwork.engines.capture.words import folded
from kithwork.engines.vault import comparing
from kithwork.engines.vault.comparing import Step, What
from kithwork.engines.vault.pages import Editable, PageKind, Read, digest, plain, seal
from kithwork.engines.vault.reading import Broken
from kithwork.engines.vault.writing import text

_DATED: Final = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
_SAID: Final = {What.FIELD: "front matter", What.ADDED: "lists", What.TAKEN: "lists", What.WORDS: "words"}


@dataclass(frozen=True, slots=True)
class Planned:
    """A file whose changes come in: the number in the network (0 for what is new), each step, and each in words."""

    place: str
    kind: PageKind
    number: int
    read: Read
    steps: tuple[Step, ...]
    words: tuple[str, ...]
    seal: str  # of what stands in the network before


@dataclass(frozen=True, slots=True)
class Plan:
    """What would come in, what was changed here and there and waits for the owner, what could not be read, and how many files are older."""

    folder: Path
    planned: tuple[Planned, ...]
    conflicts: tuple[tuple[str, str], ...]
    troubles: tuple[tuple[str, str], ...]
    older_count: int  # not edited, but other here since: an export brings them up to date
    files_count: int
    digest: str  # of the files with changes, those that come in and those that wait

    @property
    def changes_count(self) -> int:
        """How many changes would come in."""
        return sum(len(one.words) for one in self.planned)


def plan(*, owner_id: int, path: Path, now: datetime, take: Collection[str] = ()) -> Plan:
    """What the files would change; nothing is written. In files named in `take`, what they say wins over what was changed here. Raises NotAVault."""
    root = files.folder(path, home=opening.home(), is_new=False)
    there = list(vault.on_disk(root))
    files.are_there(root, take, {one.file.place for one in there})
    planner = _Planner(pages.held(owner_id), now.date(), take)
    planned = tuple(planner.plan(there))
    return Plan(root, planned, tuple(planner.conflicts), tuple(planner.troubles), planner.older_count, len(there), digest(planner.changed))


@dataclass(slots=True)
class _Planner:
    of: Holdings
    today: date
    take: Collection[str]
    conflicts: list[tuple[str, str]] = field(default_factory=list)
    troubles: list[tuple[str, str]] = field(default_factory=list)
    older_count: int = 0
    changed: list[tuple[str, str]] = field(default_factory=list)  # places and texts

    def plan(self, there: Collection[OnDisk]) -> Iterator[Planned]:
        """Each file whose changes come in."""
        known = vault.places(self.of, there)
        stem = vault.stems(known)
        first = {one.file.place for one in known.values()}
        held = {number for kind, number in known if kind is PageKind.ENTRY}
        for one in there:
            if one.head is None:
                self.troubles.append((one.file.place, one.trouble))
                continue
            waiting = len(self.conflicts)
            try:
                is_first = one.file.place in first
                planned = self._known(one, one.head, stem, held, is_first=is_first) if one.head.kind else self._new(one, one.head, held)
            except Unfit as problem:
                self.troubles.append((one.file.place, str(problem)))
                continue
            except Broken as problem:
                self.troubles.append((one.file.place, vault.in_words(problem)))
                continue
            if planned or len(self.conflicts) > waiting:
                self.changed.append((one.file.place, one.file.text))
            if planned:
                yield planned

    def _known(self, one: OnDisk, head: Read, stem: pages.Stem, held: Collection[int], *, is_first: bool) -> Planned | None:
        place, kind = one.file.place, head.kind or one.file.kind
        number = self.of.keys.get((kind, head.key), 0)
        if not number:
            return self._gone(one, held)
        if not is_first:
            if vault.whole(one, self.of).is_edited:
                raise Unfit("is a second file of the same; write into the first")
            return None
        subject = Subject(kind, number, "")
        page = replace(pages.page(self.of, subject, head.key, is_private=head.has_private, stem=stem), taken=vault.standing(head, self.of))
        if one.file.text == text(page):
            return None
        read, now = vault.whole(one, self.of), page.editable
        if read.is_frame_edited:
            raise Unfit(vault.DIFFERS)
        steps = comparing.steps(now, read.editable)
        if steps and not read.is_edited:
            self.older_count += 1
        if not steps or not read.is_edited:
            return None
        if read.seal != seal(now) and place not in self.take:
            parts = ", ".join(dict.fromkeys(_SAID.get(step.what, "notes") for step in steps))
            self.conflicts.append((place, f"was changed here as well since it was written ({parts})"))
            return None
        fit = vault_checks.fit(self.of, subject, steps, today=self.today)
        before = pages.page(self.of, subject, head.key, is_private=read.holds_private, stem=stem).editable
        return Planned(place, kind, number, read, fit, tuple(vault_checks.said(step, now, kind) for step in fit), seal(before))

    def _gone(self, one: OnDisk, held: Collection[int]) -> Planned | None:
        """A file of something that is not here any more: begun again where its coming in was taken back, or where the owner says so."""
        place, read = one.file.place, vault.whole(one, self.of)
        is_taken_back = read.taken is not None and vault.standing(read, self.of) is None
        if is_taken_back or place in self.take:
            return self._new(one, read, held)
        if read.is_edited:
            self.conflicts.append((place, "is of something that is no longer here: --take makes it again, --over removes the file"))
        return None

    def _new(self, one: OnDisk, read: Read, held: Collection[int]) -> Planned | None:
        """A file that the owner began."""
        kind, stem = one.file.kind, PurePosixPath(one.file.place).stem
        if kind is PageKind.EVENT:
            raise Unfit("is of no event that is here; `kith event add` begins one")
        if kind is PageKind.ENTRY:
            return self._new_entry(one.file.place, read, stem, held)
        name = read.editable.field("name") or stem
        if any(one.standing == "known" and folded(one.name) == folded(name) for one in self.of.people.values()):
            raise Unfit(f"{name} is known already; write into the file that an export made of them")
        fields = (("name", name), *(row for row in read.editable.fields if row[0] != "name"))
        steps = comparing.steps(Editable(), Editable(fields, read.editable.lists, read.editable.notes, loose=read.editable.loose))
        fit = vault_checks.fit(self.of, Subject(kind, 0, name), steps, today=self.today)
        words = (f"adds {name}", *(vault_checks.said(step, Editable(), kind) for step in fit if step.name != "name"))
        return Planned(one.file.place, kind, 0, read, fit, words, seal(Editable()))

    def _new_entry(self, place: str, read: Read, stem: str, held: Collection[int]) -> Planned | None:
        """An entry; one that is here already, in these words and of this day, only gets its key."""
        dated = _DATED.match(stem)
        on = read.editable.field("day") or (dated[0] if dated else "")
        if not on:
            raise Unfit("says no day; write a line such as day: 2026-11-20 into its front matter, or begin its name with the day")
        told = Editable((("day", on), ("kind", read.editable.field("kind") or "note")), words=read.editable.words)
        fit = vault_checks.fit(self.of, Subject(PageKind.ENTRY, 0, stem), comparing.steps(Editable(), told), today=self.today)
        if not any(step.what is What.WORDS for step in fit):
            raise Unfit("has no words yet")
        same = next((one for one in self.of.entries.values() if one.on.isoformat() == on and plain(one.words) == plain(told.words)), None)
        if same:
            return None if same.id in held else Planned(place, PageKind.ENTRY, same.id, read, (), (), seal(Editable()))
        words = f"adds an entry of {day_in_words(date.fromisoformat(on))}: {vault_checks.shortly(told.words)}"
        return Planned(place, PageKind.ENTRY, 0, read, fit, (words,), seal(Editable()))
