"""Tables of applications: a CSV file from Huntr, Teal, another tracker, or a spreadsheet of one's own.

Where it comes from: the tracker's export (in Huntr and Teal: the board's menu, export as CSV), or "Save as CSV" of a spreadsheet. It needs a column
for the organisation, one for the title, and one for how it stands; columns are known by the names that such tables have, others are passed over.
Days must say which number is the month: `2026-11-03`, `3 Nov 2026`, `Nov 3, 2026`, or a number above twelve; what does not is not guessed.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from kithwork.domain.dates import MONTHS
from kithwork.domain.records import Item, OpportunityRecord, Origin, Skipped, Unreadable
from kithwork.importers import opportunity_links, tables
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.tables import Row

_ORGANISATION: Final = ("company", "company name", "employer", "organisation", "organization")
_TITLE: Final = ("job title", "job position", "title", "position", "role", "job")
_STAGE: Final = ("status", "stage", "list", "list name", "application status", "state")
_LINK: Final = ("job url", "url", "link", "job link", "job post url", "posting", "job posting url")
_PLACE: Final = ("location", "job location", "place", "city")
_TERMS: Final = ("salary", "max. salary", "max salary", "salary range", "compensation")
_VERSION: Final = ("resume", "cv", "resume name", "resume version", "cv version")
_DAYS: Final = {  # of which stage a day is
    "heard": ("date saved", "saved", "saved at", "date added", "created at", "created", "added"),
    "applied": ("date applied", "applied", "applied at", "applied on", "application date", "applied date"),
    "interview": ("interview date", "date interviewed", "first interview"),
    "offer": ("offer date", "date offered"),
    "rejected": ("date rejected", "rejected at", "rejected on"),
}
_DUE: Final = ("deadline", "closing date", "due date")
_NOT_OURS: Final = ("first name", "firstname", "saved date", "resume name")
_WORDS: Final = {  # how trackers call the stages that a job has here
    "heard": ("wishlist", "saved", "bookmarked", "interested", "to apply", "backlog", "lead", "new", "heard"),
    "preparing": ("applying", "preparing", "drafting", "in progress"),
    "applied": ("applied", "submitted", "sent", "application sent", "waiting"),
    "interview": ("interview", "interviewing", "interviews", "phone screen", "screening", "assessment", "onsite", "final round", "technical"),
    "offer": ("offer", "offered", "negotiating", "offer received"),
    "accepted": ("accepted", "hired", "offer accepted", "won"),
    "rejected": ("rejected", "declined by company", "not selected", "turned down", "no"),
    "withdrawn": ("withdrawn", "withdrew", "declined", "archived", "closed", "i withdrew", "not interested"),
    "ghosted": ("ghosted", "no response", "no answer", "no reply"),
}
_STAGES: Final = {word: stage for stage, words in _WORDS.items() for word in words}
_ISO: Final = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?\Z")
_WORDED: Final = re.compile(r"(?:(\d{1,2})[ -]([A-Za-z]{3,9})\.?,?[ -]|([A-Za-z]{3,9})\.? (\d{1,2}),? )(\d{4})\b.*\Z")
_NUMBERS: Final = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:,? .*)?\Z")


class OpportunityTables:
    """A table with a row for each application."""

    source = "opportunity-table"

    def recognises(self, member: Member) -> bool:
        """By columns for the organisation, the title and how it stands, and none that are another format's."""
        return member.name.casefold().endswith((".csv", ".tsv")) and _header(member.head()) is not None

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  notes are not read
        """One opportunity for each row."""
        wanted, last = _header(member.head()) or (), 0
        seen: set[str] = set()
        try:
            for row in tables.rows(member, wanted):
                last = row.line
                yield from self._opportunity(row, seen)
        except (tables.NoHeader, csv.Error) as error:
            yield Unreadable(Origin(self.source, "file", f"after line {last}" if last else member.name), f"it could not be read as a table: {error}")

    def _opportunity(self, row: Row, seen: set[str]) -> Iterator[Item]:
        organisation, title, link = (_first(row, names) for names in (_ORGANISATION, _TITLE, _LINK))
        key = opportunity_links.key(link) or f"{organisation}|{title}".casefold()
        origin = Origin(self.source, key, f"line {row.line}")
        if not organisation and not title:
            yield Skipped(origin, "empty row")
        elif key in seen:
            yield Skipped(origin, "the same post again")
        else:
            seen.add(key)
            said = _first(row, _STAGE)
            steps, wrong = _steps(row, _STAGES.get(said.casefold(), ""))
            place, terms, version = (_first(row, names) for names in (_PLACE, _TERMS, _VERSION))
            due_on = _day(_first(row, _DUE))
            yield OpportunityRecord(origin, organisation, title, steps, link, place, terms, version, due_on.isoformat() if due_on else "")
            if said and said.casefold() not in _STAGES:
                yield Unreadable(Origin(self.source, f"{key}:stage", origin.where), f"“{said[:40]}” is no stage that is known; it stands as heard of")
            if wrong:
                yield Unreadable(Origin(self.source, f"{key}:on", origin.where), f"the date '{wrong[:40]}' does not say which number is the month")


def _header(head: bytes) -> tuple[str, str, str] | None:
    """The three columns that make such a table, by the names that they have in this one."""
    if any(tables.has_header(head, (column,)) for column in _NOT_OURS if column != "resume name"):
        return None
    if tables.has_header(head, ("Application Date", "Job Url", "Resume Name")):
        return None
    for organisation in _ORGANISATION:
        for title in _TITLE:
            if tables.has_header(head, (organisation, title)):
                for stage in (*_STAGE, *_DAYS["applied"]):
                    if stage != title and tables.has_header(head, (organisation, title, stage)):
                        return organisation, title, stage
    return None


def _first(row: Row, names: Sequence[str]) -> str:
    return next((row[name] for name in names if row[name]), "")


def _steps(row: Row, now: str) -> tuple[tuple[tuple[str, str], ...], str]:
    """The stages with their days, the one at which it stands last; and a day that could not be read."""
    found: dict[str, str] = {}
    wrong = ""
    for stage, names in _DAYS.items():
        text = _first(row, names)
        day = _day(text)
        if day:
            found[stage] = day.isoformat()
        elif text and any(ch.isdigit() for ch in text):
            wrong = text
    last = now or (max(found, key=lambda stage: found[stage]) if found else "heard")
    dated = sorted(((stage, on) for stage, on in found.items() if stage != last), key=lambda step: step[1])
    return (*dated, (last, found.get(last, ""))), wrong


def _day(text: str) -> date | None:
    """The day that a text names, where it says which number is the month."""
    for read in (_iso, _worded, _numbered):
        try:
            found = read(text)
        except ValueError:
            continue
        if found:
            return found
    return None


def _iso(text: str) -> date | None:
    found = _ISO.match(text)
    return date(int(found[1]), int(found[2]), int(found[3])) if found else None


def _worded(text: str) -> date | None:
    found = _WORDED.match(text)
    if not found:
        return None
    day, month = (found[1], found[2]) if found[1] else (found[4], found[3])
    names = [one.casefold() for one in MONTHS]
    word = month[:3].casefold()
    return date(int(found[5]), names.index(word) + 1, int(day)) if word in names else None


def _numbered(text: str) -> date | None:
    found = _NUMBERS.match(text)
    if not found:
        return None
    one, other, year = int(found[1]), int(found[2]), int(found[3])
    if one > 12:
        return date(year, other, one)
    return date(year, one, other) if other > 12 or one == other else None
