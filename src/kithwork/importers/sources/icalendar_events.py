"""iCalendar: meetings from a calendar saved as .ics (RFC 5545): Google's "Export", Takeout, Apple's "Export", Outlook's "Save calendar".

A meeting is kept when somebody else was there. Who declined was not, nor are rooms and other resources people; who never answered is told as that. A series
counts each time.
"""

import hashlib
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final

from kithwork.domain import handles
from kithwork.domain.records import (
    Context,
    ContextKind,
    InteractionKind,
    InteractionRecord,
    Item,
    Mention,
    Origin,
    Part,
    Participant,
    Skipped,
    Unreadable,
)
from kithwork.domain.zones import WALL
from kithwork.importers import calendar_lines, calendar_zones, recurrence
from kithwork.importers.calendar_lines import Event
from kithwork.importers.content_lines import Property
from kithwork.importers.protocol import Member, Reading

_PAST: Final = timedelta(days=3653)  # ten years of a series are read,
_FUTURE: Final = timedelta(days=60)  # and what of it is soon
_MOST_OCCURRENCES: Final = 500  # the latest of a series; a daily one fills two years with them
_MOST_RULES: Final = 5
_DAY: Final = timedelta(days=1)
_LONGEST: Final = timedelta(days=366)  # an entry that lasts longer is a time of life
_BEGIN: Final = ("BEGIN:VCALENDAR", "BEGIN:VEVENT")
_PROGRAMME: Final = re.compile(rb"\nPRODID:[^\r\n]*PRETALX")  # a calendar of talks, which is another source
_MOMENT: Final = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z?))?")
_DURATION: Final = re.compile(r"\+?P(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?", re.IGNORECASE)
_NOT_PEOPLE: Final = re.compile(
    r"@(?:resource|group|import|group\.v)\.calendar\.google\.com\Z|@virtual\Z|^unknownorganizer@|^invalid:nomail", re.IGNORECASE
)
_ABSENT: Final = frozenset({"DECLINED", "DELEGATED"})
_SILENT: Final = "NEEDS-ACTION"  # where it is written: without a word of it, calendars say nothing
_RESOURCES: Final = frozenset({"RESOURCE", "ROOM", "GROUP"})
_REMOTE: Final = re.compile(
    r"https?:|www\.|\S@\S|\b(?:zoom|google meet|meet\.google|teams|webex|skype|hangouts?|gotomeeting|jitsi|whereby|bluejeans|facetime|slack|discord"
    r"|huddle|online|virtual|remote|video\w*|visio\w*|call|phone|tele(?:ph|f)on\w*|dial[- ]?in|tb[ad]|n/a)\b",
    re.IGNORECASE,
)
_TELEPHONE: Final = re.compile(r"(?:tel:)?[+\d][\d\s().,;#/-]{6,}\Z", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"https?://\S+", re.IGNORECASE)
_SECRET: Final = re.compile(r"(https?://[^\s?#]+)[?#]\S*", re.IGNORECASE)


