"""What the owner says about somebody: who they are, notes, tags, groups, how one met. It wins over every source, and every word can be undone."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Final

from django.db import transaction

from kithwork.actions import beliefs, names, noes, people
from kithwork.actions import handles as handle_actions
from kithwork.domain import dates
from kithwork.domain.errors import Refused
from kithwork.identity import normalise
from kithwork.store.queries import person as person_queries
from kithwork.store.queries import words as typed_queries
from kithwork.store.writes import words as writes
from kithwork.store.writes.changes import Journal

FIELDS: Final = ("name", "organisation", "title", "city", "birthday", "pronouns", "language", "channel", "avoid")


class NoName(Refused):
    """A person needs a name."""


class NotADate(Refused):
    """That is no date; write 2022, 2022-03 or 2022-03-14 (a birthday without a year: --03-14)."""

    exit_code = 2


class NoSuchField(Refused):
    """There is no such field; there are name, organisation, title, city, birthday, pronouns, language, channel, avoid."""


class SamePerson(Refused):
    """These two are one person already."""


def add(
    *,
    owner_id: int,
    name: str,
    now: datetime,
    handles: Sequence[str] = (),
    fields: dict[str, str] | None = None,
    tags: Sequence[str] = (),
    region: str = "",
) -> int:
    """Name somebody by hand; returns the person's id. Raises NoName, names.NameTooLong, handles.NotAHandle, NoSuchField, NotADate."""
    clean = _clean(name)
    found = [handle_actions.read_of(owner_id, text, region) for text in handles]
    with transaction.atomic():
        journal = Journal(owner_id)
        anchor = writes.make_identity(journal, name=clean, name_key=normalise.name_key(clean))
        for handle in found:
            key = normalise.name_key(clean)
            writes.add_handle(journal, anchor, kind=handle.kind.value, value=handle.value, name=clean, name_key=key, now=now)
        for field, value in (fields or {}).items():
            writes.set_field(journal, [anchor], field, checked(field, value))
        writes.set_field(journal, [anchor], "name", clean)
        for tag in tags:
            writes.add_tag(journal, [anchor], tag)
        journal.close(f"Added {clean}", now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return person_queries.person_of(owner_id, anchor) or 0


def add_all(*, owner_id: int, names: Sequence[str], now: datetime) -> list[int]:
    """Name several people at once, as one change. Raises NoName, names.NameTooLong."""
    wanted = list(dict.fromkeys(_clean(name) for name in names if name.strip()))
    if not wanted:
        raise NoName
    with transaction.atomic():
        journal = Journal(owner_id)
        made = []
        for name in wanted:
            anchor = writes.make_identity(journal, name=name, name_key=normalise.name_key(name))
            writes.set_field(journal, [anchor], "name", name)
            made.append(anchor)
        journal.close(f"Added {', '.join(wanted[:3])}{f' and {len(wanted) - 3} more' if len(wanted) > 3 else ''}", now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return [person_queries.person_of(owner_id, anchor) or 0 for anchor in made]


def known_as(*, owner_id: int, name: str, handles: Sequence[str], region: str = "") -> int | None:
    """The person of this name who has one of these handles already; without a handle, the only one of this full name.

    Raises NoName, names.NameTooLong, handles.NotAHandle.
    """
    key = normalise.name_key(_clean(name))
    ids = person_queries.with_handles(owner_id, [handle_actions.read_of(owner_id, text, region) for text in handles])
    if not handles:
        named = person_queries.named(owner_id, key)
        return named[0] if len(named) == 1 and " " in key else None
    return next((person_id for person_id in ids if normalise.name_key(people.line_of(owner_id, person_id).name) == key), None)


def complete(
    *,
    owner_id: int,
    person_id: int,
    now: datetime,
    handles: Sequence[str] = (),
    fields: dict[str, str] | None = None,
    tags: Sequence[str] = (),
    region: str = "",
) -> bool:
    """Write down of somebody what is not on file yet; False when all of it is.

    Raises handles.NotAHandle, NoSuchField, NotADate, noes.SaidOtherwise.
    """
    line, said = people.line_of(owner_id, person_id), typed_queries.words(owner_id, person_id)
    valid = {field: checked(field, value) for field, value in (fields or {}).items()}
    read = [handle_actions.read_of(owner_id, text, region) for text in handles]
    with transaction.atomic():
        journal, anchors = Journal(owner_id), person_queries.anchors(owner_id, person_id)
        for field, value in valid.items():
            if value != said.fields.get(field, ""):
                writes.set_field(journal, anchors, field, value)
        noes.go_over(journal, person_id, read, is_anyway=False)
        for handle in read:
            if person_id not in person_queries.with_handles(owner_id, [handle]):
                key = normalise.name_key(line.name)
                writes.add_handle(journal, anchors[0], kind=handle.kind.value, value=handle.value, name=line.name, name_key=key, now=now)
        for tag_ in tags:
            writes.add_tag(journal, anchors, tag_)
        if journal.rows:
            close(journal, f"Edited {line.name}", now)
        return bool(journal.rows)


def _clean(name: str) -> str:
    clean = names.in_one_line(name)
    if not clean:
        raise NoName
    return clean


def checked(field: str, value: str) -> str:
    """A field's value, when it can stand. Raises NoSuchField, NotADate, names.NameTooLong."""
    if field not in FIELDS:
        raise NoSuchField(f"There is no field “{field}”; there are {', '.join(FIELDS)}.")
    if field == "birthday" and value and not dates.is_partial(value):
        raise NotADate(f"“{value}” is no date; write 1990-04-12, or --04-12 without the year.")
    return _clean(value) if field == "name" and value.strip() else " ".join(value.split())


def edit(
    *,
    owner_id: int,
    person_id: int,
    fields: dict[str, str],
    now: datetime,
    handles: Sequence[str] = (),
    region: str = "",
    is_anyway: bool = False,
) -> None:
    """The owner's word on somebody: it wins over every source; an empty value takes the owner's word back.

    A handle of somebody whom the owner called another person is refused, unless it is meant anyway. Raises handles.NotAHandle, NoSuchField, NotADate,
    noes.SaidOtherwise.
    """
    line = people.line_of(owner_id, person_id)
    found = [handle_actions.read_of(owner_id, text, region) for text in handles]
    valid = {field: checked(field, value) for field, value in fields.items()}
    with transaction.atomic():
        journal, anchors = Journal(owner_id), person_queries.anchors(owner_id, person_id)
        for field, value in valid.items():
            writes.set_field(journal, anchors, field, value)
        noes.go_over(journal, person_id, found, is_anyway=is_anyway)
        for handle in found:
            key = normalise.name_key(line.name)
            writes.add_handle(journal, anchors[0], kind=handle.kind.value, value=handle.value, name=line.name, name_key=key, now=now)
        close(journal, f"Edited {line.name}", now)


def close(journal: Journal, summary: str, now: datetime) -> None:
    """Keep the change, and let beliefs follow it."""
    journal.close(summary, now=now)
    beliefs.refresh(owner_id=journal.owner_id, now=now)


def note(
    *, owner_id: int, person_id: int, text: str, now: datetime, on: date | None = None, is_private: bool = False, is_not_to_raise: bool = False
) -> None:
    """Words about somebody, perhaps of what not to raise."""
    line = people.line_of(owner_id, person_id)
    if not text.strip():
        raise Refused("A note needs words.")
    with transaction.atomic():
        journal = Journal(owner_id)
        anchor = person_queries.anchors(owner_id, person_id)[0]
        writes.add_note(journal, anchor, words=text.strip(), on=on or now.date(), is_private=is_private, is_not_to_raise=is_not_to_raise)
        close(journal, f"Noted something about {line.name}", now)


def met(*, owner_id: int, person_id: int, now: datetime, through: Sequence[int] = (), event: str = "", on: str = "", text: str = "") -> None:
    """How, where, when and through whom the owner met somebody. Raises NotADate, SamePerson."""
    line = people.line_of(owner_id, person_id)
    if on and not dates.is_partial(on):
        raise NotADate(f"“{on}” is no date; write 2022, 2022-03 or 2022-03-14.")
    if on > now.date().isoformat()[: len(on)]:
        raise NotADate(f"{dates.in_words(on)} is still to come; say when you met.")
    if person_id in through:
        raise SamePerson(f"{line.name} cannot have brought you together with {line.name}.")
    with transaction.atomic():
        journal = Journal(owner_id)
        anchors = [person_queries.anchors(owner_id, other)[0] for other in through]
        writes.tell_story(journal, person_queries.anchors(owner_id, person_id), words=text.strip(), event=event.strip(), on=on, through=anchors)
        close(journal, f"Wrote down how you met {line.name}", now)


def relate(*, owner_id: int, one: int, word: str, other: int, now: datetime) -> None:
    """Who is what to whom: `Priya` is `classmate` of `Dad`."""
    a, b = people.line_of(owner_id, one), people.line_of(owner_id, other)
    if one == other:
        raise SamePerson("Nobody is related to themselves.")
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.relate(journal, person_queries.anchors(owner_id, one)[0], word.strip() or "knows", person_queries.anchors(owner_id, other)[0])
        close(journal, f"Wrote down that {a.name} is {word} of {b.name}", now)


def tag(*, owner_id: int, person_id: int, now: datetime, add: Sequence[str] = (), remove: Sequence[str] = ()) -> None:
    """Put words on somebody, or take them off."""
    _label(owner_id, person_id, now, [(writes.add_tag, add), (writes.remove_tag, remove)], "Tagged")


def group(*, owner_id: int, person_id: int, now: datetime, join: Sequence[str] = (), leave: Sequence[str] = ()) -> None:
    """Put somebody into groups made by hand, or take them out."""
    _label(owner_id, person_id, now, [(writes.join_group, join), (writes.leave_group, leave)], "Changed the groups of")


_Labelling = Callable[[Journal, Sequence[int], str], bool]


def _label(owner_id: int, person_id: int, now: datetime, said: Sequence[tuple[_Labelling, Sequence[str]]], summary: str) -> None:
    line = people.line_of(owner_id, person_id)
    with transaction.atomic():
        journal, anchors = Journal(owner_id), person_queries.anchors(owner_id, person_id)
        for write, labels in said:
            for label in labels:
                write(journal, anchors, label.strip())
        if journal.rows:
            close(journal, f"{summary} {line.name}", now)


def set_aside(*, owner_id: int, person_id: int, now: datetime, archived: bool | None = None, do_not_contact: bool | None = None) -> None:
    """Archive somebody, or mark them not to be contacted; or take either back."""
    line = people.line_of(owner_id, person_id)
    with transaction.atomic():
        journal, anchors = Journal(owner_id), person_queries.anchors(owner_id, person_id)
        for field, value in (("archived", archived), ("do-not-contact", do_not_contact)):
            if value is not None:
                writes.set_field(journal, anchors, field, "yes" if value else "")
        summary = f"Archived {line.name}" if archived else f"Changed how {line.name} is treated"
        close(journal, summary, now)
