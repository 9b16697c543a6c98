"""What is never merged without asking, however likely it is?"""

from collections.abc import Iterable
from typing import Final

from kithwork.identity import coming
from kithwork.identity.traits import Finding, Trait, Weights

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
        Trait.GIVENS,
    }
)
_BESIDE: Final = frozenset({Trait.GAP, Trait.NAMESAKE_GAP, Trait.MET, Trait.NAMESAKE_MET, Trait.COMMON, Trait.STRANGER, Trait.OTHER_NUMBER})
_NAMES: Final = frozenset({Trait.SAME_NAME, Trait.SPELLED, Trait.NICK, Trait.DROPPED, Trait.HIDDEN, Trait.WHOLE})


def is_held_back(found: Iterable[Finding], weights: Weights) -> bool:
    """Does something forbid to merge without asking: what the owner alone overrules, or a part of a name, a frequent one or one with an initial, and nothing else?"""
    said = [finding for finding in found if finding.trait not in _BESIDE]
    if not _HOLDING_BACK.isdisjoint(finding.trait for finding in said):
        return True
    speaking = [
        finding for finding in said if weights[finding.trait][0] + weights[finding.trait][1] * finding.amount > 0
    ]  # what speaks against it is nothing else
    if len(speaking) != 1:
        return not speaking
    only = speaking[0]
    return only.trait in coming.PARTS or (only.trait in _NAMES and (only.amount < coming.FREQUENT or coming.has_initial(only)))
