"""What sources say of opportunities becomes part of them, after an import and after one was taken back.

An item belongs to the opportunity whose posting has the same address, or else to the open job of the owner's of that title at that organisation, by whatever
name it goes; otherwise it is one of its own, which goes again with the last run that says it, unless the owner wrote of it.
"""

from collections.abc import Iterable, Sequence
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
        for one in items:
            if (one.source, one.key) not in known:
                number = _belongs(owner_id, one, now)
                writes.join(owner_id, number, one.source, one.key)
                of.setdefault(number, []).append(one)
        for number, some in of.items():
            writes.retell(owner_id, number, _fields(some), _steps(some, now), _sent(some, now))


def _belongs(owner_id: int, item: Tracked, now: datetime) -> int:
    """The opportunity of which an item speaks, made where there is none."""
    told, link = organisation_queries.words(owner_id), opportunity_links.key(item.link)
    stages = openings.stages_of(owner_id=owner_id, kind=OpportunityKind.JOB)
    for line in opportunity_queries.listed(owner_id):
        if line.kind is OpportunityKind.JOB and not line.for_id:
            if link and opportunity_links.key(line.link) == link:
                return line.id
            is_other = bool(link and line.link)
            if not is_other and not openings.is_over(line, stages) and _same(item, line.organisation, line.title, told):
                return line.id
    key = opportunities.key_of(f"{item.source}|{item.key}")
    taken = opportunity_queries.keys(owner_id)
    fields = {**_fields([item]), "key": key if key not in taken else opportunities.key_of(f"{item.source}|{item.key}|again")}
    return writes.add(owner_id, fields, on=_steps([item], now)[0][1])


def _same(item: Tracked, organisation: str, title: str, told: Sequence[WordRow]) -> bool:
    is_there = organisations.canonical(item.organisation, told) == organisations.canonical(organisation, told)
    return is_there and item.title.casefold() == title.casefold()


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
    """Every stage once, on its first day; one without a day is of the day of the export, and none is before the one that led to it."""
    first: dict[str, date] = {}
    for one in some:
        last = date.min
        for stage, on in one.steps:
            day = max(_day(on, one.as_of, now), last)
            last, first[stage] = day, min(day, first.get(stage, day))
    return sorted(first.items(), key=lambda step: step[1])


def _day(on: str, as_of: str, now: datetime) -> date:
    return min(date.fromisoformat(on) if on else date.fromisoformat(as_of) if as_of else now.date(), now.date())


def _sent(some: Iterable[Tracked], now: datetime) -> list[tuple[date, str]]:
    """What was sent: the application, in its version."""
    found = [(_day(on, one.as_of, now), one.version) for one in some for stage, on in one.steps if stage == "applied"]
    return [max(found, key=lambda row: (bool(row[1]), -row[0].toordinal()))] if found else []
