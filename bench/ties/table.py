"""The table of methods: how well does each foretell who will be in touch in 30 and 90 days?

    python bench/ties/table.py FOLDER DATA [DATA ...]

FOLDER holds the evaluator (`bench.py`, `score.py`), DATA are event sets; both are given by path, and neither is part of the project. Mean average precision
over owners and ten cut times, as `score.py` has it. Takes about ten minutes.
"""

import argparse
import sys
from collections import defaultdict
from importlib import import_module
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
AT_MOST = 60_000  # rows of one set, whole owners: as `score.py` has it


def rows_of(evaluator, path):
    """Rows to be judged, and what both sides did before each cut."""
    source, target, at = evaluator.load(path)
    rows = evaluator.dataset(path)
    groups = np.random.default_rng(0).permutation(rows.g.unique())
    if len(rows) > AT_MOST:
        rows = rows[rows.g.isin(groups[: np.searchsorted(rows.groupby("g").size()[groups].cumsum().values, AT_MOST)])]
    times = defaultdict(list)
    for index in np.argsort(at, kind="stable").tolist():
        times[source[index], target[index]].append(at[index])
    nothing = np.array([])
    known = {pair: np.array(some) for pair, some in times.items()}
    pairs = [(known.get((a, b), nothing), known.get((b, a), nothing)) for a, b in zip(rows.ego, rows.alter, strict=True)]
    cuts = rows["T"].tolist()
    return rows, [(out[out < cut].tolist(), into[into < cut].tolist(), cut) for (out, into), cut in zip(pairs, cuts, strict=True)]


def main() -> None:
    """Judge every method on every set."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("data", nargs="+", type=Path)
    given = parser.parse_args()
    sys.path[:0] = [str(given.folder.resolve()), str(HERE), str(HERE.parent.parent / "src")]
    evaluator, methods = import_module("bench"), import_module("peers").METHODS
    found = defaultdict(lambda: defaultdict(list))
    for path in given.data:
        rows, histories = rows_of(evaluator, path)
        for name, method in methods.items():
            values = np.array([method(*history, shared) for history, shared in zip(histories, rows.shared.tolist(), strict=True)], dtype=float)
            for horizon in (30, 90):
                found[name][horizon].append(evaluator.per_ego(rows.g.values, rows[f"y{horizon}"].values, values)[0].mean())
    for name, by_horizon in found.items():
        figures = " | ".join(f"{np.mean(scores):.3f}" for scores in by_horizon.values())
        print(f"| {name} | {figures} |  {' '.join(f'{x:.3f}' for scores in by_horizon.values() for x in scores)}")


if __name__ == "__main__":
    main()
