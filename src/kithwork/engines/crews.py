"""Who could do a piece of work together: one person for each gap, no one twice where it can be helped.

Of all ways to give each gap one of its first few people the one with the greatest sum of fits is taken: with few gaps and few people that is quickly
gone through (the assignment problem, Kuhn, Naval Research Logistics 1955). Somebody who could fill a second gap is told as such. Ours: ADR 0032.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

GAPS: Final = 5  # that one asks for at once; ours: ADR 0032
CHOICES: Final = 6  # people looked at for each; ours: ADR 0032
_FIRM: Final = 0.01  # of a fit, so that of two alike the nearer one is taken


@dataclass(frozen=True, slots=True)
class Fit:
    """Somebody who could fill a gap: how well (0..1), how near they are to the owner (0..1), and what says so."""

    person_id: int
    weight: float
    nearness: float
    why: str

    @property
    def worth(self) -> float:
        """What the choice hangs on."""
        return self.weight + _FIRM * self.nearness


def choose(fits: Mapping[str, Sequence[Fit]]) -> dict[str, Fit | None]:
    """For each gap who fills it; None where nobody is left who could."""
    gaps = list(fits)
    few = [[*sorted(fits[gap], key=lambda one: (-one.worth, one.person_id))[:CHOICES], None] for gap in gaps]
    best: tuple[Fit | None, ...] = tuple(None for _ in gaps)
    most = 0.0
    for chosen in product(*few):
        people = [one.person_id for one in chosen if one]
        worth = sum(one.worth for one in chosen if one)
        if len(set(people)) == len(people) and worth > most:
            best, most = chosen, worth
    return dict(zip(gaps, best, strict=True))
