"""What does each trait add to the log-odds? For its presence, and for each bit of rarity (or year, as log(1 + years), of a gap).

Fitted on 2026-11-21 by `python bench/identity/fit.py DATA_DIR --write` on public pairs of name and address whose truth is known; those of traits that
such tables do not hold were set by hand. How and why: ADR 0015.
"""

from typing import Final

from kithwork.identity.compare import Trait, Weights

BIAS: Final = -2.63
WEIGHTS: Final[Weights] = {
    Trait.SAME_NAME: (3.76, 0.43),
    Trait.SPELLED: (1.34, 0.34),
    Trait.NICK: (1.50, 0.40),
    Trait.DROPPED: (2.75, 0.45),
    Trait.CUT: (-1.50, 0.30),
    Trait.PREFIX: (-1.36, 0.25),
    Trait.INITIAL: (-0.36, 0.53),
    Trait.OTHER_FAMILY: (-3.73, 0.02),
    Trait.OTHER_GIVEN: (-1.37, 0.04),
    Trait.OTHER_NAME: (-4.45, 0.00),
    Trait.WHOLE: (2.18, 0.29),
    Trait.HIDDEN: (3.02, 0.41),
    Trait.INITIAL_LAST: (0.96, 0.48),
    Trait.FIRST_INITIAL: (1.55, 0.53),
    Trait.CLIPPED: (0.98, 0.47),
    Trait.SINGLE: (3.36, 0.57),
    Trait.SINGLE_PART: (2.19, 0.48),
    Trait.PART: (0.71, 0.64),
    Trait.INITIALS: (1.08, 0.10),
    Trait.WORD: (2.34, 0.35),
    Trait.BARE_WORD: (3.16, 0.42),
    Trait.DOMAIN: (0.78, 0.22),
    Trait.SHARED_HANDLE: (6.18, 0.03),
    Trait.PLACEHOLDER: (0.50, 0.00),
    Trait.ORGANISATION: (1.50, 0.00),
    Trait.CIRCLE: (1.00, 0.00),
    Trait.OTHER_ACCOUNT: (-0.04, 0.01),
    Trait.NUMBERED: (-5.00, 0.00),
    Trait.BOOKS: (-6.00, 0.00),
    Trait.RIVAL: (-4.00, 0.00),
    Trait.OTHER_WORD: (-2.00, 0.00),
    Trait.GAP: (1.66, -1.94),
    Trait.NAMESAKE_GAP: (1.33, -1.24),
}
