"""How does a chance read? In words of five steps: it is about a human being, and a figure would claim more than is known.

The words and the limits between them are ours: ADR 0020.
"""

from typing import Final

_STEPS: Final = ((0.85, "almost certainly"), (0.6, "probably"), (0.4, "as likely as not"), (0.15, "probably not"))  # from; ours: ADR 0020
_LEAST: Final = "hardly"


def in_words(chance: float) -> str:
    """How likely, as an adverb."""
    return next((words for limit, words in _STEPS if chance >= limit), _LEAST)


def of_a_hundred(rate: float) -> str:
    """How often something happened at all: `7 of 100`; `fewer than 1 of 100`."""
    return "fewer than 1 of 100" if 0 < rate < 0.005 else f"{round(100 * rate)} of 100"
