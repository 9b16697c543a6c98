"""Who is on a map, in which clusters, and who stands between them? The parts that need no drawing.

The owner is left out: they are tied to everybody, and would hide who is tied to whom. Two who are or were at one small organisation belong together on the map
even where nothing shows that they met; that holds them near each other and is drawn as nothing.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import sqrt
from operator import itemgetter
from typing import Final, NamedTuple

from kithwork.engines.acquaintance import WEIGHTS

EPOCH: Final = date(1970, 1, 1).toordinal()
WORD: Final = 1.2  # weight of what does not fade: a word of the owner's; as `acquaintance.LASTING`
LEAST: Final = 0.1  # of weight: one letter to both, or two days on one list; ours: ADR 0042
COLLEAGUES: Final = 60  # at one organisation, beyond whom a common one holds nobody together; ours: ADR 0042
BESIDE: Final = 4  # each is held to so many of them; ours: ADR 0042
HELD: Final = 0.3  # how strongly; ours: ADR 0042
STRONGEST: Final = 10  # ties of each by which clusters are found; ours: ADR 0042
FEW: Final = 3  # people in a cluster; below it they are shown among those who stand for themselves; ours: ADR 0042
ISLANDS: Final = 30  # clusters of a map; ours: ADR 0042
BROKERS: Final = 12  # ours: ADR 0042
_weight: Final = itemgetter(2)
_WEIGHTS: Final = {str(ground): weight for ground, weight in WEIGHTS.items()}


@dataclass(frozen=True, slots=True)
class Net:
    """Ties among persons 0 to count - 1, each with its weight."""

    count: int
    ties: Sequence[tuple[int, int]]
    weights: Sequence[float]


class Tie(NamedTuple):  # there are tens of thousands of them
    """Two persons of the map, by their places in its list; since which year, nothing where no day is known."""

    one: int
    other: int
    weight: float
    year: int


@dataclass(frozen=True, slots=True)
class Broker:
    """Somebody who knows people of several clusters, and how many of each."""

    person: int
    knows: tuple[tuple[int, int], ...]  # cluster, people; their own cluster first, then those of which they know most


def ties(known: Iterable[tuple[int, Sequence[int], str]]) -> list[Tie]:
    """What is on file of each pair, as a tie; where it is next to nothing there is none. Of everybody whom they know, and a JSON list with what says so of each."""
    found = []
    for one, others, evidence in known:
        for other, grounds in zip(others, json.loads(evidence), strict=True):
            weight, first = 0.0, 0
            for ground, _, days, first_day, _ in grounds:
                weight += _WEIGHTS.get(ground, 0.0) * days if days else WORD
                if days and (not first or first_day < first):
                    first = first_day
            if weight >= LEAST:
                found.append(Tie(one, other, sqrt(weight), _year(first) if first else 0))
    return found


@lru_cache(maxsize=32_768)
def _year(day: int) -> int:
    return date.fromordinal(day + EPOCH).year


def strongest(every: Sequence[Tie], *, most: int = STRONGEST) -> list[Tie]:
    """Those that are among the strongest of one of the two: enough to see who belongs together, and far fewer."""
    counts: dict[int, int] = {}
    found = []
    for tie in sorted(sorted(every), key=_weight, reverse=True):  # the first of equals stays the first, and plain sorting needs no keys to be made
        one, other = tie[0], tie[1]
        if counts.get(one, 0) < most or counts.get(other, 0) < most:
            found.append(tie)
            counts[one] = counts.get(one, 0) + 1
            counts[other] = counts.get(other, 0) + 1
    return found


def held(organisations: Mapping[str, Sequence[int]]) -> list[tuple[int, int]]:
    """Pairs that a small organisation holds near each other: each with the next few, around the circle."""
    found: set[tuple[int, int]] = set()
    for people in organisations.values():
        if 2 <= len(people) <= COLLEAGUES:
            some = sorted(people)
            found |= {(min(a, b), max(a, b)) for i, a in enumerate(some) for b in (some * 2)[i + 1 : i + 1 + min(BESIDE, len(some) // 2)]}
    return sorted(found)


def islands(membership: Sequence[int]) -> tuple[list[list[int]], list[int]]:
    """Clusters, the largest first, and those who stand for themselves."""
    members: dict[int, list[int]] = {}
    for person, cluster in enumerate(membership):
        members.setdefault(cluster, []).append(person)
    ordered = sorted(members.values(), key=lambda some: (-len(some), some[0]))
    large = [some for some in ordered if len(some) >= FEW][:ISLANDS]
    taken = {person for some in large for person in some}
    return large, [person for person in range(len(membership)) if person not in taken]


def brokers(clusters: Sequence[Sequence[int]], ties: Sequence[Tie], between: Sequence[float]) -> list[Broker]:
    """Whoever stands on many shortest ways and knows two people or more of another cluster than their own; by their place in the list, which says nothing of them."""
    place = {person: i for i, some in enumerate(clusters) for person in some}
    beside = _beside(ties)
    found: list[Broker] = []
    for person in sorted((one for one in place if between[one] > 0), key=lambda one: (-between[one], one)):
        own, counts = place[person], Counter(place[other] for other in beside.get(person, ()) if other in place)
        others = sorted(((cluster, count) for cluster, count in counts.items() if cluster != own and count > 1), key=lambda one: (-one[1], one[0]))
        if others:
            found.append(Broker(person, ((own, counts.get(own, 0)), *others[:3])))
        if len(found) == BROKERS:
            break
    return sorted(found, key=lambda one: one.person)


def _beside(ties: Sequence[Tie]) -> dict[int, list[int]]:
    """Whom everybody knows."""
    found: dict[int, list[int]] = {}
    for one, other, _, _ in ties:
        found.setdefault(one, []).append(other)
        found.setdefault(other, []).append(one)
    return found


def around(clusters: Sequence[Sequence[int]], ties: Sequence[Tie]) -> list[int]:
    """Of each cluster, whoever knows most of it."""
    place = {person: i for i, some in enumerate(clusters) for person in some}
    counts = dict.fromkeys(place, 0)
    for one, other, _, _ in ties:
        if one in place and place[one] == place.get(other):
            counts[one] += 1
            counts[other] += 1
    return [max(some, key=lambda person: (counts[person], -person)) for some in clusters]
