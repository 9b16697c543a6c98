"""What the owner of the invented network could have, put in through the actions that everybody uses, as of the days on which it happened."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

from kithwork.actions import insights, opportunities, searches, searching
from kithwork.invented.possible import POSSIBLE, SOUGHT, Possible, Sought, When


def write(*, owner_id: int, id_of: Callable[[str], int], now: datetime) -> None:
    """All of it, the oldest first."""
    pen = _Pen(owner_id, id_of, now)
    every: list[Possible | Sought] = [*POSSIBLE, *SOUGHT]
    for step in sorted(every, key=pen.begins):
        pen.write(step)
    for sought in SOUGHT:
        pen.close(sought)


def people() -> set[str]:
    """Everybody of whom something is written, by their keys."""
    named = {key for one in POSSIBLE for key in (one.heard_from, one.whose)}
    named |= {key for one in POSSIBLE for key, _ in one.parts} | {row[0] for one in POSSIBLE for row in one.told}
    return (named | {row[0] for one in SOUGHT for row in one.told}) - {""}


@dataclass(frozen=True, slots=True)
class _Pen:
    """Writes as of days gone by."""

    owner_id: int
    id_of: Callable[[str], int]
    now: datetime

    def at(self, when: When) -> datetime:
        """That many days ago, or at noon of that day."""
        return datetime.combine(when, time(12), UTC) if isinstance(when, date) else self.now - timedelta(days=when)

    def begins(self, one: Possible | Sought) -> datetime:
        """When it began."""
        return self.at(one.heard if isinstance(one, Possible) else one.begun)

    def write(self, one: Possible | Sought) -> None:
        """One of them, step by step."""
        if isinstance(one, Sought):
            return self.seek(one)
        return self.have(one)

    def seek(self, one: Sought) -> None:
        """What the owner looks for, and whom they told."""
        owner_id = self.owner_id
        number = searches.begin(owner_id=owner_id, text=one.words, constraints=one.constraints, now=self.at(one.begun))
        for key, chosen, told, reply in one.told:
            own = self.id_of(key)
            searches.choose(owner_id=owner_id, person_id=own, search_id=number, now=self.at(chosen))
            if told is not None:
                searches.told(owner_id=owner_id, person_id=own, search_id=number, now=self.now, on=self.at(told).date())
            if reply:
                searches.replied(owner_id=owner_id, person_id=own, text=reply[1], search_id=number, now=self.at(reply[0]))

    def close(self, one: Sought) -> None:
        """It is over, where it is."""
        if one.closed is not None:
            number = next(line.id for line in searching.listed(owner_id=self.owner_id) if line.words == one.words)
            searches.close(owner_id=self.owner_id, search_id=number, now=self.at(one.closed))

    def have(self, one: Possible) -> None:
        """An opportunity."""
        then = self.at(one.heard)
        due_on = (self.now + timedelta(days=one.due)).date() if one.due is not None else None
        of = opportunities.Particulars(one.organisation, one.title, one.place, one.terms, channel=one.channel, due_on=due_on)
        told_by, whose = (self.id_of(key) if key else None for key in (one.heard_from, one.whose))
        search_id = searching.current(owner_id=self.owner_id).id if one.is_sought else None
        number = opportunities.add(owner_id=self.owner_id, kind=one.kind, of=of, person_id=told_by, for_id=whose, search_id=search_id, now=then)
        for _, deed in sorted(self._deeds(number, one), key=lambda pair: pair[0]):
            deed()

    def _deeds(self, number: int, one: Possible) -> Iterator[tuple[datetime, Callable[[], str]]]:
        """What happened to it, each with its moment."""
        first, yesterday = self.at(one.heard), self.now - timedelta(days=1)
        for key, part in one.parts:
            yield first, partial(opportunities.person, owner_id=self.owner_id, opportunity_id=number, person_id=self.id_of(key), part=part, now=first)
        for kind, words in one.said:
            yield first, partial(opportunities.say, owner_id=self.owner_id, opportunity_id=number, kind=kind, text=words, now=first)
        for stage, when, words in one.stages:
            yield (
                self.at(when),
                partial(opportunities.stage, owner_id=self.owner_id, opportunity_id=number, stage=stage, text=words, now=self.at(when)),
            )
        for kind, when, version, way in one.sent:
            yield (
                self.at(when),
                partial(opportunities.sent, owner_id=self.owner_id, opportunity_id=number, kind=kind, version=version, way=way, now=self.at(when)),
            )
        for key, kind, words, when in one.told:
            yield (
                self.at(when),
                partial(
                    insights.tell, owner_id=self.owner_id, opportunity_id=number, person_id=self.id_of(key), kind=kind, text=words, now=self.at(when)
                ),
            )
        if one.next:
            what, days = one.next
            on = (self.now + timedelta(days=days)).date()
            yield yesterday, partial(opportunities.next_step, owner_id=self.owner_id, opportunity_id=number, text=what, on=on, now=yesterday)
