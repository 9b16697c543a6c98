"""Which words and which topics does a text speak of?

A topic that is named is surely meant; one of which words are heard is meant the more surely, the more of its words are heard (a noisy or: Pearl 1988,
Probabilistic Reasoning in Intelligent Systems, 4.3). What a topic is part of is meant a little, too. The constants are ours: ADR 0026.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kithwork.engines.matching import everyday, stems
from kithwork.engines.matching.vocabulary import FILLERS, Phrase, Sign, Vocabulary

NAMED, HEARD, HINTED = 0.8, 0.6, 0.7  # how much a name, a word heard and a word of a phrase speak for a topic; ours: ADR 0026
RIVALRY = 0.8  # a phrase of n topics counts n ** -RIVALRY for each; ours: ADR 0026
BROADER = 0.35  # what a step up to a broader topic leaves; ours: ADR 0026
LEAST_SHARE = 0.15  # a word of many topics is no hint; ours: ADR 0026
FAINT = 0.06  # what is meant less is not meant; ours: ADR 0026


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text speaks of."""

    words: Mapping[str, int]  # stems that mean something, and how often
    topics: Mapping[str, float]  # how surely each is meant, 0 to 1
    heard: Mapping[str, tuple[str, ...]]  # by which words, as they were said; broader topics by none


def read(text: str, typed: Sequence[str], vocabulary: Vocabulary) -> Reading:
    """The text, with the topics that its speaker or the owner typed beside it."""
    found = _spotted(text, vocabulary)
    for topic in typed:
        for name, pieces in _spotted(topic, vocabulary).items():
            found[name].update(pieces)
    meant = {name: _either(pieces.values()) for name, pieces in found.items()}
    heard = {name: tuple(pieces) for name, pieces in found.items()}
    words = Counter(stem for stem, _ in stems.content(" ".join((text, *typed))))
    return Reading(words, _with_broader(meant, vocabulary), heard)


def _spotted(text: str, vocabulary: Vocabulary) -> defaultdict[str, dict[str, float]]:
    """For each topic the phrases that speak for it, and how strongly."""
    said = [word for word in stems.words(text) if word not in FILLERS]
    bare = [stems.inflected(word) for word in said]
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for start, end, signs in _phrases(bare, vocabulary):
        piece = " ".join(said[start:end])
        for sign in signs:
            spoken = NAMED if sign.is_name else HEARD * (everyday.weight(stems.stem(said[start])) if end - start == 1 else 1.0)
            found[sign.topic][piece] = spoken * sign.rivals**-RIVALRY
    for stem, word in stems.content(text):
        for topic, share in vocabulary.hints(stem).items():
            if share >= LEAST_SHARE and word not in found[topic]:
                found[topic][word] = HINTED * share * everyday.weight(stem)
    return found


def _phrases(bare: Sequence[str], vocabulary: Vocabulary) -> Iterator[tuple[int, int, tuple[Sign, ...]]]:
    """Where a phrase of the vocabulary stands; inside the name of something nothing else is heard."""
    past = 0
    for start in range(len(bare)):
        for end in range(min(len(bare), start + vocabulary.longest), max(start, past), -1):
            phrase: Phrase = tuple(bare[start:end])
            signs = vocabulary.signs(phrase)
            if signs:
                yield start, end, signs
                if end - start > 1 and any(sign.is_name for sign in signs):
                    past = end
                    break


def _either(chances: Iterable[float]) -> float:
    none = 1.0
    for chance in chances:
        none *= 1.0 - chance
    return 1.0 - none


def _with_broader(meant: Mapping[str, float], vocabulary: Vocabulary) -> dict[str, float]:
    chances: defaultdict[str, list[float]] = defaultdict(list)
    for name, chance in meant.items():
        chances[name].append(chance)
        for up, steps in vocabulary.wider[name].items():
            chances[up].append(chance * BROADER**steps)
    meant_at_all = ((name, _either(found)) for name, found in chances.items())
    return {name: chance for name, chance in meant_at_all if chance >= FAINT}
