"""Entries of the journal, as their pages take them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.urls import reverse
from django.utils.safestring import SafeString

from kithwork.actions.doubts import Doubt
from kithwork.actions.week_drafts import Draft
from kithwork.domain.journal import EntryKind, MentionKind
from kithwork.interfaces.web.presenting import prose, said
from kithwork.store.queries.journal import EntryLine, MentionLine

KINDS: Final = {
    EntryKind.NOTE: "Just a note",
    EntryKind.AWKWARD: "An awkward moment",
    EntryKind.REJECTION: "A no",
    EntryKind.SURPRISE: "A surprise",
    EntryKind.REFLECTION: "Looking back",
    EntryKind.LEARNED: "Something learned",
}
_LINK: Final = re.compile(r"\[\[(?:[^\]|]*\|)?([^\]]+)\]\]")
_PAGES: Final = {MentionKind.PERSON: "person", MentionKind.EVENT: "event", MentionKind.OPPORTUNITY: "opportunity"}


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry, rendered, with what it names."""

    id: int
    place: str
    url: str
    when: str
    title: str
    kind: str
    html: SafeString
    names: tuple[said.Chip, ...]
    is_open: bool  # something in it waits for the owner's word


@dataclass(frozen=True, slots=True)
class Who:
    """A mention that waits for the owner's word: as written, and who it may be (number, name, what tells them apart)."""

    words: str
    choices: tuple[tuple[int, str, str], ...]


def entry(one: EntryLine) -> Entry:
    """One entry."""
    links = {row.words: url for row in one.mentions if (url := _url(row))}
    named = {(row.kind, row.target_id, row.name): row for row in one.mentions if row.kind in _PAGES or row.kind is MentionKind.TOPIC}
    chips = tuple(said.Chip(row.name if row.kind in _PAGES else f"#{row.name}", url=_url(row)) for row in named.values())
    kind = "" if one.kind is EntryKind.NOTE else KINDS[one.kind]
    is_open = any(row.kind is MentionKind.OPEN for row in one.mentions)
    url = reverse("journal-entry", args=[one.id])
    return Entry(one.id, f"entry-{one.id}", url, said.day(one.on), one.title, kind, prose.html(one.words, links), chips, is_open)


def _url(row: MentionLine) -> str:
    if row.kind is MentionKind.TOPIC:
        return f"{reverse('journal')}?q=%23{row.target}" if row.target.isalnum() else ""
    return reverse(_PAGES[row.kind], args=[row.target_id]) if row.kind in _PAGES and row.target_id else ""


def entries(found: Sequence[EntryLine]) -> tuple[Entry, ...]:
    """Several, rendered."""
    return tuple(map(entry, found))


def short(found: Sequence[EntryLine]) -> tuple[said.Words, ...]:
    """Several, one line each, as they stand on a page that they name."""
    return tuple(said.Words(one.title, evidence=said.day(one.on), url=reverse("journal-entry", args=[one.id])) for one in found)


@dataclass(frozen=True, slots=True)
class Week:
    """The outline of a week, and the weeks beside it."""

    title: str
    html: SafeString
    has_facts: bool
    before_url: str
    after_url: str


def week(found: Draft, today: date) -> Week:
    """One week."""
    before, after = found.since - timedelta(days=7), found.since + timedelta(days=7)
    shown = prose.html(_LINK.sub(r"\1", found.words.split("\n", 1)[1]), {})
    title = f"{said.day(found.since)} to {said.day(min(found.until, today))}"
    return Week(title, shown, found.facts_count > 0, f"?week={before.isoformat()}", f"?week={after.isoformat()}" if after <= today else "")


def doubts(found: Sequence[Doubt]) -> tuple[Who, ...]:
    """What waits for the owner's word."""
    return tuple(
        Who(
            one.mention.words,
            tuple(
                (line.id, line.name, " at ".join(part for part in (line.title, line.organisation) if part) or f"#{line.id}")
                for line in one.candidates
            ),
        )
        for one in found
    )
