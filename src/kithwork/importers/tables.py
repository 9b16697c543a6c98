"""Tables of commas as people's exports have them: a preamble above the header, a byte-order mark, columns found by name."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kithwork.importers.protocol import Member

PREAMBLE_LINES = 20  # a header is looked for in this many rows
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
    text = head.decode("utf-8-sig", errors="replace")
    try:
        return any(_holds(cells, wanted) for _, cells in zip(range(PREAMBLE_LINES), csv.reader(io.StringIO(text)), strict=False))
    except csv.Error:
        return False


def rows(member: Member, wanted: Sequence[str]) -> Iterator[Row]:
    """Every row below the header, streamed. Raises NoHeader when there is none."""
    with member.open() as raw:
        text = io.TextIOWrapper(raw, encoding="utf-8-sig", errors="replace", newline="")
        reader = csv.reader(line.replace("\0", "") for line in text)
        header = _find_header(reader, wanted)
        for cells in reader:
            if any(cells):
                yield Row(reader.line_num, dict(zip(header, cells, strict=False)))


def _find_header(reader: Iterator[list[str]], wanted: Sequence[str]) -> list[str]:
    for _, cells in zip(range(PREAMBLE_LINES), reader, strict=False):
        if _holds(cells, wanted):
            return [cell.strip().casefold() for cell in cells]
    raise NoHeader(f"no header with the columns {', '.join(wanted)}")


def _holds(cells: Sequence[str], wanted: Sequence[str]) -> bool:
    present = {cell.strip().casefold() for cell in cells}
    return all(column.casefold() in present for column in wanted)
