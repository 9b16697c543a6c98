"""Are the chances right? Mean log loss and the base rates, per event set, beside a reference given by path.

    python bench/ties/chances.py FOLDER DATA [DATA ...]

FOLDER holds the evaluator (`bench.py`) and the reference (`warmth.py`). For each set: the published coefficients as they are, then with the one intercept
that is fitted to the owner's own past (their rows at the last cut of which the outcome was known by then), then the base rate alone.
"""

import argparse
import sys
from importlib import import_module
from math import log
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent / "src")]

import ours
import table

from kithwork.engines import chances, ties

LEAST = 20  # rows of an owner at the last cut whose outcome was known, from which an intercept is fitted


def main() -> None:
    """Judge both on every set."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("data", nargs="+", type=Path)
    given = parser.parse_args()
    sys.path.insert(0, str(given.folder.resolve()))
    evaluator, reference = import_module("bench"), import_module("warmth")
    print(f"{'':<18}{'rate':>7}{'base':>8}{'fixed':>8}{'theirs':>8}{'own':>8}{'theirs':>8}")
    for path in given.data:
        rows, histories = table.rows_of(evaluator, path)
        _set(path.name[:-7], rows, histories, reference)


def _set(name, rows, histories, reference) -> None:
    made = [ties.tie(ours.moments(out, into), today=int(cut)) for out, into, cut in histories]
    mine = [ties.plain_warmth(tie, today=int(cut)) for tie, (_, _, cut) in zip(made, histories, strict=True)]
    theirs = [reference.warmth([*out, *into], cut) for out, into, cut in histories]
    for horizon in chances.HORIZONS:
        happened = rows[f"y{horizon}"].to_numpy().astype(bool)
        logits = np.array([chances.in_touch_logit(w, horizon) for w in mine])
        level, slope = reference.PARAM[horizon]
        other = np.array([level + slope * log(w) for w in theirs])
        _line(f"{name} {horizon}", rows, (logits, other), happened, horizon, reference)
    wrote = rows.wrote.to_numpy()
    back = [ties.received_warmth(tie, today=int(cut)) for tie, (_, _, cut) in zip(made, histories, strict=True)]
    other = [reference.ANSWER[0] + reference.ANSWER[1] * log(reference.warmth(into, cut) if into else 0.01 / 3651**0.5) for _, into, cut in histories]
    logits = np.array([chances.answer_logit(w) for w in back])
    # somebody writes within 30 days, and is answered within 14
    _line(f"{name} answer", rows[wrote], (logits[wrote], np.array(other)[wrote]), rows.answer.to_numpy()[wrote].astype(bool), 44, reference)


def _line(name, rows, both, happened, horizon, reference) -> None:
    mine, theirs = both
    base = chances.loss([happened.mean()] * len(happened), happened.tolist())
    fixed = [chances.loss(map(chances.sigma, some), happened.tolist()) for some in (mine, theirs)]
    own = [np.zeros(len(rows)), np.zeros(len(rows))]
    cuts = sorted(rows["T"].unique())
    when, who = rows["T"].to_numpy(), rows.ego.to_numpy()
    for now in cuts:
        before = max((cut for cut in cuts if cut + horizon <= now), default=None)
        for ego in np.unique(who[when == now]) if before is not None else []:
            learnt, asked = (when == before) & (who == ego), (when == now) & (who == ego)
            if learnt.sum() >= LEAST:
                own[0][asked] = chances.fit(mine[learnt].tolist(), happened[learnt].tolist()).shift
                own[1][asked] = reference.own_shift(theirs[learnt], happened[learnt].astype(int))
    shifted = [chances.loss(map(chances.sigma, some + shift), happened.tolist()) for some, shift in zip((mine, theirs), own, strict=True)]
    print(f"{name:<24}{happened.mean():>6.3f}{base:>8.3f}{fixed[0]:>8.3f}{fixed[1]:>8.3f}{shifted[0]:>8.3f}{shifted[1]:>8.3f}", flush=True)


if __name__ == "__main__":
    main()
