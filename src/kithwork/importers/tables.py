"""Tables as people's exports have them: a preamble above the header, a byte-order mark, columns found by name.

Separated by commas (RFC 4180), or by semicolons or tabs where a spreadsheet saved them again; UTF-8, or else Windows-1252.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
    return _separator(head, wanted) is not None


def rows(member: Member, wanted: Sequence[str]) -> Iterator[Row]:
    """Every row below the header, streamed. Raises NoHeader when there is none."""
    head = member.head()
    with member.open() as raw:
        text = io.TextIOWrapper(raw, encoding=_encoding(head), errors="replace", newline="")
        reader = csv.reader((line.replace("\0", "") for line in text), delimiter=_separator(head, wanted) or ",")
        header = _find_header(reader, wanted)
        for cells in reader:
            if any(cells):
                yield Row(reader.line_num, dict(zip(header, cells, strict=False)))


def _encoding(head: bytes) -> str:
    """UTF-8 unless the head is plainly not; a letter cut in two at its end does not count."""
    try:
        head.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        return "utf-8-sig" if problem.start > len(head) - 4 else "cp1252"
    return "utf-8-sig"


def _separator(head: bytes, wanted: Sequence[str]) -> str | None:
    """The separator with which the head has a row of the wanted columns."""
    text = head.decode(_encoding(head), errors="replace").replace("\0", "")
    for separator in SEPARATORS:
        try:
            table = csv.reader(io.StringIO(text), delimiter=separator)
            if any(_holds(cells, wanted) for _, cells in zip(range(PREAMBLE_LINES), table, strict=False)):
                return separator
        except csv.Error:
            continue
    return None


def _find_header(reader: Iterator[list[str]], wanted: Sequence[str]) -> list[str]:
    for _, cells in zip(range(PREAMBLE_LINES), reader, strict=False):
        if _holds(cells, wanted):
            return [cell.strip().casefold() for cell in cells]
    raise NoHeader(f"no header with the columns {', '.join(wanted)}")


def _holds(cells: Sequence[str], wanted: Sequence[str]) -> bool:
    present = {cell.strip().casefold() for cell in cells}
    return all(column.casefold() in present for column in wanted)
