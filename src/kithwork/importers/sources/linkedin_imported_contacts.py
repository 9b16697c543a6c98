"""LinkedIn imported contacts: ImportedContacts.csv (older: Contacts.csv) from "Get a copy of your data".

The address book that the owner once let LinkedIn copy from a phone or a mail account. Addresses and numbers are joined with commas.
"""

from collections.abc import Iterator
from functools import partial

from kithwork.domain import handles
from kithwork.domain.records import Item, Mention, Origin, PersonRecord, Skipped
from kithwork.importers import linkedin_files
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.tables import Row

HEADER = ("FirstName", "LastName", "Emails", "PhoneNumbers")


class LinkedInImportedContacts:
    """People from the address book that LinkedIn was given."""

    source = "linkedin-imported-contacts"

    def recognises(self, member: Member) -> bool:
        """By its columns, whatever the file is called now."""
        return linkedin_files.is_table(member, HEADER)

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  nothing here depends on the terms
        """One person for each row."""
        yield from linkedin_files.items(self.source, member, HEADER, partial(self._person, set()))

    def _person(self, seen: set[str], row: Row) -> Iterator[Item]:
        who = Mention(_name(row), _addresses(row["Emails"]), tuple(_parts(row["PhoneNumbers"])))
        first = min((handle.value for handle in who.handles), default="") or min(map(_digits, who.phones), default="")
        key = f"{first}|{who.name.casefold()}"
        origin = Origin(self.source, key, f"line {row.line}")
        if key == "|":
            yield Skipped(origin, "empty row")
        elif key in seen:
            yield Skipped(origin, "the same person again")
        else:
            seen.add(key)
            others = tuple(row[column] for column in ("NickName", "MaidenName") if row[column])
            yield PersonRecord(origin, who, organisation=row["Companies"], title=row["Title"], other_names=others, is_own_book=True)


def _name(row: Row) -> str:
    parts = " ".join(row[column] for column in ("FirstName", "MiddleName", "LastName"))
    return " ".join(parts.split()) or row["FullName"]


def _addresses(joined: str) -> tuple[handles.Handle, ...]:
    found = (handles.email(text) for text in _parts(joined))
    return tuple(dict.fromkeys(handle for handle in found if handle))


def _parts(joined: str) -> list[str]:
    return [text.strip() for text in joined.split(",") if text.strip()]


def _digits(phone: str) -> str:
    return "".join(letter for letter in phone if letter.isdigit())
