"""Who is meant by what little is known of somebody: by a first name in a telephone, by an initial, by a login?"""

from collections.abc import Iterable
from math import log
from typing import Final

from kithwork.identity import called, coming
from kithwork.identity.encounters import Group
from kithwork.identity.traits import Finding, Trait

LEAD: Final = 3.0  # log-odds over whoever else could be meant; more says no more: ours, ADR 0058
FEW: Final = -1.0  # bits: where two others of that name are to be expected, two bearers are not alone: ours, ADR 0058
_BY_A_PART: Final = frozenset({Trait.SINGLE_PART, Trait.SINGLE_NICK, Trait.PART, Trait.CALLED, Trait.INITIAL})
_BY_A_LOGIN: Final = frozenset({Trait.INITIAL_LAST, Trait.FIRST_INITIAL, Trait.BARE_WORD, Trait.HIDDEN, Trait.WHOLE})
_OTHERWISE: Final = frozenset(
    {Trait.OTHER_WORD, Trait.STRANGE, Trait.OTHER_GIVEN, Trait.OTHER_NAME, Trait.OTHER_FAMILY, Trait.STRANGER, Trait.OTHERS}
)
OF_OTHERS: Final = frozenset({Trait.RIVAL, Trait.OTHERS, Trait.ALONE, Trait.IN_TOUCH, Trait.CLOSE})  # that hang on who else is near


def is_of_owner(one: Group, other: Group) -> bool:
    """Does the owner deal with one of the two?"""
    return coming.is_dealt_with(one.profile) or coming.is_dealt_with(other.profile)


def may_be_meant(one: Group, other: Group, found: Iterable[Finding]) -> bool:
    """Does it tell that nobody else could be meant: does the owner deal with one of two who agree by a name, while nothing says another or who else it may be?"""
    traits = {finding.trait for finding in found}
    is_called_so = not traits.isdisjoint(_BY_A_PART | _BY_A_LOGIN) or are_whole_names(found)
    is_called_so = is_called_so or (Trait.GIVENS in traits and any(group.profile.entries for group in called_less(one, other)))
    return is_called_so and traits.isdisjoint(_OTHERWISE) and is_of_owner(one, other)


def are_whole_names(found: Iterable[Finding]) -> bool:
    """Do they bear one full name, of which not many others are to be expected?"""
    return any(finding.trait is Trait.SAME_NAME and finding.amount > FEW for finding in found)


def called_less(one: Group, other: Group) -> list[Group]:
    """The one of whom no full name is known, for whom there may be others than the second; both where that is so of neither, or of both."""
    shorter = [group for group, beside in ((one, other), (other, one)) if is_short(group, beside)]
    return shorter if len(shorter) == 1 else [one, other]


def is_named(group: Group) -> bool:
    """Is a full name known, written or spelled by an address?"""
    return bool(group.profile.names or group.profile.hidden)


def is_short(group: Group, beside: Group) -> bool:
    """Is no full name known, as it looks beside another's?"""
    shown = called.seen(group.profile, beside.profile)
    return not (shown.names or shown.hidden)


def is_part_of(part: Group, whole: Group, found: Iterable[Finding]) -> bool:
    """Is a part of the name of the one all that the other is called?"""
    return is_short(part, whole) and is_named(whole) and any(finding.trait in coming.PARTS for finding in found)


def in_touch(part: Group, whole: Group, found: Iterable[Finding]) -> list[Finding]:
    """Does the owner deal with both: have the one in a book, or be in one company with them, and with the other?"""
    is_dealt_with = not part.profile.is_own and bool(part.profile.entries or part.profile.circles)
    if not is_dealt_with or not whole.profile.circles:
        return []
    in_touch = [Finding(Trait.IN_TOUCH, coming.frequency(found), "")]
    return [*in_touch, Finding(Trait.CLOSE, log(len(whole.profile.circles)), "")] if part.profile.entries else in_touch


def crowding(one: Group, other: Group) -> list[Finding]:
    """Of several of one name each has a handle of their own before anybody has another."""
    a, b = one.profile, other.profile
    found = [Finding(Trait.SECOND_ACCOUNT, 1.0, "")] if a.accounts and b.accounts and not a.accounts & b.accounts else []
    if a.locals and b.locals and not a.locals & b.locals:
        found.append(Finding(Trait.MORE_ADDRESSES, len(a.locals) + len(b.locals) - 1.0, ""))
    return found
