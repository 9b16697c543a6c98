"""How does the world's calendar look as a file? As Google exports it (RFC 5545): answers, rooms, a series and its exceptions."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from kithwork.invented import career
from kithwork.invented.nouns import Event, Face

_SPECIAL: Final = re.compile(r"[,;:]")
_ZONE: Final = (
    "BEGIN:VTIMEZONE", "TZID:Europe/London", "X-LIC-LOCATION:Europe/London", "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "TZNAME:BST",
    "DTSTART:19700329T010000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT", "BEGIN:STANDARD", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000",
    "TZNAME:GMT", "DTSTART:19701025T020000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD", "END:VTIMEZONE",
)  # fmt: skip


def write(events: tuple[Event, ...], folder: Path, today: date) -> list[Path]:
    """One calendar."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "calendar.ics"
    head = (
        "BEGIN:VCALENDAR", "PRODID:-//Google Inc//Google Calendar 70.9054//EN", "VERSION:2.0", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
        f"X-WR-CALNAME:{career.PRIVATE}", "X-WR-TIMEZONE:Europe/London", *_ZONE,
    )  # fmt: skip
    body = (line for event in events for line in lines(event, datetime(today.year, today.month, today.day, tzinfo=UTC)))
    path.write_bytes(b"".join(_folded(line) for line in (*head, *body, "END:VCALENDAR")))
    return [path]


def request(event: Event) -> bytes:
    """The part of a mail that invites."""
    head = ("BEGIN:VCALENDAR", "PRODID:-//Google Inc//Google Calendar 70.9054//EN", "VERSION:2.0", "METHOD:REQUEST", *_ZONE)
    return b"".join(_folded(line) for line in (*head, *lines(event, event.starts_at - timedelta(days=7)), "END:VCALENDAR"))


def lines(event: Event, stamp: datetime) -> Iterator[str]:
    """An entry, line by line."""
    is_local = bool(event.rule or event.replaces_at)
    yield "BEGIN:VEVENT"
    yield f"DTSTART{_when(event.starts_at, event, is_local=is_local)}"
    yield f"DTEND{_when(event.ends_at, event, is_local=is_local)}"
    if event.rule:
        yield f"RRULE:{event.rule}"
    for moment in event.except_at:
        yield f"EXDATE{_when(moment, event, is_local=True)}"
    yield f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}"
    if event.organiser:
        yield f"ORGANIZER;CN={_parameter(event.organiser.name)}:mailto:{event.organiser.handle}"
    yield f"UID:{event.uid}"
    yield from (_attendee(face, answer) for face, answer in event.guests)
    if event.replaces_at:
        yield f"RECURRENCE-ID{_when(event.replaces_at, event, is_local=True)}"
    if event.note:
        yield f"DESCRIPTION:{_escaped(event.note)}"
    yield f"LOCATION:{_escaped(event.place)}"
    yield "SEQUENCE:0"
    yield f"STATUS:{'CANCELLED' if event.is_cancelled else 'CONFIRMED'}"
    yield f"SUMMARY:{_escaped(event.summary)}"
    yield "TRANSP:OPAQUE"
    yield "END:VEVENT"


def _attendee(face: Face, answer: str) -> str:
    sort = "RESOURCE" if "@resource." in face.handle else "INDIVIDUAL"
    shown = _parameter(face.name or face.handle)
    return f"ATTENDEE;CUTYPE={sort};ROLE=REQ-PARTICIPANT;PARTSTAT={answer};CN={shown};X-NUM-GUESTS=0:mailto:{face.handle}"


def _when(moment: datetime, event: Event, *, is_local: bool) -> str:
    if event.is_all_day:
        return f";VALUE=DATE:{moment:%Y%m%d}"
    return f";TZID=Europe/London:{moment:%Y%m%dT%H%M%S}" if is_local else f":{moment:%Y%m%dT%H%M%SZ}"


def _parameter(text: str) -> str:
    return f'"{text}"' if _SPECIAL.search(text) else text


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """Lines of 75 octets at most, never within a letter (RFC 5545 3.1)."""
    raw = line.encode()
    if len(raw) <= 75:
        return raw + b"\r\n"
    pieces, start, room = [], 0, 75
    while start < len(raw):
        end = min(len(raw), start + room)
        while end < len(raw) and raw[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(raw[start:end])
        start, room = end, 74
    return b"\r\n ".join(pieces) + b"\r\n"
