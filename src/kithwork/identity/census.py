"""How many others in this network may bear the name? The more, the less it says.

    namesakes(name) = N * product of p(part),    p = (count + K * default) / (N + K)

N is how many names the network holds, counts are of distinct names that hold a block (see `blocking`), both told in classes (`domain.blocks`), so that small
changes of the network change no answer; K says how far a small network leans on the default (a Dirichlet prior). The form and its constants: ADR 0015.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from math import log2
from typing import Final

from kithwork.domain.blocks import ROLE_BITS, class_of, is_crowd, middle_of, number, size_of
from kithwork.identity import blocking, known_names, names
from kithwork.identity.blocking import Form, Shape
from kithwork.identity.normalise import IdentityKey


@dataclass(frozen=True, slots=True)
class Curve:
    """The constants of the prior."""

    weight: float = 2000.0  # K, in names
    least: float = 1000.0  # names; a smaller network is a sample of a world in which namesakes are as frequent as in one of this size
    rare: float = 2e-5  # default share of a name that is in no list
    common: float = 6e-3  # of a name in a list
    many: float = 1.5e-2  # of the most frequent ones
    initial: float = 0.08  # of an initial letter
    short: tuple[float, ...] = (0.1, 0.05, 4e-3, 4e-4)  # of a word of 0 to 3 letters
    kin: float = 10.0  # given names and surnames of one culture go together
    floor: float = 2.0**-12  # fewer namesakes than this make no difference


CURVE: Final = Curve()


def bearer(key: IdentityKey) -> str:
    """What is counted once, however many handles go with it: a name, or a handle without one."""
    return names.parse(key.name).key or f"{key.kind}:{key.value}"


ALONE: Final = 0.1  # others, where none are known
Own = Callable[[str], float]  # how many of the bearers of a part or word are the two that are compared, under all their names


def two(_: str) -> float:
    """Each of the two bears it once."""
    return 2.0


@dataclass(frozen=True, slots=True)
class Census:
    """The classes of blocks of which there is more than one bearer, and the size of the network."""

    size: int = 0
    classes: Mapping[int, int] = field(default_factory=dict)  # by the numbers of blocks

    @classmethod
    def of(cls, keys: Iterable[IdentityKey]) -> "Census":
        """Count a network."""
        return cls.counted((bearer(key), blocking.entries(key)) for key in keys)

    @classmethod
    def counted(cls, borne: Iterable[tuple[str, Iterable[int]]]) -> "Census":
        """Count who bears what (`bearer`, `blocking.entries`)."""
        held: dict[str, list[Iterable[int]]] = {}
        for name, entries in borne:
            held.setdefault(name, []).append(entries)
        counts = Counter(chain.from_iterable({entry >> ROLE_BITS for entries in several for entry in entries} for several in held.values()))
        return cls(size_of(len(held)), {block: class_of(count) for block, count in counts.items() if count > 1})

    def is_crowd(self, block: int) -> bool:
        """Do so many share this block that it compares nobody?"""
        return is_crowd(block, self.classes.get(block, 0), self.size)

    def crowds(self) -> frozenset[int]:
        """All blocks that so many share."""
        return frozenset([block for block, known in self.classes.items() if is_crowd(block, known, self.size)])

    def known(self, block: str) -> int:
        """The class of a block."""
        return self.classes.get(number(block), 0)

    def people(self) -> float:
        """How many names there are, roughly."""
        return max(1.5 * 2.0**self.size, CURVE.least)

    def _borne(self, part: str, own: Own) -> float:
        """How many others bear this part of a name, or chose this word."""
        block, least = _expected(part)
        known = self.classes.get(block, 0)
        return (max(middle_of(known) - own(part), ALONE) if known else ALONE) + least

    def namesakes(self, parts: Iterable[str], own: Own = two) -> float:
        """How many others bear a name of these parts; the two rarest say what there is to say."""
        found = people = self.people()
        shares = sorted([self._borne(part, own) / (people + CURVE.weight) for part in parts])[:2]
        for share in shares:
            found *= share
        return found * CURVE.kin ** (len(shares) - 1) if shares else people * CURVE.short[2]

    def bearers(self, block: str) -> float:
        """How many names hold a block beside the two that are compared, roughly."""
        known = self.known(block)
        return max(middle_of(known) - 2.0, ALONE) if known else ALONE

    def of_form(self, form: Form, text: str, own: Own = two) -> float:
        """How many others could have made a login of this form, or be called like it."""
        if form.shape is Shape.WHOLE:
            return self.namesakes(form.parts, own)
        initial = 1.0 if form.shape is Shape.PART else CURVE.initial
        return max(self.namesakes(form.parts, own) * initial, self.namesakes((text,), own))


def rarity(namesakes: float) -> float:
    """How much a name says: bits, above nought when there should be no other of it."""
    return -log2(max(namesakes, CURVE.floor))


@lru_cache(maxsize=32_768)
def _expected(part: str) -> tuple[int, float]:
    """The block of a part, and how many bear it before anybody is counted."""
    return number(f"w:{part}"), CURVE.weight * default(part)


def default(part: str) -> float:
    """How often humans bear a name, where nothing is known of the network."""
    if part in known_names.MANY:
        return CURVE.many
    if part in known_names.GIVEN or part in known_names.FAMILY or part in known_names.NICK_GROUPS:
        return CURVE.common
    if part.isascii() and len(part) < len(CURVE.short):
        return CURVE.short[len(part)]
    if not part.isascii() and len(part) < 3:  # two characters are a whole Chinese name, and a frequent one as often as not
        return CURVE.common
    return CURVE.rare


MOST_OF_A_PART: Final = rarity(
    CURVE.least * (ALONE + CURVE.weight * CURVE.rare) / (CURVE.least + CURVE.weight)
)  # bits: in the smallest network, of none known
