"""The owner's network as a map: who is on it, in which clusters, who stands between them, and since when. Reads only.

igraph is loaded by name, when a map is made: its import takes as long as a whole command that lists something.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
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
from kithwork.store.queries.network import Dot

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
    """People who know each other more than others, by their places in the list: what they share, and where each stands in a disc of radius 1."""

    name: str
    why: str
    members: tuple[int, ...]
    spots: tuple[Point, ...]
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
class Network:
    """A map before it is drawn."""

    dots: tuple[Dot, ...]
    ties: tuple[Tie, ...]  # the strongest of each
    clusters: tuple[Cluster, ...]
    spots: tuple[Point, ...]  # of the clusters, in no unit
    bridges: tuple[Bridge, ...]
    brokers: tuple[Broker, ...]
    years: tuple[int, ...]
    left_out: int
    constraint: float
    effective: float
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
    ids = [dot.id for dot in dots]
    place = {number: i for i, number in enumerate(ids)}
    ties = _ties(owner_id, ids, place)
    firm = engine.strongest(ties)
    shared = _shared(owner_id, dots, place)
    grouping = import_module(_GROUPING)
    clusters, alone = engine.islands(grouping.communities(_net(len(dots), firm, shared)))
    between = grouping.between(_net(len(dots), firm, {}))
    named = naming.names(clusters, shared, around=[(one, dots[one].name) for one in (engine.around(some, firm) for some in clusters)])
    made = [
        Cluster(name.name, _why(name, len(some)), tuple(some), tuple(spots), name.shared)
        for some, spots, name in zip(clusters, _spots(grouping, clusters, firm, shared), named, strict=True)
    ]
    if alone:
        made.append(
            Cluster(ALONE, "Nobody else on this map is on file beside them.", tuple(alone), tuple(layout.sunflower(len(alone))), None, is_alone=True)
        )
    bridges = _bridges(made, ties)
    net = Net(len(made), [(one.one, one.other) for one in bridges], [float(one.ties_count) ** 0.5 for one in bridges])
    brokers = [Broker(one.person, _knows(one, made)) for one in engine.brokers(clusters, ties, between)]
    first = min((dates.date_of(dot.first_day).year for dot in dots), default=now.year)
    return Network(
        tuple(dots),
        tuple(firm),
        tuple(made),
        tuple(grouping.spread(net)),
        tuple(bridges),
        tuple(sorted(brokers, key=lambda one: dots[one.person].name.casefold())),
        tuple(range(first, now.year + 1)),
        max(0, lookbacks.ties_count(owner_id) - len(dots)),
        *_holes(len(dots), ties),
    )


def _ties(owner_id: int, ids: Sequence[int], place: dict[int, int]) -> list[Tie]:
    rows = queries.among(owner_id, ids)
    return engine.ties([(place[row.one_id], place[row.other_id]) for row in rows], [row.evidence for row in rows])


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


def _net(count: int, ties: Sequence[Tie], shared: dict[Shared, list[int]]) -> Net:
    held = engine.held({one.name: some for one, some in shared.items() if one.kind == "organisation"})
    return Net(count, [*((one.one, one.other) for one in ties), *held], [*(one.weight for one in ties), *([engine.HELD] * len(held))])


def _spots(grouping: ModuleType, clusters: Sequence[Sequence[int]], ties: Sequence[Tie], shared: dict[Shared, list[int]]) -> list[list[Point]]:
    """Where the members of each cluster stand in it."""
    every = _net(0, ties, shared)
    inner: list[tuple[list[tuple[int, int]], list[float]]] = [([], []) for _ in clusters]
    spot = {person: (i, turn) for i, some in enumerate(clusters) for turn, person in enumerate(some)}
    for (one, other), weight in zip(every.ties, every.weights, strict=True):
        if one in spot and other in spot and spot[one][0] == spot[other][0]:
            inner[spot[one][0]][0].append((spot[one][1], spot[other][1]))
            inner[spot[one][0]][1].append(weight)
    return [layout.disc(grouping.spread(Net(len(some), *inner[i]))) for i, some in enumerate(clusters)]


def _bridges(clusters: Sequence[Cluster], ties: Sequence[Tie]) -> list[Bridge]:
    place = {person: i for i, one in enumerate(clusters) for person in one.members}
    found: dict[tuple[int, int], list[Tie]] = {}
    for one in ties:
        a, b = place[one.one], place[one.other]
        if a != b:
            found.setdefault((min(a, b), max(a, b)), []).append(one)
    return [
        Bridge(
            *pair, len(some), min((one.year for one in some if one.year), default=0), len({person for one in some for person in (one.one, one.other)})
        )
        for pair, some in sorted(found.items())
    ]


def _holes(count: int, ties: Sequence[Tie]) -> tuple[float, float]:
    """Of the owner, who knows everybody here; every tie counts alike."""
    among: dict[int, dict[int, float]] = {}
    for one in ties:
        among.setdefault(one.one, {})[one.other] = 1.0
        among.setdefault(one.other, {})[one.one] = 1.0
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
        groups = [_group(one) for one in network.clusters]
        bridges = [(one.one, one.other, one.ties_count) for one in network.bridges]
        network.scenes[key] = scene.whole(groups, network.spots, network.ties, bridges, *_named(network), sheet)
    return network.scenes[key]


def enlarged(network: Network, number: int, sheet: Sheet = scene.WIDE_CLOSE) -> Scene:
    """One cluster of it, by its number from 1 on. Raises NoSuchCluster."""
    key = (sheet, number)
    if key not in network.scenes:
        network.scenes[key] = scene.close(_group(cluster(network, number)), network.ties, *_named(network), sheet)
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


def _group(one: Cluster) -> scene.Group:
    return scene.Group(one.name, one.members, one.spots)
