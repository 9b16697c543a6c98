"""Which events does an iCalendar file hold? Each with its own properties and those of its calendar (RFC 5545 3.4, 3.6.1).

Streamed and forgiving: several calendars in a file, events without one, folding with tabs and over empty lines. An event that is broken is
given with the reason, and the next one is read. Alarms, to-dos and free-busy times are passed over.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, Final

from kithwork.importers import content_lines
from kithwork.importers.calendar_zones import Zone
from kithwork.importers.content_lines import Property

_WANTED: Final = frozenset(
    "UID DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID SUMMARY LOCATION DESCRIPTION STATUS ORGANIZER ATTENDEE".split()
)
_OF_CALENDAR: Final = frozenset({"X-WR-CALNAME", "X-WR-TIMEZONE", "METHOD"})
_FOLDS: Final = (" ", "\t")
_MOST: Final = 10_000  # properties of one event; the largest gatherings have thousands of guests


@dataclass(slots=True)
class Calendar:
    """What a calendar says of itself, as far as it has been read."""

    facts: dict[str, str] = field(default_factory=dict)
    zones: dict[str, Zone] = field(default_factory=dict)
    defining: Zone = field(default_factory=Zone)


@dataclass(frozen=True, slots=True)
class Event:
    """One event: its number in the file, the line on which it begins; `why` it cannot be trusted, or nothing."""

    number: int
    line: int
    calendar: Calendar
    properties: list[Property] = field(default_factory=list)
    why: str = ""

    def first(self, name: str) -> Property | None:
        """The first property of a name."""
        return next((item for item in self.properties if item.name == name), None)

    def all(self, name: str) -> list[Property]:
        """Every property of a name."""
        return [item for item in self.properties if item.name == name]

    def text(self, name: str) -> str:
        """The first text of a name that is not empty."""
        return next((text for item in self.properties if item.name == name and (text := item.text())), "")


def events(stream: BinaryIO, head: bytes) -> Iterator[Event]:
    """Every event of a file, in order."""
    number, calendar, inside = 0, Calendar(), ""
    event: Event | None = None
    for line, item in _properties(content_lines.physical(stream, head)):
        component = item.value.strip().upper() if item.name in {"BEGIN", "END"} else ""
        if component in {"VEVENT", "VCALENDAR"}:
            if event:
                yield event if (item.name, component) == ("END", "VEVENT") else _unclosed(event, f"before line {line}")
            calendar = Calendar() if (item.name, component) == ("BEGIN", "VCALENDAR") else calendar
            is_begun = (item.name, component) == ("BEGIN", "VEVENT")
            number, inside = number + is_begun, ""
            event = Event(number, line, calendar) if is_begun else None
        elif inside or component:
            inside = _inside(inside, item, component, calendar)
        elif event:
            _keep(event, item)
        elif item.name in _OF_CALENDAR:
            calendar.facts[item.name] = item.text()
    if event:
        yield _unclosed(event, "before the file ends")


def _unclosed(event: Event, where: str) -> Event:
    return Event(event.number, event.line, event.calendar, why=f"the event is not closed {where}")


def _keep(event: Event, item: Property) -> None:
    if item.name in _WANTED and len(event.properties) < _MOST:
        event.properties.append(item)


def _inside(inside: str, item: Property, component: str, calendar: Calendar) -> str:
    """Step through a component that is no event; of a time zone, keep what it says. Returns the component that we are in then."""
    if not inside:
        if component == "VTIMEZONE" and item.name == "BEGIN":
            calendar.defining = Zone()
        return component if item.name == "BEGIN" else ""
    if inside == "VTIMEZONE":
        _define(calendar, item)
    return "" if (item.name, component) == ("END", inside) else inside


def _define(calendar: Calendar, item: Property) -> None:
    zone, value = calendar.defining, item.value.strip()
    match item.name:
        case "TZID":
            calendar.zones[item.text()] = zone
        case "X-LIC-LOCATION":
            zone.place = value
        case "BEGIN":
            zone.changes.append(("", "", ""))
        case "DTSTART" | "RRULE" | "TZOFFSETTO" if zone.changes:
            start, rule, offset = zone.changes.pop()
            told = {"DTSTART": (value, rule, offset), "RRULE": (start, value, offset), "TZOFFSETTO": (start, rule, value)}
            zone.changes.append(told[item.name])


def _properties(lines: Iterator[str]) -> Iterator[tuple[int, Property]]:
    """Lines as they were before folding, taken apart, with the number of the first."""
    parts, at, length = [""], 0, 0
    for number, line in enumerate(lines, 1):
        if line[:1] in _FOLDS:
            length += len(line)
            if length < content_lines.LONGEST:
                parts.append(line[1:])
        elif line:
            if parts[0]:
                yield at, _property("".join(parts))
            parts, at, length = [line], number, 0
    if parts[0]:
        yield at, _property("".join(parts))


def _property(text: str) -> Property:
    group, name, parameters, value = content_lines.split_line(text)
    return Property(group, name, parameters, value if value.isascii() else content_lines.mended(value, parameters))
