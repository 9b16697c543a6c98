"""As what is a block kept, and when does a change of its count make a difference? (What blocks are: `identity.blocking`.)

Counts are told in classes, two for each doubling, so that small changes of a large network change no answer (ADR 0015).
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import blake2b
from struct import Struct
from typing import Final

LIMITS: Final[Mapping[str, int]] = {"n:": 4, "w:": 2, "h:": 10, "d:": 0}  # above this class a block is a crowd and compares nobody
SMALL: Final = 11  # a network up to this size (4 095 names) can afford more:
LIMITS_OF_SMALL: Final[Mapping[str, int]] = {"n:": 10, "w:": 6, "h:": 10, "d:": 0}
EVERYBODY: Final = 0  # the block of all names: how many there are
_KINDS: Final = ("w:", "d:", "n:", "h:")  # the place is what a number ends with
_PLACES: Final = {kind[0]: place for place, kind in enumerate(_KINDS)}
_COUNTED: Final = 2  # of so many kinds, the first, the count itself says something
ROLE_BITS: Final = 2
COUNTED: Final = 3  # the role of those who meet nobody; two meet in a block when their roles there come to less
_BITS: Final = 2
_CUT: Final = 1 + 2 * _BITS
_NOTHING: Final = blake2b(digest_size=8)
_WHOLE: Final = Struct(">Q").unpack
_KIND: Final = (1 << _BITS) - 1
_LARGE: Final = tuple(LIMITS[kind] for kind in _KINDS)
_SMALL: Final = tuple(LIMITS_OF_SMALL[kind] for kind in _KINDS)


def class_of(count: int) -> int:
    """The class of a count: 0 for none and one, 1 for two, 2 for three, 3 for four and five, 4 for six and seven, 5 for eight to eleven, and so on."""
    return _CLASSES[count] if 0 <= count < len(_CLASSES) else _class_of(count)


def _class_of(count: int) -> int:
    if count < 2:
        return 0
    order = size_of(count)
    return 2 * order - 1 + (count >> (order - 1) & 1)


@lru_cache(maxsize=256)
def middle_of(known: int) -> float:
    """The count in the middle of a class above nought."""
    return (_least(known) + _least(known + 1) - 1) / 2


def _least(known: int) -> int:
    order, half = divmod(known + 1, 2)
    return (2 + half) << (order - 1)


def size_of(count: int) -> int:
    """How large a network of so many names is: the power of two."""
    return max(count, 1).bit_length() - 1


@lru_cache(maxsize=32_768)
def number(block: str) -> int:
    """A block as a number below 2^61: 59 bits of its BLAKE2b digest (RFC 7693), of which no network is large enough to see two alike, and its kind."""
    return numbers((block,))[0]


def numbers(several: Iterable[str]) -> list[int]:
    """As `number`, of many that are seldom asked for again."""
    found = []
    for block in several:
        digest = _NOTHING.copy()  # which takes less than to begin anew
        digest.update(block.encode("utf-8", "surrogatepass"))
        found.append(_WHOLE(digest.digest())[0] >> _CUT << _BITS | _PLACES[block[0]])
    return found


_CLASSES: Final = tuple(map(_class_of, range(512)))  # of nearly all blocks, which are asked for by the million


def is_crowd(block: int, known: int, size: int) -> bool:
    """Do so many share this block, which is of a known class, that it compares nobody in a network of this size?"""
    return known > 0 and known > (_SMALL if size <= SMALL else _LARGE)[block & _KIND]


def makes_a_difference(block: int, before: int, after: int) -> bool:
    """Do names in this block say something else, or meet other ones, now that its count has changed?"""
    measure = size_of if block == EVERYBODY else class_of
    one, other = measure(before), measure(after)
    if one == other:
        return False
    kind = block & _KIND
    return kind < _COUNTED or any((one > limits[kind]) != (other > limits[kind]) for limits in (_LARGE, _SMALL))
