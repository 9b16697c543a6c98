"""Where do names stand on a map, so that none lies on another?

Each name has eight places around its dot. They are asked in the order of importance, and the first place that is free is taken; a name for which there is no
room is left out. That is the greedy point-feature labelling of cartography (Christensen, Marks, Shieber, ACM Transactions on Graphics 1995, who compare it with
better and slower ones). The order of places follows Imhof (Positioning Names on Maps, 1975): right, left, above, below, then askew.

A server knows no fonts, so that a name is taken to be as wide as in DejaVu Sans, the widest that any system falls back to.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

LINE: Final = 1.25  # heights of a letter from one line to the next
AIR: Final = 2.0  # pixels that two names keep apart; ours: ADR 0042
CELL: Final = 64.0  # pixels; where to look for what may overlap
_WIDTHS: Final = {  # of a letter, in heights of the font: DejaVu Sans
    **dict.fromkeys("ijl'|", 0.28),
    **dict.fromkeys("frt.,:;!()[]-/", 0.42),
    **dict.fromkeys(" ", 0.32),
    **dict.fromkeys("ckszvxyJLT", 0.6),
    **dict.fromkeys("mwMWOQGDHNU@%&", 0.99),
}
_LETTER: Final = 0.65
_CAPITAL: Final = 0.78
_WIDE: Final = 1.05


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, in pixels from the top left."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        """Do the two share more than an edge?"""
        return self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom

    def is_within(self, width: float, height: float) -> bool:
        """Does it lie on the sheet?"""
        return self.left >= 0 and self.top >= 0 and self.right <= width and self.bottom <= height


@dataclass(frozen=True, slots=True)
class Want:
    """A name that is to stand beside a point: so far from it, in letters so high. One that is `fixed` stands above it or not at all."""

    key: int
    words: str
    x: float
    y: float
    gap: float
    size: float
    is_fixed: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A name where it stands: its box, and where its line of writing begins, is centred or ends."""

    want: Want
    box: Box
    x: float
    y: float
    anchor: str  # start, middle, end


@dataclass(slots=True)
class _Taken:
    cells: defaultdict[tuple[int, int], list[Box]] = field(default_factory=lambda: defaultdict(list))

    def add(self, box: Box) -> None:
        for cell in _cells(box):
            self.cells[cell].append(box)

    def is_free(self, box: Box) -> bool:
        return not any(box.overlaps(other) for cell in _cells(box) for other in self.cells.get(cell, ()))


def place(wants: Iterable[Want], *, width: float, height: float, taken: Sequence[Box] = (), dots: Sequence[Box] = ()) -> list[Placed]:
    """The names for which there is room on a sheet, the most important first; nothing lies on what is taken already, nor on dots where that can be helped."""
    held, beside, found = _held(taken), _held(dots), []
    for want in wants:
        free = [one for one in _places(want) if one.box.is_within(width, height) and held.is_free(one.box)]
        spot = next((one for one in free if beside.is_free(one.box)), free[0] if free else None)
        if spot:
            held.add(spot.box)
            found.append(spot)
    return found


def _held(boxes: Iterable[Box]) -> _Taken:
    held = _Taken()
    for box in boxes:
        held.add(box)
    return held


@lru_cache(maxsize=8192)
def width_of(words: str, size: float) -> float:
    """How wide some words are at most, in letters so high."""
    return size * sum(_width(letter) for letter in words)


def shortened(words: str, most: int) -> str:
    """As many letters of a name as there is room for."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def _width(letter: str) -> float:
    known = _WIDTHS.get(letter)
    if known is not None:
        return known
    if unicodedata.combining(letter):
        return 0.0
    return _WIDE if unicodedata.east_asian_width(letter) in "WF" or ord(letter) > 0x2FFF else _CAPITAL if letter.isupper() else _LETTER


def _places(want: Want) -> Iterator[Placed]:
    wide, high, gap = width_of(want.words, want.size), want.size * LINE, want.gap
    beside, askew = want.y - high / 2, gap * 0.7
    if want.is_fixed:
        yield _at(want, want.x - wide / 2, want.y - gap - high, wide, "middle")
        return
    yield _at(want, want.x + gap, beside, wide, "start")
    yield _at(want, want.x - gap - wide, beside, wide, "end")
    yield _at(want, want.x - wide / 2, want.y - gap - high, wide, "middle")
    yield _at(want, want.x - wide / 2, want.y + gap, wide, "middle")
    for top in (want.y - askew - high, want.y + askew):
        yield _at(want, want.x + askew, top, wide, "start")
        yield _at(want, want.x - askew - wide, top, wide, "end")


def _at(want: Want, left: float, top: float, wide: float, anchor: str) -> Placed:
    box = Box(left - AIR / 2, top - AIR / 2, left + wide + AIR / 2, top + want.size * LINE + AIR / 2)
    x = left if anchor == "start" else left + wide if anchor == "end" else left + wide / 2
    return Placed(want, box, x, top + want.size, anchor)


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.left // CELL), int(box.right // CELL) + 1):
        for row in range(int(box.top // CELL), int(box.bottom // CELL) + 1):
            yield column, row
