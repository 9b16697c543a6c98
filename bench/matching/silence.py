"""How likely has an offer to be, or it is said that it may not fit? Learns the constants of `assurance` and shows what each threshold costs and gives.

    python bench/matching/silence.py

Half A alone is read. Nothing fits nine of its needs, too few to learn from; so each need that something fits is asked once more without those offers, and again with about
half of the phrases of the topics left out at random, since the topics were written with half A in view and real needs are worded otherwise. What is shown was
foretold by a model that had not seen the need (ten parts, each foretold from the other nine).
"""

import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]

from fit import without
from tests.engines.matching import labelled, ours

from kithwork.engines.matching import assurance, doubts, index, matches, weights
from kithwork.engines.matching.vocabulary import Vocabulary

Amounts = npt.NDArray[np.float64]
WORLDS = ((0, 0.0), (11, 0.5), (12, 0.5), (13, 0.5), (14, 0.4), (15, 0.6))  # seed, share of the phrases left out
PARTS, ROUNDS, RIDGE = 10, 4, 1.0
TRIED = (-4.0, -3.0, -2.5, -2.0, -1.5, -1.0, -0.5)


@dataclass(frozen=True)
class Asked:
    """One need with the offers that are nearest to it."""

    need: str
    is_whole: bool  # all phrases of the topics are there
    is_real: bool  # else those that fit were taken away
    has_fit: bool
    recall: float
    trusted: float  # the heaviest, when doubts are taken off
    signs: Amounts


def asked(vocabulary: Vocabulary, *, is_whole: bool) -> list[Asked]:
    translation = ours.Translation()
    known = index.index([translation.said(offer) for offer in labelled.offers()], vocabulary)
    rows = []
    for need in (need for need in labelled.needs() if need.half == "A"):
        said, fits = translation.said(need.said), {translation.number(id_) for id_ in need.fits}
        declined = {translation.number(id_) for id_ in need.declined}
        for taken in (set(), fits) if fits else (set(),):
            found = matches.offers_for(said, known, today=labelled.TODAY, declined=declined | taken)
            if found:
                trusted = max(match.weight * doubts.trust(said, match.offer, vocabulary) for match in found)
                recall = len(fits & {match.offer.id for match in found}) / min(5, len(fits)) if fits and not taken else 0.0
                signs = np.array([assurance.signs(said, match.offer, match.weight, known) for match in found])
                rows.append(Asked(need.said.id, is_whole, not taken, bool(fits) and not taken, recall, trusted, signs))
    return rows


def logistic(signs: Amounts, truth: Amounts) -> Amounts:
    """The level, then a worth for each sign; ridge on all but the level."""
    with_level = np.c_[np.ones(len(signs)), signs]
    ridge = RIDGE * np.diag([0.0, *[1.0] * signs.shape[1]])
    worth = np.zeros(with_level.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-with_level @ worth))
        slope = with_level.T @ (chance - truth) + ridge @ worth
        worth -= np.linalg.solve((with_level * (chance * (1 - chance))[:, None]).T @ with_level + ridge, slope)
    return worth


def learnt(rows: Sequence[Asked]) -> Amounts:
    """From the surest offer of each need, which depends on what was learnt: a few rounds are enough."""
    everything = np.vstack([row.signs for row in rows])
    middle, spread = everything.mean(axis=0), everything.std(axis=0)
    truth = np.array([float(row.has_fit) for row in rows])
    scaled = [(row.signs - middle) / spread for row in rows]
    surest = np.array([signs[0] for signs in scaled])
    for _ in range(ROUNDS):
        worth = logistic(surest, truth)
        surest = np.array([signs[np.argmax(signs @ worth[1:])] for signs in scaled])
    worth = logistic(surest, truth)
    per_sign = worth[1:] / spread
    return np.array([worth[0] - per_sign @ middle, *per_sign])


def surest(row: Asked, worth: Amounts) -> float:
    return float(worth[0] + (row.signs @ worth[1:]).max())


def foretold(rows: Sequence[Asked]) -> list[float]:
    names = sorted({row.need for row in rows})
    part = {name: number % PARTS for number, name in enumerate(names)}
    models = [learnt([row for row in rows if part[row.need] != number]) for number in range(PARTS)]
    return [surest(row, models[part[row.need]]) for row in rows]


def show(rows: Sequence[Asked], odds: Sequence[float], enough: float) -> None:
    told = []
    for is_whole in (True, False):
        some = [(row, odd >= enough and row.trusted >= ENOUGH) for row, odd in zip(rows, odds, strict=True) if row.is_whole is is_whole]
        recall = np.mean([row.recall * answered for row, answered in some if row.has_fit])
        real, taken = ([not answered for row, answered in some if row.is_real is is_real and not row.has_fit] for is_real in (True, False))
        told.append(f"{recall:.3f} {np.mean(real):.2f} {np.mean(taken):.2f}")
    print(f"{enough:6.2f}   {'   |   '.join(told)}")


ENOUGH = matches.ENOUGH


def main() -> None:
    matches.ENOUGH, weights.BESIDE = 0.0, 0.0
    rows = [row for seed, share in WORLDS for row in asked(without(seed, share), is_whole=not share)]
    print("LEVEL, WEIGHT, SHARPEST, SUITS, PIECES, LOUDEST =", ", ".join(f"{one:.2f}" for one in learnt(rows)))
    print("LIKELY, with all phrases | with half: recall@5 of what is likely, doubt where nothing fits, doubt where what fits was taken away")
    odds = foretold(rows)
    for enough in (-math.inf, *TRIED):
        show(rows, odds, enough)


if __name__ == "__main__":
    main()
