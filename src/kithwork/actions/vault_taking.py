"""The changes of a vault are taken in, as one change that can be taken back; then the files that they came from are written anew."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from django.db import transaction

from kithwork.actions import beliefs, journaling, vault, vault_import
from kithwork.actions import vault_files as files
from kithwork.actions import vault_pages as pages
from kithwork.actions.vault import OnDisk
from kithwork.actions.vault_import import Plan, Planned
from kithwork.actions.vault_pages import Holdings, Subject
from kithwork.domain.errors import Refused
from kithwork.domain.journal import EntryKind
from kithwork.engines.vault.comparing import Step, What
from kithwork.engines.vault.pages import HUSHED, NoteText, PageKind, Taken
from kithwork.engines.vault.reading import Broken, is_private
from kithwork.engines.vault.writing import text
from kithwork.identity import normalise
from kithwork.store.queries import person as person_queries
from kithwork.store.writes import events
from kithwork.store.writes import vault as writes
from kithwork.store.writes import words as word_writes
from kithwork.store.writes.changes import Journal


class ChangedSince(Refused):
    """The files were changed after their changes were shown; nothing was taken in. Look at them again."""


def take_in(*, owner_id: int, path: Path, now: datetime, take: Collection[str] = (), shown: str | None = None) -> Plan:
    """All that the plan names, at once; `shown` is the digest of the plan that the owner said yes to. Raises NotAVault and ChangedSince."""
    made: list[tuple[Planned, int]] = []
    with transaction.atomic():
        plan = vault_import.plan(owner_id=owner_id, path=path, now=now, take=take)
        if shown is not None and shown != plan.digest:
            raise ChangedSince
        of, changes = pages.held(owner_id), Journal(owner_id)
        made += [(one, _take(changes, of, one, now)) for one in plan.planned]
        count = plan.changes_count
        change = changes.close(f"Took in {count} {'change' if count == 1 else 'changes'} from {plan.folder.name}", now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    if made:
        _write_anew(owner_id, plan.folder, made, change)
    return plan


def _take(changes: Journal, of: Holdings, one: Planned, now: datetime) -> int:
    """The changes of one file; returns the entry, the event, or an identity of the person: a new one is believed only later."""
    match one.kind:
        case PageKind.ENTRY:
            return _entry(changes, one, now)
        case PageKind.EVENT:
            _event(changes, of, one)
            return one.number
        case _:
            return _person(changes, of, one)


def _entry(changes: Journal, one: Planned, now: datetime) -> int:
    said = {step.name: step.value for step in one.steps if step.what is What.FIELD}
    words = next((step.value for step in one.steps if step.what is What.WORDS), None)
    on = date.fromisoformat(said["day"]) if "day" in said else None
    kind = EntryKind(said["kind"]) if "kind" in said else None
    if not one.number:
        return journaling.put(changes, words=words or "", on=on or now.date(), kind=kind or EntryKind.NOTE, now=now)
    if one.steps:
        journaling.put_again(changes, one.number, words=words, on=on, kind=kind, now=now)
    return one.number


def _event(changes: Journal, of: Holdings, one: Planned) -> None:
    ids = _ids(of, one)
    for step in one.steps:
        if step.what is What.NOTE_CHANGED and step.before and step.note:
            writes.event_note(changes, ids[step.before].pop(0), step.note.words)
        elif step.what is What.NOTE_GONE and step.before:
            writes.drop_event_note(changes, ids[step.before].pop(0))
        elif step.what is What.NOTE and step.note:
            events.note(changes, one.number, step.note.words, date.fromisoformat(step.note.on))


def _person(changes: Journal, of: Holdings, one: Planned) -> int:
    if one.number:
        anchors = person_queries.anchors(of.owner_id, one.number)
    else:
        name = next(step.value for step in one.steps if step.name == "name")
        anchors = [word_writes.make_identity(changes, name=name, name_key=normalise.name_key(name))]
    ids = _ids(of, one)
    for step in one.steps:
        if step.what is What.FIELD:
            word_writes.set_field(changes, anchors, step.name, step.value)
        elif step.what in {What.ADDED, What.TAKEN}:
            _label(changes, anchors, step)
        else:
            _note(changes, anchors[0], ids, step)
    return anchors[0]


def _label(changes: Journal, anchors: Sequence[int], step: Step) -> None:
    is_tag = step.name == "tags"
    if step.what is What.ADDED:
        (word_writes.add_tag if is_tag else word_writes.add_topic)(changes, anchors, step.value)
    elif is_tag:
        word_writes.remove_tag(changes, anchors, step.value)
    else:
        writes.remove_topic(changes, anchors, step.value)


def _note(changes: Journal, anchor: int, ids: dict[NoteText, list[int]], step: Step) -> None:
    if step.what is What.NOTE_CHANGED and step.before and step.note:
        writes.note(changes, ids[step.before].pop(0), step.note.words)
    elif step.what is What.NOTE_GONE and step.before:
        writes.drop_note(changes, ids[step.before].pop(0))
    elif step.note:
        said = {"is_private": is_private(step.note.mark), "is_not_to_raise": step.note.mark == HUSHED}
        word_writes.add_note(changes, anchor, words=step.note.words, on=date.fromisoformat(step.note.on), **said)


def _ids(of: Holdings, one: Planned) -> dict[NoteText, list[int]]:
    """The rows of notes, by how they stand in the file."""
    found: dict[NoteText, list[int]] = {}
    has_all = one.read.has_private or one.kind is PageKind.EVENT
    for row, shown in pages.notes_of(of, Subject(one.kind, one.number, ""), is_private=has_all) if one.number else ():
        found.setdefault(shown, []).append(row.id)
    return found


def _is_as_read(now: OnDisk | None, one: Planned, of: Holdings) -> bool:
    try:
        found = vault.whole(now, of) if now and not now.trouble else None
    except Broken:
        return False
    return found is not None and (found.editable, found.extras, found.frame) == (one.read.editable, one.read.extras, one.read.frame)


def _write_anew(owner_id: int, root: Path, made: Sequence[tuple[Planned, int]], change: int) -> None:
    """The files whose changes came in are sealed again and name the change; those that are new get a key."""
    of = pages.held(owner_id)
    there = list(vault.on_disk(root))
    stem, files_now = vault.stems(vault.places(of, there)), {one.file.place: one for one in there}
    for one, anchor in made:
        if not _is_as_read(files_now.get(one.place), one, of):
            continue  # saved while its changes were taken in
        number = (person_queries.person_of(owner_id, anchor) or 0) if one.kind is PageKind.PERSON else anchor
        key = one.read.key if (one.kind, one.read.key) in of.keys else of.first.get((one.kind, number), "")
        if key:
            page = pages.page(of, Subject(one.kind, number, ""), key, is_private=one.read.holds_private, stem=stem)
            taken = Taken(change, one.seal) if change and one.steps else None
            files.write(root, one.place, text(replace(page, taken=taken), one.read.extras))
