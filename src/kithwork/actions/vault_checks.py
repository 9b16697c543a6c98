"""Can what stands in a file of a vault be taken in, and how is each change said?"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from kithwork.actions import journaling, words
from kithwork.actions.vault_pages import Holdings, Subject
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import Refused
from kithwork.domain.journal import EntryKind
from kithwork.engines.vault.comparing import Step, What
from kithwork.engines.vault.pages import Editable, NoteText, PageKind
from kithwork.engines.vault.reading import is_private

_ONE: Final = {"tags": "tag", "topics": "topic"}
_NO_NOTE: Final = NoteText("", "", "")


class Unfit(Refused):
    """Something in the file cannot be taken in."""


def fit(of: Holdings, subject: Subject, steps: Sequence[Step], *, today: date) -> tuple[Step, ...]:
    """The steps as they are to be taken; all of them are fit, or none is. Raises Unfit."""
    return tuple(_fit(of, subject, steps, today))


def _fit(of: Holdings, subject: Subject, steps: Sequence[Step], today: date) -> Iterator[Step]:
    for step in steps:
        if step.what is What.FIELD:
            yield _entry_field(step, today) if subject.kind is PageKind.ENTRY else _field(of, subject, step)
        elif step.what is What.WORDS:
            try:
                yield replace(step, value=journaling.whole(step.value))
            except Refused as problem:
                raise Unfit(str(problem)) from problem
        elif step.what in {What.NOTE, What.NOTE_CHANGED}:
            yield _note(subject, step, today)
        else:
            yield step


def _field(of: Holdings, subject: Subject, step: Step) -> Step:
    try:
        value = words.checked(step.name, step.value)
    except Refused as problem:
        raise Unfit(f"{step.name}: {problem}") from problem
    if not value and step.name == "name":
        raise Unfit("a person needs a name")
    person = of.people.get(subject.number)
    if not value and person and step.name not in person.typed:
        raise Unfit(f"{step.name} cannot be left out, for a source says it; write what is so instead")
    return replace(step, value=value)


def _entry_field(step: Step, today: date) -> Step:
    if step.name == "kind" and step.value not in set(EntryKind):
        raise Unfit(f"“{step.value}” is no kind of entry; there are {', '.join(EntryKind)}")
    if step.name == "day":
        try:
            day = date.fromisoformat(step.value)
        except ValueError:
            raise Unfit(f"“{step.value}” is no day; write 2026-11-20") from None
        if day > today:
            raise Unfit(f"{step.value} is still to come")
    return step


def _note(subject: Subject, step: Step, today: date) -> Step:
    note = step.note or _NO_NOTE
    is_new, on = step.what is What.NOTE, note.on or today.isoformat()
    if is_new and note.mark and (subject.kind is not PageKind.PERSON or not is_private(note.mark)):
        raise Unfit(f"a note of yours may be (private) or (not to raise), and not ({note.mark})")
    if is_new and on > today.isoformat():
        raise Unfit(f"a note of {on} is still to come")
    return replace(step, note=NoteText(on, note.mark, note.words))


def said(step: Step, before: Editable, kind: PageKind) -> str:
    """One change, in words."""
    match step.what:
        case What.FIELD:
            was = before.field(step.name)
            then = f" instead of “{was}”" if was else ""
            return f"{step.name} is “{step.value}”{then}" if step.value else f"takes back your word on {step.name}, “{was}”"
        case What.ADDED:
            return f"adds the {_ONE[step.name]} “{step.value}”"
        case What.TAKEN:
            return f"takes off the {_ONE[step.name]} “{step.value}”"
        case What.WORDS:
            return f"other words in the {'entry' if kind is PageKind.ENTRY else 'file'}: {shortly(step.value)}"
        case _:
            return _said_of_note(step)


def _said_of_note(step: Step) -> str:
    note = step.note or step.before or _NO_NOTE
    how = {What.NOTE: "adds a note of", What.NOTE_CHANGED: "changes a note of"}.get(step.what, "drops a note of")
    return f"{how} {day_in_words(date.fromisoformat(note.on))}: {shortly(note.words)}"


def shortly(text: str) -> str:
    """The beginning of some words, in quotes."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= 60 else line[:59].rstrip() + '…'}”"
