"""How fast are ways to everybody at an organisation? The table and the search of `engines.paths`, beside SciPy, igraph, DuckDB and networkx where installed.

    python bench/paths/run.py [DIR] [--people N] [--ties N] [--rounds N]

DIR holds `edges.csv` (a,b,strength; the owner is 0) and `people.csv` (id,organisation); without it a network is drawn: degrees by a power law, half of the ties
within organisations. Peers know no bound of three ties, so they stand beside a table that is handed on until nothing changes, and must give the same answer.
"""

import argparse
import csv
import math
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from statistics import median

import numpy as np

from kithwork.engines.paths import routes, search, table

OWNER, TOP = 0, 5
UNTIL_NOTHING_CHANGES = 99


@dataclass(frozen=True)
class World:
    """Ties by places, strengths in 0..1, and where everybody is."""

    one: np.ndarray
    other: np.ndarray
    chance: np.ndarray
    organisation: np.ndarray

    @property
    def own(self) -> np.ndarray:
        """By place, the owner's own ties."""
        found = np.zeros(len(self.organisation))
        for mine, theirs in ((self.one, self.other), (self.other, self.one)):
            is_own = mine == OWNER
            found[theirs[is_own]] = self.chance[is_own]
        return found

    @property
    def between(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The ties that are not the owner's."""
        keep = (self.one != OWNER) & (self.other != OWNER)
        return self.one[keep], self.other[keep], self.chance[keep]


def read(folder: Path) -> World:
    """A network out of two tables."""
    with (folder / "edges.csv").open(encoding="utf-8") as file:
        rows = list(csv.reader(file))[1:]
    with (folder / "people.csv").open(encoding="utf-8") as file:
        organisations = [int(row[1]) for row in list(csv.reader(file))[1:]]
    columns = list(zip(*rows, strict=True))
    return World(np.array(columns[0], np.int64), np.array(columns[1], np.int64), np.array(columns[2], np.float64), np.array(organisations))


def drawn(people: int, ties: int, seed: int = 7) -> World:
    """A network by chance, from a fixed seed."""
    throw = np.random.default_rng(seed)
    organisation = throw.integers(0, max(20, people // 40), people)
    weight = np.minimum((1 - throw.random(people)) ** (-1 / 1.6), people**0.45)
    ladder = np.cumsum(weight) / weight.sum()
    one, other = (np.searchsorted(ladder, throw.random(2 * ties)) for _ in "ab")
    by_organisation = np.argsort(organisation, kind="stable")
    place = np.empty(people, np.int64)
    place[by_organisation] = np.arange(people)
    is_colleague = throw.random(2 * ties) < 0.5
    step = throw.integers(1, 30, 2 * ties)
    other = np.where(is_colleague, by_organisation[(place[one] + step) % people], other)
    mine = np.unique(throw.integers(1, people, 1500))
    one, other = np.concatenate([np.zeros(len(mine), np.int64), one]), np.concatenate([mine, other])
    pairs = np.unique(np.minimum(one, other) * people + np.maximum(one, other))
    pairs = pairs[pairs // people != pairs % people]
    own, rest = pairs[pairs // people == OWNER], pairs[pairs // people != OWNER]
    pairs = np.concatenate([own, throw.permutation(rest)[: ties - len(own)]])
    return World(pairs // people, pairs % people, np.round(throw.beta(2, 4, len(pairs)).clip(0.01, 1), 4), organisation)


def timed(ask: Callable[[np.ndarray], float], questions: Sequence[np.ndarray], rounds: int) -> tuple[float, float]:
    """Milliseconds of one question (median over all and rounds), and the sum of the answers."""
    taken, said = [], 0.0
    for turn in range(rounds):
        for targets in questions:
            begun = time.perf_counter()
            answer = ask(targets)
            taken.append((time.perf_counter() - begun) * 1e3)
            said += answer if turn == 0 else 0.0
    return median(taken), said


def costs(answer: routes.Answer) -> float:
    """What peers add up."""
    return sum(-math.log(route.chance) for route in answer.routes)


def from_table(kept: list[bytes]) -> Callable[[np.ndarray], float]:
    """Look-ups in what would lie on file."""
    return lambda targets: costs(routes.best([routes.Kept(int(t), kept[t]) for t in targets], bears={}, count=TOP))


def by_search(world: World) -> Callable[[np.ndarray], float]:
    """All ways over three ties, in plain Python."""
    near: dict[int, list[tuple[int, float]]] = {}
    for a, b, chance in zip(*(column.tolist() for column in world.between), strict=True):
        near.setdefault(a, []).append((b, chance))
        near.setdefault(b, []).append((a, chance))
    own = {place: chance for place, chance in enumerate(world.own.tolist()) if chance}

    def ask(targets: np.ndarray) -> float:
        found = [search.ways(int(t), own=own, neighbours=lambda person: near.get(person, ())) for t in targets]
        return costs(routes.best(found, bears={}, count=TOP))

    return ask


def by_scipy(world: World) -> Callable[[np.ndarray], float]:
    """From all targets at once to everybody, then over the owner's own ties."""
    sparse, csgraph = import_module("scipy.sparse"), import_module("scipy.sparse.csgraph")
    one, other, chance = world.between
    count, cost = len(world.organisation), -np.log(chance) + 1e-12
    matrix = sparse.csr_matrix((np.concatenate([cost, cost]), (np.concatenate([one, other]), np.concatenate([other, one]))), shape=(count, count))
    own = world.own
    mine = np.flatnonzero(own)

    def ask(targets: np.ndarray) -> float:
        far = csgraph.dijkstra(matrix, indices=targets, min_only=True)
        found = np.sort(far[mine] - np.log(own[mine]))[:TOP]
        return float(found[np.isfinite(found)].sum())

    return ask


def by_igraph(world: World) -> Callable[[np.ndarray], float]:
    """The same with python-igraph. Arcs both ways, so that one vertex for each organisation can lead to all of its people and to nobody from them."""
    igraph = import_module("igraph")
    one, other, chance = world.between
    own, organisations, count = world.own, world.organisation, len(world.organisation)
    mine, cost = np.flatnonzero(own), -np.log(chance)
    everybody = np.delete(np.arange(count), OWNER)
    arcs = np.column_stack([np.concatenate([one, other, organisations[everybody] + count]), np.concatenate([other, one, everybody])])
    graph = igraph.Graph(n=count + int(organisations.max()) + 1, edges=arcs.tolist(), directed=True)
    graph.es["cost"] = np.concatenate([cost, cost, np.zeros(len(everybody))]).tolist()

    def ask(targets: np.ndarray) -> float:
        far = np.array(graph.distances(count + int(organisations[targets[0]]), mine.tolist(), weights="cost")[0])
        return float(np.sort(far - np.log(own[mine]))[:TOP].sum())

    return ask


def by_duckdb(world: World) -> Callable[[np.ndarray], float]:
    """The same in SQL: a recursive question that keeps the least for each person."""
    database = import_module("duckdb").connect()
    one, other, chance = world.between
    cost, mine = -np.log(chance), np.flatnonzero(world.own)
    arcs = {"a": np.concatenate([one, other]), "b": np.concatenate([other, one]), "cost": np.concatenate([cost, cost])}  # noqa: F841  SQL names it
    own = {"place": mine, "cost": -np.log(world.own[mine])}  # noqa: F841
    for name in ("arcs", "own"):
        database.execute(f"CREATE TABLE {'arc' if name == 'arcs' else 'mine'} AS SELECT * FROM {name}")

    def ask(targets: np.ndarray) -> float:
        database.execute("CREATE OR REPLACE TEMP TABLE target AS SELECT unnest(?) AS place", [targets.tolist()])
        found = database.execute(_KEYED, [TOP]).fetchone()
        return float(found[0])

    return ask


_KEYED = """
WITH RECURSIVE far(place, cost) USING KEY (place) AS (
    SELECT place::BIGINT, 0.0::DOUBLE FROM target
    UNION
    SELECT arc.b, min(far.cost + arc.cost) FROM far JOIN arc ON arc.a = far.place LEFT JOIN recurring.far AS known ON known.place = arc.b
    WHERE known.cost IS NULL OR far.cost + arc.cost < known.cost GROUP BY arc.b
) SELECT sum(cost) FROM (SELECT far.cost + mine.cost AS cost FROM far JOIN mine USING (place) ORDER BY 1 LIMIT ?)
"""


def by_networkx(world: World) -> Callable[[np.ndarray], float]:
    """The same with networkx."""
    nx = import_module("networkx")
    graph = nx.Graph()
    graph.add_weighted_edges_from(zip(*(column.tolist() for column in (*world.between[:2], -np.log(world.between[2]))), strict=True))
    own = {place: -math.log(chance) for place, chance in enumerate(world.own.tolist()) if chance}

    def ask(targets: np.ndarray) -> float:
        far = nx.multi_source_dijkstra_path_length(graph, {int(t) for t in targets if int(t) in graph})
        return sum(sorted(far[first] + cost for first, cost in own.items() if first in far)[:TOP])

    return ask


PEERS = {"scipy": by_scipy, "igraph": by_igraph, "duckdb": by_duckdb, "networkx": by_networkx}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--ties", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    world = read(asked.folder) if asked.folder else drawn(asked.people, asked.ties)
    count = len(world.organisation)
    sizes = np.bincount(world.organisation)
    chosen = np.flatnonzero((sizes >= 20) & (sizes <= 400))[:12]
    questions = [np.flatnonzero((world.organisation == one) & (np.arange(count) != OWNER)) for one in chosen]
    print(
        f"{count:,} people, {len(world.one):,} ties, {int((world.own > 0).sum()):,} of them the owner's; {len(questions)} organisations of {int(median(map(len, questions)))} people"
    )
    print(f"{'':34}{'once, s':>9}{'question, ms':>14}{'answers':>11}")
    for name, rounds in (("table, three ties at most", routes.ROUNDS), ("table, as many as it takes", UNTIL_NOTHING_CHANGES)):
        begun = time.process_time()
        found = table.labels(world.own, table.arcs(count, *world.between), rounds=rounds)
        made = time.process_time() - begun
        kept = [routes.packed(held) for held in table.held(found, range(count))]
        row(name, made, *timed(from_table(kept), questions, asked.rounds))
        print(f"{'':4}and to write it down{'':10}{time.process_time() - begun - made:>9.2f}{sum(map(len, kept)) / 1e6:>14.1f} MB")
    row("search, three ties at most", 0.0, *timed(by_search(world), questions, 1))
    for name, peer in PEERS.items():
        if find_spec(name) is None:
            print(f"{name:34}{'not installed':>23}")
            continue
        begun = time.process_time()
        ask = peer(world)
        row(name, time.process_time() - begun, *timed(ask, questions, 1))


def row(name: str, once: float, milliseconds: float, answers: float) -> None:
    """One line."""
    print(f"{name:34}{once:>9.2f}{milliseconds:>14.3f}{answers:>11.4f}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
