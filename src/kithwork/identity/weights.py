"""What does each trait add to the log-odds? For its presence, and for each bit of rarity (or year, as log(1 + years), of a gap).

Fitted on 2026-11-21 by `python bench/identity/fit.py DATA_DIR --write` on public pairs of name and address whose truth is known; those of traits that
such tables do not hold were set by hand. How and why: ADR 0013.
"""

from typing import Final

from kithwork.identity.compare import Trait, Weights

BIAS: Final = -2.85
WEIGHTS: Final[Weights] = {
    Trait.SAME_NAME: (4.72, 0.25),
    Trait.SPELLED: (1.40, 0.35),
    Trait.NICK: (1.50, 0.40),
    Trait.DROPPED: (3.85, 0.42),
    Trait.CUT: (-1.50, 0.30),
    Trait.PREFIX: (-1.27, 0.25),
    Trait.INITIAL: (-0.26, 0.53),
    Trait.OTHER_FAMILY: (-3.75, 0.03),
    Trait.OTHER_GIVEN: (-1.29, 0.05),
    Trait.OTHER_NAME: (-4.41, 0.00),
    Trait.WHOLE: (2.14, 0.28),
    Trait.HIDDEN: (2.99, 0.41),
    Trait.INITIAL_LAST: (1.01, 0.49),
    Trait.FIRST_INITIAL: (1.58, 0.53),
    Trait.CLIPPED: (1.02, 0.47),
    Trait.SINGLE: (3.34, 0.58),
    Trait.SINGLE_PART: (2.16, 0.51),
    Trait.PART: (0.56, 0.63),
    Trait.INITIALS: (1.16, 0.10),
    Trait.WORD: (2.49, 0.35),
    Trait.BARE_WORD: (3.14, 0.42),
    Trait.OWN_DOMAIN: (2.00, 0.00),
    Trait.DOMAIN: (0.76, 0.22),
    Trait.SHARED_HANDLE: (6.05, 0.03),
    Trait.PLACEHOLDER: (0.50, 0.00),
    Trait.ORGANISATION: (1.50, 0.00),
    Trait.CIRCLE: (1.00, 0.00),
    Trait.OTHER_ACCOUNT: (-0.17, 0.01),
    Trait.NUMBERED: (-3.00, 0.00),
    Trait.BOOKS: (-6.00, 0.00),
    Trait.RIVAL: (-4.00, 0.00),
    Trait.OTHER_LOGIN: (-2.00, 0.00),
    Trait.GAP: (1.68, -1.72),
    Trait.NAMESAKE_GAP: (1.32, -1.29),
}
