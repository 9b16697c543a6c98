"""What does each trait add to the log-odds? For its presence, and for each bit of rarity or measure of time.

Fitted on 2026-11-21 by `python bench/identity/fit.py DATA_DIR --write` on public pairs of name and address whose truth is known; those of traits that
such tables do not hold were set by hand. How and why: ADR 0015.
"""

from typing import Final

from kithwork.identity.traits import Trait, Weights

BIAS: Final = -2.07
WEIGHTS: Final[Weights] = {
    Trait.SAME_NAME: (4.68, 0.34),
    Trait.SPELLED: (1.40, 0.36),
    Trait.NICK: (1.50, 0.40),
    Trait.DROPPED: (2.96, 0.45),
    Trait.CUT: (-1.50, 0.30),
    Trait.PREFIX: (-1.22, 0.26),
    Trait.INITIAL: (-0.19, 0.52),
    Trait.OTHER_FAMILY: (-4.54, 0.04),
    Trait.OTHER_GIVEN: (-2.32, 0.20),
    Trait.OTHER_NAME: (-4.75, 0.00),
    Trait.HIDDEN: (1.86, 0.46),
    Trait.WHOLE: (3.08, 0.24),
    Trait.INITIAL_LAST: (1.44, 0.46),
    Trait.FIRST_INITIAL: (1.72, 0.53),
    Trait.SINGLE: (3.18, 0.53),
    Trait.CALLED: (3.17, 0.48),
    Trait.SINGLE_PART: (2.88, 0.54),
    Trait.PART: (0.19, 0.63),
    Trait.WORD: (1.54, 0.33),
    Trait.BARE_WORD: (1.86, 0.41),
    Trait.CUT_WORD: (3.01, 0.43),
    Trait.DOMAIN: (1.07, 0.22),
    Trait.SHARED_HANDLE: (6.55, 0.03),
    Trait.PLACEHOLDER: (0.50, 0.00),
    Trait.ORGANISATION: (1.50, 0.00),
    Trait.CIRCLE: (1.00, 0.00),
    Trait.BIRTHDAY: (0.50, 0.50),
    Trait.OTHER_BIRTHDAY: (-4.00, 0.00),
    Trait.OTHER_ACCOUNT: (-0.20, 0.01),
    Trait.NUMBERED: (-5.00, 0.00),
    Trait.BOOKS: (-6.00, 0.00),
    Trait.RIVAL: (-4.00, 0.00),
    Trait.IN_TOUCH: (1.50, 0.00),
    Trait.OTHERS: (0.00, -1.00),
    Trait.OTHER_WORD: (-2.00, 0.00),
    Trait.STRANGE: (-2.11, -0.01),
    Trait.GAP: (0.80, -2.11),
    Trait.NAMESAKE_GAP: (0.40, -1.08),
}
