"""How does the last year with somebody compare with the years before? With its own past only, never with another person.

People keep the shape of their ties while those in them change (Saramäki et al., PNAS 2014), so that a tie's own past is what it can be held against.
Days in touch are counted, as for the tie itself. The words for ratios are ours: ADR 0024.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

YEAR: Final = 365
FEWEST: Final = 3  # ours, ADR 0024: days in a year with which something can be compared
RATIOS: Final = (  # ours, ADR 0024
    (0.87, "About as often as in {}"),
    (0.6, "A little less often than in {}"),
    (0.4, "Half as often as in {}"),
    (0.28, "A third as often as in {}"),
    (0.2, "A quarter as often as in {}"),
    (0.0, "Far less often than in {}"),
)
_EPOCH: Final = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Days in touch in the last year, and in the liveliest calendar year before it."""

    last_count: int
    best_year: int
    best_count: int

    @property
    def words(self) -> str:
        """As a sentence with its figures."""
        figures = f"{_days(self.last_count)} in the last year, {self.best_count:,} then"
        if not self.last_count:
            return f"Not in touch in the last year; on {_days(self.best_count)} in {self.best_year}."
        if self.last_count > 1.15 * self.best_count:
            return f"More often than in any year before ({_days(self.last_count)} in the last year, {self.best_count:,} in {self.best_year})."
        words = next(said for floor, said in RATIOS if self.last_count > floor * self.best_count or not floor)
        return f"{words.format(self.best_year)} ({figures})."


def by_year(days: Collection[int]) -> Counter[int]:
    """How many different days in each calendar year; days since 1970."""
    return Counter([(_EPOCH + timedelta(days=day)).year for day in set(days)])


def compare(years: Mapping[int, int], last_count: int, *, today: int) -> Comparison | None:
    """The days of the last year against those of the liveliest calendar year that lies wholly before it; None when there is none to speak of."""
    first = _EPOCH + timedelta(days=today - YEAR + 1)
    whole = {year: count for year, count in years.items() if year < first.year and count >= FEWEST}
    if not whole:
        return None
    best_year = max(whole, key=lambda year: (whole[year], year))
    return Comparison(last_count, best_year, whole[best_year])


def _days(count: int) -> str:
    return f"{count:,} {'day' if count == 1 else 'days'}"
