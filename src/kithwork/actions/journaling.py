"""The owner writes in their journal. Whom and what an entry names is found in its words; what is not certain stays open until the owner says."""

import re
from datetime import UTC, date, datetime, time
from typing import Final

from django.db import transaction

from kithwork.actions import beliefs, journal, naming, people
from kithwork.domain.errors import Refused, StillToCome
from kithwork.domain.journal import EntryKind, MentionKind, trimmed
from kithwork.store.queries import person as person_queries
from kithwork.store.queries.journal import EntryLine
from kithwork.store.writes import journal as writes
from kithwork.store.writes.changes import Journal
from kithwork.store.writes.journal import Naming

LONGEST: Final = 20_000  # letters of an entry
_UNSEEN: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufeff\ud800-\udfff]")


class NoWords(Refused):
    """An entry needs words."""


class TooLong(Refused):
    """An entry has 20,000 letters at most; write two."""


class NothingOpen(Refused):
    """There is nothing of these words in the entry. `kith journal show NUMBER` says what it names."""

    exit_code = 2


def whole(words: str) -> str:
    """The words as they are kept: lines end in one way, nothing unseen in them. Raises NoWords, TooLong."""
    said = _UNSEEN.sub("", words.replace("\r\n", "\n").replace("\r", "\n"))
    said = trimmed(said)
    if not any(letter.isalnum() for letter in said):
        raise NoWords
    if len(said) > LONGEST:
        raise TooLong
    return said


def write(*, owner_id: int, words: str, on: date, kind: EntryKind = EntryKind.NOTE, now: datetime | None = None) -> int:
    """An entry of that day; whom and what it names is found by itself. Returns its number. Raises NoWords, TooLong, StillToCome."""
    when = now or datetime.combine(on, time(12), UTC)
    with transaction.atomic():
        changes = Journal(owner_id)
        made = put(changes, words=words, on=on, kind=kind, now=when)
        changes.close(f"Journal, {on.isoformat()}: {_shortly(words)}", now=when)
        beliefs.refresh(owner_id=owner_id, now=when)
    return made


def put(changes: Journal, *, words: str, on: date, kind: EntryKind, now: datetime) -> int:
    """An entry as part of a larger change; returns its number. Raises NoWords, TooLong, StillToCome."""
    said = whole(words)
    if on > now.date():
        raise StillToCome("That day is still to come; a journal speaks of what has been.")
    return writes.write(changes, words=said, on=on, kind=kind.value, namings=_namings(changes.owner_id, said, on, now))


def edit(*, owner_id: int, entry_id: int, now: datetime, words: str | None = None, on: date | None = None, kind: EntryKind | None = None) -> str:
    """Other words, another day or kind; what the owner said of its mentions stays. Raises NoSuchEntry, NoWords, TooLong, StillToCome."""
    with transaction.atomic():
        changes = Journal(owner_id)
        put_again(changes, entry_id, words=words, on=on, kind=kind, now=now)
        summary = f"Changed entry {entry_id}"
        changes.close(summary, now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return summary


def put_again(
    changes: Journal, entry_id: int, *, now: datetime, words: str | None = None, on: date | None = None, kind: EntryKind | None = None
) -> None:
    """An entry in other words as part of a larger change. Raises NoSuchEntry, NoWords, TooLong, StillToCome."""
    found = journal.numbered(owner_id=changes.owner_id, entry_id=entry_id)
    said, day = whole(words) if words is not None else found.words, on or found.on
    if day > now.date():
        raise StillToCome("That day is still to come; a journal speaks of what has been.")
    namings = _namings(changes.owner_id, said, day, now, found)
    writes.rewrite(changes, entry_id, words=said, on=day, kind=(kind or found.kind).value, namings=namings)


def drop(*, owner_id: int, entry_id: int, now: datetime) -> str:
    """An entry goes; returns what happened. Raises NoSuchEntry."""
    found = journal.numbered(owner_id=owner_id, entry_id=entry_id)
    with transaction.atomic():
        changes = Journal(owner_id)
        writes.drop(changes, entry_id)
        changes.close(f"Dropped the entry of {found.on.isoformat()}: {_shortly(found.words)}", now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return f"Dropped entry {entry_id}, of {found.on.isoformat()}"


def means(*, owner_id: int, entry_id: int, words: str, person_id: int | None, now: datetime) -> str:
    """Whom a mention means: somebody, or nobody whom the owner knows; returns what happened. Raises NoSuchEntry, NothingOpen, NobodyOfThatName."""
    found = journal.numbered(owner_id=owner_id, entry_id=entry_id)
    rows = [one for one in found.mentions if one.words.casefold() == words.strip().casefold()]
    if not rows:
        raise NothingOpen
    name = people.line_of(owner_id, person_id).name if person_id else "nobody"
    anchor = person_queries.anchors(owner_id, person_id)[0] if person_id else None
    summary = f"“{rows[0].words}” in entry {entry_id} is {name}"
    with transaction.atomic():
        changes = Journal(owner_id)
        for one in rows:
            kind = MentionKind.PERSON if anchor else MentionKind.NOBODY
            writes.settle(changes, one.id, Naming(one.words, kind, anchor))
        changes.close(summary, now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return summary


def _namings(owner_id: int, words: str, on: date, now: datetime, before: EntryLine | None = None) -> list[Naming]:
    """What is named, as rows; of an entry that was there, what its mentions were taken for or said to be holds where they still stand."""
    kept = {one.words: one for one in before.mentions if one.kind is not MentionKind.OPEN} if before else {}
    found: dict[tuple[MentionKind, int, str], Naming] = {}
    for one in naming.hear(owner_id=owner_id, words=words, on=on, now=now):
        known = kept.get(one.words)
        if known:
            made = Naming(known.words, known.kind, known.anchor_id, known.target)
            person_id = known.target_id if known.kind is MentionKind.PERSON else 0
        else:
            anchor = person_queries.anchors(owner_id, one.person_id)[0] if one.person_id else None
            made, person_id = Naming(one.words, one.kind, anchor, one.target), one.person_id
        is_alone = made.kind in {MentionKind.OPEN, MentionKind.NOBODY}
        found.setdefault((made.kind, person_id, made.words if is_alone else made.target), made)
    return list(found.values())


def _shortly(words: str) -> str:
    said = " ".join(words.split())
    return said if len(said) <= 60 else f"{said[:59].rstrip()}…"
