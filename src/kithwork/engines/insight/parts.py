"""Parts of a whole in words, and how varied it is.

A share is said as the nearest simple fraction, since of 37 people no percentage is true. Variety is Hill's number of order one, exp(- sum p ln p): of how many kinds that are
equally common it would be the same (Hill, Ecology 1973; Jost, Oikos 2006).
"""

from collections.abc import Iterable
from math import exp, log
from typing import Final

WORDS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_FRACTIONS: Final = (
    (1, 2),
    (1, 3),
    (2, 3),
    (1, 4),
    (3, 4),
    (1, 5),
    (2, 5),
    (3, 5),
    (4, 5),
    (1, 6),
    (5, 6),
    (1, 8),
    (1, 10),
    (3, 10),
    (7, 10),
    (9, 10),
)
NEARLY_ALL: Final = 0.95
FEW: Final = 0.07


def share(count: int, of: int) -> str:
    """`two in three`, `half`; `all`, `nearly all`, `few` or `none` where no fraction fits."""
    if not of or not count:
        return "none"
    if count == of:
        return "all"
    exact = count / of
    if exact >= NEARLY_ALL:
        return "nearly all"
    if exact <= FEW:
        return "few"
    part, whole = min(_FRACTIONS, key=lambda one: (round(abs(one[0] / one[1] - exact), 3), one[1]))
    return "half" if (part, whole) == (1, 2) else f"{WORDS[part]} in {WORDS[whole]}"


def counted(count: int, of: int) -> str:
    """A count with its share, where that is worth saying."""
    said = share(count, of)
    return f"{count:,}" if said in {"few", "none"} else f"{count:,}, {said}"


def variety(counts: Iterable[int]) -> float:
    """Of how many kinds, equally common, it would be the same; 0 of nothing."""
    some = [count for count in counts if count > 0]
    total = sum(some)
    return exp(-sum(count / total * log(count / total) for count in some)) if total else 0.0
