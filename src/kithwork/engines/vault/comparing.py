"""What did the owner change in a file, against what the network would write there? Each change is one step that can be named, and be taken in."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kithwork.engines.vault.pages import LISTS, Editable, NoteText


class What(StrEnum):
    """What sort of change it is."""

    FIELD = "field"
    ADDED = "added"  # to a list
    TAKEN = "taken"  # off a list
    NOTE = "note"
    NOTE_CHANGED = "note-changed"
    NOTE_GONE = "note-gone"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Step:
    """One change: of which field or list, to what; of a note, what it was (`before`) and is."""

    what: What
    name: str = ""
    value: str = ""
    note: NoteText | None = None
    before: NoteText | None = None


def steps(before: Editable, after: Editable) -> tuple[Step, ...]:
    """All of them."""
    return tuple(_steps(before, after))


def _steps(before: Editable, after: Editable) -> Iterator[Step]:
    names = dict.fromkeys([name for name, _ in before.fields] + [name for name, _ in after.fields])
    for name in names:
        if before.field(name) != after.field(name):
            yield Step(What.FIELD, name, after.field(name))
    for name in LISTS:
        was, is_ = before.list(name), after.list(name)
        yield from (Step(What.ADDED, name, word) for word in is_ if word not in was)
        yield from (Step(What.TAKEN, name, word) for word in was if word not in is_)
    yield from _notes(before.notes, after.notes)
    for words in after.loose:
        if words not in before.loose:
            yield Step(What.NOTE, note=NoteText("", "", words))
    if before.words != after.words:
        yield Step(What.WORDS, value=after.words)


def _notes(before: tuple[NoteText, ...], after: tuple[NoteText, ...]) -> Iterator[Step]:
    """Of one day and mark, a note that went and one that came are one that was changed."""
    gone, come = list((Counter(before) - Counter(after)).elements()), list((Counter(after) - Counter(before)).elements())
    for old in list(gone):
        new = next((one for one in come if (one.on, one.mark) == (old.on, old.mark)), None)
        if new:
            gone.remove(old)
            come.remove(new)
            yield Step(What.NOTE_CHANGED, note=new, before=old)
    yield from (Step(What.NOTE, note=one) for one in come)
    yield from (Step(What.NOTE_GONE, before=one) for one in gone)
