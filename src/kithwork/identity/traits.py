"""What can two profiles agree or disagree in? Each of these has a weight: see `weights`, and `compare`, which finds them."""

from enum import StrEnum

from kithwork.domain.values import value


class Trait(StrEnum):
    """What two profiles can agree or disagree in."""

    SAME_NAME = "same-name"
    SPELLED = "spelled"
    NICK = "nick"
    DROPPED = "dropped"
    CUT = "cut"
    PREFIX = "prefix"
    INITIAL = "initial"
    OTHER_FAMILY = "other-family"  # the given name is shared, the surname is not
    OTHER_GIVEN = "other-given"
    OTHER_NAME = "other-name"
    HIDDEN = "hidden"  # of what one word tells of a name, the first that holds is taken
    WHOLE = "whole"
    INITIAL_LAST = "initial-last"
    FIRST_INITIAL = "first-initial"
    SINGLE = "single"
    CALLED = "called"
    SINGLE_PART = "single-part"
    SINGLE_NICK = "single-nick"  # a short form of a given name, and no more
    PART = "part"
    GIVENS = "givens"  # in two words, without the surname
    WORD = "word"
    BARE_WORD = "bare-word"
    CUT_WORD = "cut-word"
    DOMAIN = "domain"
    SHARED_HANDLE = "shared-handle"
    PLACEHOLDER = "placeholder"
    ORGANISATION = "organisation"
    CIRCLE = "circle"
    BIRTHDAY = "birthday"
    OTHER_BIRTHDAY = "other-birthday"
    OTHER_ACCOUNT = "other-account"
    SECOND_ACCOUNT = "second-account"  # and somebody else of that name is known
    MORE_ADDRESSES = "more-addresses"  # the same
    OTHER_GENERATION = "other-generation"
    OTHER_NUMBER = "other-number"
    NUMBERED = "numbered"
    BOOKS = "books"
    RIVAL = "rival"  # somebody else of that name is known
    IN_TOUCH = "in-touch"  # the owner deals with both: with one of whom a part of a name is known, and with one who bears it
    CLOSE = "close"  # in how many small groups the owner is with them
    ALONE = "alone"  # by how much it is likelier than that somebody else is meant
    OTHERS = "others"  # who else could be meant by a part of a name
    OTHER_WORD = "other-word"  # the shared word goes on differently in a login of the one
    STRANGE = "strange"  # no login of the one says anything of the rest of the other's name
    GAP = "gap"
    NAMESAKE_GAP = "namesake-gap"
    MET = "met"  # when the two came into the owner's life
    NAMESAKE_MET = "namesake-met"
    COMMON = "common"
    BORNE = "borne"  # a full name that others may well bear, of somebody in the owner's life
    STRANGER = "stranger"  # the owner deals with the one, and of the other there are traces only
    IN_LIFE = "in-life"  # a name cut short, of somebody in the owner's life
    NAMED_AS_OWNER = "named-as-owner"  # of the owner and who may be a namesake: an author in a repository, or somebody with whom they are in touch


@value
class Finding:
    """One trait of a pair, how much it says (bits of rarity, or time), and what it is about."""

    trait: Trait
    amount: float
    about: str


Weights = dict[Trait, tuple[float, float]]  # for the presence of a trait, and for each bit of rarity or measure of time
