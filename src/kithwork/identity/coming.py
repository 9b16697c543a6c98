"""What does it say of two that they came into the owner's life, and when? And how much is left to say when a name is a frequent one? ADR 0048."""

from collections.abc import Iterable, Iterator
from math import log1p
from typing import Final

from kithwork.identity.profiles import Sketch
from kithwork.identity.traits import Finding, Trait

COMING: Final = 90  # days, the measure in which somebody comes into one's life by all their ways: ADR 0048
FREQUENT: Final = 0.5  # bits of rarity below which a full name alone merges nobody: ADR 0015
BORNE: Final = 2.0  # and below which it merges nobody alone in a network that has an owner: ours, ADR 0054
FULL: Final = frozenset(
    {Trait.SAME_NAME, Trait.SPELLED, Trait.NICK, Trait.DROPPED, Trait.CUT, Trait.PREFIX, Trait.HIDDEN, Trait.WHOLE}
)  # agreement by a full name
PARTS: Final = frozenset({Trait.GIVENS, Trait.PART, Trait.SINGLE_PART, Trait.SINGLE_NICK})  # by a part of one
_LITTLE: Final = PARTS | {Trait.INITIAL_LAST, Trait.FIRST_INITIAL, Trait.BARE_WORD}  # of a name; many strangers share it
_SHORT: Final = frozenset({Trait.WORD, Trait.PART, Trait.INITIAL, Trait.INITIAL_LAST, Trait.FIRST_INITIAL})


def findings(one: Sketch, other: Sketch, found: Iterable[Finding], *, is_namesake: bool) -> Iterator[Finding]:
    """Whoever comes into one's life does so at once: by a letter, on a profile, at a table. `found` is what is known of the pair beside that."""
    said = list(found)
    if one.met is not None and other.met is not None:
        days = abs(one.met - other.met)
        yield Finding(Trait.NAMESAKE_MET if is_namesake else Trait.MET, log1p(days / COMING), apart(days / 365))
        if not _SHORT.isdisjoint(finding.trait for finding in said):
            yield Finding(Trait.IN_LIFE, frequency(said), "")
    if is_dealt_with(one) != is_dealt_with(other) and not _LITTLE.isdisjoint(finding.trait for finding in said):
        yield Finding(Trait.STRANGER, 1.0, "")
    bits = _of_full_names(said) if _is_in_life(one) or _is_in_life(other) else None
    if bits is not None and bits < BORNE:
        yield Finding(Trait.COMMON if bits < FREQUENT else Trait.BORNE, 1.0, "")


def is_dealt_with(profile: Sketch) -> bool:
    """Does the owner deal with somebody, or have them in a book?"""
    return bool(profile.circles) or _is_in_life(profile)


def _is_in_life(one: Sketch) -> bool:
    """The owner, or somebody who came into their life or stands in a book of theirs."""
    return one.is_own or bool(one.entries) or one.met is not None


def has_initial(found: Finding) -> bool:
    """Does one of the names that it is about begin with an initial?"""
    return any(name[1:2] == " " for name in found.about.split(" and "))


def frequency(found: Iterable[Finding]) -> float:
    """How frequent is the part of a name by which two agree, in bits? Nought when it is a rare one."""
    return max((-finding.amount for finding in found if finding.trait in PARTS and finding.amount < 0), default=0.0)


def is_frequent(found: Iterable[Finding]) -> bool:
    """Are others likely to bear the full name by which two agree?"""
    bits = _of_full_names(found)
    return bits is not None and bits < FREQUENT


def _of_full_names(found: Iterable[Finding]) -> float | None:
    """How rare is the full name by which two agree, in bits?"""
    return max((finding.amount for finding in found if finding.trait in FULL), default=None)


def apart(years: float) -> str:
    """Years between two, in words."""
    months = round(years * 12)
    if not months:
        return "at the same time"
    return f"{round(years)} years apart" if years >= 2 else f"{months} months apart" if months > 1 else "a month apart"
