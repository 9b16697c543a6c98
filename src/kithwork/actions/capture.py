"""One line about what just happened: hear it, show what was understood, keep what the owner agrees to."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from typing import Final

from django.db import transaction

from kithwork.actions import beliefs, names, needs, people, stating
from kithwork.domain.errors import Refused
from kithwork.domain.events import Occasion
from kithwork.domain.records import InteractionKind, Part
from kithwork.engines.capture import confirmation, dates, wishes
from kithwork.engines.capture.captured import Captured, Direction, Known, KnownPerson, Named, Role
from kithwork.engines.capture.reading import read
from kithwork.identity import normalise
from kithwork.store.queries import person as person_queries
from kithwork.store.queries.known import KnownPeople
from kithwork.store.queries.people import PersonLine, by_ids
from kithwork.store.writes import events, inbox, words
from kithwork.store.writes.changes import Journal

NEW: Final = "new"
NOBODY: Final = "nobody"
SUBJECT_LENGTH: Final = 120
LONGEST: Final = 500  # letters of a line


class NobodyNamed(Refused):
    """Nobody is named in that line. Write @ada, a full name, or the first name of somebody you know."""


class WhoIsIt(Refused):
    """Somebody in that line could be several people; choose who it is."""


class NoSuchDay(Refused):
    """A day in that line is none; say which day it was."""


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


@dataclass(frozen=True, slots=True)
class Kept:
    """What came of it."""

    change_id: int
    summary: str
    people: tuple[PersonLine, ...]


def hear(*, owner_id: int, line: str, now: datetime, said_on: date | None = None, at: Occasion | None = None) -> Heard:
    """Read a line, as it was said today, on another day, or at an event, and look up who is meant; nothing is stored."""
    captured = _read(owner_id, line, now, said_on)
    if at:
        bound = _bound(captured, at)
        captured = replace(bound, heard=confirmation.heard(bound, today=now.date()))
    lines = by_ids(owner_id, [i for named in captured.people for i in named.ids])
    heard = tuple(HeardPerson(n.words, n.name, tuple(lines[i] for i in n.ids if i in lines)) for n in captured.people)
    found = tuple(HeardWish(captured.people[one.about].name, one.words, one.is_offer, one.is_dream) for one in wishes.find(captured))
    return Heard(captured.words, captured.heard, heard, captured.no_days, found)


def with_day(*, line: str, said: str, meant: str, now: datetime) -> str:
    """The line with the day that was meant in place of one that is none. Raises NoSuchDay."""
    if not dates.find(meant, today=now.date()):
        raise NoSuchDay(f"“{meant}” is no day either; nothing was kept. Write 28 February, 2026-02-28, yesterday, or last Friday.")
    return line.replace(said, meant, 1)


@dataclass(frozen=True, slots=True)
class _Lookup:
    """What the store knows of people, as the reader asks for it."""

    known: KnownPeople

    def find(self, token: str) -> list[KnownPerson]:
        """Everybody one of whose names or handles has this word in it; or who has this number (`#12`)."""
        return [KnownPerson(one.id, one.names, one.strength) for one in self.known.find(token)]


def _read(owner_id: int, line: str, now: datetime, said_on: date | None = None) -> Captured:
    known = Known(_Lookup(KnownPeople(owner_id, people.ranking(now))))
    return read(" ".join(line.split())[:LONGEST], today=said_on or now.date(), known=known)


def _bound(captured: Captured, at: Occasion) -> Captured:
    """A line as it was said at an event: on one of its days, and of people with whom the owner talked there, unless it says otherwise."""
    on = at.day(captured.on)
    is_met = any(named.role in {Role.WITH, Role.TOLD} for named in captured.people)
    kind = captured.kind or (None if captured.planned else InteractionKind.MEETING if at.is_remote else InteractionKind.IN_PERSON)
    named = captured.people if is_met or not captured.people else (replace(captured.people[0], role=Role.WITH), *captured.people[1:])
    place = captured.place or at.place or None
    return replace(captured, on=on, on_partial=on.isoformat(), kind=kind, people=named, event=at.name, place=place)


def keep(
    *,
    owner_id: int,
    line: str,
    now: datetime,
    choices: Mapping[str, str] | None = None,
    is_sure: bool = False,
    wanted: Collection[int] = (),
    at: Occasion | None = None,
    waiting_id: int | None = None,
    said_on: date | None = None,
) -> Kept:
    """Store what a line says. `choices`: for a name as written, a person's id, `new` or `nobody`. `wanted`: which of its wishes are to be kept as such.

    Without a choice the only candidate is taken; an unknown name or several candidates are refused, unless `is_sure`: then somebody new is
    made, and the dearest candidate is meant. A day that is none is always refused. `at`: the event at which it was said; whoever the owner talked with
    was met there. `waiting_id`: the line of the inbox that it was, written on `said_on`. Raises NoSuchDay, NobodyNamed, WhoIsIt.
    """
    captured = _read(owner_id, line, now, said_on)
    if at:
        captured = _bound(captured, at)
    if captured.no_days:
        raise NoSuchDay(" ".join(map(confirmation.no_day, captured.no_days)))
    if not captured.people:
        raise NobodyNamed
    decided = [_decide(named, (choices or {}).get(named.words), is_sure=is_sure) for named in captured.people]
    with transaction.atomic():
        keeper = _Keeper(Journal(owner_id), captured, now)
        keeper.meet(decided)
        keeper.keep_all()
        keeper.keep_wishes(wanted)
        if at:
            keeper.keep_at(at)
        if waiting_id is not None:
            inbox.settle(keeper.journal, waiting_id)
        change_id = keeper.journal.close(_summary(captured), now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    ids = [person_queries.person_of(owner_id, anchors[0]) for anchors in keeper.anchors if anchors]
    lines = by_ids(owner_id, [i for i in ids if i])
    return Kept(change_id, _summary(captured), tuple(lines[i] for i in dict.fromkeys(ids) if i in lines))


def _decide(named: Named, choice: str | None, *, is_sure: bool) -> str:
    if choice:
        return choice
    if len(named.ids) == 1 or (named.ids and is_sure):
        return str(named.ids[0])
    if is_sure:
        return NEW
    if named.ids:
        raise WhoIsIt(f"“{named.words}” could be several people; choose who it is.")
    raise WhoIsIt(f"“{named.words}” is not known yet; say whether to add them.")


def _summary(captured: Captured) -> str:
    line = captured.words
    return f"Noted: {line if len(line) <= 60 else line[:59].rstrip() + '…'}"


_OWN_PARTS: Final = {InteractionKind.MESSAGE: Part.FROM, InteractionKind.REVIEWED: Part.FROM, InteractionKind.LIKED: Part.FROM}


@dataclass(slots=True)
class _Keeper:
    """Writes what a line says, piece by piece."""

    journal: Journal
    captured: Captured
    now: datetime
    anchors: list[list[int]] = field(default_factory=list)  # of each person in the line; empty for nobody
    fresh: set[int] = field(default_factory=set)  # places in the line of people who were made

    def meet(self, decided: Sequence[str]) -> None:
        """Find or make everybody."""
        for place, (named, choice) in enumerate(zip(self.captured.people, decided, strict=True)):
            if choice == NOBODY:
                self.anchors.append([])
            elif choice == NEW:
                name = names.in_one_line(named.name)
                anchor = words.make_identity(self.journal, name=name, name_key=normalise.name_key(name))
                words.set_field(self.journal, [anchor], "name", name)
                self.anchors.append([anchor])
                self.fresh.add(place)
            else:
                found = person_queries.anchors(self.journal.owner_id, int(choice)) if choice.isdigit() else []
                if not found:
                    raise WhoIsIt(f"There is nobody with the number {choice}.")
                self.anchors.append(found)

    def keep_all(self) -> None:
        """Write everything down."""
        self._keep_moment()
        self._keep_facts()
        self._keep_promises()
        self._keep_relations()
        self._keep_stories()
        if not (self.captured.kind or self.captured.planned or self.captured.facts or self.captured.promises):
            for anchors in filter(None, self.anchors):
                words.add_note(self.journal, anchors[0], words=self.captured.words, on=self.captured.on)

    def _of(self, *roles: Role) -> list[list[int]]:
        return [anchors for named, anchors in zip(self.captured.people, self.anchors, strict=True) if named.role in roles and anchors]

    def _keep_moment(self) -> None:
        captured = self.captured
        kind = captured.kind or captured.planned
        there = self._of(Role.WITH) or self._of(Role.TOLD)
        if kind and there:
            is_today = captured.on == self.now.date()
            at = self.now if is_today else datetime.combine(captured.on, time(12), UTC)
            place = captured.event or captured.place or ""
            subject = captured.words[:SUBJECT_LENGTH]
            others = [anchors[0] for anchors in there]
            part = _OWN_PARTS.get(kind, Part.WITH)
            words.log_moment(self.journal, kind=kind, at=at, words=captured.words, subject=subject, place=place, others=others, own_part=part)
        told = {topic for fact in captured.facts for topic in fact.topics}
        for topic in captured.topics:
            for anchors in there if topic not in told else []:
                words.add_topic(self.journal, anchors, topic)

    def _keep_facts(self) -> None:
        for fact in self.captured.facts:
            about = self.anchors[fact.about]
            teller = self.anchors[fact.told_by] if fact.told_by is not None else []
            if about:
                words.add_note(self.journal, about[0], words=fact.words, on=self.captured.on, told_by=teller[0] if teller else None)
                for topic in fact.topics:
                    words.add_topic(self.journal, about, topic)

    def keep_wishes(self, wanted: Collection[int]) -> None:
        """Those needs and offers that the owner wants kept as such."""
        today = self.now.date()
        for place, wish in enumerate(wishes.find(self.captured)):
            about = self.anchors[wish.about]
            if place in wanted and about:
                teller = self.anchors[wish.told_by] if wish.told_by is not None else []
                said = needs.Stated(wish.words[: stating.LONGEST], wish.kind, wish.topics, is_dream=wish.is_dream)
                on = min(self.captured.on, today)
                stating.write(self.journal, about[0], said, is_offer=wish.is_offer, on=on, told_by=teller[0] if teller else None, today=today)

    def keep_at(self, at: Occasion) -> None:
        """At which event it was, and whom the owner met there."""
        events.note(self.journal, at.event_id, self.captured.words, self.captured.on)
        for anchors in self._of(Role.WITH, Role.TOLD):
            events.person(self.journal, at.event_id, anchors, {"is_met": True})

    def _keep_promises(self) -> None:
        fallback = next(iter(self._of(Role.WITH) or self._of(Role.TOLD) or [a for a in self.anchors if a]), [])
        for promise in self.captured.promises:
            anchors = self.anchors[promise.person] if promise.person is not None else fallback
            if anchors:
                is_mine = promise.direction == Direction.MINE
                words.add_promise(
                    self.journal,
                    anchors[0],
                    is_mine=is_mine,
                    words=promise.words,
                    made_on=min(self.captured.on, self.now.date()),
                    due_on=promise.due_on,
                )

    def _keep_relations(self) -> None:
        for relation in self.captured.relations:
            other = self.anchors[relation.b]
            if relation.a is None and other:
                words.add_tag(self.journal, other, relation.word)
            elif relation.a is not None and other and self.anchors[relation.a]:
                words.relate(self.journal, other[0], relation.word, self.anchors[relation.a][0])

    def _keep_stories(self) -> None:
        through = [anchors[0] for anchors in self._of(Role.THROUGH) or self._of(Role.TOLD)]
        for place in sorted(self.fresh):
            named = self.captured.people[place]
            if named.role in {Role.WITH, Role.ABOUT} and (through or self.captured.event or self.captured.place):
                event = self.captured.event or self.captured.place or ""
                on = self.captured.on_partial
                words.tell_story(self.journal, self.anchors[place], words="", event=event, on=on, through=through)
