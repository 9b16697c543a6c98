"""Who came to an event, by the list of its host? Being on a list is not being there, so only what says so counts.

Files of Luma, Eventbrite and Meetup name no event inside, or seldom do; then the file's own name does.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kithwork.domain import handles
from kithwork.domain.dates import MONTHS
from kithwork.domain.handles import Handle
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
    PersonRecord,
    Skipped,
    Unreadable,
)
from kithwork.domain.zones import WALL
from kithwork.importers import profiles

_DAY: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.](\d\d)[-_.](\d\d)(?!\d)")
_ISO: Final = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)")
_WORDED: Final = re.compile(r"\b(?:([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})|(?<!\d)(\d{1,2}) ([A-Za-z]{3,9})\.? (\d{4}))\b")
_MADE_AT: Final = re.compile(r"(?<!\d)(?:19|20)\d\d[-_.]?\d\d[-_.]?\d\d(?:[-_T ]?\d\d[-_:.hH]?\d\d(?:[-_:.]?\d\d)?)?(?!\d)")
_NOT_A_NAME: Final = re.compile(
    r"\b(?:guests?|guest ?lists?|attendees?|attendee ?(?:list|summary|report)|registrations?|participants?|rsvps?|check-?ins?|export|report|list|csv|xls|tsv"
    r"|luma|eventbrite|meetup\.com)\b|\(\d+\)",
    re.IGNORECASE,
)
_ORGANISATION: Final = re.compile(r"\b(?:company|organi[sz]ation|employer|affiliation|where do you work)\b", re.IGNORECASE)
_TITLE: Final = re.compile(r"\b(?:job title|job role|your role|role|position|title|what do you do)\b", re.IGNORECASE)
_SERVICES: Final = re.compile(r"\b(linkedin|github|gitlab|twitter)\b", re.IGNORECASE)
_LONGEST: Final = 120  # letters of an answer that can be a firm or a title; longer is prose
NOT_THERE: Final = "did not come"
REGISTERED: Final = "registered only; whether they came is not said"


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody on a list. `is_there`: they came; None, it is not said; False, they did not, or were not to come."""

    where: str
    key: str
    name: str
    known: tuple[Handle, ...]
    is_there: bool | None
    at: datetime | None = None
    phones: tuple[str, ...] = ()
    organisation: str = ""
    title: str = ""
    city: str = ""
    labels: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    why: str = ""  # they are nobody: a placeholder


@dataclass(frozen=True, slots=True)
class Gathering:
    """The event: by what it is known again, what it is called, and when it was."""

    key: str
    name: str
    at: datetime | None


def items(source: str, gathering: Gathering, guests: Sequence[Guest]) -> Iterator[Item]:
    """Everybody who was to come as somebody seen; and one moment of those who came."""
    is_told = any(one.is_there for one in guests)  # a list on which nobody came was made before, or nobody was asked at the door
    told: Counter[str] = Counter()
    there: list[Mention] = []
    for one in guests:
        origin = Origin(source, f"{gathering.key}/{one.key}", one.where)
        told[one.key] += 1
        if one.why or told[one.key] > 1 or one.is_there is False or (is_told and not one.is_there):
            yield Skipped(origin, one.why or ("the same person again" if told[one.key] > 1 else NOT_THERE))
            continue
        known = one.known or (() if one.phones else (handles.entry(source, origin.key),))
        mention = Mention(one.name, known, one.phones)
        yield PersonRecord(origin, mention, one.organisation, one.title, one.city, labels=one.labels, links=one.links, is_entry=True)
        if one.is_there:
            there.append(mention)
        else:
            yield Skipped(Origin(source, f"{origin.key}:there", one.where), REGISTERED)
    yield from _moment(source, gathering, there)


def _moment(source: str, gathering: Gathering, there: Sequence[Mention]) -> Iterator[Item]:
    origin = Origin(source, gathering.key, "all rows")
    if not there:
        return
    if gathering.at is None:
        why = "it does not say on which day the event was; put the day into the file's name, as in “Code supper 2026-05-16.csv”"
        yield Unreadable(origin, why)
    elif len(there) == 1:
        yield Skipped(origin, "nobody else was there")
    else:
        people = tuple(Participant(one, Part.WITH) for one in there)
        context = Context(ContextKind.EVENT, gathering.key, gathering.name)
        yield InteractionRecord(origin, gathering.at, InteractionKind.MEETING, people, subject=gathering.name, context=context)


def name_of(file: str, otherwise: str) -> str:
    """What a file's name says of the event: without its day, its ending, and the words for such lists."""
    stem = re.sub(r"(?:\.(?:csv|tsv|xlsx?|txt))+\Z", "", file, flags=re.IGNORECASE)
    bare = _NOT_A_NAME.sub(" ", _MADE_AT.sub(" ", stem.replace("_", " ")))
    name = " ".join(bare.split()).strip(" -–_.,")
    name = re.sub(r"(?:\s-)+\s|\s-\s*\Z", " – ", name).strip(" –")
    return (name.replace("-", " ") if " " not in name else name) or otherwise


def day_of(file: str) -> datetime | None:
    """The day that a file's name holds, year first, unless it is the name that a program gave to the day of its making."""
    found = _DAY.search(file)
    if not found or file.casefold().startswith(("report-", "export-")):
        return None
    try:
        return datetime(int(found[1]), int(found[2]), int(found[3]), tzinfo=WALL)
    except ValueError:
        return None


def day_in(text: str) -> datetime | None:
    """The day of an event as a column has it: year first, or the month by its English name; an hour without a zone is not kept."""
    iso, worded = _ISO.match(text), _WORDED.search(text)
    if iso:
        year, month, day = int(iso[1]), int(iso[2]), int(iso[3])
    elif worded and (word := (worded[1] or worded[5])[:3].title()) in MONTHS:
        year, month, day = int(worded[3] or worded[6]), MONTHS.index(word) + 1, int(worded[2] or worded[4])
    else:
        return None
    try:
        return datetime(year, month, day, tzinfo=WALL)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Answers:
    """What somebody answered to the host's own questions: their profiles, and where they work as what; nothing else is read."""

    known: tuple[Handle, ...]
    organisation: str
    title: str


def answers(fields: Mapping[str, str], but: Iterable[str]) -> Answers:
    """Read the columns that are not the service's own."""
    own = {name.casefold() for name in but}
    asked = {name: " ".join(value.split()) for name, value in fields.items() if name not in own and value.strip() and len(value) <= _LONGEST * 2}
    addresses: list[str] = []
    for name, value in asked.items():
        addresses += value.replace(",", " ").split() if "/" in value else []
        service = _SERVICES.search(name)
        if service and "/" not in value and " " not in value:
            addresses.append(profiles.at_service(service[1], value))
    plain = {name: value for name, value in asked.items() if len(value) <= _LONGEST and "/" not in value and value.casefold() not in _NOTHING}
    organisation = next((value for name, value in plain.items() if _ORGANISATION.search(name)), "")
    title = next((value for name, value in plain.items() if _TITLE.search(name) and not _ORGANISATION.search(name)), "")
    return Answers(profiles.apart(addresses)[0], organisation, title)


_NOTHING: Final = frozenset({"n/a", "na", "none", "-", "no", "yes", "x", ".", "info requested", "information requested"})
