"""Which of what the owner has to show speaks for something that is required?

A proof speaks for it when it has all the telling words of what is required, whole and without inflection, or names the same topic of the vocabulary by another
name (`k8s` for kubernetes). Broader topics prove nothing: whoever knows Elixir need not know Erlang's neighbours. Nothing is weighed: who reads a posting decides.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kithwork.engines.matching import reading, stems
from kithwork.engines.matching.reading import NAMED
from kithwork.engines.matching.vocabulary import Vocabulary

_SHOWN: Final = 3  # proofs of one requirement


@dataclass(frozen=True, slots=True)
class Proof:
    """Something that the owner has to show, in its own words, and where it stands."""

    words: str
    source: str
    mine: str = ""  # as the owner would say it to others, where that is said otherwise


@dataclass(frozen=True, slots=True)
class Shown:
    """What is required, and what speaks for it; nothing, where nothing on file does."""

    required: str
    proofs: tuple[Proof, ...]


def held_against(required: Sequence[str], proofs: Sequence[Proof], vocabulary: Vocabulary) -> tuple[Shown, ...]:
    """Each requirement with its proofs, in the order in which both are given."""
    read = [(proof, _stems(proof.words), _named(proof.words, vocabulary)) for proof in proofs]
    found = []
    for text in required:
        words, topics = _stems(text), _named(text, vocabulary)
        speaking = [proof for proof, said, meant in read if (words and words <= said) or topics & meant]
        found.append(Shown(text, tuple(speaking[:_SHOWN])))
    return tuple(found)


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem for stem, _ in stems.content(text))


def _named(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(topic for topic, chance in reading.read(text, (), vocabulary).topics.items() if chance >= NAMED)
