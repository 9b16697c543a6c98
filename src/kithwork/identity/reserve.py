"""What is never merged without asking, however likely it is?"""

from typing import Final

from kithwork.identity import coming
from kithwork.identity.traits import Finding, Trait

# a source that keeps two apart, a known namesake, who may be a namesake of the owner's, a number in an address, another given name: the owner alone overrules them; a guess is theirs to make
_HOLDING_BACK: Final = frozenset(
    {
        Trait.IN_TOUCH,
        Trait.IN_LIFE,
        Trait.BOOKS,
        Trait.RIVAL,
        Trait.NUMBERED,
        Trait.OTHER_GIVEN,
        Trait.OTHER_NAME,
        Trait.OTHER_BIRTHDAY,
        Trait.NAMED_AS_OWNER,
    }
)
_BESIDE: Final = frozenset({Trait.GAP, Trait.NAMESAKE_GAP, Trait.MET, Trait.NAMESAKE_MET, Trait.COMMON, Trait.STRANGER, Trait.OTHER_NUMBER})
_NAMES: Final = frozenset({Trait.SAME_NAME, Trait.SPELLED, Trait.NICK, Trait.DROPPED, Trait.HIDDEN, Trait.WHOLE})


def is_held_back(found: list[Finding]) -> bool:
    """Does something forbid to merge without asking: what the owner alone overrules, or a part of a name, a frequent one or one with an initial, and nothing else?"""
    said = [finding for finding in found if finding.trait not in _BESIDE]
    if not _HOLDING_BACK.isdisjoint(finding.trait for finding in said):
        return True
    if len(said) != 1:
        return False
    only = said[0]
    return only.trait in coming.PARTS or (only.trait in _NAMES and (only.amount < coming.FREQUENT or only.about[1:2] == " "))
