"""What the owner of the invented network could have, put in through the actions that everybody uses, as of the days on which it happened."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

from kithwork.actions import insights, opportunities
from kithwork.invented.possible import POSSIBLE, Possible, When


def write(*, owner_id: int, id_of: Callable[[str], int], now: datetime) -> None:
    """All of it, the oldest first."""
    pen = _Pen(owner_id, id_of, now)
    for one in sorted(POSSIBLE, key=lambda one: pen.at(one.heard)):
        pen.write(one)


@dataclass(frozen=True, slots=True)
class _Pen:
    """Writes as of days gone by."""

    owner_id: int
    id_of: Callable[[str], int]
    now: datetime

    def at(self, when: When) -> datetime:
        """That many days ago, or at noon of that day."""
        return datetime.combine(when, time(12), UTC) if isinstance(when, date) else self.now - timedelta(days=when)

    def write(self, one: Possible) -> None:
        """One of them, step by step."""
        then = self.at(one.heard)
        due_on = (self.now + timedelta(days=one.due)).date() if one.due is not None else None
        of = opportunities.Particulars(one.organisation, one.title, one.place, one.terms, channel=one.channel, due_on=due_on)
        told_by, whose = (self.id_of(key) if key else None for key in (one.heard_from, one.whose))
        number = opportunities.add(owner_id=self.owner_id, kind=one.kind, of=of, person_id=told_by, for_id=whose, now=then)
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
