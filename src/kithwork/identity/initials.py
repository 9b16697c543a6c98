"""For whom does an initial stand? Addresses write out what a name leaves short. ADR 18."""

from collections.abc import Iterable
from typing import Final

from kithwork.identity import names
from kithwork.identity.names import Likeness, Name
from kithwork.identity.profiles import Sketch

SPELLING: Final = frozenset({Likeness.SAME, Likeness.SPELLED, Likeness.NICK, Likeness.DROPPED, Likeness.INITIAL})  # one name, however it is written


def are_spelled_otherwise(one: Sketch, other: Sketch) -> bool:
    """Does another name or an address write out another given name than the initial that was compared?"""
    mine, theirs = in_full((*one.names, *one.hidden)), in_full((*other.names, *other.hidden))
    near = [(a, b) for a in mine for b in theirs if not set(a.full_parts).isdisjoint(b.full_parts)]
    likenesses = {names.likeness(a, b) for a, b in near}
    for a, b in ((a, b) for a in mine for b in theirs if 2 in {len(a.parts), len(b.parts)} and len(a.parts) != len(b.parts)):
        likenesses |= {names.likeness(Name((x, rest)), Name((y, rest))) for rest, x in _given(a) for other_rest, y in _given(b) if rest == other_rest}
    return not likenesses.isdisjoint({Likeness.FAMILY, Likeness.OTHER}) and likenesses.isdisjoint(SPELLING)


def in_full(several: Iterable[Name]) -> tuple[Name, ...]:
    """Names without initials."""
    return tuple([name for name in several if not _has_initial(name)])


def _given(name: Name) -> tuple[tuple[str, str], ...]:
    """What may be the surname, in one word as logins have it (`rinconsalas`), and the given name beside it."""
    return ("".join(name.parts[1:]), name.first), ("".join(name.parts[:-1]), name.last)


def _has_initial(name: Name) -> bool:
    return len(name.first) == 1 or len(name.last) == 1
