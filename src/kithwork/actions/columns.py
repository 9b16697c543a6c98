"""What do the columns of a table of people mean? Shown with what stands in them, corrected by the owner, kept for every table with the same columns."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Final

from django.db import transaction

from kithwork.domain.errors import Refused
from kithwork.domain.records import Unreadable
from kithwork.importers import archives, people_columns, registry, tables
from kithwork.importers.people_columns import Column, Meaning
from kithwork.importers.protocol import Member, SaidColumns
from kithwork.importers.written_days import Order
from kithwork.store.queries import columns as queries
from kithwork.store.writes import columns as writes
from kithwork.store.writes.changes import Journal

ORDERS: Final = tuple(order.value for order in Order)
SOURCE: Final = registry.ASKED_LAST
SHOWN: Final = 5  # tables on one page
_ENDINGS: Final = (".csv", ".tsv", ".txt")
MEANINGS: Final = tuple(meaning.value for meaning in Meaning)


class NoTable(Refused):
    """That is no table with columns that could be explained."""

    terminal_hint = "Name a CSV file with a header, as spreadsheets and address books export it."


class NoSuchColumn(Refused):
    """The table has no such column."""

    exit_code = 2


class NoSuchMeaning(Refused):
    """There is no such meaning of a column."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Table:
    """A table of people as it would be read: by what its header is known again, its columns, the owner's order of dates, and whether it can be read."""

    place: str
    header: str
    columns: tuple[Column, ...]
    order: str
    is_enough: bool
    read_by: str = ""  # another source that knows this table better


def said(owner_id: int | None) -> dict[str, SaidColumns]:
    """All that the owner said of columns, as a reading takes it."""
    found = queries.said(owner_id) if owner_id is not None else {}
    return {header: SaidColumns(tuple((name, meaning) for name, meaning in each.items() if name), each.get("", "")) for header, each in found.items()}


def look(*, owner_id: int | None, path: Path) -> Table:
    """The table at a path, the first one where there are several. Raises NoTable."""
    told = said(owner_id)
    for member in archives.members(path):
        if not isinstance(member, Unreadable) and (table := of_member(member, told)):
            return table
    raise NoTable(f"{path.name} is no table with columns that could be explained.")


def among(*, owner_id: int | None, paths: Sequence[Path], places: Collection[str]) -> tuple[Table, ...]:
    """The tables that lie at these places within the paths and may want explaining, at most `SHOWN` of them."""
    told = said(owner_id)
    wanted = {place for place in places if place.casefold().endswith(_ENDINGS)}
    found: list[Table] = []
    for path in paths if wanted else ():
        for member in archives.members(path):
            if not isinstance(member, Unreadable) and member.place in wanted and (table := of_member(member, told)):
                found.append(table)
                if len(found) == SHOWN:
                    return tuple(found)
    return tuple(found)


def of_member(member: Member, told: Mapping[str, SaidColumns]) -> Table | None:
    """What the columns of a table mean, as it would be read; None for what is no table."""
    if not member.name.casefold().endswith(_ENDINGS):
        return None
    try:
        columns = header(member, told)
        if not columns:
            return None
        rows = [row.fields for row in islice(tables.looked_at(member, columns), people_columns.LOOKED_AT)]
    except (ValueError, OSError):
        return None
    key = people_columns.fingerprint(columns)
    found = people_columns.proposed(columns, rows, told.get(key))
    readers = [one.source for one in registry.recognising(member)]
    other = next((source for source in readers if source != SOURCE), "")
    order = told[key].order if key in told else ""
    is_known = key in told or SOURCE in readers
    return Table(member.place, key, found, order, is_known and people_columns.is_enough({one.meaning for one in found}), other)


def may_be_people(member: Member) -> bool:
    """Is it a table in which people seem to be reached, though its header does not say so?"""
    table = of_member(member, {})
    meanings = {one.meaning for one in table.columns} if table else set()
    return Meaning.EMAIL in meanings or bool(meanings & {Meaning.NAME, Meaning.FIRST} and meanings & people_columns.PERSONAL)


def is_headless(member: Member) -> bool:
    """Is it a table that begins with somebody's address where the names of its columns should stand?"""
    if not member.name.casefold().endswith(_ENDINGS[:2]) or of_member(member, {}):
        return False
    return bool(tables.header(member.head(), lambda cells: len(cells) > 1 and any("@" in cell for cell in cells)))


def header(member: Member, told: Mapping[str, SaidColumns]) -> tuple[str, ...]:
    """The header of a table: one that the owner explained, one that speaks of people, else the first row with two names."""
    head = member.head()
    return (
        tables.header(head, lambda cells: people_columns.fingerprint(tables.each_once(cells)) in told)
        or tables.header(head, people_columns.is_people)
        or (tables.header(head, _could_be) if not member.name.casefold().endswith(".txt") else None)  # prose has commas too
        or ()
    )


def _could_be(cells: Sequence[str]) -> bool:
    return len([cell for cell in cells if cell.strip()]) > 1 and all(len(cell) < 100 and "@" not in cell for cell in cells)


def say(*, owner_id: int, table: Table, meanings: Mapping[str, str], now: datetime, order: str | None = None) -> None:
    """The owner's word on columns by their names; an empty meaning takes it back. Raises NoSuchColumn, NoSuchMeaning."""
    names = {column.name.casefold(): column.name for column in table.columns}
    for name, meaning in meanings.items():
        if name.casefold() not in names:
            raise NoSuchColumn(f"There is no column “{name}”; there are {', '.join(column.name for column in table.columns if column.name)}.")
        if meaning and meaning not in MEANINGS:
            raise NoSuchMeaning(f"There is no meaning “{meaning}”; there are {', '.join(MEANINGS)}.")
    if order and order not in ORDERS:
        raise NoSuchMeaning(f"Dates are {' or '.join(ORDERS)}, not “{order}”.")
    with transaction.atomic():
        journal = Journal(owner_id)
        for name, meaning in meanings.items():
            writes.say(journal, header=table.header, name=name.casefold(), meaning=meaning)
        if order is not None:
            writes.say(journal, header=table.header, name="", meaning=order)
        journal.close(f"Explained the columns of {table.place}", now=now)
