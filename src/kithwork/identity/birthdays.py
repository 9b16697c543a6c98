"""What do birthdays say of two being one human? They are whole, or without a year (`--04-21`)."""

from collections.abc import Iterator
from typing import Final

from kithwork.identity.traits import Finding, Trait

BITS_OF_A_DAY: Final = 8.5  # log2 of 365
BITS_OF_A_YEAR: Final = 5.0  # most whom one knows were born within some thirty years


def findings(mine: frozenset[str], theirs: frozenset[str]) -> Iterator[Finding]:
    """One day of the year is every 365th human's, one with its year far fewer's; of one day and two years nobody knows which is mistyped."""
    whole = {day for day in mine & theirs if not day.startswith("--")}
    if whole:
        yield Finding(Trait.BIRTHDAY, BITS_OF_A_DAY + BITS_OF_A_YEAR, min(whole))
    elif are_others(mine, theirs):
        yield Finding(Trait.OTHER_BIRTHDAY, 1.0, f"{min(mine)} and {min(theirs)}")
    elif shared := _days(mine) & _days(theirs) & {day[2:] for day in mine | theirs if day.startswith("--")}:
        yield Finding(Trait.BIRTHDAY, BITS_OF_A_DAY, f"--{min(shared)}")


def are_others(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Were the two born on other days of the year, as far as both are known?"""
    return bool(mine) and bool(theirs) and _days(mine).isdisjoint(_days(theirs))


def _days(several: frozenset[str]) -> set[str]:
    return {day[-5:] for day in several}
