"""Where does a row of a table end, and where do its fields? As `csv` says, and in half its time for tables as programs write them.

A row is usual when each of its quotation marks opens or closes a field, and lines end in line feeds. From the first other row on, and from one that is
very long, `csv` itself reads the rest.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from operator import methodcaller
from typing import BinaryIO, Final, TypeAlias

Block: TypeAlias = tuple[list[int], list[list[str]]]  # the lines on which rows end, and the rows; never a row without a field

_BYTES: Final = 64 * 1024  # read at once: few enough to stay in the processor's cache
_LONGEST: Final = 1024 * 1024  # bytes of a usual row
_APART: Final = 128  # bytes for each quotation mark; where they stand closer, as in a table whose every field is quoted, `csv` is quicker
_ROWS: Final = 256  # handed on together where `csv` reads
_MARK: Final = b"\xef\xbb\xbf"
_RETURN: Final = ord("\r")  # a number is looked for in a fifth of the time
csv.field_size_limit(16 * 1024 * 1024)  # a message's text is one field


def blocks(stream: BinaryIO, encoding: str, separator: str) -> Iterator[Block]:
    """All rows of a table, some hundred at a time; lines count from 1, and an empty one is a row of one empty field. Raises csv.Error."""
    if encoding == "utf-16":
        yield from _carefully(io.TextIOWrapper(stream, encoding, errors="replace", newline=""), separator, 0)
        return
    data, line = stream.read(_BYTES), 0
    if encoding == "utf-8-sig":
        data, encoding = data.removeprefix(_MARK), "utf-8"
    is_dense = data.count(b'"') * _APART > len(data)
    while not is_dense and b"\0" not in data:
        lines, rows, at = _parted(data, encoding, separator, line)
        if rows:
            line = lines[-1]
            yield lines, rows
        data = data[at:]
        if len(data) > _LONGEST or not (more := stream.read(_BYTES)):
            break
        data += more
    yield from _carefully(_lines(data, stream, encoding), separator, line)


def _parted(data: bytes, encoding: str, separator: str, line: int) -> tuple[list[int], list[list[str]], int]:
    """The rows up to the first that is not whole or not usual, when so many lines lie behind; and where that one begins."""
    outside, *pieces = data.split(b'"')  # what stands outside of quotation marks, and what inside, in turn
    found = _plain(outside, encoding)
    if not found:
        return [], [], 0
    *whole, begun = found
    rows = [row.split(separator) for row in whole]
    lines = list(range(line + 1, line + len(rows) + 1))
    line, position, at = line + len(rows), len(outside), outside.rfind(b"\n") + 1 if rows else 0
    cells: list[str] = []
    said = b""
    for inside, outside in zip(pieces[::2], pieces[1::2], strict=False):
        position += len(inside) + len(outside) + 2
        said += inside
        if not outside:
            said += b'"'  # which two of them stand for
            continue
        found = _plain(outside, encoding)
        if not found or (begun and begun[-1] != separator) or found[0][:1] not in {"", separator}:
            break
        if begun:
            cells += begun[:-1].split(separator)
        cells.append(said.decode(encoding, "replace"))
        line += _count(said) + len(found) - 1
        said = b""
        if len(found) == 1:
            begun = found[0][1:]
            continue
        if found[0]:
            cells += found[0][1:].split(separator)
        rows.append(cells)
        rows += [row.split(separator) for row in found[1:-1]]
        lines += range(line - len(found) + 2, line + 1)
        cells, begun = [], found[-1]
        at = position - len(outside) + outside.rfind(b"\n") + 1
    return lines, rows, at


def _plain(outside: bytes, encoding: str) -> list[str]:
    """What stands outside of marks, line by line; nothing where a line ends in a lone carriage return."""
    plain = outside.decode(encoding, "replace")
    if "\r" in plain:
        plain = plain.replace("\r\n", "\n")
    return [] if "\r" in plain else plain.split("\n")


def _count(inside: bytes) -> int:
    """How many lines end here, as Python counts them."""
    if _RETURN in inside:
        return inside.count(b"\n") + inside.count(b"\r") - inside.count(b"\r\n")
    return len(inside) - len(inside.replace(b"\n", b""))  # the quickest way to count a few


def _lines(data: bytes, stream: BinaryIO, encoding: str) -> Iterator[str]:
    """The lines of what follows, with their ends."""
    held: list[bytes] = []
    for more in chain([data], iter(partial(stream.read, _BYTES), b"")):
        cut = more.rfind(b"\n") + 1
        if cut:
            yield from io.TextIOWrapper(io.BytesIO(b"".join([*held, more[:cut]])), encoding, "replace", newline="")
            held.clear()
        held.append(more[cut:])
    yield from io.TextIOWrapper(io.BytesIO(b"".join(held)), encoding, "replace", newline="")


def _carefully(lines: Iterable[str], separator: str, behind: int) -> Iterator[Block]:
    """The rows of these lines, with so many others behind them, by `csv`."""
    reader = csv.reader(map(methodcaller("replace", "\0", ""), lines), delimiter=separator)
    ends: list[int] = []
    rows: list[list[str]] = []
    try:
        for cells in reader:
            ends.append(behind + reader.line_num)
            rows.append(cells or [""])
            if len(rows) == _ROWS:
                yield ends, rows
                ends, rows = [], []
    except (csv.Error, OSError):
        yield ends, rows  # what could be read before it
        raise
    yield ends, rows
