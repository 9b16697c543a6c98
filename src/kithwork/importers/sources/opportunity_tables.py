"""Tables of applications: a CSV file from Huntr, Teal, another tracker, or a spreadsheet of one's own.

Where it comes from: the tracker's export (in Huntr and Teal: the board's menu, export as CSV), or "Save as CSV" of a spreadsheet. It needs a column
for the organisation, one for the title, and one for how it stands; columns are known by the names that such tables have, others are passed over.
Days must say which number is the month: `2026-11-03`, `3 Nov 2026`, `Nov 3, 2026`, or a number above twelve, there or elsewhere in the file.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from kithwork.domain.records import Item, OpportunityRecord, Origin, Skipped, Unreadable
from kithwork.importers import column_words, opportunity_links, tables, written_days
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.tables import Row
from kithwork.importers.written_days import Order

_ORGANISATION: Final = ("company", "company name", "employer", "employer name", "organisation", "organization", "firma", "unternehmen", "arbeitgeber")
_TITLE: Final = (
    "job title",
    "job position",
    "title",
    "position",
    "role",
    "job",
    "position title",
    "stelle",
    "stellenbezeichnung",
    "jobtitel",
    "rolle",
)
_STAGE: Final = ("status name", "list name", "list", "stage", "status", "application status", "state", "phase", "stand")
_LINK: Final = ("job url", "url", "link", "job link", "job post url", "posting", "job posting url", "post url")
_PLACE: Final = ("location", "job location", "place", "city", "ort")
_TERMS: Final = ("salary", "salary range", "compensation", "gehalt")
_BOUNDS: Final = ("min salary", "max salary")  # Teal's and Huntr's
_VERSION: Final = ("resume", "cv", "resume name", "resume version", "cv version")
_DAYS: Final = {  # of which stage a day is
    "heard": ("date saved", "saved", "saved at", "date added", "created at", "created", "added", "added at", "wishlist date"),
    "applied": ("date applied", "applied", "applied at", "applied on", "application date", "applied date", "beworben am"),
    "interview": ("interview date", "date interviewed", "first interview"),
    "offer": ("offer date", "date offered"),
    "rejected": ("date rejected", "rejected at", "rejected on"),
}
_DUE: Final = ("deadline", "closing date", "due date", "frist")
_NOT_OURS: Final = frozenset({"first name", "firstname", "saved date", "vorname"})  # people, and LinkedIn's own
_LINKEDIN: Final = frozenset({"application date", "company name", "job title", "job url"})
_SOMEBODY: Final = frozenset({"name", "full name"})  # a table of people, when how to reach them stands beside it
_REACH: Final = frozenset({"email", "email address", "phone", "phone number", "linkedin", "birthday"})
_WORDS: Final = {  # how trackers call the stages that a job has here
    "heard": ("merkliste", "wishlist", "saved", "bookmarked", "interested", "to apply", "backlog", "lead", "new", "heard"),
    "preparing": ("applying", "preparing", "drafting", "in progress"),
    "applied": ("applied", "beworben", "submitted", "sent", "application sent", "waiting"),
    "interview": (
        "interview",
        "interviewing",
        "interviews",
        "gesprach",
        "vorstellungsgesprach",
        "phone screen",
        "screening",
        "assessment",
        "onsite",
        "final round",
        "technical",
    ),
    "offer": ("offer", "angebot", "offered", "negotiating", "offer received"),
    "accepted": ("accepted", "zusage", "hired", "offer accepted", "won"),
    "rejected": ("rejected", "absage", "declined by company", "not selected", "turned down", "no"),
    "withdrawn": ("withdrawn", "zuruckgezogen", "withdrew", "declined", "archived", "closed", "i withdrew", "not interested"),
    "ghosted": ("ghosted", "no response", "no answer", "no reply"),
}
_NAMED: Final = re.compile(r'"name"\s*:\s*"([^"]*)"')
_STAGES: Final = {word: stage for stage, words in _WORDS.items() for word in words}


class OpportunityTables:
    """A table with a row for each application."""

    source = "opportunity-table"

    def recognises(self, member: Member) -> bool:
        """By columns for the organisation, the title and how it stands, and none that are another format's."""
        return member.name.casefold().endswith((".csv", ".tsv")) and _header(member.head()) is not None

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  notes are not read
        """One opportunity for each row."""
        columns, last = _header(member.head()) or (), 0
        plain = {column.casefold(): column_words.plain(column) for column in reversed(columns)}
        seen: set[str] = set()
        try:
            order = written_days.order_of(text for row in _rows(tables.looked_at(member, columns), plain) for text in _days(row))
            for row in _rows(tables.rows(member, columns), plain):
                last = row.line
                yield from self._opportunity(row, seen, order)
        except (tables.NoHeader, csv.Error) as error:
            yield tables.unread(self.source, member, last, error)

    def _opportunity(self, row: Row, seen: set[str], order: Order | None) -> Iterator[Item]:
        organisation, title, link = (_first(row, names) for names in (_ORGANISATION, _TITLE, _LINK))
        key = opportunity_links.key(link) or f"{organisation}|{title}".casefold()
        origin = Origin(self.source, key, f"line {row.line}")
        if not organisation and not title:
            yield Skipped(origin, "empty row")
        elif key in seen:
            yield Skipped(origin, "the same post again")
        else:
            seen.add(key)
            said = _stage(_first(row, _STAGE))
            steps, wrong = _steps(row, _STAGES.get(column_words.plain(said), ""), order)
            place, terms, version = (_first(row, names) for names in (_PLACE, _TERMS, _VERSION))
            yield OpportunityRecord(origin, organisation, title, steps, link, place, terms or _range(row), version, _day(_first(row, _DUE), order))
            if said and column_words.plain(said) not in _STAGES:
                yield Unreadable(Origin(self.source, f"{key}:stage", origin.where), f"“{said[:40]}” is no stage that is known; it stands as heard of")
            if wrong:
                yield Unreadable(Origin(self.source, f"{key}:on", origin.where), f"the date '{wrong[:40]}' does not say which number is the month")


