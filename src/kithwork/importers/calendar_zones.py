"""Which clock does a calendar mean? Time zones by the names that programs give them, and by what a VTIMEZONE says of its hours.

IANA names, with or without a maker's prefix (`/mozilla.org/20050126_1/Europe/Oslo`); Windows' names by Unicode CLDR's table, as icalendar has
it; a name of somebody's own by its VTIMEZONE (RFC 5545 3.6.5): the place that changes its clocks on the same days. Else the clock on the owner's wall.
"""

import re
import zoneinfo
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone, tzinfo
from functools import cache, lru_cache
from typing import Final

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from kithwork.domain.zones import WALL
from kithwork.importers import recurrence

_OFFSET: Final = re.compile(r"([+-])(\d\d)(\d\d)(?:\d\d)?\Z")
_SAMPLE_DAYS: Final = tuple(datetime(2025, month, day) for month, day in ((1, 15), (3, 20), (4, 2), (7, 15), (10, 8), (10, 29), (11, 5)))  # noqa: DTZ001  # on any clock
_MAX_RULES: Final = 200
_RECENT: Final = 2023  # early enough for a change before each of those days


@dataclass(slots=True)
class Zone:
    """A VTIMEZONE as it is read: where it says it is, and its changes of the clock (from when, rule, offset)."""

    place: str = ""
    changes: list[tuple[str, str, str]] = field(default_factory=list)


def named(name: str, defined: dict[str, Zone]) -> tzinfo:
    """The time zone of a name, by what the calendar defines if the name is not known; the clock on the wall when nothing is."""
    if known := _known(name):
        return known
    zone = defined.get(name)
    if zone is None:
        return WALL
    return _known(zone.place) or _alike(tuple(zone.changes[:_MAX_RULES]))


@lru_cache(maxsize=1000)
def _known(name: str) -> tzinfo | None:
    name = name.strip().strip('"')
    parts = name.split("/")
    for candidate in (WINDOWS_TO_OLSON.get(name, name), "/".join(parts[-3:]), "/".join(parts[-2:]), parts[-1]):
        if candidate in _iana():
            return zoneinfo.ZoneInfo(candidate)
    return None


@cache
def _iana() -> frozenset[str]:
    return frozenset(zoneinfo.available_timezones())


@lru_cache(maxsize=100)
def _alike(changes: tuple[tuple[str, str, str], ...]) -> tzinfo:
    """The zone whose clocks stand as this one's do on days before and after every usual change."""
    offsets = [_offset_on(day, changes) for day in _SAMPLE_DAYS]
    if len(set(offsets)) == 1:
        return timezone(offsets[0])
    for name in WINDOWS_TO_OLSON.values():
        zone = zoneinfo.ZoneInfo(name)
        if [day.replace(tzinfo=zone).utcoffset() for day in _SAMPLE_DAYS] == offsets:
            return zone
    return timezone(offsets[0])


def _offset_on(day: datetime, changes: tuple[tuple[str, str, str], ...]) -> timedelta:
    latest, offset = datetime.min, timedelta()  # noqa: DTZ901  # on the same clock
    for start, rule, text in changes:
        said = _OFFSET.match(text)
        moment = _last_change(start, rule, day)
        if said and moment and moment >= latest:
            hours = timedelta(hours=int(said[2]) % 24, minutes=int(said[3]) % 60)
            latest, offset = moment, -hours if said[1] == "-" else hours
    return offset


def _last_change(start: str, rule: str, day: datetime) -> datetime | None:
    try:
        first = datetime.strptime(start[:15], "%Y%m%dT%H%M%S")  # noqa: DTZ007  # the clock that is being defined
        if "YEARLY" not in rule.upper():
            return first if first <= day else None
        first = first.replace(year=max(first.year, _RECENT))  # Windows begins in 1601
        return max(recurrence.occurrences(recurrence.read(rule, None), first, day), default=None)
    except ValueError:
        return None
