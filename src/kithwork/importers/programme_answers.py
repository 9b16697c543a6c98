"""Which talks do the interfaces of conference programs tell of? JSON of Indico, Sessionize and pretalx, as it was saved from their addresses.

Indico: https://docs.getindico.io/en/stable/http-api/ (`/export/event/1.json?detail=contributions`). Sessionize: https://sessionize.com/api/v2/…/view/All.
pretalx: https://docs.pretalx.org/en/latest/api/ (`/api/events/…/submissions/`). What they lack (a zone, a conference's name) is not guessed.
"""

import io
import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kithwork.importers import json_items, profiles
from kithwork.importers.json_items import Json
from kithwork.importers.programmes import Damaged, Programme, Speaker, Talk

_COMMENT: Final = re.compile(rb"\A\s*/\*.*?\*/", re.DOTALL)
_SETTLED: Final = frozenset({"accepted", "confirmed", ""})
_ADDRESSED: Final = re.compile(r"\A(?:(?:dr|prof|mr|mrs|ms|miss|mx)\.? )+", re.IGNORECASE)
_AT: Final = re.compile(r"(.+?)\s+(?:at|@)\s+(.+)\Z", re.IGNORECASE)
_TAIL: Final = re.compile(
    r"(?:\.json)+\Z|[-_ ]?(?:submissions?|talks?|speakers?|sessions?|sessionize|pretalx|schedule|export|all|grid)\b", re.IGNORECASE
)


def is_one(head: bytes) -> bool:
    """Does a file begin as one of them does?"""
    head = _COMMENT.sub(b"", head)
    return json_items.begins(head) and bool(_form(json_items.opening(head), head))


def read(data: bytes, name: str) -> tuple[Programme, Iterator[Talk]]:
    """What a file tells; where it does not name its conference, the file's name does. Raises Damaged."""
    data = _COMMENT.sub(b"", data)
    try:
        items = [json_items.mapping(one) for one in json_items.items(io.BytesIO(data))]
    except json_items.Damaged as error:
        raise Damaged(str(error)) from error
    form = _form(items[0], data[: 64 * 1024]) if items else ""
    if form == "indico":
        conference = next((json_items.mapping(one) for one in json_items.listed(items[0].get("results"))), {})
        return _indico(items[0], conference), _talks_of_indico(conference)
    title = " ".join(_TAIL.sub(" ", name).split()).strip(" -_") or "A conference"
    programme = Programme(form, title, f"{form}:{title.casefold()}")  # their talks have numbers of their own, whatever the file is called
    return programme, _talks_of_pretalx(items) if form == "pretalx" else _talks_of_sessionize(items)


def _form(first: Json, head: bytes) -> str:
    """Which of the three it is, by fields that only it has; of an answer page by page, by what is in it."""
    if "results" in first and ("_type" in first or "additionalInfo" in first):
        return "indico" if b'"Conference"' in head or b'"contributions"' in head else ""
    if first.keys() >= {"code", "speakers", "title", "state"} or ("results" in first and b'"submission_type"' in head and b'"speakers"' in head):
        return "pretalx"
    is_all = first.keys() >= {"sessions", "speakers", "rooms"}
    is_speakers = first.keys() >= {"id", "fullName", "sessions"} or first.keys() >= {"id", "firstName", "tagLine"}
    is_grid = first.keys() >= {"date", "rooms", "timeSlots"} or first.keys() >= {"groupId", "groupName", "sessions"}
    return "sessionize" if is_all or is_speakers or is_grid else ""


def _indico(answer: Json, conference: Json) -> Programme:
    host = urlsplit(json_items.text(conference, "url") or json_items.text(answer, "url")).hostname or "indico"
    title = json_items.line(conference, "title") or "A conference"
    return Programme(f"indico:{host}:{json_items.text(conference, 'id') or title.casefold()}", title)


def _talks_of_indico(conference: Json) -> Iterator[Talk]:
    some = [*json_items.listed(conference.get("contributions"))]
    for session in map(json_items.mapping, json_items.listed(conference.get("sessions"))):
        some += json_items.listed(session.get("contributions"))
    for number, one in enumerate(map(json_items.mapping, some), 1):
        people = [*json_items.listed(one.get("speakers"))]
        speakers = tuple(who for who in map(_indico_speaker, map(json_items.mapping, people)) if who.name)
        key = json_items.text(one, "friendly_id", "id", "db_id")
        room = json_items.line(one, "room", "roomFullname", "location")
        yield Talk(f"talk {number}", key, json_items.line(one, "title"), _indico_moment(one.get("startDate")), room, speakers)


