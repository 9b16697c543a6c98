"""Fits the weights of identity resolution on tables whose truth is known, and says how they do where they were not fitted.

    python bench/identity/fit.py DATA_DIR                  leave one table out: a line for each, and for all
    python bench/identity/fit.py DATA_DIR --write          fit on all tables and write identity/weights.py

Logistic regression on the pairs of profiles that share a block, by Newton's method, with a Gaussian prior around the weights that were set by hand
(`prior.py`): a trait that the tables hardly hold stays where it was set. Plain Python; about a minute.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import combinations, product
from math import exp
from pathlib import Path

import prior
import scoring
import tables

from kithwork.domain.blocks import ROLE_BITS
from kithwork.identity import agglomerate, compare, encounters, resolve
from kithwork.identity.agglomerate import Settings
from kithwork.identity.census import Census
from kithwork.identity.clusters import Clusters
from kithwork.identity.evidence import Node
from kithwork.identity.traits import Finding, Trait, Weights
from kithwork.identity.weights import BIAS
from kithwork.identity.weights import WEIGHTS as WEIGHTS_NOW

TRAITS = list(Trait)
WIDTH = 2 * len(TRAITS) + 1  # the last column is the bias


@dataclass(frozen=True, slots=True)
class Pair:
    """The columns of a pair that are not nought, and whether it is one human."""

    columns: tuple[tuple[int, float], ...]
    is_same: bool


def pairs(rows: Sequence[tables.Row]) -> list[Pair]:
    """Every pair of profiles that share a block and of which the truth is known."""
    nodes = tables.nodes(rows)
    census = Census.of(node.key for node in nodes)
    groups, clusters, near = gathered(nodes, census)
    members = {group[0]: [rows[clusters.nodes[i].id] for i in group] for group in clusters.groups()}
    found = []
    for one, group in groups.items():
        for other in sorted(place for place in near[one] if place > one):
            is_same = same(members[one], members[other])
            if is_same is not None:
                found.append(Pair(columns(compare.findings(group.profile, groups[other].profile, census)), is_same))
    return found


def gathered(nodes: list[Node], census: Census):
    """Profiles after all that is certain, and who shares a block with whom: pairs that the engine passes over teach what disagreement is worth."""
    clusters = Clusters(sorted(nodes, key=resolve.in_order))
    groups = encounters.gather(clusters, resolve.certain(clusters, (), ()), {})
    near = defaultdict(set)
    for several in encounters.rooms(groups, census):
        places = {entry >> ROLE_BITS for entry in several}
        for place in places:
            near[place].update(places)
    return groups, clusters, near


def met(groups, census) -> set[tuple[int, int]]:
    """Every two groups that share a block."""
    found = set()
    for several in encounters.rooms(groups, census):
        places = sorted({entry >> ROLE_BITS for entry in several})
        found.update(combinations(places, 2))
    return found


def same(one: Iterable[tables.Row], other: Iterable[tables.Row]) -> bool | None:
    """Are they one human? None when nobody has said."""
    together = list(product(one, other))
    if any(a.truth == b.truth for a, b in together):
        return True
    return False if all(a.is_judged and b.is_judged for a, b in together) else None


def columns(found: Iterable[Finding]) -> tuple[tuple[int, float], ...]:
    """Two columns for each trait: that it is there, and how much it says."""
    line = [(WIDTH - 1, 1.0)]
    for finding in found:
        at = 2 * TRAITS.index(finding.trait)
        line += [(at, 1.0), (at + 1, finding.amount)]
    return tuple(line)


def fit(known: Sequence[Pair]) -> tuple[Weights, float]:
    """The weights that make the truth likeliest, held back by the prior."""
    centre = [value for trait in TRAITS for value in prior.PRIOR[trait]] + [prior.BIAS]
    tight = [1e6 if trait in prior.FIXED else 1 / spread**2 for trait in TRAITS for spread in prior.SPREAD.get(trait, prior.SPREAD["others"])] + [1.0]
    return likeliest(known, centre, tight)


def show_owners(known: Sequence[Pair], free: Iterable[str]) -> None:
    """Print what some traits would weigh, were all others as they are in the package."""
    wanted = {Trait(name) for name in free}
    centre = [value for trait in TRAITS for value in WEIGHTS_NOW[trait]] + [BIAS]
    found, _ = likeliest(known, centre, [0.05 if trait in wanted else 1e6 for trait in TRAITS for _ in range(2)] + [1e6])
    for trait in TRAITS:
        if trait in wanted:
            print(f"{trait:16}{found[trait][0]:7.2f} {found[trait][1]:7.2f}")


def likeliest(known: Sequence[Pair], centre: Sequence[float], tight: Sequence[float], rounds: int = 12) -> tuple[Weights, float]:
    """Logistic regression by Newton's method; each weight is held to its centre, as tightly as is said."""
    now = list(centre)
    for _ in range(rounds):
        slope = [t * (c - n) for t, c, n in zip(tight, centre, now, strict=True)]
        bend = [[0.0] * WIDTH for _ in range(WIDTH)]
        for i in range(WIDTH):
            bend[i][i] = tight[i]
        for pair in known:
            log_odds = max(-30.0, min(30.0, sum(now[at] * amount for at, amount in pair.columns)))
            p = 1 / (1 + exp(-log_odds))
            off, w = pair.is_same - p, p * (1 - p)
            for at, amount in pair.columns:
                slope[at] += off * amount
                row, part = bend[at], w * amount
                for at_2, amount_2 in pair.columns:
                    row[at_2] += part * amount_2
        step = solve(bend, slope)
        now = [n + max(-2.0, min(2.0, s)) for n, s in zip(now, step, strict=True)]
    return {trait: (now[2 * i], now[2 * i + 1]) for i, trait in enumerate(TRAITS)}, now[-1]


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Gauss with pivots."""
    size = len(right)
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for i in range(size):
        best = max(range(i, size), key=lambda k: abs(rows[k][i]))
        rows[i], rows[best] = rows[best], rows[i]
        for k in range(i + 1, size):
            share = rows[k][i] / rows[i][i]
            if share:
                rows[k] = [a - share * b for a, b in zip(rows[k], rows[i], strict=True)]
    found = [0.0] * size
    for i in reversed(range(size)):
        found[i] = (rows[i][size] - sum(rows[i][k] * found[k] for k in range(i + 1, size))) / rows[i][i]
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    paths = tables.paths(options.folder)
    known = {path: pairs(tables.read(path)) for path in paths}
    print(f"{sum(map(len, known.values()))} pairs, {sum(pair.is_same for path in paths for pair in known[path])} of one human")
    together, alone = [], []
    print(scoring.HEAD)
    for left_out in paths:
        found, bias = fit([pair for path in paths if path != left_out for pair in known[path]])
        rows = tables.read(left_out)
        outcome = resolve.resolve(tables.nodes(rows), (), (), settings=Settings(found, bias))
        together.append(scoring.counts(rows, scoring.clusters(outcome, len(rows), 0.5)))
        alone.append(scoring.counts(rows, scoring.clusters(outcome, len(rows))))
        print(scoring.line(left_out.name.partition(".")[0], together[-1], len(outcome.doubts)))
    print(scoring.line("all, left out", scoring.total(together)))
    print(scoring.line("automatic merges alone", scoring.total(alone)))
    found, bias = fit([pair for path in paths for pair in known[path]])
    for trait in TRAITS:
        n = sum(any(at == 2 * TRAITS.index(trait) for at, _ in pair.columns) for path in paths for pair in known[path])
        y = sum(any(at == 2 * TRAITS.index(trait) for at, _ in pair.columns) for path in paths for pair in known[path] if pair.is_same)
        print(f"{trait:16}{n:7}{y:6}  {found[trait][0]:7.2f} {found[trait][1]:7.2f}")
    print(f"bias {bias:.2f}")
    if options.write:
        WEIGHTS.write_text(module(found, bias), encoding="utf-8")


WEIGHTS = Path(agglomerate.__file__).with_name("weights.py")


def module(weights: Weights, bias: float) -> str:
    """The module of the package that holds the weights."""
    lines = [f"    Trait.{trait.name}: ({weights[trait][0]:.2f}, {weights[trait][1]:.2f}),\n" for trait in TRAITS]
    head = '''"""What does each trait add to the log-odds? For its presence, and for each bit of rarity or measure of time.

Fitted on DAY by `python bench/identity/fit.py DATA_DIR --write` on public pairs of name and address whose truth is known; those of traits that
such tables do not hold were set by hand. How and why: ADR 0015.
"""

from typing import Final

from kithwork.identity.traits import Trait, Weights

BIAS: Final = '''
    return f"{head.replace('DAY', datetime.now(tz=UTC).date().isoformat())}{bias:.2f}\nWEIGHTS: Final[Weights] = {{\n{''.join(lines)}}}\n"


if __name__ == "__main__":
    main()
