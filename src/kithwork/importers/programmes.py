"""Which talks does a conference programme hold? Read from the three forms that pretalx and frab write: JSON, XML, and a calendar of talks.

https://github.com/voc/schedule describes JSON and XML. A talk is handed on as it stands there; what it lacks is for the reader to say.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO, Final
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kithwork.domain.handles import Handle
from kithwork.importers import calendar_lines, calendar_zones

LARGEST: Final = 64 * 1024 * 1024  # bytes of a programme that is read as a whole
_MOMENT: Final = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?(Z?)\Z")
_SLUG: Final = re.compile(r"pretalx-(.+)-[A-Za-z0-9]+(?:@.*)?\Z")  # a talk's UID holds the short name of its conference
_TITLE_AND_NAMES: Final = re.compile(r"(.+) - (.+)\Z", re.DOTALL)

Json = Mapping[str, object]


class Damaged(ValueError):
    """It is no programme that can be read."""


@dataclass(frozen=True, slots=True)
class Programme:
    """The conference: by what its talks are known again, what it is called, and by what it is known itself where that is another thing."""

    key: str
    title: str
    context: str = ""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: by what they are known again within the programme (their name where nothing else is), their name, and what is said beside it."""

    key: str
    name: str
    known: tuple[Handle, ...] = ()
    organisation: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Talk:
    """Something said from the front; `at` is None where it has no moment that can be read, `why` says why it is none."""

    where: str
    key: str
    title: str
    at: datetime | None
    room: str
    speakers: tuple[Speaker, ...]
    why: str = ""


