"""How sure is it that this offer meets this need, as far as its words say?

    log odds = LEVEL + WEIGHT * ln(1 + weight) + SHARPEST * ln(.01 + the sharpest topic both speak of: strength * strength * rarity)
               + SUITS * fit of the kinds + PIECES * phrases of the offer that speak of common topics, four at most + LOUDEST * how surely the need speaks at all

The last is below nought: who says very clearly what they mean is to be answered as clearly. A logistic regression over the surest of the offers of each need
(multiple instances: Maron and Lozano-Pérez, NIPS 1998), learnt by `bench/matching/silence.py` from half A alone, where every need was asked twice: with
all offers, and without those that fit it, so that nothing does; and with half of the phrases of the topics left out. Ours: ADR 0043.
"""

from math import log
from typing import Final

from kithwork.engines.matching import fit
from kithwork.engines.matching.index import Index, topic_rarity
from kithwork.engines.matching.reading import read
from kithwork.engines.matching.said import Said

WEIGHT, SHARPEST, SUITS, PIECES, LOUDEST, LEVEL = 2.37, 1.46, 3.41, 0.38, -4.51, -11.13  # ours: ADR 0043
MOST_PIECES: Final = 4
FAINTEST: Final = 0.01

Signs = tuple[float, float, float, float, float]


def log_odds(need: Said, offer: Said, weight: float, known: Index) -> float:
    """Above nought where it is likelier than not that it fits."""
    parts = zip((WEIGHT, SHARPEST, SUITS, PIECES, LOUDEST), signs(need, offer, weight, known), strict=True)
    return LEVEL + sum(worth * sign for worth, sign in parts)


def signs(need: Said, offer: Said, weight: float, known: Index) -> Signs:
    """What speaks for it and against it, in the order of the formula."""
    asked, given = (read(one.words, one.topics, known.vocabulary) for one in (need, offer))
    common = [topic for topic in asked.topics if topic in asked.heard and topic in given.heard and topic in given.topics]
    sharpest = max((asked.topics[topic] * given.topics[topic] * topic_rarity(topic, known) for topic in common), default=0.0)
    pieces = len({piece for topic in common for piece in given.heard[topic]})
    loudest = max(asked.topics.values(), default=0.0)
    return log(1 + weight), log(FAINTEST + sharpest), fit.KINDS[need.kind][offer.kind], float(min(MOST_PIECES, pieces)), loudest
