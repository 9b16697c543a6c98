"""The page about the data itself, as its partials take it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from django.urls import reverse

from kithwork.actions import own_names, portability, zone_moves
from kithwork.domain.handles import Handle, HandleKind
from kithwork.interfaces.web.presenting import said
from kithwork.interfaces.web.presenting.said import Words

_WRITTEN: Final = frozenset({HandleKind.EMAIL, HandleKind.PROFILE_URL, HandleKind.GITHUB, HandleKind.PHONE})


@dataclass(frozen=True, slots=True)
class Own:
    """A handle of the owner's; what only a file knows them by, such as an entry's number, cannot be written, and so not denied."""

    value: str
    text: str
    evidence: str
    can_be_denied: bool


@dataclass(frozen=True, slots=True)
class Change:
    """Something that the owner did."""

    words: str
    when: str
    is_undone: bool
    undo_url: str


def own(addresses: Sequence[tuple[str, str, bool]]) -> list[Own]:
    """Who the owner is."""
    return [
        Own(
            own_names.words_of(Handle(HandleKind(kind), value)),
            f"@{value}" if kind == HandleKind.GITHUB else value,
            "named by you" if is_told else "found in your files",
            is_told or kind in _WRITTEN,
        )
        for kind, value, is_told in addresses
    ]


def clock(zone: str, now: datetime) -> str:
    """By which clock the owner lives, and what it shows."""
    return f"You live by the clock of {zone}, where it is {now:%H:%M} on {said.day(now)}."


def zone_said(done: zone_moves.Said) -> str:
    """What became of another clock."""
    count = done.moved_count
    moved = f" {count:,} planned meeting{'' if count == 1 else 's'} of your calendars moved to the hour there." if count else ""
    left = done.stayed_count
    stayed = f" {left:,} planned {'day or hour' if left == 1 else 'days and hours'} of no zone stayed. {zone_moves.AGAIN}" if left else ""
    return f"You live by the clock of {done.zone}.{moved}{stayed}"


def findings(found: Sequence[portability.Finding]) -> list[portability.Finding]:
    """What the doctor says, without the marks of a terminal."""
    return [replace(finding, words=finding.words.replace("`", "")) for finding in found]


def changes(found: Sequence[tuple[int, datetime, str, bool]]) -> list[Change]:
    """The last changes, the newest first."""
    return [Change(words, f"{said.day(at)}, {at:%H:%M}", is_undone, reverse("undo", args=[number])) for number, at, words, is_undone in found]


def file(status: Mapping[str, str | int]) -> list[Words]:
    """Where it lies, and what it holds."""
    return [
        Words(str(status["path"]), "lies at"),
        Words(said.size(int(status["size_bytes"])), "is"),
        Words(
            f"{int(status['known']):,} people you know, {int(status['seen']):,} only seen in passing, {int(status['archived']):,} archived; "
            f"{int(status['interactions']):,} moments in touch",
            "holds",
        ),
    ]
