"""What are the best ways from the owner to one of several people, each by another first hop?

A way goes over at most three ties: to somebody whom the owner knows (the first hop), perhaps over one whom that one knows, to the target. Its chance is the
product of the chances that each tie carries a request on, times what the first hop can bear today (asked lately, they bear less). Of two ways with one
first hop only the better one counts: it is the same favour.

A table (`table`) holds for each person the ways by the best first hops, without today's load. Load only takes away; so what the table does not hold is no
better than the least that it holds, and as long as enough of what it holds is better than that today, the answer is that of a search among all ways (`search`).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from heapq import heapify, heappop, heapreplace
from struct import Struct
from typing import Final, NamedTuple

NOBODY: Final = 0  # in place of somebody between, where there is none; no person has this number
_BYTES: Final = 24  # of a way
ROUNDS: Final = 2  # of handing on: at most three ties
HELD: Final = 12  # first hops that a table holds for each person; ours: ADR 0025


@dataclass(frozen=True, slots=True)
class Route:
    """A way to a target: the first hop, who stands between that one and the target, and its chance in 0..1."""

    target: int
    first: int
    between: int
    chance: float

    @property
    def people(self) -> tuple[int, ...]:
        """Who is on it, the first hop first and the target last."""
        return tuple(dict.fromkeys(one for one in (self.first, self.between, self.target) if one != NOBODY))


@dataclass(frozen=True, slots=True)
class Held:
    """The ways to one person by the best first hops, the best first; no other way is better than `beyond`, which is 0 when there is no other.

    Ways are made of these numbers when they are looked at: of thousands that are held for an organisation, five are.
    """

    target: int
    ids: Sequence[int]  # of each way the first hop and who stands between
    chances: Sequence[float]
    beyond: float

    @classmethod
    def of(cls, target: int, ways: Sequence[Route], beyond: float = 0.0) -> "Held":
        """These ways, in their order."""
        ids = tuple([number for route in ways for number in (route.first, route.between)])
        return cls(target, ids, tuple([route.chance for route in ways]), beyond)

    @property
    def routes(self) -> tuple[Route, ...]:
        """All of them."""
        return tuple([self.route(place) for place in range(len(self.chances))])

    def route(self, place: int) -> Route:
        """One of them."""
        return Route(self.target, self.ids[2 * place], self.ids[2 * place + 1], self.chances[place])

    @property
    def head(self) -> "Head | None":
        """The best one, and what is beyond all; None where there is no way."""
        return Head(self.chances[0], self.ids[0], self.ids[1], self.beyond) if self.chances else None

    @property
    def whole(self) -> "Held":
        """Itself."""
        return self


class Head(NamedTuple):
    """The best way to somebody, and what no other way that is not held is better than."""

    chance: float
    first: int
    between: int
    beyond: float


class Kept(NamedTuple):
    """The same ways as they lie on file: of most of the people at an organisation only the head is looked at."""

    target: int
    written: bytes

    @property
    def head(self) -> Head | None:
        """The best one, and what is beyond all; None where there is no way."""
        count = len(self.written) // _BYTES
        if not count:
            return None
        first, between, chance, beyond = _head_form(count).unpack(self.written)
        return Head(chance, first, between, beyond)

    @property
    def whole(self) -> Held:
        """All that is held."""
        return unpacked(self.target, self.written)


@dataclass(frozen=True, slots=True)
class Answer:
    """The best ways; `is_exact` when no way that is not among what was looked at can be better than the last of them."""

    routes: tuple[Route, ...]
    is_exact: bool


def packed(held: Held) -> bytes:
    """As it is kept on file: first hops and who stands between, then chances and what is beyond, eight bytes each."""
    return _form(len(held.chances)).pack(*held.ids, *held.chances, held.beyond)


def unpacked(target: int, kept: bytes) -> Held:
    """What `packed` made."""
    count = len(kept) // _BYTES
    numbers = _form(count).unpack(kept)
    return Held(target, numbers[: 2 * count], numbers[2 * count : -1], numbers[-1])


@cache
def _head_form(count: int) -> Struct:
    return Struct(f"<2q{16 * (count - 1)}xd{8 * (count - 1)}xd")


@cache
def _form(count: int) -> Struct:
    return Struct(f"<{2 * count}q{count + 1}d")


def best(held: Sequence[Held | Kept], *, bears: Mapping[int, float], count: int, gone: Collection[int] = ()) -> Answer:
    """The best ways among those held, each by another first hop.

    `bears`: what a first hop can bear in 0..1, 1 where it is not named; 0 is never asked. Nobody who is gone stands on a way; the same first hop may then
    have another one, which was not held. Ways are taken up in the order of what they would be worth without load, until none that is left can come in.
    """
    heads = [(head, one.target, index) for index, one in enumerate(held) if (head := one.head)]
    beyond = max((head.beyond for head, _, _ in heads), default=0.0)
    heap = [(-head.chance, head.first, head.between, target, index, 0) for head, target, index in heads]
    heapify(heap)
    whole: dict[int, Held] = {}
    chosen: dict[int, Route] = {}
    least = 0.0  # what the last of so many is worth
    while heap and -heap[0][0] >= least:
        below, first, between, target, index, place = heap[0]
        one = whole.get(index) or whole.setdefault(index, held[index].whole)
        if place + 1 < len(one.chances):
            after = place + 1
            heapreplace(heap, (-one.chances[after], one.ids[2 * after], one.ids[2 * after + 1], target, index, after))
        else:
            heappop(heap)
        chance = -below * bears.get(first, 1.0)
        if between in gone and first not in gone:
            beyond = max(beyond, -below)
        elif chance > 0 and first not in chosen and first not in gone:
            chosen[first] = Route(target, first, between, chance)
            least = sorted([route.chance for route in chosen.values()], reverse=True)[count - 1] if len(chosen) >= count else 0.0
    ranked = in_order(chosen.values())[:count]
    is_enough = len(ranked) == count and ranked[-1].chance >= beyond
    return Answer(tuple(ranked), is_exact=is_enough or beyond == 0)


def replaced(held: Held, first: int, found: Route | None) -> Held:
    """The same after the best way by one first hop became another one, or none. What it says of all that is not held stays true."""
    kept = [route for route in held.routes if route.first != first]
    if found and found.chance > 0 and found.chance >= held.beyond:
        kept = in_order([*kept, found])
    beyond = max(held.beyond, kept[HELD].chance) if len(kept) > HELD else held.beyond
    return Held.of(held.target, kept[:HELD], beyond)


def in_order(routes: Iterable[Route]) -> list[Route]:
    """The best first; what is as good goes by numbers, so that the answer is the same whenever it is asked for."""
    return sorted(routes, key=lambda route: (-route.chance, route.first, route.between, route.target))
