"""What do the people of a cluster share, that others do not? That is its name.

Of everything that people have in common (an organisation, a repository, a list, a series of events, a group made by hand, a city) the one is taken that covers
most of the cluster and is least found outside: the harmonic mean of the two shares (van Rijsbergen's F, Information Retrieval, 1979). No name is given
twice, and where nothing is shared by enough people the cluster is called after whoever knows most of it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

COVERED: Final = 0.2  # of a cluster must share its name; ours: ADR 0042
LEAST: Final = 2  # people, too
FIT: Final = 0.22  # of the mean below which a name would be a guess; ours: ADR 0042
PREFERRED: Final = {"organisation": 1.0, "repository": 1.0, "group": 1.1, "event": 0.95, "mailing-list": 0.9, "city": 0.6}  # ours: ADR 0042


@dataclass(frozen=True, slots=True)
class Shared:
    """Something that people have in common."""

    kind: str  # organisation, repository, mailing-list, event, group, city
    name: str


@dataclass(frozen=True, slots=True)
class Named:
    """What a cluster is called, and of how many of its people that is true; no `shared` where it is called after somebody."""

    name: str
    shared: Shared | None
    count: int


def names(clusters: Sequence[Sequence[int]], of: Mapping[Shared, Collection[int]], *, around: Sequence[tuple[int, str]]) -> list[Named]:
    """A name for each cluster; those that fit best are given first. `around` says of each who knows most of it."""
    place = {person: i for i, cluster in enumerate(clusters) for person in cluster}
    offers = []
    for shared, people in of.items():
        counts: dict[int, int] = {}
        for person in people:
            if person in place:
                counts[place[person]] = counts.get(place[person], 0) + 1
        for i, count in counts.items():
            fit = _fit(count, len(clusters[i]), len(people)) * PREFERRED[shared.kind]
            if count >= LEAST and count >= COVERED * len(clusters[i]) and fit >= FIT:
                offers.append((-fit, i, shared.name, shared.kind, count))
    found: dict[int, Named] = {}
    given: set[str] = set()
    for _, i, name, kind, count in sorted(offers):
        if i not in found and name.casefold() not in given:
            found[i] = Named(name, Shared(kind, name), count)
            given.add(name.casefold())
    return [found.get(i) or Named(f"Around {around[i][1]}", None, len(cluster)) for i, cluster in enumerate(clusters)]


def _fit(count: int, in_cluster: int, in_all: int) -> float:
    return 2 * count / (in_cluster + in_all)
