"""The owner's network as a map: who is on it, in which clusters, who stands between them, and since when. Reads only.

igraph is loaded by name, when a map is made: its import takes as long as a whole command that lists something.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from importlib import import_module
from types import ModuleType
from typing import Final

from kithwork.actions import people
from kithwork.actions.insight.kept import Kept
from kithwork.domain import dates
from kithwork.domain.errors import NotFound
from kithwork.engines import gatherings
from kithwork.engines.insight import holes, layout, naming, scene
from kithwork.engines.insight import network as engine
from kithwork.engines.insight.layout import Point
from kithwork.engines.insight.naming import Shared
from kithwork.engines.insight.network import Net, Tie
from kithwork.engines.insight.scene import Scene as Scene  # noqa: PLC0414  interfaces speak of what an action hands on
from kithwork.engines.insight.scene import Sheet
from kithwork.store.queries import lookbacks
from kithwork.store.queries import network as queries
from kithwork.store.queries.network import Dot, Known

NARROW: Final = scene.NARROW
NARROW_CLOSE: Final = scene.NARROW_CLOSE
MOST: Final = 2000  # people on one map; ours: ADR 0042
_GROUPING: Final = "kithwork.engines.insight.grouping"
ALONE: Final = "Known one by one"
_SHARE: Final = {
    "organisation": "are or were at {}",
    "repository": "worked in {}",
    "mailing-list": "are on {}",
    "event": "came to {}",
    "group": "belong to {}",
    "city": "live in {}",
}


class NoSuchCluster(NotFound):
    """There is no circle of that number on the map."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """People who know each other more than others, by their places in the list, and what they share."""

    name: str
    why: str
    members: tuple[int, ...]
    shared: Shared | None
    is_alone: bool = False  # no cluster: those who know nobody else here


@dataclass(frozen=True, slots=True)
class Bridge:
    """How many ties two clusters have, since which year, and over how many people."""

    one: int
    other: int
    ties_count: int
    year: int
    people_count: int


@dataclass(frozen=True, slots=True)
class Broker:
    """Somebody who stands between clusters, and how, in words."""

    person: int
    words: str


@dataclass(frozen=True, slots=True)
class Layout:
    """Where clusters stand, in no unit, and in each its members, in a disc of radius 1."""

    spots: tuple[Point, ...]
    discs: tuple[tuple[Point, ...], ...]


@dataclass(frozen=True, slots=True)
class Network:
    """A map before it is drawn."""

    dots: tuple[Dot, ...]
    ties: tuple[Tie, ...]  # the strongest of each
    held: tuple[tuple[int, int], ...]  # whom a small organisation holds near each other
    clusters: tuple[Cluster, ...]
    bridges: tuple[Bridge, ...]
    brokers: tuple[Broker, ...]
    years: tuple[int, ...]
    left_out: int
    constraint: float
    effective: float
    layouts: list[Layout] = field(default_factory=list, compare=False, repr=False)  # one, once something was drawn: many questions need none
    scenes: dict[tuple[Sheet, int], Scene] = field(default_factory=dict, compare=False, repr=False)  # drawn before, by sheet and cluster

    def since(self, person: int) -> int:
        """In which year the owner came to know somebody."""
        return dates.date_of(self.dots[person].first_day).year

    @property
    def real(self) -> list[Cluster]:
        """Clusters, without those who know nobody else here."""
        return [one for one in self.clusters if not one.is_alone]


KEPT: Final[Kept[Network]] = Kept()


def of(*, owner_id: int, now: datetime, limit: int = MOST) -> Network:
    """The map of those nearest to the owner; who knows whom must have been worked out."""
    return KEPT.get((owner_id, now.date(), limit), lambda: _made(owner_id, now, limit))


def _made(owner_id: int, now: datetime, limit: int) -> Network:
    dots = queries.nearest(owner_id, people.ranking(now), limit=limit)
    if not dots:  # nothing is to be laid out, and what does it is slow to load
        return Network((), (), (), (), (), (), (), 0, 0.0, 0.0)
    ids = tuple(dot.id for dot in dots)
    shared = _shared(owner_id, dots, {number: i for i, number in enumerate(ids)})
    held = tuple(engine.held({one.name: some for one, some in shared.items() if one.kind == "organisation"}))
    woven = _woven(ids, tuple(queries.among(owner_id, ids)), held)
    firm, clusters, alone = woven.firm, woven.clusters, woven.alone
    named = naming.names(clusters, shared, around=[(one, dots[one].name) for one in engine.around(clusters, firm)])
    made = [Cluster(name.name, _why(name, len(some)), tuple(some), name.shared) for some, name in zip(clusters, named, strict=True)]
    if alone:
        made.append(Cluster(ALONE, "Nobody else on this map is on file beside them.", tuple(alone), None, is_alone=True))
    brokers = [Broker(one.person, _knows(one, made)) for one in woven.brokers]
    first = min((dates.date_of(dot.first_day).year for dot in dots), default=now.year)
    return Network(
        tuple(dots),
        tuple(firm),
        held,
        tuple(made),
        woven.bridges,
        tuple(sorted(brokers, key=lambda one: dots[one.person].name.casefold())),
        tuple(range(first, now.year + 1)),
        max(0, lookbacks.ties_count(owner_id) - len(dots)),
        woven.constraint,
        woven.effective,
    )


@dataclass(frozen=True, slots=True)
class _Woven:
    """What follows from who knows whom alone."""

    firm: list[Tie]  # the strongest of each
    clusters: list[list[int]]
    alone: list[int]
    brokers: list[engine.Broker]
    bridges: tuple[Bridge, ...]
    constraint: float
    effective: float


@lru_cache(maxsize=2)  # most of what is written changes nothing of who knows whom, and this takes longer than all the rest
def _woven(ids: tuple[int, ...], rows: tuple[Known, ...], held: tuple[tuple[int, int], ...]) -> _Woven:
    place = {number: i for i, number in enumerate(ids)}
    ties = engine.ties((place[row.one_id], [place[other] for other in json.loads(row.other_ids)], row.evidence) for row in rows)
    firm = engine.strongest(ties)
    grouping = import_module(_GROUPING)
    clusters, alone = engine.islands(grouping.communities(_net(len(ids), firm, held)))
    brokers = engine.brokers(clusters, ties, grouping.between(_net(len(ids), firm, ())))
    bridges = tuple(_bridges([*clusters, alone], ties))
    return _Woven(firm, clusters, alone, brokers, bridges, *_holes(len(ids), ties))


def _shared(owner_id: int, dots: Sequence[Dot], place: dict[int, int]) -> dict[Shared, list[int]]:
    """Everything that people of the map have in common, and who they are; events go by their series."""
    found: dict[Shared, set[int]] = {}
    for (kind, name), some in queries.belongings(owner_id, [dot.id for dot in dots]).items():
        called = gatherings.series_of(name) or name if kind == "event" else name
        if called.strip() and kind in naming.PREFERRED:
            found.setdefault(Shared(kind, called.strip()), set()).update(place[one] for one in some if one in place)
    for i, dot in enumerate(dots):
        if dot.city:
            found.setdefault(Shared("city", dot.city), set()).add(i)
    return {shared: sorted(some) for shared, some in found.items()}


def _net(count: int, ties: Sequence[Tie], held: Sequence[tuple[int, int]]) -> Net:
    return Net(count, [*((one.one, one.other) for one in ties), *held], [*(one.weight for one in ties), *([engine.HELD] * len(held))])


def _laid_out(network: Network) -> Layout:
    if not network.layouts:
        grouping = import_module(_GROUPING)
        ties = [(one.one, one.other) for one in network.bridges]
        net = Net(len(network.clusters), ties, [float(one.ties_count) ** 0.5 for one in network.bridges])
        network.layouts.append(Layout(tuple(grouping.spread(net)), tuple(_discs(grouping, network))))
    return network.layouts[0]


def _discs(grouping: ModuleType, network: Network) -> Iterator[tuple[Point, ...]]:
    """Where the members of each cluster stand in it."""
    every = _net(0, network.ties, network.held)
    inner: list[tuple[list[tuple[int, int]], list[float]]] = [([], []) for _ in network.clusters]
    spot = {person: (i, turn) for i, some in enumerate(network.clusters) for turn, person in enumerate(some.members)}
    for (one, other), weight in zip(every.ties, every.weights, strict=True):
        if spot[one][0] == spot[other][0]:
            inner[spot[one][0]][0].append((spot[one][1], spot[other][1]))
            inner[spot[one][0]][1].append(weight)
    for cluster, (ties, weights) in zip(network.clusters, inner, strict=True):
        count = len(cluster.members)
        yield tuple(layout.sunflower(count) if cluster.is_alone else layout.disc(grouping.spread(Net(count, ties, weights))))


def _bridges(clusters: Sequence[Sequence[int]], ties: Sequence[Tie]) -> list[Bridge]:
    place = {person: i for i, members in enumerate(clusters) for person in members}
    found: dict[tuple[int, int], list[Tie]] = {}
    for tie in ties:
        a, b = place[tie[0]], place[tie[1]]
        if a != b:
            found.setdefault((a, b) if a < b else (b, a), []).append(tie)
    return [
        Bridge(
            *pair, len(some), min((one.year for one in some if one.year), default=0), len({person for one in some for person in (one.one, one.other)})
        )
        for pair, some in sorted(found.items())
    ]


def _holes(count: int, ties: Sequence[Tie]) -> tuple[float, float]:
    """Of the owner, who knows everybody here; every tie counts alike."""
    among: dict[int, dict[int, float]] = {}
    for one, other, _, _ in ties:
        among.setdefault(one, {})[other] = 1.0
        among.setdefault(other, {})[one] = 1.0
    return holes.constraint(dict.fromkeys(range(count), 1.0), among), holes.effective_size(count, len(ties))


def _why(named: naming.Named, size: int) -> str:
    if not named.shared:
        return "They are on file beside each other, and share no name that others do not."
    who = "All" if named.count == size else f"{named.count:,} of {size:,}"
    return f"{who} {_SHARE[named.shared.kind].format(named.shared.name).rstrip('.')}."


def _knows(one: engine.Broker, clusters: Sequence[Cluster]) -> str:
    (own, inside), *others = one.knows
    said = [f"{count:,} of {clusters[number].name}" for number, count in others]
    beyond = f"{', '.join(said[:-1])} and {said[-1]}" if len(said) > 1 else said[0]
    return f"of {clusters[own].name}; knows {inside:,} there, and {beyond}."


def drawn(network: Network, sheet: Sheet = scene.WIDE) -> Scene:
    """The whole map on a sheet."""
    key = (sheet, 0)
    if key not in network.scenes:
        laid = _laid_out(network)
        groups = [_group(one, disc) for one, disc in zip(network.clusters, laid.discs, strict=True)]
        bridges = [(one.one, one.other, one.ties_count) for one in network.bridges]
        network.scenes[key] = scene.whole(groups, laid.spots, network.ties, bridges, *_named(network), sheet)
    return network.scenes[key]


def enlarged(network: Network, number: int, sheet: Sheet = scene.WIDE_CLOSE) -> Scene:
    """One cluster of it, by its number from 1 on. Raises NoSuchCluster."""
    key = (sheet, number)
    if key not in network.scenes:
        group = _group(cluster(network, number), _laid_out(network).discs[number - 1])
        network.scenes[key] = scene.close(group, network.ties, *_named(network), sheet)
    return network.scenes[key]


def _named(network: Network) -> tuple[list[str], list[int]]:
    """What everybody is called, and who is to be named before others."""
    return [dot.name for dot in network.dots], [one.person for one in network.brokers]


def lead(network: Network, *, year: int = 0, number: int = 0) -> str:
    """What is drawn, in a sentence: of a year (0: all years), of one circle by its number (0: all). Raises NoSuchCluster."""
    if not network.dots:
        return "Nobody is on the map yet."
    chosen = [cluster(network, number)] if number else network.clusters
    there = [(one, len([person for person in one.members if not year or network.since(person) <= year])) for one in chosen]
    if number:
        return f"{_when(year)}{_people(there[0][1])} in {there[0][0].name}."
    alone = sum(count for one, count in there if one.is_alone)
    between = len([one for one in network.brokers if not year or network.since(one.person) <= year])
    circles = len([one for one, count in there if count and not one.is_alone])
    parts = [f"{_people(sum(count for _, count in there))} in {_counted(circles, 'circle')}"]
    parts += [f"{alone:,} {'stands' if alone == 1 else 'stand'} for themselves"] if alone else []
    parts += [f"{_people(between)} {'stands' if between == 1 else 'stand'} between circles"] if between else []
    return f"{_when(year)}{'; '.join(parts)}."


def _when(year: int) -> str:
    return f"At the end of {year}: " if year else ""


def _people(count: int) -> str:
    return f"{count:,} {'person' if count == 1 else 'people'}"


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun if count == 1 else noun + 's'}"


def cluster(network: Network, number: int) -> Cluster:
    """The cluster of a number from 1 on. Raises NoSuchCluster."""
    if not 1 <= number <= len(network.clusters):
        raise NoSuchCluster
    return network.clusters[number - 1]


def _group(one: Cluster, disc: Sequence[Point]) -> scene.Group:
    return scene.Group(one.name, one.members, disc)
