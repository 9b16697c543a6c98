"""Which groups are alike enough to be one human, which should be asked about?"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import Final

from kithwork.identity import addresses, compare, explain, profiles
from kithwork.identity.addresses import Nature
from kithwork.identity.census import Census
from kithwork.identity.clusters import Clusters
from kithwork.identity.compare import Finding, Weights
from kithwork.identity.evidence import Doubt, Link
from kithwork.identity.profiles import Entry, Handle, Profile
from kithwork.identity.weights import BIAS, WEIGHTS


@dataclass(frozen=True, slots=True)
class Settings:
    """Weights and thresholds (log-odds); for those who fit them."""

    weights: Weights = field(default_factory=lambda: WEIGHTS)
    bias: float = BIAS
    merge: float = 4.0
    ask: float = -1.5


SETTINGS: Final = Settings()


@dataclass(slots=True)
class _Group:
    """A group while groups are being joined: where it begins, what is known of it, who is near."""

    first: int
    profile: Profile
    near: set[int] = field(default_factory=set)
    age: int = 0
    parts: list[int] = field(default_factory=list)


def join_alike(clusters: Clusters, shared: frozenset[Handle], entries: Mapping[int, set[Entry]], census: Census, settings: Settings) -> list[Doubt]:
    """Join the groups that are alike; what is left in doubt is returned."""
    groups = gather(clusters, shared, entries)
    connect(groups, census, settings)
    doubts: list[Doubt] = []
    for component in components(groups):
        _Agglomeration(clusters, component, census, settings, doubts).run()
    return doubts


def gather(clusters: Clusters, shared: frozenset[Handle], entries: Mapping[int, set[Entry]]) -> dict[int, _Group]:
    """A group for each cluster, by its first node."""
    found = {}
    for members in list(clusters.groups()):
        held = frozenset(entry for i in members for entry in entries.get(i, ()))
        profile = profiles.of((clusters.nodes[i] for i in members), shared, held)
        found[members[0]] = _Group(members[0], profile, parts=[members[0]])
    return found


KEEP: Final = -4.0  # log-odds from which a pair may still come to something, together with others: ADR 0014


def connect(groups: dict[int, _Group], census: Census, settings: Settings, is_asked: Callable[[int], bool] = lambda _: True) -> None:
    """Note who is near to whom: alike enough, or namesakes, among those who share a block or a handle that is not one human's."""
    for one, other in _meeting(groups, census, is_asked):
        a, b = groups[one].profile, groups[other].profile
        if compare.is_namesake(a, b) or compare.score(compare.findings(a, b, census), settings.weights, settings.bias) >= KEEP:
            groups[one].near.add(other)
            groups[other].near.add(one)


def _meeting(groups: dict[int, _Group], census: Census, is_asked: Callable[[int], bool]) -> set[tuple[int, int]]:
    blocks: dict[str, list[int]] = defaultdict(list)
    for first, group in groups.items():
        for block in profiles.blocks(group.profile):
            if not census.is_crowd(block):
                blocks[block].append(first)
        for kind, value in group.profile.shared:
            if addresses.nature(kind, value) is not Nature.PLACEHOLDER:
                blocks[f"{kind} {value}"].append(first)
    found: set[tuple[int, int]] = set()
    for places in blocks.values():
        asked = [place for place in places if is_asked(place)]
        found.update((min(one, other), max(one, other)) for one in asked for other in places if one != other)
    return found


def components(groups: dict[int, _Group]) -> Iterator[dict[int, _Group]]:
    """Groups that hang together, alone ones left out."""
    seen: set[int] = set()
    for first, group in groups.items():
        if group.near and first not in seen:
            found, fresh = {first: group}, [first]
            while fresh:
                for near in groups[fresh.pop()].near:
                    if near not in found:
                        found[near] = groups[near]
                        fresh.append(near)
            seen.update(found)
            yield found


class _Agglomeration:
    """Joins the likeliest pair, again and again; below the threshold of merging it goes on for questions only."""

    def __init__(self, clusters: Clusters, groups: dict[int, _Group], census: Census, settings: Settings, doubts: list[Doubt]) -> None:
        self._clusters = clusters
        self._groups = groups
        self._census = census
        self._settings = settings
        self._doubts = doubts
        self._heap: list[tuple[float, int, int, int, int]] = []
        self._asked: dict[int, int] = {}

    def run(self) -> None:
        """Until nothing is left that is worth a question."""
        for first in sorted(self._groups):
            self._weigh(first, [near for near in self._groups[first].near if near > first])
        while self._heap:
            below, one, other, *ages = heappop(self._heap)
            if [self._age(one), self._age(other)] != ages or self._is_apart(one, other):
                continue
            if -below >= self._settings.merge:
                self._join(one, other, -below)
                self._absorb(one, other)
            elif -below >= 0:
                self._ask(one, other, -below)
                self._absorb(one, other)
            elif self._ask_once(one, other):
                self._ask(one, other, -below)

    def _age(self, first: int) -> int:
        return self._groups[first].age if first in self._groups else -1

    def _weigh(self, first: int, others: Iterable[int]) -> None:
        """Put the pairs of a group with others on the heap, if they are worth a question."""
        group = self._groups[first]
        for near in others:
            other = self._groups[near]
            log_odds = compare.score(self._findings(first, near), self._settings.weights, self._settings.bias)
            if log_odds >= self._settings.ask:
                heappush(self._heap, (-log_odds, *((first, near, group.age, other.age) if first < near else (near, first, other.age, group.age))))

    def _findings(self, one: int, other: int) -> list[Finding]:
        a, b = (one, other) if one < other else (other, one)
        return compare.findings(self._groups[a].profile, self._groups[b].profile, self._census)

    def _is_apart(self, one: int, other: int) -> bool:
        return any(self._clusters.is_apart(i, j) for i in self._groups[one].parts for j in self._groups[other].parts)

    def _absorb(self, one: int, other: int) -> None:
        """Make one group of two, and compare it anew with all who were near to either."""
        kept, gone = self._groups[one], self._groups.pop(other)
        kept.profile = profiles.merged(kept.profile, gone.profile)
        kept.parts += gone.parts
        kept.age += 1
        kept.near = (kept.near | gone.near) - {one, other}
        for near in gone.near - {one}:
            self._groups[near].near.discard(other)
            self._groups[near].near.add(one)
        self._weigh(one, sorted(kept.near))

    def _join(self, one: int, other: int, log_odds: float) -> None:
        reasons = explain.reasons(self._findings(one, other), self._settings.weights)
        a, b = self._clusters.nodes[one].id, self._clusters.nodes[other].id
        self._clusters.join(one, other, Link(a, b, explain.line(reasons), reasons, compare.probability(log_odds)))

    def _ask(self, one: int, other: int, log_odds: float) -> None:
        reasons = explain.reasons(self._findings(one, other), self._settings.weights)
        a, b = self._clusters.nodes[one].id, self._clusters.nodes[other].id
        speaks = tuple(reason.words for reason in reasons if reason.weight > 0)
        against = tuple(reason.words for reason in reasons if reason.weight <= 0)
        self._doubts.append(Doubt(a, b, speaks, against or ("that is little",), reasons, compare.probability(log_odds)))

    def _ask_once(self, one: int, other: int) -> bool:
        """Of a crowd, no more questions than would join it all."""
        a, b = self._end(one), self._end(other)
        self._asked[max(a, b)] = min(a, b)
        return a != b

    def _end(self, first: int) -> int:
        while self._asked.get(first, first) != first:
            first = self._asked[first]
        return first
