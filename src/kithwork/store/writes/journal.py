"""Entries of the journal and what they name, written through a journal of changes so that they can be taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kithwork.domain.journal import MentionKind
from kithwork.store import models
from kithwork.store.writes.changes import Journal
from kithwork.store.writes.mentoring import key_of


@dataclass(frozen=True, slots=True)
class Naming:
    """A mention as it is written, and what it is: an identity, or the key of an event or an opportunity, or a topic."""

    words: str
    kind: MentionKind
    anchor_id: int | None = None
    target: str = ""


def write(journal: Journal, *, words: str, on: date, kind: str, namings: Sequence[Naming]) -> int:
    """An entry; returns its number."""
    taken = frozenset(models.JournalEntry.objects.filter(owner_id=journal.owner_id).values_list("key", flat=True))
    made = journal.insert(models.JournalEntry, key=key_of(f"{on}|{words}", taken), kind=kind, on=on, words=words)
    for one in namings:
        name(journal, made, one)
    return made


def rewrite(journal: Journal, entry_id: int, *, words: str, on: date, kind: str, namings: Sequence[Naming]) -> None:
    """The entry, in other words, of another day or kind; what it names is said anew where it changed."""
    journal.update(models.JournalEntry, entry_id, words=words, on=on, kind=kind)
    rows = models.JournalMention.objects.filter(owner_id=journal.owner_id, entry_id=entry_id).order_by("id")
    there = {Naming(row.words, MentionKind(row.kind), row.anchor_id, row.target): row.id for row in rows}
    for one, row_id in there.items():
        if one not in namings:
            journal.delete(models.JournalMention, row_id)
    for one in namings:
        if one not in there:
            name(journal, entry_id, one)


def name(journal: Journal, entry_id: int, one: Naming) -> None:
    """The entry names somebody or something."""
    said = {"words": one.words, "kind": one.kind.value, "anchor_id": one.anchor_id, "target": one.target}
    journal.insert(models.JournalMention, entry_id=entry_id, **said)


def settle(journal: Journal, mention_id: int, one: Naming) -> None:
    """Whom or what a mention means, by the owner's word."""
    journal.update(models.JournalMention, mention_id, kind=one.kind.value, anchor_id=one.anchor_id, target=one.target)


def drop(journal: Journal, entry_id: int) -> None:
    """An entry goes, with its mentions."""
    for row_id in models.JournalMention.objects.filter(owner_id=journal.owner_id, entry_id=entry_id).values_list("id", flat=True):
        journal.delete(models.JournalMention, row_id)
    journal.delete(models.JournalEntry, entry_id)
