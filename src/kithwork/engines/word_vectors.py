"""Which of some matches speak of the same thing, going by vectors of words that the owner keeps in a file?

The file is text, one word a line with its numbers, as word2vec, GloVe and fastText publish them (Mikolov et al. 2013, arXiv:1301.3781). A text is the mean
of its words' vectors, and two texts are as alike as the cosine says (Wieting et al. 2016, arXiv:1511.08198: a hard baseline). It only orders what was found
without it: `weight * (1 + PULL * cosine)`. No file, no change.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import hypot
from operator import mul
from pathlib import Path
from typing import Final

from kithwork.engines.matching import stems
from kithwork.engines.matching.matches import Match

PULL: Final = 0.5  # ours: ADR 0028
LINES: Final = 400_000  # such files name the frequent words first; ours: ADR 0028

Vector = Sequence[float]


def reorder(found: Sequence[Match], path: Path) -> list[Match]:
    """The same matches, those first whose texts are most alike; as they are where there is no such file, or nothing in it."""
    if len(found) < 2 or not path.is_file():
        return list(found)
    known = _known(path, path.stat().st_mtime_ns)
    texts = {one.words for match in found for one in (match.need, match.offer)}
    known.learn({word for text in texts for word in stems.words(text)})
    return sorted(found, key=lambda match: -match.weight * (1 + PULL * known.likeness(match.need.words, match.offer.words)))


@lru_cache(maxsize=2)
def _known(path: Path, changed_at: int) -> "Known":  # noqa: ARG001  a file that changed is read anew
    return Known(path)


class Known:
    """The vectors of those words that were asked for so far."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.vectors: dict[str, Vector] = {}
        self.asked: set[str] = set()

    def learn(self, words: Iterable[str]) -> None:
        """Look these up, unless they were."""
        wanted = set(words) - self.asked
        if not wanted:
            return
        self.asked |= wanted
        with self.path.open(encoding="utf-8", errors="replace") as file:
            for _, line in zip(range(LINES), file, strict=False):
                word, _, numbers = line.partition(" ")
                if word in wanted and (vector := _vector(numbers)) is not None:
                    self.vectors[word] = vector

    def likeness(self, one: str, other: str) -> float:
        """The cosine of two texts; 0 where a text has no word that is known."""
        first, second = self._mean(one), self._mean(other)
        if len(first) != len(second):
            return 0.0
        length = hypot(*first) * hypot(*second)
        return sum(map(mul, first, second)) / length if length else 0.0

    def _mean(self, text: str) -> Vector:
        found = [self.vectors[word] for word in stems.words(text) if word in self.vectors]
        same = [vector for vector in found if len(vector) == len(found[0])]
        return [sum(column) / len(same) for column in zip(*same, strict=True)]


def _vector(numbers: str) -> Vector | None:
    """The numbers of a line; None where they are none."""
    try:
        return [float(number) for number in numbers.split()]
    except ValueError:
        return None
