"""How far does a change reach? To whoever is alike enough to be joined, asked about, or taken for a namesake; and no further.

Resolving must see all of those at once, and need see nobody else. Of most who meet, names and handles alone say that they are nothing to each other.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kithwork.identity import encounters, profiles, resolve
from kithwork.identity.agglomerate import SETTINGS, Settings
from kithwork.identity.census import Census
from kithwork.identity.clusters import Clusters
from kithwork.identity.encounters import Group
from kithwork.identity.evidence import Claim, Node, Ruling, SharedHandle


def near(
    within: Sequence[Node],
    beside: Sequence[Node],
    claims: Iterable[Claim],
    rulings: Iterable[Ruling | SharedHandle],
    census: Census,
    settings: Settings = SETTINGS,
) -> set[int]:
    """Of the nodes beside, those of groups near to one within."""
    own = {node.id for node in within}
    clusters = Clusters(sorted([*within, *beside], key=resolve.in_order))
    groups = encounters.gather(clusters, *resolve.certain_of(clusters, claims, rulings))
    inside = {clusters.root(clusters.place[i]) for i in own}
    is_inside = [clusters.root(i) in inside for i in range(len(clusters.nodes))]
    encounters.connect(groups, census, settings.weights, settings.bias, lambda one, other: is_inside[one] != is_inside[other])
    found: set[int] = set()
    for first, group in groups.items():
        if clusters.root(first) in inside:
            for other in group.near:
                found.update(clusters.nodes[i].id for i in clusters.members(clusters.root(other)))
    return found - own


@dataclass(slots=True)
class Sight:
    """What names and handles show of identities that are one for certain; `is_all` is false where somebody else may be one with them, or a handle not theirs."""

    nodes: tuple[Node, ...]
    is_all: bool
    _group: Group | None = None

    @property
    def group(self) -> Group:
        """With nothing else than that."""
        if self._group is None:
            self._group = Group(0, self.nodes, frozenset(), frozenset())
            if self._group.repeated is None and len(self.nodes) == 1:
                self._group.profile = profiles.of_names(self.nodes[0].key)
        return self._group


def open_among(several: Iterable[tuple[Sight, Sight]], size: int, settings: Settings = SETTINGS) -> list[Sight]:
    """Who of these pairs, who meet in a network of this size, may come to something with the other? Each once.

    The rest can come to nothing with anybody here, whatever is known of both beside names and handles.
    """
    found: dict[int, Sight] = {}
    for a, b in several:
        if (id(a) not in found or id(b) not in found) and not (
            a.is_all and b.is_all and encounters.are_far(a.group, b.group, size, settings.weights, settings.bias)
        ):
            found[id(a)], found[id(b)] = a, b
    return [*found.values()]
