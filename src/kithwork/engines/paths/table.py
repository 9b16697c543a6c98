"""The best first hops to everybody, worked out in one pass: the owner is always the same, so each later question is a look-up.

Labels are passed from neighbour to neighbour (K shortest labels of distinct origin; Bellman 1958), two rounds for at most three ties. A person keeps one label
for each first hop, the best, and one more than is held: of what a neighbour hands on, only the way by the target itself is of no use. A neighbour that hands on
as many labels as are kept gives a bound; what is below it is not looked at, which leaves about a tenth.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kithwork.engines.paths.routes import HELD, NOBODY, ROUNDS, Held

AT_ONCE: Final = 4000  # people whose labels are sorted together: bounds memory

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Arcs:
    """Ties by places (of people in some order): from whom, to whom, and the chance that a request is carried on; `starts` says where each target's begin."""

    from_place: Ints
    chance: Floats
    starts: Ints


@dataclass(frozen=True, slots=True)
class Labels:
    """For each person the best first hops, by places: who, over whom (-1 for nobody), with what chance (0 where there is none)."""

    first: Ints
    between: Ints
    chance: Floats


def arcs(count: int, one: Sequence[int], other: Sequence[int], chance: Sequence[float]) -> Arcs:
    """Ties between people, which carry both ways, as arcs; of two ties between the same two the better counts."""
    a, b, c = np.asarray(one, np.int64), np.asarray(other, np.int64), np.asarray(chance, np.float64)
    source, target, both = np.concatenate([a, b]), np.concatenate([b, a]), np.concatenate([c, c])
    order = np.lexsort((-both, source, target))
    source, target, both = source[order], target[order], both[order]
    is_first = np.ones(len(source), bool)
    is_first[1:] = (source[1:] != source[:-1]) | (target[1:] != target[:-1])
    source, target, both = source[is_first], target[is_first], both[is_first]
    return Arcs(source, both, np.searchsorted(target, np.arange(count + 1)))


def labels(own: Sequence[float], ties: Arcs, *, held: int = HELD, rounds: int = ROUNDS) -> Labels:
    """The labels of everybody. `own`: by place, the chance that somebody would do something for the owner, 0 for whom the owner does not know.

    Fewer rounds than it takes for nothing to change bound the number of ties to one more than there are rounds.
    """
    known = np.asarray(own, np.float64)
    count, kept = len(known), held + 1
    found = Labels(np.full((count, kept), -1), np.full((count, kept), -1), np.zeros((count, kept)))
    mine = np.flatnonzero(known)
    found.first[mine, 0], found.chance[mine, 0] = mine, known[mine]
    for _ in range(rounds):
        after = Labels(np.full((count, kept), -1), np.full((count, kept), -1), np.zeros((count, kept)))
        for start in range(0, count, AT_ONCE):
            _hand_on(found, after, ties, known, range(start, min(count, start + AT_ONCE)))
        if np.array_equal(after.first, found.first) and np.array_equal(after.chance, found.chance):
            break
        found = after
    return found


def _hand_on(before: Labels, after: Labels, ties: Arcs, known: Floats, places: range) -> None:
    """What these people get from their neighbours, the best of it."""
    kept = before.first.shape[1]
    low, high = ties.starts[places.start], ties.starts[places.stop]
    source = ties.from_place[low:high]
    target = np.repeat(np.arange(len(places)), np.diff(ties.starts[places.start : places.stop + 1]))
    offered = before.chance[source] * ties.chance[low:high, None]
    bound = np.full(len(places), np.finfo(np.float64).tiny)
    np.maximum.at(bound, target, offered[:, -1])
    row, column = np.nonzero(offered >= bound[target, None])
    mine = np.flatnonzero(known[places.start : places.stop])
    to = np.concatenate([target[row], mine])
    first = np.concatenate([before.first[source[row], column], mine + places.start])
    via = source[row]
    between = np.concatenate([np.where(via == first[: len(via)], -1, via), np.full(len(mine), -1)])
    chance = np.concatenate([offered[row, column], known[places.start : places.stop][mine]])
    best = _best_of_each_first_hop(to, first, between, chance)
    to, first, between, chance = to[best], first[best], between[best], chance[best]
    order = np.lexsort((between, first, -chance, to))
    to, first, between, chance = to[order], first[order], between[order], chance[order]
    rank = np.arange(len(to)) - np.searchsorted(to, np.arange(len(places)))[to]
    is_kept = rank < kept
    where = to[is_kept] + places.start, rank[is_kept]
    after.first[where], after.between[where], after.chance[where] = first[is_kept], between[is_kept], chance[is_kept]


def _best_of_each_first_hop(to: Ints, first: Ints, between: Ints, chance: Floats) -> Ints:
    order = np.lexsort((between, -chance, first, to))
    is_first = np.ones(len(order), bool)
    is_first[1:] = (to[order][1:] != to[order][:-1]) | (first[order][1:] != first[order][:-1])
    found: Ints = order[is_first]
    return found


def held(found: Labels, ids: Sequence[int]) -> Iterator[Held]:
    """What the table holds for each person, in order, with the numbers of people in place of their places."""
    most = found.first.shape[1] - 1
    named = np.append(np.asarray(ids, np.int64), NOBODY)  # the last place, -1, is nobody
    numbers = np.stack([named[found.first[:, :most]], named[found.between[:, :most]]], axis=2).reshape(len(ids), 2 * most).tolist()
    counts = np.count_nonzero(found.chance[:, :most], axis=1).tolist()
    for target, row, chances, count in zip(ids, numbers, found.chance.tolist(), counts, strict=True):
        yield Held(target, row[: 2 * count], chances[:count], chances[most])
