"""By whose clock is a moment told? By the owner's wall clock, everywhere but where it came from (ADR 0045).

A moment of this program is written with the zone UTC and means the owner's clock: 14:00 is when it strikes two where the owner lives. What comes from
outside with a zone is an instant, and is turned into it once; what names no zone is told by the clock on the wall already, and says so by `WALL`.
"""

from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache, partial
from importlib import import_module
from typing import Final

from kithwork.domain.errors import Refused

_DIFFER: Final = "difflib"  # by name: what is alike is asked only of a wrong name
_ZONES: Final = "zoneinfo"  # by name: an owner who lives by UTC needs none of it, and every command asks what time it is
_NOT_PLACES: Final = frozenset({"localtime", "Factory", "posixrules"})  # of the database, and of no place
_SHOWN: Final = 60  # letters of a wrong name
_ENOUGH: Final = 0.7  # as much of a name must be alike before another is offered for it: ours, ADR 0045


class _Wall(tzinfo):
    """The clock on the wall, wherever that hangs. It compares as UTC does, and copied or sent to another process it is still the one that there is."""

    def utcoffset(self, _at: datetime | None, /) -> timedelta:
        """None that is known, so that moments can be put in order."""
        return _NOTHING

    def dst(self, _at: datetime | None, /) -> timedelta:
        """None that is known."""
        return _NOTHING

    def tzname(self, _at: datetime | None, /) -> str:
        """What it is called."""
        return "wall"

    def __reduce__(self) -> str:
        return "WALL"


_NOTHING: Final = timedelta(0)
WALL: Final = _Wall()  # of a moment or a day that a source tells without a zone


_ABBREVIATED: Final = {  # the database has some of these as hours that never change
    **dict.fromkeys(("EST", "EDT", "EST5EDT"), "America/New_York"),
    **dict.fromkeys(("CST", "CDT", "CST6CDT"), "America/Chicago"),
    **dict.fromkeys(("MST", "MDT", "MST7MDT"), "America/Denver"),
    **dict.fromkeys(("PST", "PDT", "PST8PDT"), "America/Los_Angeles"),
    **dict.fromkeys(("CET", "CEST", "MET", "MEZ"), "Europe/Berlin"),
    **dict.fromkeys(("EET", "EEST"), "Europe/Athens"),
    **dict.fromkeys(("GMT", "BST"), "Europe/London"),
    "WET": "Europe/Lisbon",
    "HST": "Pacific/Honolulu",
    "JST": "Asia/Tokyo",
    "IST": "Asia/Kolkata",
}


class NoSuchZone(Refused):
    """A time zone is a name of the IANA database, such as Europe/Berlin or Asia/Tokyo."""


def of(name: str) -> tzinfo:
    """The zone of an IANA name. Raises NoSuchZone."""
    found = known(name)
    if found is None:
        other = _alike(name)
        raise NoSuchZone(
            f"“{name[:_SHOWN]}” is no time zone. {f'Did you mean {other}?' if other else 'Write a name such as Europe/Berlin or Asia/Tokyo.'}"
        )
    return found


@lru_cache(maxsize=8)
def known(name: str) -> tzinfo | None:
    """The zone of an IANA name as the database spells it, or None."""
    if name == "UTC":
        return UTC
    try:
        found: tzinfo = import_module(_ZONES).ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # no such name, no name at all, a folder of the database
        return None
    return None if name in _NOT_PLACES or name.startswith(("posix/", "right/")) else found


def spelled(name: str) -> str:
    """A name as the database spells it, whatever its letters' case and its spaces: `europe/berlin`, `America/New York`. Raises NoSuchZone."""
    told = "_".join(name.split())
    if place := _ABBREVIATED.get(told.upper()):
        raise NoSuchZone(f"“{told}” is no place, and its clock may stand still in summer. Did you mean {place}?")
    if known(told) is None:
        told = next((one for one in _every() if one.casefold() == told.casefold()), name)
    of(told)
    return told


def by_the_wall(at: datetime, zone: tzinfo) -> datetime:
    """What the owner's clock shows at a moment; one that is told by it already stays."""
    if at.tzinfo is WALL or at.tzinfo is None:
        return at.replace(tzinfo=UTC, fold=0)
    try:
        shown = at.astimezone(zone)
    except OverflowError:  # the first and the last day that there are
        return at.astimezone(UTC)
    return shown if zone is UTC else shown.replace(tzinfo=UTC, fold=0)


def instant_of(at: datetime) -> datetime | None:
    """The moment, in UTC, of what is told with a zone; None for what is told by the clock on the wall, and at the ends of time."""
    if at.tzinfo is WALL or at.tzinfo is None:
        return None
    try:
        return at.astimezone(UTC)
    except OverflowError:
        return None


def instant(at: datetime, zone: tzinfo) -> datetime:
    """When the owner's clock shows this; of an hour that strikes twice the first, of one that is left out the moment at which it would have been."""
    return at.replace(tzinfo=zone, fold=0).astimezone(UTC)


def floating(at: datetime) -> str:
    """The owner's clock for other programs: ISO 8601 without a zone, for it is a moment on a wall."""
    return at.replace(tzinfo=None).isoformat()


def _every() -> list[str]:
    found: set[str] = import_module(_ZONES).available_timezones()
    return sorted(found - _NOT_PLACES)


def _alike(name: str) -> str:
    """The zone that was meant, as far as that can be told: the one of a city, else one that is written nearly so; empty for none."""
    told, every = "_".join(name.casefold().split()), _every()
    cities = {one.rpartition("/")[2].casefold(): one for one in reversed(every) if "/" in one and not one.startswith("Etc/")}
    whole = {one.casefold(): one for one in every}
    close = partial(import_module(_DIFFER).get_close_matches, n=1, cutoff=_ENOUGH)
    near = close(told, whole) if "/" in told else []
    city = close(told.rpartition("/")[2], cities)
    return cities.get(told.rpartition("/")[2]) or (whole[near[0]] if near else cities[city[0]] if city else "")
