"""One line about what just happened is kept, as it was understood (`hearing`) and as far as the owner agrees."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Final

from django.db import transaction

from kithwork.actions import beliefs, hearing, names, needs, people, stating
from kithwork.domain.errors import Refused
from kithwork.domain.events import Occasion
from kithwork.domain.records import InteractionKind, Part
from kithwork.engines.capture import confirmation, wishes
from kithwork.engines.capture.captured import Captured, Direction, Named, Role
from kithwork.identity import normalise
from kithwork.store.queries import person as person_queries
from kithwork.store.queries.people import PersonLine, by_ids
from kithwork.store.writes import events, inbox, words
from kithwork.store.writes.changes import Journal

NEW: Final = "new"
NOBODY: Final = "nobody"
SUBJECT_LENGTH: Final = 120
_NUMBER: Final = re.compile(r"(?<![\w#])#\d{1,18}\b", re.ASCII)


class NobodyNamed(Refused):
    """Nobody is named in that line. Write @ada, @"Ada Lovelace", a full name, or the first name of somebody you know."""


class WhoIsIt(Refused):
    """Somebody in that line could be several people; choose who it is."""

    terminal_hint = "Write their number in place of the name, as in “coffee with #12”, or add --yes: that takes the first."


class NotKnownYet(WhoIsIt):
    """Somebody in that line is not known yet; say whether to add them."""

    terminal_hint = "Add --yes, and they are added."


@dataclass(frozen=True, slots=True)
class Kept:
    """What came of it."""

    change_id: int
    summary: str
    people: tuple[PersonLine, ...]


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
    was met there. `waiting_id`: the line of the inbox that it was, written on `said_on`. Raises NoSuchDay, NobodyNamed, WhoIsIt, people.SomebodyElseNow.
    """
    captured = hearing.read_line(owner_id, line, now, said_on)
    if at:
        captured = hearing.bound_to(captured, at)
    if captured.no_days:
        raise hearing.NoSuchDay(" ".join(map(confirmation.no_day, captured.no_days)))
    if not captured.people:
        raise _nobody_of(owner_id, line)
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


def _nobody_of(owner_id: int, line: str) -> NobodyNamed:
    """Why nobody is named. Raises people.SomebodyElseNow."""
    for number in _NUMBER.findall(line):
        people.say_whose(owner_id, number)
    return NobodyNamed()


def _decide(named: Named, choice: str | None, *, is_sure: bool) -> str:
    if choice:
        return choice
    if len(named.ids) == 1 or (named.ids and is_sure):
        return str(named.ids[0])
    if is_sure:
        return NEW
    if named.ids:
        raise WhoIsIt(f"“{named.words}” could be several people; choose who it is.")
    raise NotKnownYet(f"“{named.words}” is not known yet; say whether to add them.")


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
