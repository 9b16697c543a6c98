"""Tables of people: a CSV file from Dex, Clay (Mesh), HubSpot, Twenty, Airtable, Notion, or a spreadsheet of one's own.

Where it comes from: the program's export as CSV, or "Save as CSV" of a spreadsheet. What its columns mean is proposed (`kith columns FILE`),
and your corrections are kept for every table with the same columns. Days must say which number is the month, or you say it once.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from kithwork.domain.records import Item, Origin, Remark, Unreadable
from kithwork.importers import column_words, people_columns, people_rows, profiles, table_rows, tables, written_days
from kithwork.importers.people_columns import Column, Meaning
from kithwork.importers.people_rows import Rows, Told
from kithwork.importers.protocol import HEAD_SIZE, Member, Reading
from kithwork.importers.tables import Row

_NOTION: Final = re.compile(r" \(https?://[^()\s]*\)")  # after the name of a page that a cell refers to
_NOTES: Final = frozenset("note notes notizen notiz notas nota appunti notities comment comments remarks bemerkungen".split())
_LONG: Final = 8  # letters of an id that no other table will have
_LABELS: Final = re.compile(r"\s*[,;|\n]\s*")


class PeopleTable:
    """One person for each row; asked last, since every other table of people is one as well."""

    source = "people-table"

    def recognises(self, member: Member) -> bool:
        """By a column for a name, and somebody in it who can be reached: the names of columns alone say too little."""
        return member.name.casefold().endswith((".csv", ".tsv")) and is_table(member)

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """Everybody in it."""
        columns, last = header(member, reading), 0
        said = reading.columns.get(people_columns.fingerprint(columns))
        try:
            first = [row.fields for row in islice(tables.looked_at(member, columns), people_columns.LOOKED_AT)]
            meant = people_columns.proposed(columns, first, said)
            birthdays = [one.name for one in meant if one.meaning is Meaning.BIRTHDAY]
            proven = written_days.order_of(row[name] for row in tables.looked_at(member, columns) for name in birthdays) if birthdays else None
            order = people_columns.order_of(columns, said) or proven
            several = people_rows.namesakes(_told(row, meant) for row in tables.rows(member, columns))
            rows = Rows(self.source, order, f"{people_columns.table_of(columns)}:", is_entry=False, namesakes=several)
            is_own, open_days = people_columns.is_own_book(columns, said), 0
            for row in tables.rows(member, columns):
                last = row.line
                for item in rows.items(_told(row, meant), is_own_book=is_own):
                    open_days += isinstance(item, Unreadable)
                    yield item
            if open_days and rows.order is None:
                yield Remark(
                    Origin(self.source, "dates", member.place), "say with `kith columns` which number comes first in its dates, and read it again"
                )
        except (tables.NoHeader, csv.Error, OSError) as error:
            yield tables.unread(self.source, member, last, error)


def is_table(member: Member) -> bool:
    """Does it speak of people by itself, without the owner's word?"""
    head = member.head()
    columns = tables.header(head, people_columns.is_people)
    if columns is None:
        return False
    rows = tables.first_rows(head, columns)
    return people_columns.has_people(columns, rows) or (len(rows) <= 1 and len(head) == HEAD_SIZE and _has_people_below(member, columns))


def _has_people_below(member: Member, columns: Sequence[str]) -> bool:
    """Likewise where one row is longer than what is looked at of a file: what do the rows behind it say? Of rows that are all too long the reading tells."""
    rows: list[dict[str, str]] = []
    try:
        rows.extend(row.fields for row in islice(tables.rows(member, columns), people_columns.LOOKED_AT))
    except table_rows.LeftOut:
        return not rows or people_columns.has_people(columns, rows)
    except (tables.NoHeader, csv.Error):
        return False
    return people_columns.has_people(columns, rows)


def header(member: Member, reading: Reading) -> tuple[str, ...]:
    """The columns of a table of people: those that speak of some, or that the owner explained; none where there are none."""
    is_known = reading.columns.keys()
    return (
        tables.header(member.head(), lambda cells: bool(is_known) and people_columns.fingerprint(tables.each_once(cells)) in is_known)
        or tables.header(member.head(), people_columns.is_people)
        or ()
    )


def _told(row: Row, meant: Sequence[Column]) -> Told:
    told = Told(f"line {row.line}")
    for column in meant:
        if cell := row[column.name]:
            _tell(told, column, cell)
    if told.first and not told.last and told.name:  # `Name, Vorname`
        if told.first.casefold() in told.name.casefold():
            told.first = ""
        else:
            told.last, told.name = told.name, ""
    elif told.last and not told.first and told.name:  # `Nombre, Apellidos`
        if told.last.casefold() in told.name.casefold():
            told.last = ""
        else:
            told.first, told.name = told.name, ""
    return told


def _tell(told: Told, column: Column, cell: str) -> None:
    """Let one cell say what its column means."""
    meaning = column.meaning
    if meaning.value in profiles.SERVICES:
        told.addresses += [part if "/" in part else profiles.at_service(meaning.value, part) for part in people_rows.several(cell)]
    elif meaning is Meaning.NOTE:
        told.notes.append(cell if column_words.plain(column.name) in _NOTES else f"{column.name}: {cell}")
    elif meaning in {Meaning.MANAGER, Meaning.ASSISTANT, Meaning.SPOUSE}:
        told.relations.append((meaning.value, _NOTION.sub("", cell)))
    elif meaning is Meaning.ENTRY:
        told.entry = told.entry or (f"{column_words.plain(column.name)}:{cell}" if len(cell) >= _LONG else "")
    elif (field := _PLAIN.get(meaning)) and not getattr(told, field):
        setattr(told, field, _NOTION.sub("", cell))
    else:
        _tell_several(told, meaning, cell)


def _tell_several(told: Told, meaning: Meaning, cell: str) -> None:
    """Likewise of a cell that may hold several."""
    if meaning is Meaning.PHONE and "@" not in cell:
        told.phones += people_rows.several_phones(cell)
    elif meaning in {Meaning.EMAIL, Meaning.PHONE, Meaning.LINK}:
        emails, phones, addresses = people_rows.reached(cell)
        told.emails, told.phones, told.addresses = told.emails + emails, told.phones + phones, told.addresses + addresses
    elif meaning is Meaning.LABELS:
        told.labels += [label for label in _LABELS.split(_NOTION.sub("", cell)) if label]
    elif meaning is Meaning.NICKNAME:
        told.other_names.append(cell)


_PLAIN: Final = {
    Meaning.NAME: "name",
    Meaning.FIRST: "first",
    Meaning.MIDDLE: "middle",
    Meaning.LAST: "last",
    Meaning.SUFFIX: "suffix",
    Meaning.ORGANISATION: "organisation",
    Meaning.TITLE: "title",
    Meaning.CITY: "city",
    Meaning.CALLING_CODE: "calling_code",
    Meaning.BIRTHDAY: "birthday",
    Meaning.BIRTH_YEAR: "birth_year",
}
