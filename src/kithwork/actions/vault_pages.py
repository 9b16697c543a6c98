"""What would stand in the vault now? A page for each person, entry and event, under the key by which its file is found again."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from kithwork.domain.dates import day_in_words
from kithwork.domain.journal import MentionKind
from kithwork.engines.vault.pages import FIELDS, HUSHED, PRIVATE, Editable, NoteText, Page, PageKind, Part, key_of, normal
from kithwork.store.queries import events, journal
from kithwork.store.queries import vault as queries
from kithwork.store.queries.events import EventLine
from kithwork.store.queries.journal import EntryLine
from kithwork.store.queries.vault import NoteRow, PersonRow

Stem = Callable[[PageKind, int], str]  # how the file of a number is called; empty for one that has none
_HANDLES: Final = {"email": "mail", "profile-url": "profile", "github": "GitHub", "phone": "telephone"}


@dataclass(frozen=True, slots=True)
class Subject:
    """Of what a file is: its sort, its number in the network, and how it would be called."""

    kind: PageKind
    number: int
    name: str


@dataclass(slots=True)
class Holdings:
    """Everything that files are made of, read once. `keys` lead from a key in a file to a number."""

    owner_id: int
    people: dict[int, PersonRow] = field(default_factory=dict)
    entries: dict[int, EntryLine] = field(default_factory=dict)
    events: dict[int, EventLine] = field(default_factory=dict)
    notes: dict[int, list[NoteRow]] = field(default_factory=dict)
    event_notes: dict[int, list[NoteRow]] = field(default_factory=dict)
    keys: dict[tuple[PageKind, str], int] = field(default_factory=dict)
    first: dict[tuple[PageKind, int], str] = field(default_factory=dict)
    handles: dict[int, list[tuple[str, str]]] = field(default_factory=dict)
    labels: Mapping[str, Mapping[int, list[str]]] = field(default_factory=dict)
    met_at: dict[int, list[int]] = field(default_factory=dict)  # of an event, people
    met_in: dict[int, list[int]] = field(default_factory=dict)  # of a person, events
    promises: Mapping[int, list[tuple[bool, str, date]]] = field(default_factory=dict)
    naming: dict[tuple[MentionKind, int], list[int]] = field(default_factory=dict)  # entries, by what they name
    undone: frozenset[int] = frozenset()  # changes that were taken back


def held(owner_id: int) -> Holdings:
    """As the network stands."""
    found = Holdings(owner_id, undone=queries.undone(owner_id))
    found.people = {one.id: one for one in queries.people(owner_id)}
    found.entries = {one.id: one for one in journal.listed(owner_id)}
    found.events = {one.id: one for one in events.listed(owner_id)}
    found.notes, found.event_notes, found.labels = queries.notes(owner_id), queries.event_notes(owner_id), queries.labels(owner_id)
    found.promises = queries.promises(owner_id)
    for event_id, person_id in queries.met(owner_id):
        found.met_at.setdefault(event_id, []).append(person_id)
        found.met_in.setdefault(person_id, []).append(event_id)
    for one in queries.identities(owner_id):
        key = key_of(one.kind, one.value, one.name)
        found.keys[PageKind.PERSON, key] = one.person_id
        found.first.setdefault((PageKind.PERSON, one.person_id), key)
        if one.kind in _HANDLES:
            found.handles.setdefault(one.person_id, []).append((_HANDLES[one.kind], one.value))
    for entry in found.entries.values():
        found.keys[PageKind.ENTRY, entry.key] = entry.id
        found.first[PageKind.ENTRY, entry.id] = entry.key
        for named in {(row.kind, row.target_id) for row in entry.mentions if row.target_id}:
            found.naming.setdefault(named, []).append(entry.id)
    for event in found.events.values():
        key = key_of("event", event.key, "")
        found.keys[PageKind.EVENT, key] = event.id
        found.first[PageKind.EVENT, event.id] = key
    return found


def subjects(of: Holdings, *, is_seen: bool, is_private: bool) -> Iterator[Subject]:
    """What files there are to be: people one knows (those only seen, and those left in peace or out of sight, where it is asked for), entries, events."""
    for person in of.people.values():
        if (is_seen or person.standing == "known") and (is_private or not person.is_aside):
            yield Subject(PageKind.PERSON, person.id, person.name)
    for entry in sorted(of.entries.values(), key=lambda one: (one.on, one.id)):
        yield Subject(PageKind.ENTRY, entry.id, f"{entry.on} {entry.title}")
    for event in sorted(of.events.values(), key=lambda one: (one.begins_on, one.id)):
        yield Subject(PageKind.EVENT, event.id, f"{event.begins_on} {event.name}")


def page(of: Holdings, subject: Subject, key: str, *, is_private: bool, stem: Stem) -> Page:
    """The file of something, as it would stand now."""
    match subject.kind:
        case PageKind.PERSON:
            return _person(of, subject.number, key, stem, is_private=is_private)
        case PageKind.ENTRY:
            return _entry(of.entries[subject.number], key, stem)
        case _:
            return _event(of, subject.number, key, stem)


def notes_of(of: Holdings, subject: Subject, *, is_private: bool) -> list[tuple[NoteRow, NoteText]]:
    """Its notes, as rows and as they stand in the file."""
    rows = of.notes.get(subject.number, []) if subject.kind is PageKind.PERSON else of.event_notes.get(subject.number, [])
    shown = [row for row in rows if is_private or not (row.is_private or row.is_not_to_raise)]
    return [(row, text) for row in shown for text in normal(Editable(notes=(_note(row),))).notes]


def _note(row: NoteRow) -> NoteText:
    mark = HUSHED if row.is_not_to_raise else PRIVATE if row.is_private else f"told by {row.told_by}" if row.told_by else ""
    return NoteText(row.on.isoformat(), mark, row.words)


def _person(of: Holdings, number: int, key: str, stem: Stem, *, is_private: bool) -> Page:
    one = of.people[number]
    fields = tuple((name, one.fields.get(name, "")) for name in FIELDS)
    lists = tuple((name, tuple(of.labels[name].get(number, ()))) for name in ("tags", "topics"))
    notes = tuple(text for _, text in notes_of(of, Subject(PageKind.PERSON, number, one.name), is_private=is_private))
    shown = [
        (Part.REACHED_BY, tuple(f"{label}: {_one_line(value)}" for label, value in of.handles.get(number, []))),
        (Part.PROMISES, tuple(_promise(*row) for row in of.promises.get(number, []))),
        (Part.EVENTS, tuple(_link(stem(PageKind.EVENT, event_id)) for event_id in of.met_in.get(number, []))),
        (Part.JOURNAL, tuple(_link(stem(PageKind.ENTRY, entry)) for entry in of.naming.get((MentionKind.PERSON, number), []))),
    ]
    parts = tuple((title, lines) for title, lines in shown if lines)
    return Page(PageKind.PERSON, key, one.name, normal(Editable(fields, lists, notes)), parts, has_private=is_private)


def _promise(is_mine: bool, words: str, on: date) -> str:  # noqa: FBT001  a row
    return f"{'you' if is_mine else 'they'} promised: {_one_line(words)} ({on})"


def _entry(one: EntryLine, key: str, stem: Stem) -> Page:
    kinds = {MentionKind.PERSON: PageKind.PERSON, MentionKind.EVENT: PageKind.EVENT}
    links = [stem(kinds[row.kind], row.target_id) for row in one.mentions if row.kind in kinds and row.target_id]
    fields = (("day", one.on.isoformat()), ("kind", one.kind.value))
    return Page(PageKind.ENTRY, key, one.title, normal(Editable(fields, words=one.words)), links=tuple(dict.fromkeys(filter(None, links))))


def _event(of: Holdings, number: int, key: str, stem: Stem) -> Page:
    one = of.events[number]
    until = f" to {day_in_words(one.ends_on)}" if one.ends_on != one.begins_on else ""
    facts = (f"{day_in_words(one.begins_on)}{until}", one.place, one.goal and f"goal: {one.goal}")
    people = filter(None, (stem(PageKind.PERSON, person_id) for person_id in of.met_at.get(number, [])))
    shown = [
        (Part.EVENT, tuple(_one_line(fact) for fact in facts if fact)),
        (Part.MET, tuple(_link(name) for name in people)),
        (Part.JOURNAL, tuple(_link(stem(PageKind.ENTRY, entry)) for entry in of.naming.get((MentionKind.EVENT, number), []))),
    ]
    notes = tuple(text for _, text in notes_of(of, Subject(PageKind.EVENT, number, one.name), is_private=True))
    return Page(PageKind.EVENT, key, one.name, normal(Editable(notes=notes)), tuple((title, lines) for title, lines in shown if lines))


def _link(stem: str) -> str:
    return f"[[{stem}]]"


def _one_line(text: str) -> str:
    return " ".join(text.split())
