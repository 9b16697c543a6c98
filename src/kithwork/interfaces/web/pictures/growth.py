"""Months beside each other: a disc for what a month held of each strand, as large as it is against the fullest month of the same strand."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

from django.utils.safestring import SafeString

from kithwork.interfaces.web.pictures import svg

LEFT: Final = 112
STEP: Final = 36
ROW: Final = 40
LARGEST: Final = 13.0
NARROW_STEP: Final = 26  # from month to month, from above
NARROW_LEFT: Final = 34
NARROW_COLUMN: Final = 58
NARROW_LARGEST: Final = 10.0


@dataclass(frozen=True, slots=True)
class Strand:
    """One row: its name, and how much each month held."""

    name: str
    counts: tuple[int, ...]


def growth(strands: Sequence[Strand], months: Sequence[str], finding: str) -> SafeString:
    """Draw the rows from above, the months from left to right; a strand is held against its own months alone."""
    marks = [mark for row, strand in enumerate(strands) for mark in _row(strand, months, 26 + ROW * row)]
    floor = 26 + ROW * len(strands)
    below = [svg.text("t-mono t-mid", LEFT + STEP * at + STEP / 2, floor, name[:3]) for at, name in enumerate(months)]
    return svg.picture(LEFT + STEP * len(months) + 8, floor + 12, finding, [*marks, *below])


def growth_narrow(strands: Sequence[Strand], months: Sequence[str], finding: str) -> SafeString:
    """The same standing up: the months from above, the newest first, a column for each strand."""
    top, width = 44, NARROW_LEFT + NARROW_COLUMN * len(strands)
    bottom = top + NARROW_STEP * len(months)
    marks = [svg.text("t-mono", 0, top + NARROW_STEP * at + NARROW_STEP / 2 + 4, name[:3]) for at, name in enumerate(reversed(months))]
    for column, strand in enumerate(strands):
        x = NARROW_LEFT + NARROW_COLUMN * column + NARROW_COLUMN / 2
        marks += [svg.text("t-sans t-mid", x, 16 + 16 * line, word) for line, word in enumerate(strand.name.split())]
        marks.append(svg.path("axis", f"M{svg.short(x)} {top}V{bottom}"))
        fullest = max(strand.counts, default=0)
        for at, (count, month) in enumerate(zip(reversed(strand.counts), reversed(months), strict=True)):
            if count:
                radius = max(2.5, NARROW_LARGEST * sqrt(count / fullest))
                marks.append(svg.dot("face", x, top + NARROW_STEP * at + NARROW_STEP / 2, radius, f"{strand.name}, {month}: {count:,}"))
    return svg.picture(width, bottom + 4, finding, marks)


def _row(strand: Strand, months: Sequence[str], y: int) -> list[SafeString]:
    fullest = max(strand.counts, default=0)
    found = [svg.text("t-sans", 0, y + 4, strand.name), svg.path("axis", f"M{LEFT} {y}H{LEFT + STEP * len(months)}")]
    for at, (count, month) in enumerate(zip(strand.counts, months, strict=True)):
        if count:
            found.append(
                svg.dot("face", LEFT + STEP * at + STEP / 2, y, max(3.0, LARGEST * sqrt(count / fullest)), f"{strand.name}, {month}: {count:,}")
            )
    return found
