"""Google Contacts as a table: contacts.csv from contacts.google.com, Export, "Google CSV".

Until 2024 its columns were others (`Given Name`, `E-mail 1 - Type`); both are read. Several values of one column are joined with ` ::: `.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from kithwork.domain.records import Item
from kithwork.importers import people_rows, profiles, tables
from kithwork.importers.people_rows import Rows, Told
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.tables import Row

_NEW: Final = ("First Name", "Last Name", "Phonetic First Name", "Labels")
_OLD: Final = ("Given Name", "Family Name", "Group Membership")
_SHORT: Final = ("Given Name", "Family Name", "E-mail 1 - Value")  # as other programs write it for Google to read
_HEADERS: Final = (_NEW, _OLD, _SHORT)
_NUMBERED: Final = re.compile(r"(e-mail|phone|address|relation|website|custom field|organization) (\d+) - (.+)\Z")
_STAR: Final = "* "  # before what is Google's own word, and before the first of several
_EVERYBODY: Final = frozenset({"mycontacts", "my contacts", "starred", "othercontacts", "other contacts"})
_GATHERED: Final = frozenset({"othercontacts", "other contacts"})  # by Google, of whom one wrote to: nobody put them there
_NOT_THEIRS: Final = re.compile(r"fax|pager|assistant", re.IGNORECASE)


@dataclass(slots=True)
class _Several:
    """The numbered columns of a row: kind, number, part."""

    of: dict[tuple[str, int], dict[str, str]] = field(default_factory=dict)

    def each(self, kind: str) -> Iterator[dict[str, str]]:
        """Those of one kind, in order."""
        yield from (parts for (name, _), parts in sorted(self.of.items()) if name == kind)


class GoogleContacts:
    """One person for each row."""

    source = "google-contacts"

    def recognises(self, member: Member) -> bool:
        """By its columns, whatever the file is called now."""
        return member.name.casefold().endswith((".csv", ".tsv", ".txt")) and _wanted(member) is not None

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  nothing here depends on the terms
        """Everybody in it; whom Google gathered from mail is only seen."""
        columns, last = _wanted(member) or _NEW, 0
        rows = Rows(self.source, namesakes=people_rows.namesakes(map(_told, tables.rows(member, columns))))
        try:
            for row in tables.rows(member, columns):
                last = row.line
                told = _told(row)
                groups = {label.casefold() for label in _groups(row)}
                yield from rows.items(told, is_own_book=not groups or not groups <= _GATHERED)
        except (tables.NoHeader, csv.Error, OSError) as error:
            yield tables.unread(self.source, member, last, error)


def _wanted(member: Member) -> tuple[str, ...] | None:
    head = member.head()
    return next((columns for columns in _HEADERS if tables.has_header(head, columns)), None)


def _told(row: Row) -> Told:
    several = _several(row)
    organisation = next((parts for parts in several.each("organization") if parts.get("name") or parts.get("title")), {})
    told = Told(
        f"line {row.line}",
        name=row["Name"],
        first=row["First Name"] or row["Given Name"],
        middle=row["Middle Name"] or row["Additional Name"],
        last=row["Last Name"] or row["Family Name"],
        suffix=row["Name Suffix"],
        organisation=row["Organization Name"] or organisation.get("name", ""),
        title=row["Organization Title"] or organisation.get("title", ""),
        city=next((parts["city"] for parts in several.each("address") if parts.get("city")), ""),
        birthday=row["Birthday"],
        notes=[row["Notes"]],
        labels=[label for label in _groups(row) if label.casefold() not in _EVERYBODY],
    )
    told.other_names = [row["Nickname"], row["Maiden Name"], *_phonetic(row)]
    for parts in several.each("e-mail"):
        told.emails += people_rows.several(parts.get("value", ""))
    for parts in several.each("phone"):
        if not _NOT_THEIRS.search(parts["label"]):
            told.phones += people_rows.several_phones(parts.get("value", ""))
    for parts in (*several.each("website"), *several.each("custom field")):
        told.addresses += _addresses(parts)
    for parts in several.each("relation"):
        told.relations += [(parts["label"].casefold() or "relative", name) for name in people_rows.several(parts.get("value", ""))]
    return told


def _several(row: Row) -> _Several:
    found = _Several()
    for column, cell in row.fields.items():
        if cell and (numbered := _NUMBERED.match(column)):
            part = "label" if numbered[3] == "type" else numbered[3]
            found.of.setdefault((numbered[1], int(numbered[2])), {})[part] = cell.strip()
    for parts in found.of.values():
        parts["label"] = parts.get("label", "").removeprefix(_STAR)
    return found


def _groups(row: Row) -> list[str]:
    groups = row["Labels"] or row["Group Membership"]
    return [label.strip().removeprefix(_STAR) for label in groups.split(":::") if label.strip()]


def _phonetic(row: Row) -> Iterator[str]:
    for first, last in (("Phonetic First Name", "Phonetic Last Name"), ("Given Name Yomi", "Family Name Yomi")):
        yield people_rows.full_name(row[first], row[last])


def _addresses(parts: dict[str, str]) -> Iterator[str]:
    """Addresses on the web as they are; a handle under the name of its service as that service's address."""
    for text in people_rows.several(parts.get("value", "")):
        yield text if "/" in text else profiles.at_service(parts["label"], text)
