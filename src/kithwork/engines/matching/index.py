"""Which of very many texts speak of what this one speaks of?

    likeness = WORDS * sum over common words of bm25 * everyday + sum over common topics of (strength * strength) ** SURE * (SCALE * rarity) ** SHARP

BM25: Robertson and Zaragoza, Foundations and Trends in Information Retrieval 2009, with their usual k1 and b. Rarity runs from 0 to 1 and is counted over the
texts at hand beside a crowd of imagined ones, so that three texts are weighed much as three hundred. The other constants are ours: ADR 0026.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import log

from kithwork.engines.matching import everyday
from kithwork.engines.matching.fit import asks, place_key
from kithwork.engines.matching.reading import Reading, read
from kithwork.engines.matching.said import Kind, Said
from kithwork.engines.matching.vocabulary import Vocabulary

K1, B = 1.2, 0.75  # Robertson and Zaragoza 2009, 3.4
WORDS, SCALE, SHARP, SURE = 1.0, 6.7, 2.5, 0.8  # ours: ADR 0026
CROWD, WORD_SHARE, TOPIC_SHARE = 300, 0.002, 0.02  # imagined texts, and in how many a word or a topic is met; ours: ADR 0026
FINE = 1000  # strengths are kept as whole thousandths, so that their sum does not depend on the order
SLIP = 0.6  # how alike the letters of two words have to be to be one with a slip; ours: ADR 0026
SLIPPED = 0.7  # what a word with a slip counts; ours: ADR 0026


KIND_NUMBERS = {kind: number for number, kind in enumerate(Kind)}


@dataclass(slots=True)
class Postings:
    """Where something is met, and how much of it."""

    at: "array[int]" = field(default_factory=lambda: array("I"))
    amounts: "array[int]" = field(default_factory=lambda: array("H"))
    total: int = 0

    def add(self, where: int, amount: int) -> None:
        """Met at one more place."""
        self.at.append(where)
        self.amounts.append(amount)
        self.total += amount


@dataclass(slots=True)
class Index:
    """Texts with what they speak of; adding one more is the same as having had it from the start."""

    vocabulary: Vocabulary
    said: list[Said] = field(default_factory=list)
    words: defaultdict[str, Postings] = field(default_factory=lambda: defaultdict(Postings))
    topics: defaultdict[str, Postings] = field(default_factory=lambda: defaultdict(Postings))
    lengths: "array[int]" = field(default_factory=lambda: array("I"))
    letters: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    asking: "array[int]" = field(default_factory=lambda: array("B"))  # 1 where an offer sounds like a need
    kinds: "array[int]" = field(default_factory=lambda: array("B"))  # as `KIND_NUMBERS` has them
    places: "array[int]" = field(default_factory=lambda: array("I"))  # as `place_numbers` has them
    place_numbers: dict[str, int] = field(default_factory=dict)
    total_length: int = 0

    def add(self, one: Said) -> None:
        """One more text, read and noted."""
        reading = read(one.words, one.topics, self.vocabulary)
        where = len(self.said)
        self.said.append(one)
        self.asking.append(asks(one))
        self.kinds.append(KIND_NUMBERS[one.kind])
        self.places.append(self.place_numbers.setdefault(place_key(one.place), len(self.place_numbers)))
        for word, count in reading.words.items():
            if word not in self.words:
                for run in runs(word):
                    self.letters[run].add(word)
            self.words[word].add(where, count)
        for topic, strength in reading.topics.items():
            self.topics[topic].add(where, round(FINE * strength))
        length = sum(reading.words.values())
        self.lengths.append(length)
        self.total_length += length


def index(said: Sequence[Said], vocabulary: Vocabulary) -> Index:
    """All of them, one after the other."""
    built = Index(vocabulary)
    for one in said:
        built.add(one)
    return built


def runs(word: str) -> frozenset[str]:
    """Its runs of three letters, with where it begins and ends."""
    padded = f"^{word}$"
    return frozenset(padded[start : start + 3] for start in range(len(padded) - 2))


def rarity(met: float, share: float, texts: int) -> float:
    """0 for what everybody says, 1 for what nobody else says."""
    whole = texts + CROWD
    return max(0.0, log((whole + 1) / (met + share * CROWD + 0.5)) / log((whole + 1) / (share * CROWD + 0.5)))


def word_rarity(word: str, known: Index) -> float:
    """Of a stem; what the index does not know is as rare as can be."""
    return rarity(len(known.words[word].at), WORD_SHARE, len(known.said)) if word in known.words else 1.0


def topic_rarity(topic: str, known: Index) -> float:
    """Likewise of a topic, where half a mention counts half."""
    return rarity(known.topics[topic].total / FINE, TOPIC_SHARE, len(known.said)) if topic in known.topics else 1.0


def likenesses(reading: Reading, known: Index) -> dict[int, float]:
    """Of the texts that have anything in common with this one, by their places."""
    alike: defaultdict[int, float] = defaultdict(float)
    for topic, strength, weight in common_topics(reading, known):
        postings = known.topics[topic]
        for where, amount in zip(postings.at, postings.amounts, strict=True):
            alike[where] += weight * (strength * amount / FINE) ** SURE
    for word, weight in common_words(reading, known):
        postings, usual = known.words[word], len(known.said) / known.total_length
        for where, count in zip(postings.at, postings.amounts, strict=True):
            alike[where] += weight * count / (count + K1 * (1 - B + B * (known.lengths[where] * usual)))
    return alike


def common_topics(reading: Reading, known: Index) -> Iterator[tuple[str, float, float]]:
    """Topics of which others speak too: how surely this text does, and what one weighs."""
    for topic, strength in sorted(reading.topics.items()):
        if topic in known.topics:
            yield topic, strength, (SCALE * topic_rarity(topic, known)) ** SHARP


def common_words(reading: Reading, known: Index) -> Iterator[tuple[str, float]]:
    """Words that others use too, each with what it weighs."""
    for word, share in sorted(_known_words(reading.words, known)):
        yield word, share * WORDS * SCALE * word_rarity(word, known) * everyday.weight(word) * (K1 + 1)


def _known_words(asked: Mapping[str, int], known: Index) -> Iterator[tuple[str, float]]:
    """The words as the index has them; one that it does not have may be a slip for one that it has."""
    for word in asked:
        if word in known.words:
            yield word, 1.0
        elif (meant := _nearest(word, known)) is not None and meant not in asked:
            yield meant, SLIPPED


def _nearest(word: str, known: Index) -> str | None:
    if len(word) < 5:
        return None
    own = runs(word)
    shared: defaultdict[str, int] = defaultdict(int)
    for run in own:
        for other in known.letters.get(run, ()):
            shared[other] += 1
    scored = [(2 * count / (len(own) + len(other)), other) for other, count in shared.items() if other[0] == word[0]]
    best = max(scored, key=lambda pair: (pair[0], pair[1]), default=(0.0, ""))
    return best[1] if best[0] >= SLIP else None
