"""Meetup: the attendees of an event, or the members of a group, that you organise; the event's or the group's page, Manage, "Download".

The file is called `.xls` and is text with tabs between its columns. An RSVP says who wanted to come, "Attendance" who came.
"""

import csv
import re
from collections.abc import Iterator
from typing import Final

from kithwork.domain import handles
from kithwork.domain.handles import Handle
from kithwork.domain.records import Item, Mention, Origin, PersonRecord, Skipped, Unreadable
from kithwork.importers import guests, tables
from kithwork.importers.guests import Gathering, Guest
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.tables import Row

EVENT: Final = ("Name", "User ID", "RSVP")
GROUP: Final = ("Name", "User ID", "Joined Group on")
_NUMBER: Final = re.compile(r"(\d+)\s*\Z")
_PAGE: Final = ("URL of Member Profile", "Profile URL", "URL")
_GROUP: Final = re.compile(r"meetup\.com/(?:[a-z]{2}-[A-Z]{2}/)?([^/?#]+)/members/", re.IGNORECASE)
_CAME: Final = frozenset({"yes", "attended", "present", "showed up", "checked in", "1", "true", "x"})
_STAYED_AWAY: Final = frozenset({"no", "no show", "no-show", "noshow", "absent", "0", "false", "did not attend"})
_HOSTS: Final = frozenset({"yes", "host", "true"})


class Meetup:
    """A list of attendees, or of members."""

    source = "meetup"

    def recognises(self, member: Member) -> bool:
        """By the columns of either list."""
        return any(tables.has_header(member.head(), header) for header in (EVENT, GROUP))

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  there are no words to be asked for
        """Who was to come and who came; or the group's members, as somebody seen."""
        is_event = tables.has_header(member.head(), EVENT)
        try:
            rows, left = tables.table(self.source, member, EVENT if is_event else GROUP)
        except (tables.NoHeader, csv.Error, OSError) as error:
            yield Unreadable(Origin(self.source, "file", member.place), f"it could not be read as a table: {error}")
            return
        yield from left
        if is_event:
            yield from guests.items(self.source, _gathering(member, rows), [_guest(row) for row in rows])
        else:
            yield from self._members(rows)

    def _members(self, rows: list[Row]) -> Iterator[Item]:
        seen: set[str] = set()
        for row in rows:
            group, number = _group(row), _number(row)
            key = f"{group or 'group'}/{number or row['Name'].casefold()}"
            origin = Origin(self.source, key, f"line {row.line}")
            if not row["Name"] or key in seen:
                yield Skipped(origin, "the same person again" if key in seen else "an empty row")
                continue
            seen.add(key)
            labels = (f"{'organises' if row['Title'] else 'member of'} {group or 'a group'} on Meetup",)
            yield PersonRecord(origin, Mention(row["Name"], _known(row)), city=row["Location"], labels=labels, is_entry=True)


def _gathering(member: Member, rows: list[Row]) -> Gathering:
    """Nothing inside says which event it is: the group, and the first who said that they come; its name and day are the file's."""
    group = next((found for row in rows if (found := _group(row))), "")
    first = min((guests.day_in(row["RSVPed on"]), _number(row)) for row in rows if guests.day_in(row["RSVPed on"])) if _are_dated(rows) else None
    day = guests.day_of(member.name)
    known = f"{first[0].date().isoformat() if first and first[0] else ''}:{first[1] if first else ''}"
    return Gathering(f"{group or 'group'}:{known}", guests.name_of(member.name, f"A meetup of {group}" if group else "A meetup"), day)


def _are_dated(rows: list[Row]) -> bool:
    return any(guests.day_in(row["RSVPed on"]) for row in rows)


def _guest(row: Row) -> Guest:
    said, came = row["RSVP"].casefold(), row["Attendance"].casefold() or row["Attended"].casefold()
    is_there = True if came in _CAME else False if came in _STAYED_AWAY or said not in {"yes", "attending", "going"} else None
    labels = ("hosted a meetup",) if row["Event Host"].casefold() in _HOSTS else ()
    name = " ".join(row["Name"].split())
    why = "" if name else "an empty row"
    return Guest(f"line {row.line}", _number(row) or name.casefold(), name, _known(row), is_there, labels=labels, why=why)


def _number(row: Row) -> str:
    found = _NUMBER.search(row["User ID"]) or _NUMBER.search(row["Member ID"])
    return found[1] if found else ""


def _group(row: Row) -> str:
    found = next((found for name in _PAGE if (found := _GROUP.search(row[name]))), None)
    return found[1].lower() if found else ""


def _known(row: Row) -> tuple[Handle, ...]:
    """Their page on Meetup, the same in each of their groups."""
    number = _number(row)
    found = handles.profile_url(f"https://www.meetup.com/members/{number}") if number else None
    return (found,) if found else ()
