"""What each trait adds to the log-odds, for its presence and for each bit of rarity (or year of a gap). Fitted: ADR 0013."""

from typing import Final

from kithwork.identity.compare import Trait, Weights

BIAS: Final = -4.0
WEIGHTS: Final[Weights] = {
    Trait.SAME_NAME: (4.0, 0.4), Trait.SPELLED: (3.0, 0.3), Trait.NICK: (2.5, 0.3), Trait.DROPPED: (3.5, 0.35), Trait.INITIAL: (2.0, 0.3),
    Trait.OTHER_FAMILY: (-3.0, 0.0), Trait.OTHER_GIVEN: (-5.0, 0.0), Trait.OTHER_NAME: (-5.0, 0.0), Trait.SINGLE: (1.0, 0.3),
    Trait.SINGLE_PART: (1.0, 0.3), Trait.WORD: (3.0, 0.3), Trait.BARE_WORD: (2.0, 0.3), Trait.WHOLE: (4.0, 0.3), Trait.INITIAL_LAST: (2.0, 0.3),
    Trait.FIRST_INITIAL: (1.0, 0.3), Trait.PART: (1.0, 0.3), Trait.INITIALS: (0.0, 0.0), Trait.OWN_DOMAIN: (2.0, 0.0), Trait.DOMAIN: (1.0, 0.2),
    Trait.SHARED_HANDLE: (1.0, 0.0), Trait.ORGANISATION: (1.5, 0.0), Trait.CIRCLE: (1.0, 0.0), Trait.OTHER_ACCOUNT: (-1.0, 0.0),
    Trait.NUMBERED: (-3.0, 0.0), Trait.BOOKS: (-6.0, 0.0), Trait.GAP: (0.0, 0.0),
    Trait.NAMESAKE_GAP: (0.0, 0.0), Trait.OTHER_LOGIN: (-2.0, 0.0),
    Trait.CUT: (0.5, 0.3), Trait.PREFIX: (0.0, 0.3), Trait.CLIPPED: (1.0, 0.3), Trait.HIDDEN: (2.0, 0.3), Trait.PLACEHOLDER: (0.5, 0.0),
}  # fmt: skip
