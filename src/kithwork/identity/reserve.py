"""What is never merged without asking, however likely it is?"""

from collections.abc import Iterable
from typing import Final

from kithwork.identity import coming
from kithwork.identity.known_names import NICK_GROUPS
from kithwork.identity.traits import Finding, Trait, Weights

# a source that keeps two apart, a known namesake, who may be a namesake of the owner's, a number in an address, another given name: the owner alone overrules them; a guess is theirs to make
_HOLDING_BACK: Final = frozenset(
    {
        Trait.IN_TOUCH,
        Trait.ALONE,
        Trait.IN_LIFE,
        Trait.BOOKS,
        Trait.RIVAL,
        Trait.NUMBERED,
        Trait.OTHER_GIVEN,
        Trait.OTHER_NAME,
        Trait.OTHER_BIRTHDAY,
        Trait.NAMED_AS_OWNER,
        Trait.GIVENS,
        Trait.SINGLE_NICK,
        Trait.OTHER_GENERATION,
    }
)
_BESIDE: Final = frozenset({Trait.GAP, Trait.NAMESAKE_GAP, Trait.MET, Trait.NAMESAKE_MET, Trait.COMMON, Trait.STRANGER})
_PLACES: Final = frozenset({Trait.DOMAIN, Trait.ORGANISATION, Trait.CIRCLE})  # relatives and colleagues are at one
_SPELLED: Final = frozenset({Trait.SPELLED, Trait.PREFIX, Trait.CUT})  # Daniela is no slip for Daniele, nor Paul short for Paula, more often than not
_NAMES: Final = frozenset({Trait.SAME_NAME, Trait.SPELLED, Trait.NICK, Trait.DROPPED, Trait.HIDDEN, Trait.WHOLE})


def is_held_back(found: Iterable[Finding], weights: Weights) -> bool:
    """Does something forbid to merge without asking: what the owner alone overrules, or a part of a name, a frequent one or one with an initial, and nothing else?"""
    found = list(found)
    is_common = any(finding.trait is Trait.COMMON for finding in found)
    said = {finding.trait: finding for finding in found if finding.trait not in _BESIDE}
    speaking = [finding for finding in said.values() if _weight(finding, weights) > 0]  # what speaks against it is nothing else
    if not speaking or not _HOLDING_BACK.isdisjoint(said):
        return True
    naming = [finding for finding in speaking if finding.trait not in _PLACES]
    if len(naming) == 1 and (is_common or _may_be_anothers(naming[0], is_reached_otherwise=Trait.OTHER_NUMBER in said)):
        return True
    return len(speaking) == 1 and (_is_little(speaking[0]) or (Trait.BORNE in said and speaking[0].trait in _NAMES))


def _weight(found: Finding, weights: Weights) -> float:
    base, slope = weights[found.trait]
    return base + slope * found.amount


def _is_little(only: Finding) -> bool:
    return (
        only.trait in coming.PARTS
        or only.trait is Trait.SHARED_HANDLE
        or (only.trait in _NAMES and (only.amount < coming.FREQUENT or coming.has_initial(only)))
    )


def _may_be_anothers(name: Finding, *, is_reached_otherwise: bool) -> bool:
    """Is it another name as likely as one written in two ways? `Sam` is Samuel, and Samantha."""
    is_of_several = name.trait is Trait.NICK and any(len(NICK_GROUPS.get(word.lower(), ())) > 1 for word in name.about.split())
    return name.trait in _SPELLED or is_of_several or (name.trait in _NAMES and is_reached_otherwise)
