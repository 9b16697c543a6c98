"""How far does a change reach? To whoever is alike enough to be joined, asked about, or taken for a namesake; and no further.

Resolving must see all of those at once, and need see nobody else.
"""

from collections.abc import Iterable, Sequence

from kithwork.identity import encounters, resolve
from kithwork.identity.agglomerate import SETTINGS, Settings
from kithwork.identity.census import Census
from kithwork.identity.clusters import Clusters
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
