"""By what is it known that two namesakes are two humans?"""

from kithwork.identity import birthdays
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
