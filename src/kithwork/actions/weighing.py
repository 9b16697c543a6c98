"""How much does a reason say, in words?

The steps are those of Kass & Raftery (Bayes factors, JASA 90, 1995): natural logarithms up to 1, 3 and 5, and more. The words are lower by one than theirs, for
two humans drawn at random are two: what starts from that needs strong evidence to be more than a guess.
"""

from typing import Final

_SCALE: Final = ((1.0, "hardly anything"), (3.0, "a little"), (5.0, "something"))
_MOST: Final = "much"
LIKELY: Final = 0.85  # from here on it is more than a guess


def in_words(weight: float) -> str:
    """A log-odds, for or against: how much it says; empty for what is no part of the sum."""
    if not weight:
        return ""
    return next((words for limit, words in _SCALE if abs(weight) <= limit), _MOST)


def chance(probability: float) -> str:
    """How likely it is that two are one, in words: it is a guess about a human being, and a figure would claim more."""
    if probability >= LIKELY:
        return "very likely one"
    return "more likely one than two" if probability >= 0.5 else "more likely two than one"


def all_in_all(probability: float, note: str) -> str:
    """How likely it is, and why it is asked all the same, in a line: `very likely one; others may bear that name too, ...`."""
    return f"{chance(probability)}; {note}" if note else chance(probability)
