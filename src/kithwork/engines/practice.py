"""When is a question to be practised again?

An answer that went well doubles the gap to the next time, from `FIRST` day up to `LONGEST`; one that halted keeps the gap; one that went badly begins
anew. Boxes of growing gaps are Leitner's (So lernt man lernen, 1972); that practice with growing pauses is kept better than the same practice in
one go is among the firmest findings on memory (Cepeda et al., Psychological Bulletin 2006). The numbers are ours: ADR 0031.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from kithwork.domain.practice import Went

FIRST: Final = 1  # days; ours: ADR 0031
FACTOR: Final = 2  # ours: ADR 0031
LONGEST: Final = 64  # days; ours: ADR 0031


def gap(answers: Sequence[Went]) -> int:
    """Days from the last answer to the next time; the answers stand in the order in which they were given."""
    days = FIRST
    for went in answers:
        if went is Went.WELL:
            days = min(LONGEST, days * FACTOR)
        elif went is Went.BADLY:
            days = FIRST
    return days


def due_on(begun_on: date, practised: Sequence[tuple[date, Went]]) -> date:
    """The day from which the question waits to be practised: the day on which it was written down, when it never was."""
    if not practised:
        return begun_on
    in_order = sorted(practised, key=lambda one: one[0])
    return in_order[-1][0] + timedelta(days=gap([went for _, went in in_order]))
