"""Eventbrite: the attendees of an event that you host, from Reporting, "Attendee Summary" (or Attendees), exported as CSV.

Who is checked in was there; "Attending" says only that the ticket is good. Who bought a ticket for others is not who came.
"""

import csv
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final

from kithwork.domain import handles
from kithwork.domain.handles import Handle
from kithwork.domain.records import Item, Origin, Unreadable
from kithwork.importers import guests, tables
from kithwork.importers.guests import Gathering, Guest
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.tables import Row

_ORDER: Final = ("Order #", "Order no.", "Order No", "Order ID", "Order Number")
_LAST: Final = ("Last Name", "Surname", "Attendee Last Name", "Attendee Surname")
_FIRST: Final = ("First Name", "Attendee First Name")
_EMAIL: Final = ("Attendee Email", "Email", "Email Address")
_NUMBER: Final = ("Attendee #", "Attendee no.", "Attendee No", "Attendee ID", "Barcode #", "Barcode number")
_STATUS: Final = ("Attendee Status", "Status")
_EVENT: Final = ("Event Name", "Event Title", "Event")
_EVENT_ID: Final = ("Event ID", "Event Id")
_DAY: Final = ("Event Start Date & Time", "Event Start Date", "Event Date", "Date Attending", "Event start date")
_CITY: Final = ("Home City", "Billing City", "City", "Home Town/City")
_FIRM: Final = ("Company", "Organisation", "Organization", "Company / Organisation", "Company / Organization")
_POST: Final = ("Job Title", "Work Job Title")
_PLACEHOLDER: Final = frozenset({"info requested", "information requested"})
_CAME: Final = frozenset({"checked in", "checked-in", "attended"})
_GOING: Final = frozenset({"attending", ""})
_TICKET: Final = ("Ticket Type", "Ticket type", "Quantity", "Ticket Quantity", "Order Type", "Order Date")


class Eventbrite:
    """A list of attendees."""

    source = "eventbrite"

    def recognises(self, member: Member) -> bool:
        """By columns for the order, the surname, the attendee's address and the status."""
        return _header(member) is not None

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  there are no words to be asked for
        """The attendees of each event in the file, and those who came."""
        try:
            rows, left = tables.table(self.source, member, _header(member) or _ORDER[:1])
        except (tables.NoHeader, csv.Error, OSError) as error:
            yield Unreadable(Origin(self.source, "file", member.place), f"it could not be read as a table: {error}")
            return
        yield from left
        events: dict[tuple[str, str], list[Row]] = {}
        for row in rows:
            events.setdefault((_first(row, _EVENT_ID) or _first(row, _EVENT), _first(row, _DAY)), []).append(row)
        for (name, day), some in events.items():
            gathering = _gathering(member, name, day, some)
            owners: dict[Handle, str] = {}
            yield from guests.items(self.source, gathering, [_guest(row, owners) for row in some])


def _header(member: Member) -> tuple[str, ...] | None:
    head = member.head()
    if not head[:4096].lower().count(b"order"):
        return None
    for order in _ORDER:
        for last in _LAST:
            wanted = (order, last)
            if _any(head, wanted, _TICKET) and _any(head, wanted, (*_EMAIL, "Attendee Status")):
                return wanted
    return None


def _any(head: bytes, wanted: tuple[str, ...], more: tuple[str, ...]) -> bool:
    return tables.has_header(head, wanted) and any(tables.has_header(head, (*wanted, one)) for one in more)


def _gathering(member: Member, name: str, day: str, rows: list[Row]) -> Gathering:
    """An event by its number, or by the first order; its day by a column, or by the file's name."""
    order = min((_first(row, _ORDER) for row in rows), key=lambda text: (len(text), text), default="")
    said = next((found for row in rows if (found := _first(row, _EVENT))), "")
    key = f"event:{name}:{day}" if name else f"order:{order}:{day}"  # one event may recur
    at: datetime | None = guests.day_in(day) or guests.day_of(member.name)
    return Gathering(key, said or guests.name_of(member.name, "An event on Eventbrite"), at)


def _guest(row: Row, owners: dict[Handle, str]) -> Guest:
    """One row; an address that stands at somebody else's name already is the buyer's."""
    name = " ".join(f"{_first(row, _FIRST)} {_first(row, _LAST)}".split())
    address = handles.email(_first(row, _EMAIL))
    if address and owners.setdefault(address, name.casefold()) != name.casefold():
        address = None
    said = guests.answers(row.fields, _own(row.fields))
    known = tuple(dict.fromkeys(([address] if address else []) + list(said.known)))
    status = _first(row, _STATUS).casefold()
    number = f"{_first(row, _ORDER)}/{_first(row, _NUMBER)}" if _first(row, _NUMBER) else ""
    key = number or (address.value if address else f"{_first(row, _ORDER)}/{name}".casefold())
    is_placeholder = _first(row, _FIRST).casefold() in _PLACEHOLDER or not (name or known)
    organisation, title = _answer(row, _FIRM) or said.organisation, _answer(row, _POST) or said.title
    is_there = True if status in _CAME else None if status in _GOING else False
    why = "a ticket without a name" if is_placeholder else ""
    return Guest(f"line {row.line}", key, name, known, is_there, organisation=organisation, title=title, city=_answer(row, _CITY), why=why)


def _own(fields: Mapping[str, str]) -> list[str]:
    """Eventbrite's own columns, and those of money; the rest are the host's questions."""
    known = {one.casefold() for some in (_ORDER, _LAST, _FIRST, _EMAIL, _NUMBER, _STATUS, _EVENT, _EVENT_ID, _DAY, _CITY, _TICKET) for one in some}
    return [
        name for name in fields if name in known or name.startswith(("buyer", "order", "ticket", "price", "fees", "total", "eventbrite", "prefix"))
    ]


def _first(row: Row, names: tuple[str, ...]) -> str:
    return next((row[name] for name in names if row[name]), "")


def _answer(row: Row, names: tuple[str, ...]) -> str:
    found = " ".join(_first(row, names).split())[:200]
    return "" if found.casefold() in _PLACEHOLDER else found
