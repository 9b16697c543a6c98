"""What does each trait add to the log-odds? For its presence, and for each bit of rarity or measure of time.

Fitted on 2026-11-22 by `python bench/identity/fit.py DATA_DIR --write` on public pairs of name and address whose truth is known; those of traits that
such tables do not hold were set by hand. How and why: ADR 0015.
"""

from typing import Final

from kithwork.identity.traits import Trait, Weights

BIAS: Final = -2.13
WEIGHTS: Final[Weights] = {
    Trait.SAME_NAME: (4.76, 0.34),
    Trait.SPELLED: (1.44, 0.36),
    Trait.NICK: (1.50, 0.40),
    Trait.DROPPED: (2.99, 0.45),
    Trait.CUT: (-1.50, 0.30),
    Trait.PREFIX: (-1.19, 0.26),
    Trait.INITIAL: (-0.16, 0.52),
    Trait.OTHER_FAMILY: (-4.53, 0.04),
    Trait.OTHER_GIVEN: (-2.26, 0.20),
    Trait.OTHER_NAME: (-4.74, 0.00),
    Trait.HIDDEN: (2.14, 0.55),
    Trait.WHOLE: (3.54, 0.44),
    Trait.INITIAL_LAST: (1.50, 0.46),
    Trait.FIRST_INITIAL: (1.75, 0.53),
    Trait.SINGLE: (3.23, 0.53),
    Trait.CALLED: (3.37, 0.46),
    Trait.SINGLE_PART: (3.16, 0.54),
    Trait.SINGLE_NICK: (2.40, 0.54),
    Trait.GIVENS: (2.50, 0.30),
    Trait.PART: (0.25, 0.63),
    Trait.WORD: (1.59, 0.34),
    Trait.BARE_WORD: (2.05, 0.42),
    Trait.CUT_WORD: (3.06, 0.43),
    Trait.DOMAIN: (1.10, 0.22),
    Trait.SHARED_HANDLE: (6.59, 0.03),
    Trait.PLACEHOLDER: (0.50, 0.00),
    Trait.ORGANISATION: (0.00, 1.50),
    Trait.CIRCLE: (1.80, 0.00),
    Trait.BIRTHDAY: (0.50, 0.50),
    Trait.OTHER_BIRTHDAY: (-5.00, 0.00),
    Trait.OTHER_ACCOUNT: (-0.15, 0.01),
    Trait.SECOND_ACCOUNT: (-1.50, 0.00),
    Trait.MORE_ADDRESSES: (0.00, -0.30),
    Trait.OTHER_GENERATION: (0.00, -2.50),
    Trait.OTHER_NUMBER: (-1.20, 0.00),
    Trait.NUMBERED: (-5.00, 0.00),
    Trait.BOOKS: (-3.50, -3.00),
    Trait.RIVAL: (0.70, -1.00),
    Trait.NAMED_AS_OWNER: (0.00, 0.00),  # how likely they are one, all else says; it is asked however likely
    Trait.IN_TOUCH: (1.50, 0.30),
    Trait.CLOSE: (-0.50, 0.70),
    Trait.ALONE: (0.0, 0.6),
    Trait.OTHERS: (0.00, -1.00),
    Trait.OTHER_WORD: (0.00, -2.00),
    Trait.STRANGE: (-2.26, -0.01),
    Trait.GAP: (0.80, -2.17),
    Trait.NAMESAKE_GAP: (0.40, -1.10),
    Trait.MET: (1.20, -1.30),
    Trait.NAMESAKE_MET: (1.60, -1.00),
    Trait.COMMON: (-2.50, 0.00),
    Trait.BORNE: (0.00, 0.00),  # says nothing against them, and merges nobody alone
    Trait.STRANGER: (-2.00, 0.00),
    Trait.IN_LIFE: (2.30, 0.30),
}