class ICalendarEvents:
    """One record per meeting, and per occurrence of a series."""

    source = "icalendar"

    def recognises(self, member: Member) -> bool:
        """Does it begin with a calendar, or with an event?"""
        head = member.head()[:4096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").upper()
        return head.startswith(tuple(mark.encode() for mark in _BEGIN)) and not _PROGRAMME.search(head)

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """Yield single meetings as they come, then the series, whose exceptions may lie anywhere in the file."""
        seen: set[str] = set()
        try:
            for item in _items(member, reading):
                if isinstance(item, InteractionRecord):
                    if item.origin.key in seen:
                        yield Skipped(item.origin, "the same event again")
                        continue
                    seen.add(item.origin.key)
                yield item
        except (OSError, UnicodeError) as error:
            yield Unreadable(Origin(self.source, key=f"file:{member.name}", where=member.place), f"it could be read only so far: {error}")


class NoStart(ValueError):
    """It does not say when it begins."""


@dataclass(frozen=True, slots=True)
class Start:
    """When something begins: on its own clock, and which clock that is."""

    clock: datetime  # naive
    zone: tzinfo

    @property
    def at(self) -> datetime:
        """The moment, in UTC; by the clock on the wall where no zone is named."""
        at = self.clock.replace(tzinfo=self.zone)
        return at if self.zone is WALL else at.astimezone(UTC)


def _items(member: Member, reading: Reading) -> Iterator[Item]:
    series: list[Event] = []
    exceptions: dict[str, set[datetime]] = {}
    with member.open() as stream:
        for event in calendar_lines.events(stream, member.head()[:4]):
            if event.first("RRULE") or event.first("RDATE"):
                series.append(event)
                continue
            exceptions.setdefault(_uid(event), set()).update(_slots(event))
            yield _item(event, reading)
    for event in series:
        yield from _series(event, exceptions.get(_uid(event), set()), reading)


def _item(event: Event, reading: Reading) -> Item:
    where = f"event {event.number}, line {event.line}"
    uid = _uid(event)
    try:
        slots = _slots(event)
        origin = Origin(ICalendarEvents.source, key=f"{uid}/{_basic(slots[0])}" if slots else uid, where=where)
        if event.why:
            return Unreadable(replace(origin, key=where), event.why)
        people = _people(event)
        if why := _left_out(event, people):
            return Skipped(origin, why)
        return _record(event, origin, _start(event), people, reading)
    except (ValueError, OverflowError) as error:
        return Unreadable(Origin(ICalendarEvents.source, key=uid, where=where), str(error))


def _slots(event: Event) -> list[datetime]:
    """Which moment of its series an exception stands for."""
    try:
        return [start.at for slot in event.all("RECURRENCE-ID")[:1] for start in _starts(slot, event)]
    except (ValueError, OverflowError):
        return []


def _series(event: Event, exceptions: set[datetime], reading: Reading) -> Iterator[Item]:
    """A master and its occurrences; those that an exception replaces are left to it."""
    master = _item(event, reading)
    if not isinstance(master, InteractionRecord):
        yield master
        return
    try:
        start = _start(event)
        moments, lasting = sorted(_moments(event, reading) - exceptions), _lasting(event, start)
    except (ValueError, OverflowError) as error:
        yield Unreadable(master.origin, str(error))
        return
    if not moments:
        yield Skipped(master.origin, "a series that ended more than ten years ago")
    for at in deque(moments, _MOST_OCCURRENCES):
        over_at = _over_at(replace(start, clock=at.astimezone(start.zone).replace(tzinfo=None)), lasting)
        yield replace(master, at=at, over_at=over_at, origin=replace(master.origin, key=f"{master.origin.key}/{_basic(at)}"))


def _moments(event: Event, reading: Reading) -> set[datetime]:
    start = _start(event)
    since, until = reading.now.astimezone(UTC) - _PAST, reading.now.astimezone(UTC) + _FUTURE
    last = until.astimezone(start.zone).replace(tzinfo=None)
    found = {start.at}
    for item in event.all("RRULE")[:_MOST_RULES]:
        rule = recurrence.read(item.value, _until(item.value, start))
        found |= {replace(start, clock=clock).at for clock in recurrence.occurrences(rule, start.clock, last)}
    found |= {more.at for item in event.all("RDATE") for more in _starts(item, event)}
    left_out = [(less, "T" in item.value) for item in event.all("EXDATE") for less in _starts(item, event)]
    found -= {less.at for less, is_moment in left_out if is_moment}
    days = {less.clock.date() for less, is_moment in left_out if not is_moment}
    return {at for at in found if since <= at <= until and at.astimezone(start.zone).date() not in days}


def _until(rule: str, start: Start) -> datetime | None:
    """The end of a rule on the clock of the series; a day's end when only a day is said."""
    said = re.search(r"UNTIL=([^;]*)", rule, re.IGNORECASE)
    found = _MOMENT.match(said[1].strip()) if said else None
    if not found:
        return None
    clock = _clock(found)
    if found[4] is None:
        return datetime.combine(clock, time.max)
    return clock.replace(tzinfo=UTC).astimezone(start.zone).replace(tzinfo=None) if found[7] else clock


def _start(event: Event) -> Start:
    if item := event.first("DTSTART"):
        if starts := _starts(item, event):
            return starts[0]
        raise NoStart(f"its start cannot be read: {item.value[:40]}")
    raise NoStart("it does not say when it begins")


def _starts(item: Property, event: Event) -> list[Start]:
    """The moments that a property lists; a day is its midnight on the wall, and of a period the beginning counts."""
    found = [_MOMENT.match(part.strip()) for part in item.value.split(",")]
    zone = item.parameter("TZID") or event.calendar.facts.get("X-WR-TIMEZONE", "")
    return [
        Start(_clock(part), WALL if part[4] is None else UTC if part[7] else calendar_zones.named(zone, event.calendar.zones))
        for part in found
        if part
    ]


def _lasting(event: Event, start: Start) -> timedelta | None:
    """How long it goes on by its own clock; None of what takes less than a day, which is of the day on which it begins, and of an absurd end."""
    end = _end(event, start)
    return end - start.clock if end and _DAY <= end - start.clock <= _LONGEST else None


def _days(start: Start, lasting: timedelta | None) -> int:
    """On how many days it is, by its own clock: an end is exclusive (3.6.1)."""
    return ((start.clock + lasting - timedelta(seconds=1)).date() - start.clock.date()).days + 1 if lasting else 1


def _over_at(start: Start, lasting: timedelta | None) -> datetime | None:
    """The moment at which it is over, for a clock elsewhere to tell its days; None where no zone says when that is."""
    return replace(start, clock=start.clock + lasting).at if lasting and start.zone is not WALL else None


def _end(event: Event, start: Start) -> datetime | None:
    """When it ends, on the clock of its start; None where nothing that can be read says so."""
    try:
        if item := event.first("DTEND"):
            end = _starts(item, event)[0]
            is_elsewhere = end.zone is not start.zone and WALL not in {end.zone, start.zone}
            return end.at.astimezone(start.zone).replace(tzinfo=None) if is_elsewhere else end.clock
        item = event.first("DURATION")
        said = _DURATION.fullmatch(item.value.strip()) if item else None
        weeks, days, hours, minutes, seconds = (int(part or 0) for part in said.groups()) if said else (0,) * 5
        return start.clock + timedelta(days, seconds, minutes=minutes, hours=hours, weeks=weeks)
    except (ValueError, OverflowError, IndexError):
        return None


def _clock(found: re.Match[str]) -> datetime:
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    return datetime.combine(date(year, month, day), time(hour, minute, min(second, 59)))  # a leap second has no place here


def _basic(at: datetime) -> str:
    return f"{at:%Y%m%dT%H%M%SZ}"


def _uid(event: Event) -> str:
    if uid := event.text("UID"):
        return uid
    content = "\n".join(f"{item.name}:{item.value}" for item in event.properties if item.name in {"DTSTART", "SUMMARY", "ORGANIZER", "RECURRENCE-ID"})
    return "event:" + hashlib.blake2b(content.encode("utf-8", "replace"), digest_size=16).hexdigest()


def _left_out(event: Event, people: tuple[Participant, ...]) -> str:
    method = event.calendar.facts.get("METHOD", "").upper()
    if event.text("STATUS").upper() == "CANCELLED" or method == "CANCEL":
        return "cancelled"
    if method == "REPLY":
        return "an answer to an invitation"
    if "BIRTHDAY" in event.text("UID").upper() or "birthday" in event.calendar.facts.get("X-WR-CALNAME", "").lower():
        return "a birthday calendar"
    return "" if len(people) > 1 else "nobody else was there"


def _people(event: Event) -> tuple[Participant, ...]:
    """Who was there: organiser and attendees without those who declined, and the owner of the calendar if nothing says otherwise."""
    there: dict[str, Mention] = {}
    absent: set[str] = set()
    answered: set[str] = set()
    for item in event.properties:
        if item.name in {"ORGANIZER", "ATTENDEE"} and (mention := _mention(item)):
            key = mention.handles[0].value if mention.handles else mention.name
            answer = item.parameter("PARTSTAT").upper()
            if answer in _ABSENT:
                absent.add(key)
            elif key not in there or not there[key].name:
                there[key] = mention
            if answer != _SILENT:
                answered.add(key)
    owner = handles.email(event.calendar.facts.get("X-WR-CALNAME", ""))
    if owner and there and not _NOT_PEOPLE.search(owner.value):
        if owner.value not in there:
            answered.add(owner.value)
        there.setdefault(owner.value, Mention(handles=(owner,)))
    return tuple(Participant(mention, Part.WITH if key in answered else Part.SILENT) for key, mention in there.items() if key not in absent)


def _mention(item: Property) -> Mention | None:
    name = " ".join(item.parameter("CN").replace("^'", '"').split())
    said = item.value.strip()
    address = handles.email(said) or handles.email(item.parameter("EMAIL"))
    if item.parameter("CUTYPE").upper() in _RESOURCES or _NOT_PEOPLE.search(address.value if address else said):
        return None
    name = "" if handles.email(name) else name
    return Mention(name, (address,) if address else ()) if name or address else None


def _record(event: Event, origin: Origin, start: Start, people: tuple[Participant, ...], reading: Reading) -> InteractionRecord:
    place, lasting = _place(event.text("LOCATION")), _lasting(event, start)
    subject = " ".join(_ADDRESS.sub("", event.text("SUMMARY")).split())
    return InteractionRecord(
        origin,
        start.at,
        InteractionKind.IN_PERSON if place else InteractionKind.MEETING,
        people,
        subject=subject,
        words=_SECRET.sub(r"\1", event.text("DESCRIPTION")) if reading.with_words else "",
        place=place,
        context=Context(ContextKind.EVENT, key=_uid(event), label=subject),
        days=_days(start, lasting),
        over_at=_over_at(start, lasting),
    )


def _place(location: str) -> str:
    """Where people met in the flesh: nothing when it is an address on the web, a telephone number, or words for them."""
    line = " ".join(location.partition("\n")[0].split())
    return "" if _REMOTE.search(location) or _TELEPHONE.match(line) else line[:120]
