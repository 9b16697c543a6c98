"""Where does a row of a table end, and where do its fields? As `csv` says, and in two thirds of its time for tables as programs write them.

A row is usual when each of its quotation marks opens or closes a field, and lines end in line feeds. From the block of the first other row on, and from a row
that is very long, `csv` itself reads the rest.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import accumulate, chain
from typing import BinaryIO, Final

_BYTES: Final = 64 * 1024  # read at once: few enough to stay in the processor's cache
_LONGEST: Final = 1024 * 1024  # bytes of a usual row
_APART: Final = 128  # bytes for each quotation mark; where they stand closer, as in a table whose every field is quoted, `csv` is quicker
_ROWS: Final = 256  # handed on together where `csv` reads
_MARK: Final = b"\xef\xbb\xbf"
_QUOTED: Final = "\0"  # stands for a field in quotation marks while the others are parted
LONGEST_CELL: Final = 16 * 1024 * 1024  # letters; a message's text is one field
_INSIDE: Final = re.compile(r'"[^"]*+(?:""[^"]*+)*+("?)')  # a field in quotation marks, and whether it ends here
csv.field_size_limit(LONGEST_CELL)


class LeftOut(csv.Error):
    """What of a table could not be read, and where; raised once all else is handed on."""

    def __init__(self, too_long: Sequence[int], open_at: int, *, is_read: bool, is_last: bool) -> None:
        """Tell of rows with a field that is too long, by their lines, and of one from which on a quotation mark stays open (0: none), whether read or not."""
        where, why = [], []
        if too_long:
            where.append(f"line{'s' * (len(too_long) > 1)} {', '.join(f'{line:,}' for line in too_long)}")
            others = "" if is_last or open_at else ", and the others were read"
            at = f" ({where[0]})" if open_at else ""  # else it stands beside the words anyway
            why.append(f"a field has more than {LONGEST_CELL // 2**20} million letters{at}; the row was left out{others}")
        if open_at:
            where.append(f"line {open_at:,}" if is_read else f"after line {open_at - 1:,}")
            loss = "whatever stands behind it was read as one field" if is_read else "nothing from there on could be read"
            why.append(f"a quotation mark of the row that begins on line {open_at:,} is never closed: {loss}")
        super().__init__("; ".join(why))
        self.where = "; ".join(where)


@dataclass(frozen=True, slots=True)
class Block:
    """Some hundred rows: the lines on which they end, counted from 1, and their columns; or, where rows differ in length, the rows themselves."""

    lines: Sequence[int]
    columns: Sequence[Sequence[str]] = ()
    uneven: Sequence[Sequence[str]] = field(default=(), repr=False)

    def rows(self) -> Sequence[Sequence[str]]:
        """Row by row, as csv has them, but for one thing: an empty line is a row of one empty field."""
        return self.uneven or list(zip(*self.columns, strict=True))


def blocks(stream: BinaryIO, encoding: str, separator: str) -> Iterator[Block]:
    """All rows of a table. Raises csv.Error, at the end LeftOut."""
    if encoding == "utf-16":
        yield from _carefully(io.TextIOWrapper(stream, encoding, errors="replace", newline=""), separator, 0)
        return
    data, line = stream.read(_BYTES), 0
    if encoding == "utf-8-sig":
        data, encoding = data.removeprefix(_MARK), "utf-8"
    is_dense = data.count(b'"') * _APART > len(data)
    while not is_dense and b"\0" not in data:
        pieces = _whole(data)
        if pieces:
            block = _parted(pieces, encoding, separator, line)
            if not block:
                break
            line = block.lines[-1]
            yield block
            data = data[sum(map(len, pieces)) + len(pieces) - 1 :]
        if len(data) > _LONGEST or not (more := stream.read(_BYTES)):
            break
        data += more
    yield from _carefully(_lines(data, stream, encoding), separator, line)


def _whole(data: bytes) -> list[bytes]:
    """The rows that are whole, if there are any: what stands outside of quotation marks, and what inside, in turn."""
    pieces = data.split(b'"')
    if len(pieces) % 2 == 0:
        pieces.pop()
    while pieces and not (end := pieces[-1].rfind(b"\n") + 1):
        del pieces[-2:]
    if pieces:
        pieces[-1] = pieces[-1][:end]
    return pieces


def _parted(pieces: list[bytes], encoding: str, separator: str, line: int) -> Block | None:
    """The rows of these pieces, when so many lines lie behind; nothing where one of them is not usual."""
    if b"" in pieces[2:-1:2]:
        pieces = _undoubled(pieces)
    outside = _line_feeds(_QUOTED.encode().join(pieces[::2]))
    if b"\r" in outside:
        return None
    apart = outside.replace(b"\n", f"{separator}\n{separator}".encode())
    count, cells = (len(apart) - len(outside)) // 2, apart.decode(encoding, "replace").split(separator)
    cells.pop()
    stride = cells.index("\n") + 1 if "\n" in cells else 0
    insides = [inside.decode(encoding, "replace") for inside in pieces[1::2]]
    if len(cells) != count * stride or cells[stride - 1 :: stride].count("\n") != count:
        return _uneven(cells, insides, line) if cells.count("\n") == count and cells.count(_QUOTED) == len(insides) else None
    steps, at = [1] * count, -1
    try:
        for inside in insides:
            at = cells.index(_QUOTED, at + 1)
            cells[at] = inside
            steps[at // stride] += _count(inside)
    except ValueError:  # a mark stands within a field
        return None
    return Block(list(accumulate(steps, initial=line))[1:], [cells[place::stride] for place in range(stride - 1)])


def _line_feeds(text: bytes) -> bytes:
    """The same with line feeds alone at the ends of lines. Single bytes are replaced in a fraction of the time that two in a row are looked for."""
    bare = text.replace(b"\r", b"")
    if len(bare) == len(text) or bare.replace(b"\n", b"\r\n") == text:
        return bare
    return text.replace(b"\r\n", b"\n")


def _undoubled(pieces: list[bytes]) -> list[bytes]:
    """Two marks in a row stand for one of them within the field."""
    kept, said = pieces[:1], b""
    for inside, outside in zip(pieces[1::2], pieces[2::2], strict=True):
        said += inside
        if outside:
            kept += said, outside
            said = b""
        else:
            said += b'"'
    return kept


def _uneven(cells: list[str], insides: list[str], line: int) -> Block:
    """Rows of different lengths."""
    lines: list[int] = []
    rows: list[list[str]] = [[]]
    quoted = iter(insides)
    for cell in cells:
        if cell == "\n":
            line += 1
            lines.append(line)
            rows.append([])
        elif cell == _QUOTED:
            rows[-1].append(next(quoted))
            line += _count(rows[-1][-1])
        else:
            rows[-1].append(cell)
    return Block(lines, uneven=rows[:-1])


def _count(inside: str) -> int:
    """How many lines end here, as Python counts them."""
    return inside.count("\n") + (inside.count("\r") - inside.count("\r\n") if "\r" in inside else 0)


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
    held: list[str] = []  # the lines of the row that is being read
    last: list[str] = []  # and of the one before it
    told = map(partial(_hold, held), lines)
    too_long: list[int] = []
    is_cut, is_last = False, False
    while not is_cut:
        reader = csv.reader(told, delimiter=separator)
        try:
            for block in _read(reader, held, last, behind):
                behind, is_last = block.lines[-1], False
                yield block
            break
        except csv.Error as error:
            if "field limit" not in str(error):
                raise
            too_long.append(behind + 1)
            count, is_cut = _skip(held, told, separator)
            behind, is_last = behind + count, True
    open_at = too_long.pop() if is_cut else behind + 1 - len(last) if len(last) > 1 and _is_open(last, separator) else 0
    if too_long or open_at:
        raise LeftOut(too_long, open_at, is_read=not is_cut, is_last=is_last)


def _hold(held: list[str], line: str) -> str:
    held.append(line)
    return line.replace("\0", "")


def _skip(held: list[str], lines: Iterator[str], separator: str) -> tuple[int, bool]:
    """Go on to the end of a row of which these lines were read. Returns over how many lines, and whether it was still open where the file ends."""
    is_open = _is_open(held, separator)
    count = len(held)
    held.clear()
    while is_open and (more := next(lines, None)) is not None:
        is_open = _stays_open(more, separator, is_open)
        count += 1
        held.clear()
    return count, is_open


def _is_open(row: Sequence[str], separator: str) -> bool:
    """Does a field in quotation marks go on behind these lines of a row?"""
    is_open = False
    for line in row:
        is_open = _stays_open(line.replace("\0", ""), separator, is_open)
    return is_open


def _stays_open(line: str, separator: str, is_open: bool) -> bool:  # noqa: FBT001
    """Does a field in quotation marks go on behind this line? A mark within another field is a letter, as `csv` has it."""
    line, at = f'"{line}' if is_open else line, 0
    while True:
        if inside := _INSIDE.match(line, at):
            if not inside[1]:
                return True
            at = inside.end()
        at = line.find(separator, at) + 1
        if not at:
            return False


def _read(reader: Iterator[list[str]], held: list[str], last: list[str], behind: int) -> Iterator[Block]:
    """The rows as far as they can be read."""
    ends: list[int] = []
    rows: list[list[str]] = []
    try:
        for cells in reader:
            behind += len(held)
            last[:] = held
            held.clear()
            ends.append(behind)
            rows.append(cells or [""])
            if len(rows) == _ROWS:
                yield Block(ends, uneven=rows)
                ends, rows = [], []
    except (csv.Error, OSError):
        if rows:
            yield Block(ends, uneven=rows)  # what could be read before it
        raise
    if rows:
        yield Block(ends, uneven=rows)
