"""What could very many texts weigh beside one? As `matches` says it of each by itself, with NumPy, which takes longer to load than few texts to go through."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from kithwork.engines.matching import index, weights
from kithwork.engines.matching.index import Index, Postings
from kithwork.engines.matching.reading import Reading

Amounts = npt.NDArray[np.float64]
Places = npt.NDArray[np.uint32]


def by_weight(asked: weights.Asked, known: Index) -> Iterator[tuple[float, int]]:
    """The places of all that could be shown, the heaviest first."""
    alike = likenesses(asked.reading, known)
    is_there = np.frombuffer(known.places, dtype=np.uint32) == known.place_numbers.get(asked.here, len(known.place_numbers))
    weighed = np.where(is_there, alike + weights.PLACE, alike * weights.ANYWHERE) if asked.here else alike
    voices = np.array(asked.voices)[np.frombuffer(known.asking, dtype=np.uint8)]
    heft = weighed * (weights.KIND + np.array(asked.suits)[np.frombuffer(known.kinds, dtype=np.uint8)]) * voices
    at = np.flatnonzero((heft * (1 + weights.TIES) >= weights.BESIDE) & (alike >= weights.LEAST))
    for where in at[np.argsort(-heft[at], kind="stable")]:
        yield float(heft[where]), int(where)


def likenesses(reading: Reading, known: Index) -> Amounts:
    """For each text of the index, in its order."""
    alike = np.zeros(len(known.said))
    for topic, strength, weight in index.common_topics(reading, known):
        at, amounts = _arrays(known.topics[topic])
        alike[at] += weight * (strength * amounts / index.FINE) ** index.SURE
    for word, weight in index.common_words(reading, known):
        at, counts = _arrays(known.words[word])
        lengths = np.frombuffer(known.lengths, dtype=np.uint32)[at] * (len(known.said) / known.total_length)
        alike[at] += weight * counts / (counts + index.K1 * (1 - index.B + index.B * lengths))
    return alike


def _arrays(postings: Postings) -> tuple[Places, Amounts]:
    return np.frombuffer(postings.at, dtype=np.uint32), np.frombuffer(postings.amounts, dtype=np.uint16).astype(np.float64)
