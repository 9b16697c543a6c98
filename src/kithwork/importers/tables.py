"""Tables as people's exports have them: a preamble above the header, a byte-order mark, columns found by name.

Separated by commas (RFC 4180), or by semicolons or tabs where a spreadsheet saved them again; UTF-8, UTF-16 with its mark, or else Windows-1252.
"""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from kithwork.domain.records import Origin, Unreadable
from kithwork.importers import table_rows
from kithwork.importers.protocol import Member
from kithwork.importers.table_rows import Block

PREAMBLE_LINES = 20  # a header is looked for in this many rows
SEPARATORS = (",", ";", "\t")


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


def header(head: bytes, is_header: Callable[[Sequence[str]], bool]) -> tuple[str, ...] | None:
    """The first row near the top that is a header, its columns as they are written; one that comes again gets a number."""
    return next((tuple(each_once(cells)) for _, rows in _tops(head) for cells, _ in rows if is_header(cells)), None)


def first_rows(head: bytes, wanted: Sequence[str]) -> list[dict[str, str]]:
    """The rows below the header as far as the head goes, by folded column name; the last may be cut."""
    separator = _separator(head, wanted)
    if not separator:
        return []
    rows: list[dict[str, str]] = []
    try:
        header, blocks = _below_header(table_rows.blocks(io.BytesIO(head), _encoding(head), separator), wanted)
        for block in blocks:
            rows += [dict(zip(header, cells, strict=False)) for cells in block.rows() if any(cells)]
    except csv.Error:
        pass  # what could be read before it
    return rows


def unread(source: str, member: Member, last: int, error: Exception) -> Unreadable:
    """What is said of a file that is no table, or no more after this line, or of rows in it that were left out."""
    if isinstance(error, table_rows.LeftOut):
        return Unreadable(Origin(source, error.where, error.where), str(error))
    return Unreadable(Origin(source, "file", f"after line {last}" if last else member.name), f"it could not be read as a table: {error}")


def table(source: str, member: Member, wanted: Sequence[str]) -> tuple[list[Row], list[Unreadable]]:
    """Every row below the header at once, and what is said of those that were left out. Raises NoHeader, csv.Error."""
    found: list[Row] = []
    try:
        found.extend(rows(member, wanted))
    except table_rows.LeftOut as error:
        return found, [unread(source, member, 0, error)]
    return found, []


def looked_at(member: Member, wanted: Sequence[str]) -> Iterator[Row]:
    """The same as `rows` for whoever only looks before they read: of rows that are left out they hear when they read."""
    with suppress(table_rows.LeftOut):
        yield from rows(member, wanted)


def rows(member: Member, wanted: Sequence[str]) -> Iterator[Row]:
    """Every row below the header, streamed. Raises NoHeader when there is none, and at the end table_rows.LeftOut."""
    with _opened(member, wanted) as (header, blocks):
        for block in blocks:
            for line, cells in zip(block.lines, block.rows(), strict=True):
                if any(cells):
                    yield Row(line, dict(zip(header, cells, strict=False)))


def columns(member: Member, wanted: Sequence[str], names: Sequence[str]) -> Iterator[tuple[Sequence[int], list[Sequence[str]]]]:
    """The lines on which rows end, and their columns of these names, as they are written; empty fields where there is no such column.

    For tables of many thousand rows: some hundred of them at a time. Raises NoHeader when there is no header.
    """
    with _opened(member, wanted) as (header, blocks):
        width = len(header)
        place_of = {column: place for place, column in enumerate(header)}
        places = [place_of.get(name.casefold(), width) for name in names]
        for block in blocks:
            lines, found = block.lines, block.columns
            if len(found) != width or not (all(found[0]) or all(map(any, zip(*found, strict=True)))):
                lines, found = _fitted(block, width)
            yield lines, [[""] * len(lines) if place == width else found[place] for place in places]


def _fitted(block: Block, width: int) -> tuple[list[int], list[tuple[str, ...]]]:
    """Rows that say anything, brought to so many fields."""
    said = [(line, cells) for line, cells in zip(block.lines, block.rows(), strict=True) if any(cells)]
    rows = [(*cells[:width], *[""] * (width - len(cells))) for _, cells in said]
    return [line for line, _ in said], list(zip(*rows, strict=True)) or [()] * width


@contextmanager
def _opened(member: Member, wanted: Sequence[str]) -> Iterator[tuple[list[str], Iterator[Block]]]:
    """The folded columns of a table, and the rows below them."""
    head = member.head()
    with member.open() as stream:
        yield _below_header(table_rows.blocks(stream, _encoding(head), _separator(head, wanted) or ","), wanted)


def _below_header(blocks: Iterator[Block], wanted: Sequence[str]) -> tuple[list[str], Iterator[Block]]:
    left = PREAMBLE_LINES
    while left > 0 and (block := next(blocks, None)):
        rows = block.rows()
        for place, cells in enumerate(rows[:left]):
            if _holds(cells, wanted):
                below = Block(block.lines[place + 1 :], uneven=rows[place + 1 :])
                return [column.casefold() for column in each_once(cells)], chain([below], blocks)
        left -= len(rows)
    raise NoHeader(f"no header with the columns {', '.join(wanted)}")


def _encoding(head: bytes) -> str:
    """UTF-8 unless the head is plainly not; a letter cut in two at its end does not count."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        head.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        return "utf-8-sig" if problem.start > len(head) - 4 else "cp1252"
    return "utf-8-sig"


def _separator(head: bytes, wanted: Sequence[str]) -> str | None:
    """The separator with which the head has a header with these columns."""
    folded = {column.casefold() for column in wanted}
    return next((separator for separator, rows in _tops(head) for _, present in rows if folded <= present), None)


@lru_cache(maxsize=4)  # thirty importers ask about each file
def _tops(head: bytes) -> tuple[tuple[str, tuple[tuple[tuple[str, ...], frozenset[str]], ...]], ...]:
    """With each separator, the first rows of the head as far as they are rows, and the columns that each would name."""
    text = head.decode(_encoding(head), errors="replace").replace("\0", "")
    return tuple((separator, tuple((cells, _folded(cells)) for cells in _top(text, separator))) for separator in SEPARATORS)


def _top(text: str, separator: str) -> Iterator[tuple[str, ...]]:
    try:
        for _, cells in zip(range(PREAMBLE_LINES), csv.reader(io.StringIO(text), delimiter=separator), strict=False):
            yield tuple(cells)
    except csv.Error:
        return


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
    return {column.casefold() for column in wanted} <= _folded(cells)


def _folded(cells: Sequence[str]) -> frozenset[str]:
    return frozenset(cell.casefold() for cell in each_once(cells))
