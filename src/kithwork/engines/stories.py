"""Which of the owner's stories answer a question, or speak of what a post asks for?

A story is read with the topics of needs and offers (`matching`): what both name or are heard to mean counts by the surer half of it, and a word that
both say counts beside it, an everyday word for less. A story that shares neither fits not at all. The weights are ours: ADR 0031.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kithwork.engines.matching import everyday, stems
from kithwork.engines.matching.reading import Reading, read
from kithwork.engines.matching.vocabulary import Vocabulary

WORD: Final = 0.3  # what a word that both say is worth beside a topic; ours: ADR 0031
SURE: Final = 0.4  # a topic that either means less surely is not shared; ours: ADR 0031
LEAST: Final = 0.25  # what weighs less is no answer; ours: ADR 0031
SHOWN: Final = 3


@dataclass(frozen=True, slots=True)
class Telling:
    """A story, as the words and topics that it stands on file with."""

    number: int
    words: str
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """A story that answers, and what both speak of."""

    number: int
    weight: float  # for the order alone: never shown
    why: tuple[str, ...]


def fitting(text: str, topics: Sequence[str], stories: Sequence[Telling], vocabulary: Vocabulary, *, shown: int = SHOWN) -> list[Fit]:
    """The stories that answer a text, best first."""
    asked = read(text, topics, vocabulary)
    said = dict(stems.content(" ".join((text, *topics))))
    fits = (_fit(one, asked, said, read(one.words, one.topics, vocabulary)) for one in stories)
    return sorted((fit for fit in fits if fit.weight >= LEAST), key=lambda fit: (-round(fit.weight, 6), fit.number))[:shown]


def _fit(one: Telling, asked: Reading, said: dict[str, str], told: Reading) -> Fit:
    both = {name: min(asked.topics.get(name, 0.0), told.topics.get(name, 0.0)) for name in asked.heard if name in told.heard}
    topics = {name: sure for name, sure in both.items() if sure >= SURE}
    words = {stem: WORD * everyday.weight(stem) for stem in asked.words if stem in told.words}
    why = [said[stem] for stem in sorted(words, key=lambda stem: (-words[stem], stem)) if stem in said and everyday.weight(stem) == 1.0]
    why += [name for name, _ in sorted(topics.items(), key=lambda pair: (-pair[1], pair[0]))]
    return Fit(one.number, sum(topics.values()) + sum(words.values()), tuple(dict.fromkeys(why))[:4])
