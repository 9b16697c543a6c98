"""What the owner of the invented network wrote down by hand, put in through the actions that everybody uses, as of the days on which it was said."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from kithwork.actions import (
    asking,
    capture,
    communities,
    event_after,
    event_proposals,
    events,
    introductions,
    ledger,
    people,
    promises,
    stating,
    targets,
    words,
)
from kithwork.actions.events import Told
from kithwork.domain import handles
from kithwork.domain.introducing import Seat
from kithwork.identity import phones
from kithwork.invented import words as told
from kithwork.invented.nouns import Person
from kithwork.invented.words import Asked, Between, Gathering, Said
from kithwork.store.queries import events as event_queries
from kithwork.store.queries import person as person_queries

Deed = Said | Asked | Between


def write(*, owner_id: int, people: Mapping[str, Person], now: datetime) -> None:
    """All of it, the oldest first, so that the last deed is the latest."""
    pen = _Pen(owner_id, people, now)
    pen.know()
    pen.take()
    deeds: list[Deed] = [*told.SAID, *told.ASKED, *told.BETWEEN]
    for deed in sorted(deeds, key=lambda one: -one.days):
        pen.write(deed)
    pen.give()
    pen.aim()
    pen.gather()


@dataclass(frozen=True, slots=True)
class _Pen:
    """Writes as of days gone by, about people by their keys."""

    owner_id: int
    cast: Mapping[str, Person]
    now: datetime

    def id(self, key: str) -> int:
        """Somebody's number, of several the one met most; 0 for the owner."""
        if key == told.OWNER:
            return 0
        one = self.cast[key]
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
        said = stating.Stated(one.words, is_dream=one.is_dream)
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
            ledger.enter(owner_id=self.owner_id, person_id=self.id(key), is_mine=True, kind=kind, text=text, now=self.now, on=self.ago(days).date())
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

    def take(self) -> None:
        """What stands in the calendar and is an event, by the owner's word."""
        proposed = event_proposals.listed(owner_id=self.owner_id, limit=event_queries.MOST)
        numbers = [one.number for one in proposed if one.name.startswith(told.TAKEN)]
        event_proposals.take(owner_id=self.owner_id, numbers=numbers, now=self.ago(90))
        name, series = told.ONE_SERIES
        for one in events.listed(owner_id=self.owner_id):
            if one.name == name:
                events.edit(owner_id=self.owner_id, event_id=one.id, told=Told(series=series), now=self.ago(90))

    def gather(self) -> None:
        """Events by hand, and communities."""
        for one in told.GATHERED:
            self.gathered(one)
        for name, about, place, role, inside, done in told.COMMUNITIES:
            number = communities.say(owner_id=self.owner_id, name=name, about=about, place=place, role=role, now=self.now)
            for key in inside:
                words.group(owner_id=self.owner_id, person_id=self.id(key), join=[name], now=self.now)
            for kind, text, key, days, came in done:
                who, then = self.id(key) if key else None, self.ago(days)
                step = communities.did(owner_id=self.owner_id, community_id=number, kind=kind, text=text, person_id=who, on=then.date(), now=self.now)
                if came:
                    communities.came(owner_id=self.owner_id, step_id=step, text=came, now=self.now)

    def gathered(self, one: Gathering) -> None:
        """One event, with what was captured there on its day."""
        then, before = self.now + timedelta(days=one.days), self.ago(8)
        said = Told(
            one.name, begins_on=then.date(), place=one.place, region=one.region, is_remote=one.is_remote, goal=one.goal, questions=one.questions
        )
        number = events.add(owner_id=self.owner_id, told=said, now=before)
        if one.there:
            events.there(owner_id=self.owner_id, event_id=number, person_ids=[self.id(key) for key in one.there], now=before)
        for key, why in one.wanted:
            events.want(owner_id=self.owner_id, event_id=number, person_id=self.id(key), why=why, now=before)
        for key, text in one.lines:
            occasion = events.occasion(owner_id=self.owner_id, event_id=number, now=then)
            line = text.format(self.cast[key].name.full) if key else text
            who = str(self.id(key)) if key else capture.NEW
            choices = {one.words: who for one in capture.hear(owner_id=self.owner_id, line=line, now=then).people}
            capture.keep(owner_id=self.owner_id, line=line, now=then, choices=choices, at=occasion)
        for key in one.let_go:
            event_after.let_go(owner_id=self.owner_id, event_id=number, person_id=self.id(key), now=self.now)
