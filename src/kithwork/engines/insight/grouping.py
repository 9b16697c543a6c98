"""Who belongs together, where do they stand, and who stands between? What igraph works out; imported by name, where a map is made, for it loads slowly.

Communities: the Leiden method for modularity (Traag, Waltman, van Eck, Scientific Reports 2019). Layout: springs (Fruchterman and Reingold, Software: Practice
and Experience 1991). Betweenness: on how many shortest ways somebody stands (Freeman 1977), asked of a sample of those from whom ways begin (Brandes and Pich,
International Journal of Bifurcation and Chaos 2007). All of it begins from one seed, so that the same network gives the same map.
"""

import random
from threading import Lock
from typing import Final

import igraph

from kithwork.engines.insight.network import Net

SEED: Final = 20
ROUNDS: Final = 200  # of springs; ours: ADR 0042
PASSES: Final = 10  # of the community search at most; it ends by itself
SAMPLE: Final = 150  # persons from whom ways are followed; ours: ADR 0042
RESOLUTION: Final = 1.0
_ONE_AT_A_TIME: Final = Lock()  # igraph has one die for the whole process


def communities(net: Net) -> list[int]:
    """To which community each belongs; those who are tied to nobody are each on their own."""
    with _ONE_AT_A_TIME:
        graph = _graph(net)
        found = graph.community_leiden(objective_function="modularity", weights=list(net.weights), resolution=RESOLUTION, n_iterations=PASSES)
        return list(found.membership)


def spread(net: Net) -> list[tuple[float, float]]:
    """Where each stands, so that those who are tied stand near each other."""
    if net.count < 3:
        return [(float(i), 0.0) for i in range(net.count)]
    with _ONE_AT_A_TIME:
        graph = _graph(net)
        die = random.Random(SEED)  # noqa: S311  no secret hangs on it
        start = [(die.uniform(-1, 1), die.uniform(-1, 1)) for _ in range(net.count)]
        found = graph.layout_fruchterman_reingold(weights=list(net.weights), niter=ROUNDS, seed=start, grid="nogrid" if net.count < 1000 else "grid")
        return [(x, y) for x, y in found.coords]


def between(net: Net) -> list[float]:
    """How often each stands on a shortest way, of the ways that begin with a sample; strong ties are short ones."""
    with _ONE_AT_A_TIME:
        graph = _graph(net)
        some = sorted(random.Random(SEED).sample(range(net.count), min(SAMPLE, net.count)))  # noqa: S311
        return [float(one) for one in graph.betweenness(directed=False, weights=[1 / weight for weight in net.weights], sources=some)]


def _graph(net: Net) -> igraph.Graph:
    igraph.set_random_number_generator(random.Random(SEED))  # noqa: S311
    return igraph.Graph(n=net.count, edges=list(net.ties))
