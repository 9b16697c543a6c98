"""Which entries of calendars and imported programmes look like events, and what says so?"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final

from kithwork.actions import source_names
from kithwork.domain.dates import days_in_words
from kithwork.domain.events import GUEST_LISTS, PROGRAMME, EventKind
from kithwork.engines import gatherings
from kithwork.store.queries import events as queries
from kithwork.store.queries.events import Entry

SHOWN: Final = 40
_TELLING: Final = frozenset({"icalendar", PROGRAMME, *GUEST_LISTS})  # sources that tell of events


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something in a calendar that could be an event."""

    number: int
    name: str
    kind: EventKind
    series: str
    begins_on: date
    ends_on: date
    place: str
    is_remote: bool
    people_count: int
    calendar: str
    source: str
    where: str

    @property
    def key(self) -> str:
        """By which a no is kept: imports come and go, and the entry stays."""
        return f"{self.calendar} {self.begins_on.isoformat()}"

    @property
    def evidence(self) -> str:
        """Where it stands, in the words of the entry."""
        return (
            f"“{self.name}”, {days_in_words(self.begins_on, self.ends_on)}, {source_names.word(self.source)}{f', {self.where}' if self.where else ''}"
        )


def listed(*, owner_id: int, today: date | None = None, limit: int = SHOWN) -> list[Proposal]:
    """What could be events, without what is one already and what the owner said no to: the newest first, and before all else what goes on today."""
    noes = queries.noes(owner_id)
    known = queries.listed(owner_id)
    taken = {(one.calendar, one.begins_on) for one in known if one.calendar}
    named = {(one.name.casefold(), one.begins_on) for one in known}
    found: dict[str, Proposal] = {}
    for entry in queries.entries(owner_id, cues=tuple(gatherings.CUES), on=today):
        one = _proposal(entry)
        is_known = (entry.calendar, entry.begins_on) in taken or (entry.name.casefold(), entry.begins_on) in named
        if one and one.key not in noes and not is_known:
            found.setdefault(one.key, one)
    newest = sorted(found.values(), key=lambda one: (one.begins_on, one.number), reverse=True)
    return sorted(newest, key=lambda one: today is None or not one.begins_on <= today <= one.ends_on)[:limit]


def found_after(*, owner_id: int, sources: Collection[str]) -> int:
    """How many could be events, after these sources were read; 0 where none of them tells of events."""
    return 0 if _TELLING.isdisjoint(sources) else len(listed(owner_id=owner_id, limit=queries.MOST))


def _proposal(entry: Entry) -> Proposal | None:
    is_programme = entry.source == PROGRAMME
    kind = gatherings.kind_of(entry.name) or (EventKind.CONFERENCE if is_programme else EventKind.MEETUP if entry.source in GUEST_LISTS else None)
    if kind is None:
        return None
    series, days = gatherings.series_of(entry.name), (entry.begins_on, entry.ends_on)
    is_remote = not entry.place and not is_programme and gatherings.is_remote(f"{entry.name} {entry.words}")
    return Proposal(
        entry.record_id, entry.name, kind, series, *days, entry.place, is_remote, entry.people_count, entry.calendar, entry.source, entry.where
    )
