"""Where the weights of traits stand before they are fitted, and how far the tables may move them: (for its presence, for each bit or year)."""

from kithwork.identity.traits import Trait

BIAS = -1.2
PRIOR = {
    Trait.SAME_NAME: (3.3, 0.45),
    Trait.SPELLED: (2.0, 0.40),
    Trait.NICK: (1.5, 0.40),
    Trait.DROPPED: (2.5, 0.45),
    Trait.CUT: (-1.5, 0.30),
    Trait.PREFIX: (-0.5, 0.30),
    Trait.INITIAL: (0.0, 0.50),
    Trait.OTHER_FAMILY: (-3.0, 0.0),
    Trait.OTHER_GIVEN: (-4.0, 0.0),
    Trait.OTHER_NAME: (-4.0, 0.0),
    Trait.SINGLE: (2.5, 0.50),
    Trait.SINGLE_PART: (1.0, 0.60),
    Trait.WORD: (2.5, 0.40),
    Trait.BARE_WORD: (1.5, 0.40),
    Trait.WHOLE: (3.0, 0.40),
    Trait.INITIAL_LAST: (1.5, 0.50),
    Trait.FIRST_INITIAL: (1.0, 0.50),
    Trait.PART: (0.5, 0.60),
    Trait.HIDDEN: (2.5, 0.40),
    Trait.DOMAIN: (1.0, 0.20),
    Trait.SHARED_HANDLE: (3.5, 0.0),
    Trait.PLACEHOLDER: (0.5, 0.0),
    Trait.ORGANISATION: (1.5, 0.0),
    Trait.CIRCLE: (1.0, 0.0),
    Trait.BIRTHDAY: (0.5, 0.5),
    Trait.OTHER_BIRTHDAY: (-4.0, 0.0),
    Trait.OTHER_ACCOUNT: (-1.0, 0.0),
    Trait.NUMBERED: (-5.0, 0.0),
    Trait.BOOKS: (-6.0, 0.0),
    Trait.RIVAL: (-4.0, 0.0),
    Trait.IN_TOUCH: (1.5, 0.0),
    Trait.OTHERS: (0.0, -1.0),
    Trait.OTHER_WORD: (-2.0, 0.0),
    Trait.CUT_WORD: (1.0, 0.40),
    Trait.CALLED: (2.0, 0.50),
    Trait.STRANGE: (-1.0, 0.0),
    Trait.GAP: (0.8, -1.80),
    Trait.NAMESAKE_GAP: (0.4, -1.30),
}
SPREAD = {"others": (1.5, 0.15), Trait.SAME_NAME: (1.0, 0.08), Trait.DROPPED: (0.5, 0.03), Trait.GAP: (0.01, 0.3), Trait.NAMESAKE_GAP: (0.01, 0.3)}
FIXED = frozenset(
    {
        Trait.OTHER_WORD,
        Trait.CUT,
        Trait.BOOKS,
        Trait.RIVAL,
        Trait.ORGANISATION,
        Trait.CIRCLE,
        Trait.BIRTHDAY,
        Trait.OTHER_BIRTHDAY,
        Trait.NUMBERED,
        Trait.IN_TOUCH,
        Trait.OTHERS,
    }
)  # hardly in the tables: set by hand