def of_json(stream: BinaryIO) -> tuple[Programme, Iterator[Talk]]:
    """`schedule.json`. Raises Damaged."""
    try:
        found = json.loads(whole(stream).decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Damaged(f"it is no JSON: {error}") from error
    conference = _map(_map(_map(found).get("schedule")).get("conference"))
    if not conference:
        raise Damaged("there is no conference in it")
    programme = _programme(_text(conference, "acronym"), _text(conference, "title"), _text(conference, "start"))
    return programme, _talks_of_json(conference)


def _talks_of_json(conference: Json) -> Iterator[Talk]:
    zone = _text(conference, "time_zone_name")
    for day in map(_map, _list(conference.get("days"))):
        for name, talks in _map(day.get("rooms")).items():
            for talk in map(_map, _list(talks)):
                persons = [_speaker(_map(one)) for one in _list(talk.get("persons"))]
                at = _at(_text(talk, "date"), _text(day, "date"), _text(talk, "start"), zone)
                key = _text(talk, "guid") or _text(talk, "id") or _text(talk, "slug")
                where = f"day {_text(day, 'index') or '?'}, {name}, talk {_text(talk, 'id') or key}"
                title = " ".join(_text(talk, "title").split())
                yield Talk(where, key, title, at, _text(talk, "room") or name, tuple(one for one in persons if one.name))


def _speaker(person: Json) -> Speaker:
    name = " ".join((_text(person, "public_name") or _text(person, "name")).split())
    return Speaker(_text(person, "code") or _text(person, "guid") or _text(person, "id") or name.casefold(), name)


def of_xml(stream: BinaryIO) -> tuple[Programme, Iterator[Talk]]:
    """`schedule.xml`. A document that declares entities is not read. Raises Damaged."""
    content = whole(stream)
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise Damaged("it declares entities of its own, which no programme does")
    try:
        root = ET.fromstring(content)  # noqa: S314  without a document type there is nothing to expand
    except (ET.ParseError, ValueError, LookupError) as error:
        raise Damaged(f"it is no XML: {error}") from error
    conference = root.find("conference")
    if root.tag != "schedule" or conference is None:
        raise Damaged("there is no conference in it")
    said = {tag: _inner(conference, tag) for tag in ("acronym", "title", "start", "time_zone_name")}
    return _programme(said["acronym"], said["title"], said["start"]), _talks_of_xml(root, said["time_zone_name"])


def _talks_of_xml(root: ET.Element, zone: str) -> Iterator[Talk]:
    for day in root.iter("day"):
        for room in day.iter("room"):
            for talk in room.findall("event"):
                persons = (Speaker(_key_of(one), " ".join("".join(one.itertext()).split())) for one in talk.iter("person"))
                speakers = tuple(one if one.key else Speaker(one.name.casefold(), one.name) for one in persons if one.name)
                at = _at(_inner(talk, "date"), day.get("date", ""), _inner(talk, "start"), zone)
                key = talk.get("guid") or talk.get("id") or _inner(talk, "slug")
                where = f"day {day.get('index') or '?'}, {room.get('name', '')}, talk {talk.get('id') or key}"
                yield Talk(where, key, _inner(talk, "title"), at, _inner(talk, "room") or room.get("name", ""), speakers)


def _key_of(person: ET.Element) -> str:
    return person.get("code") or person.get("guid") or person.get("id") or ""


def of_calendar(stream: BinaryIO, head: bytes) -> tuple[Programme, Iterator[Talk]]:
    """`schedule.ics` of pretalx: a title, a dash, and the speakers' names."""
    events = list(calendar_lines.events(stream, head[:4]))
    if not events:
        raise Damaged("there is no talk in it")
    first = min((event.text("DTSTART")[:4] for event in events if event.text("DTSTART")), default="")
    named = next((found[1] for event in events if (found := _SLUG.match(event.text("UID")))), "")
    title = events[0].calendar.facts.get("X-WR-CALNAME", "") or named
    return _programme(named or title or events[0].text("UID"), title, first), _talks_of_calendar(events)


def _talks_of_calendar(events: list[calendar_lines.Event]) -> Iterator[Talk]:
    for event in events:
        said = " ".join(event.text("SUMMARY").split())
        parts = _TITLE_AND_NAMES.match(said)
        names = [name.strip() for name in parts[2].split(",")] if parts else []
        speakers = tuple(Speaker(name.casefold(), name) for name in names if name)
        start = event.first("DTSTART")
        zone = start.parameter("TZID") if start else ""
        found = _MOMENT.match(event.text("DTSTART"))
        at = None
        if found:
            clock = [int(part or 0) for part in found.groups()[:6]]
            try:
                tz = ZoneInfo("UTC") if found[7] else calendar_zones.named(zone, event.calendar.zones)
                at = datetime(clock[0], clock[1], clock[2], clock[3], clock[4], min(clock[5], 59), tzinfo=tz)
            except ValueError:
                at = None
        room = event.text("LOCATION").strip()
        yield Talk(f"talk {event.number}, line {event.line}", event.text("UID") or said, parts[1].strip() if parts else said, at, room, speakers)


def whole(stream: BinaryIO) -> bytes:
    """All of it. Raises Damaged where that is too much."""
    content = stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise Damaged("it is too large for a programme")
    return content


def _programme(acronym: str, title: str, start: str) -> Programme:
    """One year's conference is another than the next one's, whether its short name says so or not."""
    name = title or acronym or "Conference"
    return Programme(f"programme:{(acronym or title).casefold()}:{start[:4]}", " ".join(name.split()))


def _at(moment: str, day: str, start: str, zone: str) -> datetime | None:
    """A talk's moment: as it stands with its zone, else its day and hour in the zone that the programme names; nothing is guessed."""
    for text in (moment, f"{day}T{start}" if day and start else ""):
        try:
            found = datetime.fromisoformat(text) if text else None
            if found and found.tzinfo is None:
                found = found.replace(tzinfo=ZoneInfo(zone)) if zone else None
            if found:
                return found
        except (ValueError, ZoneInfoNotFoundError, OSError):
            continue
    return None


def _inner(element: ET.Element, tag: str) -> str:
    found = element.find(tag)
    return " ".join("".join(found.itertext()).split()) if found is not None else ""


def _text(found: Json, name: str) -> str:
    value = found.get(name)
    return value.strip() if isinstance(value, str) else str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def _map(value: object) -> Json:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
