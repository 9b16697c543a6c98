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


def _row(strand: Strand, months: Sequence[str], y: int) -> list[SafeString]:
    fullest = max(strand.counts, default=0)
    found = [svg.text("t-sans", 0, y + 4, strand.name), svg.path("axis", f"M{LEFT} {y}H{LEFT + STEP * len(months)}")]
    for at, (count, month) in enumerate(zip(strand.counts, months, strict=True)):
        if count:
            found.append(
                svg.dot("face", LEFT + STEP * at + STEP / 2, y, max(3.0, LARGEST * sqrt(count / fullest)), f"{strand.name}, {month}: {count:,}")
            )
    return found
