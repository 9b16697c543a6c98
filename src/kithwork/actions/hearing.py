"""What is understood of a line that the owner writes, before it is kept?"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from kithwork.actions import people
from kithwork.domain.errors import Refused
from kithwork.domain.events import Occasion
from kithwork.domain.records import InteractionKind
from kithwork.engines.capture import confirmation, dates, wishes
from kithwork.engines.capture.captured import Captured, Known, KnownPerson, Role
from kithwork.engines.capture.reading import read
from kithwork.store.queries.known import KnownPeople
from kithwork.store.queries.people import PersonLine, by_ids

LONGEST: Final = 500  # letters of a line


class NoSuchDay(Refused):
    """A day in that line is none; say which day it was."""

    terminal_hint = "Write the line again with that day: 28 February, 2026-02-28, yesterday, or last Friday."


@dataclass(frozen=True, slots=True)
class Heard:
    """What was understood of a line, before it is kept; `no_days` are written as days and are none."""

    line: str
    parts: tuple[str, ...]
    people: tuple["HeardPerson", ...]
    no_days: tuple[str, ...] = ()
    wishes: tuple["HeardWish", ...] = ()

    @property
    def is_certain(self) -> bool:
        """Is everybody in it known, and one person only, and every day a day?"""
        return bool(self.people) and not self.no_days and all(len(person.candidates) == 1 for person in self.people)

    @property
    def doubts(self) -> tuple[str, ...]:
        """What has to be settled in the line itself before it can be kept, each a sentence."""
        return tuple(map(confirmation.no_day, self.no_days))


@dataclass(frozen=True, slots=True)
class HeardPerson:
    """Somebody in the line: as written, as they would be added, and who it may be, best first; none means somebody new."""

    words: str
    name: str
    candidates: tuple[PersonLine, ...]


@dataclass(frozen=True, slots=True)
class HeardWish:
    """A need or an offer in the line, which is kept as one only when the owner says so."""

    name: str
    words: str
    is_offer: bool
    is_dream: bool

    @property
    def question(self) -> str:
        """What the owner is asked."""
        sort = "an offer" if self.is_offer else "a dream" if self.is_dream else "a need"
        return f"Keep as {sort} of {self.name}: “{self.words}”?"


def hear(*, owner_id: int, line: str, now: datetime, said_on: date | None = None, at: Occasion | None = None) -> Heard:
    """Read a line, as it was said today, on another day, or at an event, and look up who is meant; nothing is stored."""
    captured = read_line(owner_id, line, now, said_on)
    if at or said_on:  # whatever the day was, it is told as of now
        bound = bound_to(captured, at) if at else captured
        captured = replace(bound, heard=confirmation.heard(bound, today=now.date()))
    lines = by_ids(owner_id, [i for named in captured.people for i in named.ids])
    heard = tuple(HeardPerson(n.words, n.name, tuple(lines[i] for i in n.ids if i in lines)) for n in captured.people)
    found = tuple(HeardWish(captured.people[one.about].name, one.words, one.is_offer, one.is_dream) for one in wishes.find(captured))
    return Heard(captured.words, captured.heard, heard, captured.no_days, found)


def with_day(*, line: str, said: str, meant: str, now: datetime) -> str:
    """The line with the day that was meant in place of one that is none. Raises NoSuchDay."""
    if not dates.find(meant, today=now.date()):
        raise NoSuchDay(f"“{meant}” is no day either; nothing was kept.")
    return line.replace(said, meant, 1)


@dataclass(frozen=True, slots=True)
class _Lookup:
    """What the store knows of people, as the reader asks for it."""

    known: KnownPeople

    def find(self, token: str) -> list[KnownPerson]:
        """Everybody one of whose names or handles has this word in it; or who has this number (`#12`)."""
        return [KnownPerson(one.id, one.names, one.strength) for one in self.known.find(token)]


def read_line(owner_id: int, line: str, now: datetime, said_on: date | None = None) -> Captured:
    """The line as the reader has it, with whoever is known."""
    known = Known(_Lookup(KnownPeople(owner_id, people.ranking(now))))
    return read(" ".join(line.split())[:LONGEST], today=said_on or now.date(), known=known)


def bound_to(captured: Captured, at: Occasion) -> Captured:
    """A line as it was said at an event: on one of its days, and of people with whom the owner talked there, unless it says otherwise."""
    on = at.day(captured.on)
    is_met = any(named.role in {Role.WITH, Role.TOLD} for named in captured.people)
    kind = captured.kind or (None if captured.planned else InteractionKind.MEETING if at.is_remote else InteractionKind.IN_PERSON)
    named = captured.people if is_met or not captured.people else (replace(captured.people[0], role=Role.WITH), *captured.people[1:])
    place = captured.place or at.place or None
    return replace(captured, on=on, on_partial=on.isoformat(), kind=kind, people=named, event=at.name, place=place)