def _indico_speaker(one: Json) -> Speaker:
    name = f"{json_items.line(one, 'first_name')} {json_items.line(one, 'last_name')}".strip()
    if not name:  # "Dr Solheim, Ingrid"
        last, comma, first = _ADDRESSED.sub("", json_items.line(one, "fullName", "name")).partition(", ")
        name = f"{first} {last}" if comma else last
    key = json_items.text(one, "person_id", "db_id") or name.casefold()
    return Speaker(key, name, organisation=json_items.line(one, "affiliation"))


def _indico_moment(value: object) -> datetime | None:
    said = json_items.mapping(value)
    try:
        zone = ZoneInfo(json_items.text(said, "tz"))
        return datetime.fromisoformat(f"{json_items.text(said, 'date')}T{json_items.text(said, 'time')}").replace(tzinfo=zone)
    except (ValueError, ZoneInfoNotFoundError, OSError):
        return None


def _talks_of_pretalx(items: Sequence[Json]) -> Iterator[Talk]:
    some = [json_items.mapping(one) for item in items for one in (json_items.listed(item.get("results")) if "results" in item else [item])]
    for number, one in enumerate(some, 1):
        slots = [json_items.mapping(slot) for slot in (one.get("slot"), *json_items.listed(one.get("slots")))]
        start = next((found for slot in slots if (found := json_items.text(slot, "start"))), "")
        room = next((slot.get("room") for slot in slots if slot.get("room")), "")
        where, key, title = f"talk {number}", json_items.text(one, "code"), json_items.line(one, "title")
        if json_items.text(one, "state") not in _SETTLED:
            yield Talk(where, key, title, None, "", (), why="a proposal that is not in the programme")
            continue
        people = [json_items.mapping(who) for who in json_items.listed(one.get("speakers"))]
        speakers = tuple(Speaker(json_items.text(who, "code"), json_items.line(who, "name")) for who in people if json_items.line(who, "name"))
        yield Talk(where, key, title, _moment(start), _said(room), speakers)


def _said(value: object) -> str:
    """A name, which may stand in several languages."""
    found = json_items.mapping(value)
    inner = json_items.mapping(found.get("name")) or found
    return json_items.line({"name": value}, "name") or json_items.line(inner, "name", "en", *inner)


def _talks_of_sessionize(items: Sequence[Json]) -> Iterator[Talk]:
    people = [json_items.mapping(one) for item in items for one in json_items.listed(item.get("speakers"))] if "speakers" in items[0] else []
    people += [item for item in items if "tagLine" in item or "fullName" in item]
    known = {json_items.text(one, "id"): _sessionize_speaker(one) for one in people}
    rooms = {json_items.text(room, "id"): json_items.line(room, "name") for item in items for room in _maps(item.get("rooms"))}
    number = 0
    for number, one in enumerate(_sessions(items), 1):
        there = [who if isinstance(who, str) else json_items.text(json_items.mapping(who), "id") for who in json_items.listed(one.get("speakers"))]
        named = {json_items.text(who, "id"): Speaker(json_items.text(who, "id"), json_items.line(who, "name")) for who in _maps(one.get("speakers"))}
        speakers = tuple(found for key in there if (found := known.get(key) or named.get(key)) and found.name)
        room = json_items.line(one, "room") or rooms.get(json_items.text(one, "roomId"), "")
        yield Talk(
            f"talk {number}", json_items.text(one, "id"), json_items.line(one, "title"), _moment(json_items.text(one, "startsAt")), room, speakers
        )
    if not number:  # a list of speakers names their talks, and not when they are
        for number, one in enumerate(people, 1):
            titles = [json_items.line(talk, "name") for talk in _maps(one.get("sessions"))]
            yield Talk(f"speaker {number}", "", ", ".join(titles), None, "", (_sessionize_speaker(one),), why="when it is stands in another file")


def _sessions(items: Sequence[Json]) -> Iterator[Json]:
    """Sessions of every view: at the top, in groups, or in the rooms of a day."""
    for item in items:
        if "fullName" not in item:
            yield from _maps(item.get("sessions"))
        for room in _maps(item.get("rooms")):
            yield from _maps(room.get("sessions"))


def _sessionize_speaker(one: Json) -> Speaker:
    name = json_items.line(one, "fullName") or f"{json_items.line(one, 'firstName')} {json_items.line(one, 'lastName')}".strip()
    said = _AT.match(json_items.line(one, "tagLine"))
    known, _ = profiles.apart(json_items.text(link, "url") for link in _maps(one.get("links")))
    title, organisation = (said[1], said[2]) if said and not _AT.match(said[2]) else (json_items.line(one, "tagLine"), "")
    return Speaker(json_items.text(one, "id") or name.casefold(), name, known, organisation[:200], title[:200])


def _moment(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else None


def _maps(value: object) -> list[Json]:
    return [json_items.mapping(one) for one in json_items.listed(value)]
