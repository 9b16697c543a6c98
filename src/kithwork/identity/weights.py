"""What does each trait add to the log-odds? For its presence, and for each bit of rarity (or year, as log(1 + years), of a gap).

Fitted on 2026-11-21 by `python bench/identity/fit.py DATA_DIR --write` on public pairs of name and address whose truth is known; those of traits that
such tables do not hold were set by hand. How and why: ADR 0013.
"""

from typing import Final

from kithwork.identity.compare import Trait, Weights

BIAS: Final = -2.98
WEIGHTS: Final[Weights] = {
    Trait.SAME_NAME: (4.90, 0.25),
    Trait.SPELLED: (1.48, 0.35),
    Trait.NICK: (1.50, 0.40),
    Trait.DROPPED: (3.92, 0.42),
    Trait.CUT: (-0.18, 0.40),
    Trait.PREFIX: (-1.20, 0.25),
    Trait.INITIAL: (-0.18, 0.53),
    Trait.OTHER_FAMILY: (-3.65, 0.03),
    Trait.OTHER_GIVEN: (-1.20, 0.05),
    Trait.OTHER_NAME: (-4.37, 0.00),
    Trait.WHOLE: (2.20, 0.28),
    Trait.HIDDEN: (3.02, 0.41),
    Trait.INITIAL_LAST: (1.09, 0.49),
    Trait.FIRST_INITIAL: (1.63, 0.53),
    Trait.CLIPPED: (0.50, 0.39),
    Trait.SINGLE: (3.43, 0.58),
    Trait.SINGLE_PART: (1.94, 0.48),
    Trait.PART: (0.62, 0.63),
    Trait.INITIALS: (1.20, 0.10),
    Trait.WORD: (2.59, 0.35),
    Trait.BARE_WORD: (3.22, 0.42),
    Trait.OWN_DOMAIN: (2.00, 0.00),
    Trait.DOMAIN: (0.65, 0.22),
    Trait.SHARED_HANDLE: (6.03, 0.03),
    Trait.PLACEHOLDER: (0.50, 0.00),
    Trait.ORGANISATION: (1.50, 0.00),
    Trait.CIRCLE: (1.00, 0.00),
    Trait.OTHER_ACCOUNT: (-0.27, 0.01),
    Trait.NUMBERED: (-3.00, 0.00),
    Trait.BOOKS: (-6.00, 0.00),
    Trait.RIVAL: (-4.00, 0.00),
    Trait.OTHER_LOGIN: (-1.18, 0.01),
    Trait.GAP: (1.69, -1.67),
    Trait.NAMESAKE_GAP: (1.30, -1.33),
}
