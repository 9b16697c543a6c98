"""Tables as people's exports have them: a preamble above the header, a byte-order mark, columns found by name.

Separated by commas (RFC 4180), or by semicolons or tabs where a spreadsheet saved them again; UTF-8, UTF-16 with its mark, or else Windows-1252.
"""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from operator import itemgetter, methodcaller
from typing import Protocol

from kithwork.importers.protocol import Member

PREAMBLE_LINES = 20  # a header is looked for in this many rows
SEPARATORS = (",", ";", "\t")
csv.field_size_limit(16 * 1024 * 1024)  # a message's text is one field


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line on which it ends, and its fields by folded column name."""

    line: int
    fields: dict[str, str]

    def __getitem__(self, column: str) -> str:
        """The field of a column, trimmed; empty when the file has no such column."""
        return self.fields.get(column.casefold(), "").strip()


class NoHeader(ValueError):
    """The columns that this format needs were not found."""


def has_header(head: bytes, wanted: Sequence[str]) -> bool:
    """Is there a row near the top that holds all the wanted columns?"""
    return _found(head, lambda cells: _holds(cells, wanted)) is not None


def header(head: bytes, is_header: Callable[[Sequence[str]], bool]) -> tuple[str, ...] | None:
    """The first row near the top that is a header, its columns as they are written; one that comes again gets a number."""
    found = _found(head, is_header)
    return found[1] if found else None


def first_rows(head: bytes, wanted: Sequence[str]) -> list[dict[str, str]]:
    """The rows below the header as far as the head goes, by folded column name; the last may be cut."""
    found = _found(head, lambda cells: _holds(cells, wanted))
    if not found:
        return []
    rows: list[dict[str, str]] = []
    try:
        reader = csv.reader(io.StringIO(head.decode(_encoding(head), errors="replace").replace("\0", "")), delimiter=found[0])
        header = _find_header(reader, wanted)
        rows.extend(dict(zip(header, cells, strict=False)) for cells in reader if any(cells))
    except csv.Error:
        pass  # what could be read before it
    return rows


def rows(member: Member, wanted: Sequence[str]) -> Iterator[Row]:
    """Every row below the header, streamed. Raises NoHeader when there is none."""
    with _opened(member, wanted) as (reader, header):
        for cells in reader:
            if any(cells):
                yield Row(reader.line_num, dict(zip(header, cells, strict=False)))


def columns(member: Member, wanted: Sequence[str], names: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The line on which each row ends, and its fields of two names or more in their order, as they are written; empty where there is no such column.

    For tables of many thousand rows: where a column stands is found out once. Raises NoHeader when there is no header.
    """
    with _opened(member, wanted) as (reader, header):
        width = len(header)
        places = {column: place for place, column in enumerate(header)}
        fields_of = itemgetter(*[places.get(name.casefold(), width) for name in names])
        missing = [""] * (width + 1)  # of a row that is too short, and of every row the column that is not there
        for cells in reader:
            if any(cells):
                if len(cells) == width:
                    cells.append("")
                    yield reader.line_num, fields_of(cells)
                else:
                    yield reader.line_num, fields_of([*cells[:width], *missing[min(len(cells), width) :]])


class _Reader(Protocol):
    """What `csv.reader` makes."""

    @property
    def line_num(self) -> int:
        """The line on which the row ends that was read last."""

    def __iter__(self) -> Iterator[list[str]]:
        """Row after row."""

    def __next__(self) -> list[str]:
        """The next row."""


@contextmanager
def _opened(member: Member, wanted: Sequence[str]) -> Iterator[tuple[_Reader, list[str]]]:
    """A table just below its header, and the folded columns of that."""
    head = member.head()
    with member.open() as raw:
        found = _found(head, lambda cells: _holds(cells, wanted))
        text = io.TextIOWrapper(raw, encoding=_encoding(head), errors="replace", newline="")
        reader = csv.reader(map(methodcaller("replace", "\0", ""), text), delimiter=found[0] if found else ",")
        yield reader, _find_header(reader, wanted)


def _encoding(head: bytes) -> str:
    """UTF-8 unless the head is plainly not; a letter cut in two at its end does not count."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        head.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        return "utf-8-sig" if problem.start > len(head) - 4 else "cp1252"
    return "utf-8-sig"


def _found(head: bytes, is_header: Callable[[Sequence[str]], bool]) -> tuple[str, tuple[str, ...]] | None:
    """The separator with which the head has a header, and its columns."""
    text = head.decode(_encoding(head), errors="replace").replace("\0", "")
    for separator in SEPARATORS:
        try:
            table = csv.reader(io.StringIO(text), delimiter=separator)
            for _, cells in zip(range(PREAMBLE_LINES), table, strict=False):
                if is_header(cells):
                    return separator, tuple(each_once(cells))
        except csv.Error:
            continue
    return None


def _find_header(reader: Iterator[list[str]], wanted: Sequence[str]) -> list[str]:
    for _, cells in zip(range(PREAMBLE_LINES), reader, strict=False):
        if _holds(cells, wanted):
            return [column.casefold() for column in each_once(cells)]
    raise NoHeader(f"no header with the columns {', '.join(wanted)}")


def each_once(cells: Sequence[str]) -> list[str]:
    """Columns without space around them; a name that comes again gets a number, so that the first one keeps its own."""
    counts: dict[str, int] = {}
    found = []
    for cell in cells:
        name = cell.strip("\ufeff \t\r\n")
        count = counts[name.casefold()] = counts.get(name.casefold(), 0) + 1
        found.append(name if count == 1 else f"{name} ({count})")
    return found


def _holds(cells: Sequence[str], wanted: Sequence[str]) -> bool:
    present = {cell.casefold() for cell in each_once(cells)}
    return all(column.casefold() in present for column in wanted)
