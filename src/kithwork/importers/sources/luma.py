"""Luma: the guests of an event that you host, from the event's page, Guests, "Download as CSV".

Only who was checked in at the door was there. The host's own questions are read for a profile, an organisation and a title, and for nothing else.
"""

import csv
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from kithwork.domain import handles
from kithwork.domain.records import Item, Origin, Unreadable
from kithwork.importers import guests, tables
from kithwork.importers.guests import Gathering, Guest
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.tables import Row

HEADER: Final = ("name", "email", "approval_status", "created_at")
_CAME: Final = ("checked_in_at", "has_joined_event")  # the second in older files
_OWN: Final = (
    "api_id guest_id name first_name last_name email phone_number created_at approval_status checked_in_at has_joined_event custom_source qr_code_url amount amount_tax "
    "amount_discount currency coupon_code eth_address solana_address survey_response_rating survey_response_feedback ticket_type_id ticket_name"
).split()
_EVENT: Final = re.compile(r"/(evt-[A-Za-z0-9]+)")
_YES: Final = frozenset({"yes", "true", "1"})
_GOING: Final = frozenset({"approved", "going", "checked_in"})


class Luma:
    """A guest list."""

    source = "luma"

    def recognises(self, member: Member) -> bool:
        """By its columns, in whatever order they stand."""
        return any(tables.has_header(member.head(), (*HEADER, one)) for one in _CAME)

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  there are no words to be asked for
        """The guests in their order, and the evening of those who came."""
        try:
            rows, left = tables.table(self.source, member, HEADER)
        except (tables.NoHeader, csv.Error, OSError) as error:
            yield Unreadable(Origin(self.source, "file", member.place), f"it could not be read as a table: {error}")
            return
        yield from left
        yield from guests.items(self.source, _gathering(member, rows), [_guest(row) for row in rows])


def _gathering(member: Member, rows: list[Row]) -> Gathering:
    """The event's own number stands in the codes at the door, of which nothing else is kept; else it is known by its first guest."""
    numbers = sorted(found[1] for row in rows if (found := _EVENT.search(row["qr_code_url"])))
    first = min(((row["created_at"], row["api_id"] or row["email"].casefold()) for row in rows if row["created_at"]), default=("", member.name))[1]
    came = [at for row in rows if (at := _moment(row["checked_in_at"]))]
    return Gathering(
        numbers[0] if numbers else f"guest:{first}", guests.name_of(member.name, "An event on Luma"), min(came, default=guests.day_of(member.name))
    )


def _guest(row: Row) -> Guest:
    name = row["name"] or f"{row['first_name']} {row['last_name']}".strip()
    address, said = handles.email(row["email"]), guests.answers(row.fields, _OWN)
    known = tuple(dict.fromkeys(([address] if address else []) + list(said.known)))
    is_there = (
        True if row["checked_in_at"] or row["has_joined_event"].casefold() in _YES else None if row["approval_status"].casefold() in _GOING else False
    )
    key = row["api_id"] or row["guest_id"] or (address.value if address else name.casefold())
    phones = (row["phone_number"],) if row["phone_number"] else ()
    why = "" if name or known else "an empty row"
    return Guest(f"line {row.line}", key, " ".join(name.split()), known, is_there, None, phones, said.organisation, said.title, why=why)


def _moment(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else None
