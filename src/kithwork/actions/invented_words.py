"""What the owner of the invented network wrote down by hand, put in through the actions that everybody uses, as of the days on which it was said."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from kithwork.actions import (
    asking,
    introductions,
    invented_gatherings,
    invented_growing,
    invented_interviews,
    invented_journal,
    invented_learning,
    invented_opportunities,
    invented_own,
    invented_proof,
    invented_reviewing,
    ledger_entries,
    needs,
    people,
    promises,
    stating,
    targets,
    words,
)
from kithwork.domain import handles
from kithwork.domain.introducing import Seat
from kithwork.identity import phones
from kithwork.invented import words as told
from kithwork.invented.nouns import Person
from kithwork.invented.words import Asked, Between, Said
from kithwork.store.queries import person as person_queries

Deed = Said | Asked | Between


def write(*, owner_id: int, people: Mapping[str, Person], now: datetime) -> None:
    """All of it, the oldest first, so that the last deed is the latest."""
    pen = _Pen(owner_id, people, now)
    for key in invented_opportunities.people():
        pen.id(key)
    pen.know()
    invented_gatherings.take(owner_id=owner_id, now=now)
    invented_opportunities.write(owner_id=owner_id, id_of=pen.id, now=now)
    invented_interviews.write(owner_id=owner_id, id_of=pen.id, now=now)
    invented_learning.write(owner_id=owner_id, find=pen.id, now=now)
    invented_proof.write(owner_id=owner_id, find=pen.id, now=now)
    invented_reviewing.write(owner_id=owner_id, find=pen.id, now=now)
    deeds: list[Deed] = [*told.SAID, *told.ASKED, *told.BETWEEN]
    for deed in sorted(deeds, key=lambda one: -one.days):
        pen.write(deed)
    pen.give()
    pen.aim()
    invented_growing.write(owner_id=owner_id, find=pen.id, now=now)
    invented_own.write(owner_id=owner_id, now=now)
    invented_gatherings.write(owner_id=owner_id, find=pen.id, name_of=lambda key: pen.cast[key].name.full, now=now)
    invented_journal.write(owner_id=owner_id, name_of=lambda key: pen.cast[key].name.full, now=now)


@dataclass(frozen=True, slots=True)
class _Pen:
    """Writes as of days gone by, about people by their keys."""

    owner_id: int
    cast: Mapping[str, Person]
    now: datetime
    ids: dict[str, int] = field(default_factory=dict)  # found before anything is written, since ties are then made as of days gone by

    def id(self, key: str) -> int:
        """Somebody's number, of several the one met most; 0 for the owner."""
        if key == told.OWNER:
            return 0
        if key not in self.ids:
            self.ids[key] = self._found(self.cast[key])
        return self.ids[key]

    def _found(self, one: Person) -> int:
        addresses = [one.private, one.old_private, *(post.address for post in one.posts)]
        held = [*map(handles.email, filter(None, addresses)), phones.phone(one.phone) if one.phone else None]
        lines = [
            people.line_of(self.owner_id, number) for number in person_queries.with_handles(self.owner_id, [handle for handle in held if handle])
        ]
        return max(lines, key=lambda line: line.tie.days_count if line.tie else 0).id

    def ago(self, days: int) -> datetime:
        """That many days ago."""
        return self.now - timedelta(days=days)

    def write(self, deed: Deed) -> None:
        """One thing of whichever kind."""
        match deed:
            case Said():
                self.say(deed)
            case Asked():
                self.ask(deed)
            case Between():
                self.bring_together(deed)

    def say(self, one: Said) -> None:
        """A need or an offer."""
        by = self.id(one.told_by) if one.told_by else 0
        said = needs.Stated(one.words, is_dream=one.is_dream)
        stating.add(owner_id=self.owner_id, person_id=self.id(one.person), said=said, is_offer=one.is_offer, told_by=by, now=self.ago(one.days))

    def ask(self, one: Asked) -> None:
        """An ask with its steps."""
        person_id, then = self.id(one.person), self.ago(one.days)
        made = asking.ask(owner_id=self.owner_id, person_id=person_id, text=one.words, kind=one.kind, problem=one.problem, now=then)
        for step, days, said in one.steps:
            asking.step(owner_id=self.owner_id, ask_id=made.id, step=step, text=said, now=self.ago(days))

    def bring_together(self, one: Between) -> None:
        """An introduction with its steps."""
        named = {Seat.CONNECTOR: one.connector, Seat.REQUESTER: one.requester, Seat.TARGET: one.target}
        seats = {seat: self.id(key) for seat, key in named.items() if key}
        number = introductions.begin(owner_id=self.owner_id, seats=seats, why=one.why, aim=one.aim, blurb=one.blurb, now=self.ago(one.days))
        for step, days in one.steps:
            introductions.advance(owner_id=self.owner_id, introduction_id=number, step=step, now=self.ago(days))

    def know(self) -> None:
        """How somebody was met, and who is what to whom."""
        for key, through, event in told.MET:
            people_ = [self.id(through)] if through else []
            words.met(owner_id=self.owner_id, person_id=self.id(key), through=people_, event=event, now=self.ago(90))
        for one, word, other in told.RELATED:
            words.relate(owner_id=self.owner_id, one=self.id(one), word=word, other=self.id(other), now=self.ago(90))

    def give(self) -> None:
        """What was given, and what is promised."""
        for key, kind, text, days in told.GAVE:
            ledger_entries.enter(
                owner_id=self.owner_id, person_id=self.id(key), is_mine=True, kind=kind, text=text, now=self.now, on=self.ago(days).date()
            )
        for key, text, days, due in told.PROMISED:
            due_on = (self.now + timedelta(days=due)).date()
            promises.add(owner_id=self.owner_id, person_id=self.id(key), text=text, is_mine=True, now=self.ago(days), due_on=due_on)

    def aim(self) -> None:
        """What the owner is after, whom it leads to, and on whom they can call."""
        kind, text, hours = told.GOAL
        goal = targets.aim(owner_id=self.owner_id, text=text, kind=kind, weekly_hours=hours, now=self.ago(12))
        for key, organisation, why, steps in told.AIMED:
            person_id = self.id(key) if key else None
            number = targets.add(owner_id=self.owner_id, person_id=person_id, organisation=organisation, goal_id=goal, why=why, now=self.ago(11))
            for step in steps:
                targets.near(owner_id=self.owner_id, target_id=number, kind=step, now=self.ago(5))
        for key, text in told.CALLED_UPON:
            targets.support(owner_id=self.owner_id, person_id=self.id(key), text=text, now=self.ago(3))
