"""What sources say of opportunities becomes part of them, after an import and after one was taken back.

An item belongs to the opportunity whose posting has the same address, or else to the open job of the owner's of that title at that organisation, by whatever
name it goes; otherwise it is one of its own, which goes again with the last run that says it, unless the owner wrote of it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction

from kithwork.actions import openings, opportunities, organisations
from kithwork.domain.opportunities import OpportunityKind
from kithwork.importers import opportunity_links
from kithwork.store.queries import opportunities as opportunity_queries
from kithwork.store.queries import organisations as organisation_queries
from kithwork.store.queries import tracked as queries
from kithwork.store.queries.organisations import WordRow
from kithwork.store.queries.tracked import Tracked
from kithwork.store.writes import tracked as writes
from kithwork.store.writes.changes import Fields


def settle(*, owner_id: int, now: datetime) -> None:
    """Let opportunities say what sources say of them now; nothing to do where no source speaks of any."""
    items, known = queries.items(owner_id), queries.origins(owner_id)
    if not items and not known:
        return
    with transaction.atomic():
        there = {(one.source, one.key): one for one in items}
        for source, key in known.keys() - there.keys():
            writes.part(owner_id, source, key)
        left = {number for origin, number in known.items() if origin in there}
        for number in sorted(set(known.values()) - left):
            writes.let_go(owner_id, number)
        of: dict[int, list[Tracked]] = {}
        for origin, number in known.items():
            if origin in there:
                of.setdefault(number, []).append(there[origin])
        fresh = [one for one in items if (one.source, one.key) not in known]
        for number, one in _joined(owner_id, fresh, now):
            of.setdefault(number, []).append(one)
        for number, some in of.items():
            writes.retell(owner_id, number, _fields(some), _steps(some, now), _sent(some, now))


def _joined(owner_id: int, fresh: Sequence[Tracked], now: datetime) -> Iterator[tuple[int, Tracked]]:
    """New items, each with the opportunity of which it speaks."""
    if not fresh:
        return
    known = _There.of(owner_id)
    for one in fresh:
        number = known.belongs(one, now)
        writes.join(owner_id, number, one.source, one.key)
        yield number, one


@dataclass(slots=True)
class _There:
    """Which opportunities there are, by their postings and by what they are; made once, since a table may hold hundreds."""

    owner_id: int
    told: Sequence[WordRow]
    by_link: dict[str, int] = field(default_factory=dict)
    by_name: dict[tuple[str, str], list[tuple[int, bool]]] = field(default_factory=dict)  # number, and whether its posting has an address
    taken: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, owner_id: int) -> "_There":
        """As they are now; those that are over are found by their posting alone."""
        found = cls(owner_id, organisation_queries.words(owner_id))
        stages = openings.stages_of(owner_id=owner_id, kind=OpportunityKind.JOB)
        for line in opportunity_queries.listed(owner_id):
            found.taken.add(line.key)
            if line.kind is OpportunityKind.JOB and not line.for_id:
                found.know(line.id, line.link, line.organisation, line.title, is_over=openings.is_over(line, stages))
        return found

    def know(self, number: int, link: str, organisation: str, title: str, *, is_over: bool) -> None:
        """One more of them."""
        if key := opportunity_links.key(link):
            self.by_link.setdefault(key, number)
        if not is_over:
            self.by_name.setdefault(self._name(organisation, title), []).append((number, bool(link)))

    def _name(self, organisation: str, title: str) -> tuple[str, str]:
        return organisations.canonical(organisation, self.told), title.casefold()

    def belongs(self, item: Tracked, now: datetime) -> int:
        """The opportunity of which an item speaks, made where there is none."""
        link = opportunity_links.key(item.link)
        if link in self.by_link:
            return self.by_link[link]
        alike = self.by_name.get(self._name(item.organisation, item.title), [])
        number = next((number for number, has_link in alike if not (link and has_link)), None)
        return self._make(item, now) if number is None else number

    def _make(self, item: Tracked, now: datetime) -> int:
        said = f"{item.source}|{item.key}"
        key = next(one for again in ("", "|again") if (one := opportunities.key_of(said + again)) not in self.taken)
        number = writes.add(self.owner_id, {**_fields([item]), "key": key}, on=_steps([item], now)[0][1])
        self.taken.add(key)
        self.know(number, item.link, item.organisation, item.title, is_over=False)
        return number


def _fields(some: Sequence[Tracked]) -> Fields:
    """What is said of it, by the first item that says it."""
    found: Fields = {
        name: next((text for one in some if (text := str(getattr(one, name)))), "") for name in ("organisation", "title", "link", "place", "terms")
    }
    due = next((one.due_on for one in some if one.due_on), "")
    return {
        **found,
        "due_on": date.fromisoformat(due) if due else None,
        "channel": "LinkedIn" if some[0].source.startswith("linkedin") else "your table",
    }


def _steps(some: Iterable[Tracked], now: datetime) -> list[tuple[str, date]]:
    """Every stage that is reached once, on its first day; one without a day is of the day of the export, and none is before the one that led to it."""
    first: dict[str, date] = {}
    for one in some:
        last = date.min
        for stage, on in _reached(one, now):
            day = max(_day(on, one.as_of, now), last)
            last, first[stage] = day, min(day, first.get(stage, day))
    return sorted(first.items(), key=lambda step: step[1])


def _reached(one: Tracked, now: datetime) -> tuple[tuple[str, str], ...]:
    """Its stages without those that are still to come; where nothing else is said, it was heard of."""
    return tuple((stage, on) for stage, on in one.steps if not on or date.fromisoformat(on) <= now.date()) or (("heard", ""),)


def _day(on: str, as_of: str, now: datetime) -> date:
    return min(date.fromisoformat(on) if on else date.fromisoformat(as_of) if as_of else now.date(), now.date())


def _sent(some: Iterable[Tracked], now: datetime) -> list[tuple[date, str]]:
    """What was sent: the application, in its version."""
    found = [(_day(on, one.as_of, now), one.version) for one in some for stage, on in _reached(one, now) if stage == "applied"]
    return [max(found, key=lambda row: (bool(row[1]), -row[0].toordinal()))] if found else []
