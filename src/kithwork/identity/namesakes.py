"""By what is it known that two namesakes are two humans?"""

from kithwork.identity import birthdays, names
from kithwork.identity.names import Likeness
from kithwork.identity.profiles import Entry, Sketch


def are_two(one: Sketch, other: Sketch) -> bool:
    """Does a book hold both, or have they other birthdays?"""
    return bool(books_apart(one.entries, other.entries)) or birthdays.are_others(one.birthdays, other.birthdays)


def may_be_one_of_two(profile: Sketch) -> bool:
    """Is anything known of somebody that could say so?"""
    return bool(profile.entries or profile.birthdays)


def books_apart(one: frozenset[Entry], other: frozenset[Entry]) -> list[str]:
    """Sources that hold the two as different people in one book."""
    if not one or not other:
        return []
    both = {entry[:2] for entry in one} & {entry[:2] for entry in other}
    return sorted({source for source, _ in both - {entry[:2] for entry in one & other}}) if both else []


def are_bridged(one: Sketch, other: Sketch) -> bool:
    """Do they agree by a name that fits both, while names of theirs do not fit each other? `Alex` is one of Alexandra and Alexander."""
    found = {names.likeness(a, b) for a in one.names for b in other.names}
    return len(found) > 1 and Likeness.SAME not in found and not found.isdisjoint({Likeness.FAMILY, Likeness.OTHER})
