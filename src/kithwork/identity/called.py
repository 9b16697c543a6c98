"""What is somebody called, seen from another: by given names alone, or by a shorter form of a name that is known in full?

`Thanh Huong` beside Thanh Huong Pham is a first name of two words; and of somebody who is known as Thanh Huong Pham too it says nothing of Thanh Huong Dang.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from kithwork.identity import coming, names
from kithwork.identity.known_names import FAMILY
from kithwork.identity.names import Likeness, Name
from kithwork.identity.profiles import Sketch

_AGREEING: Final = frozenset({Likeness.SAME, Likeness.SPELLED, Likeness.NICK, Likeness.DROPPED, Likeness.CUT, Likeness.PREFIX, Likeness.INITIAL})


def seen(one: Sketch, other: Sketch) -> Sketch:
    """The one as the other's names make it look: given names alone are a name of one word, as logins write them."""
    if not one.names or not other.names or not coming.is_dealt_with(one):
        return one
    givens = [name for name in one.names if _is_given(name, other.names) and not _goes_on(name, one.names)]
    if len(givens) != len(one.names):
        return one
    return replace(one, names=(), singles=one.singles | {"".join(name.parts) for name in givens})


def is_before_their_surname(one: Sketch, third: Sketch) -> bool:
    """Is all that the one is called, in two words or with a hyphen, what the other is called before a surname?"""
    mine = one.names or tuple(name for name in one.hidden if name.is_soft and "".join(name.parts) in one.singles)
    return bool(mine) and all(_is_given(name, third.names) for name in mine)


def may_be_givens(one: Sketch, other: Sketch) -> bool:
    """May the one look otherwise than they are written (`seen`), if the owner deals with them?"""
    return any(_is_given(name, other.names) for name in one.names)


def is_before_a_surname(name: Name, several: Iterable[Name]) -> bool:
    """Is it all but the surname of one of several names: is `Sang-woo` what Sang-woo Gwon is called?"""
    return name.is_soft and _goes_on(name, several)


def telling(pairs: Sequence[tuple[Name, Name]], mine: Sequence[Name], theirs: Sequence[Name]) -> list[tuple[Name, Name]]:
    """Without those where one's given names meet the other's whole name, and one's own whole name is known."""
    return [(a, b) for a, b in pairs if not (_begins(a, b) and _goes_on(a, mine)) and not (_begins(b, a) and _goes_on(b, theirs))]


def givens_of(word: str, several: Iterable[Name]) -> tuple[str, ...]:
    """Of which given names is this the one word, as `seen` makes it? None where it is a word of its own."""
    return next((name.parts for name in several if len(name.parts) > 1 and "".join(name.parts) == word), ())


def _is_given(name: Name, several: Iterable[Name]) -> bool:
    """No part of it is a surname that many bear: `Juan Garcia` is as whole a name as Juan Garcia Marquez; what has a hyphen is none."""
    return len(name.parts) > 1 and (name.is_soft or FAMILY.isdisjoint(name.parts)) and _goes_on(name, several)


def _goes_on(name: Name, several: Iterable[Name]) -> bool:
    return any(_begins(name, whole) for whole in several)


def _begins(short: Name, whole: Name) -> bool:
    """Is it the whole name but for the surname, in one word behind or, where surnames stand first, before it; or but for two surnames?"""
    parts = whole.written or whole.parts
    if not whole.head or len(short.parts) >= len(parts):
        return False
    word = "".join(short.parts)
    if len(parts) > 3 and word == "".join(parts[:2]):
        return True
    return word == whole.head or (word == whole.tail and (short.is_soft or whole.first in FAMILY))


def are_alike(mine: Iterable[Name], theirs: Iterable[Name]) -> bool:
    """Do two full names agree, as far as names can?"""
    for a in mine:
        for b in theirs:
            if a.parts == b.parts or names.likeness(a, b) in _AGREEING:
                return True
    return False