def _header(head: bytes) -> tuple[str, ...] | None:
    """The columns of such a table, as they are written."""
    return tables.header(head, _is_ours)


def _is_ours(columns: Sequence[str]) -> bool:
    """An organisation, a title, and how it stands or when one applied; and nothing of people, or of LinkedIn's own files."""
    names = {column_words.plain(column) for column in columns}
    if names & _NOT_OURS or names >= _LINKEDIN or (names & _SOMEBODY and names & _REACH):
        return False
    titles = names & set(_TITLE)
    return bool(names & set(_ORGANISATION) and titles and names & {*_STAGE, *_DAYS["applied"]} - titles)


def _rows(rows: Iterable[Row], plain: Mapping[str, str]) -> Iterator[Row]:
    """Every row by plain column names; of two columns that are called alike, the first that says something."""
    for row in rows:
        fields: dict[str, str] = {}
        for column, text in row.fields.items():
            if text and not fields.get(name := plain.get(column, column)):
                fields[name] = text
        yield Row(row.line, fields)


def _days(row: Row) -> Iterator[str]:
    for names in (*_DAYS.values(), _DUE):
        yield _first(row, names)


def _stage(text: str) -> str:
    """The name of a stage; Teal writes it as JSON where it has no column for it."""
    found = _NAMED.search(text) if text.startswith("{") else None
    return found[1] if found else text


def _range(row: Row) -> str:
    """What it pays, from two columns, with what and how often where the table says so."""
    bounds = [text for name in _BOUNDS if (text := row[name])]
    more = [row["salary currency"], f"a {row['salary pay period'].casefold()}" if row["salary pay period"] else ""]
    return " ".join(part for part in ("–".join(dict.fromkeys(bounds)), *more) if part) if bounds else ""


def _first(row: Row, names: Sequence[str]) -> str:
    return next((row[name] for name in names if row[name]), "")


def _steps(row: Row, now: str, order: Order | None) -> tuple[tuple[tuple[str, str], ...], str]:
    """The stages with their days, the one at which it stands last; and a day that could not be read."""
    found: dict[str, str] = {}
    wrong = ""
    for stage, names in _DAYS.items():
        text = _first(row, names)
        day = _day(text, order)
        if day:
            found[stage] = day
        elif text and any(ch.isdigit() for ch in text):
            wrong = text
    last = now or (max(found, key=lambda stage: found[stage]) if found else "heard")
    dated = sorted(((stage, on) for stage, on in found.items() if stage != last), key=lambda step: step[1])
    return (*dated, (last, found.get(last, ""))), wrong


def _day(text: str, order: Order | None) -> str:
    """The day that a text names, where it says which number is the month; nothing for less than a day."""
    found = written_days.partial(text, order) or ""
    return found if len(found) == 10 and not found.startswith("--") else ""
