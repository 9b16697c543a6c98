"""Which of the things that a need calls by name does an offer say nothing about?

Who names a thing (a town, a machine, a language, or a topic typed beside the words) is seldom helped by an offer that speaks of neither that thing nor its
field, however much else the two have in common. Constants are ours: ADR 0026.
"""

import re
from collections.abc import Iterator, Sequence

from kithwork.engines.matching import everyday, stems
from kithwork.engines.matching.fit import place_key
from kithwork.engines.matching.reading import Reading, read
from kithwork.engines.matching.said import Said
from kithwork.engines.matching.vocabulary import Vocabulary, phrase

NAME = re.compile(r"(?<![.!?:;“\"] )(?<!^)(?<![\w'’-])[A-Z][\w+#-]+")  # capital letters where no sentence begins
NAMELESS, TOPICLESS, PLACELESS = 0.5, 0.35, 0.7  # what is left where a name, a typed topic or the place is not answered; ours: ADR 0026
MET = 0.12  # how surely a name and an offer have to mean one topic; ours: ADR 0026


def trust(need: Said, offer: Said, vocabulary: Vocabulary) -> float:
    """What is left of a weight when it is asked whether anything fits at all."""
    bound = PLACELESS if place_key(need.place) and not place_key(offer.place) else 1.0
    names = tuple(_names(need.words))
    if not names and not need.topics:
        return bound
    answer = read(" ".join((offer.words, offer.place or "")), offer.topics, vocabulary)
    named = 1.0 if all(_is_met(name, answer, vocabulary) for name in names) else NAMELESS
    return bound * named * (TOPICLESS if _is_off_topic(need.topics, answer, vocabulary) else 1.0)


def _is_off_topic(topics: Sequence[str], answer: Reading, vocabulary: Vocabulary) -> bool:
    """A field is typed beside much that only touches it; who typed what is no field of ours meant just that."""
    own = [topic for topic in topics if not any(sign.is_name for sign in vocabulary.signs(phrase(topic)))]
    return bool(own) and not any(_is_met(topic, answer, vocabulary) for topic in topics)


def _names(words: str) -> Iterator[str]:
    for name in NAME.findall(words):
        said = [stem for stem, _ in stems.content(name)]
        if any(everyday.weight(stem) == 1.0 for stem in said):
            yield name


def _is_met(name: str, answer: Reading, vocabulary: Vocabulary) -> bool:
    asked = read(name, (), vocabulary)
    meant = (strength * answer.topics.get(topic, 0.0) for topic, strength in asked.topics.items())
    return any(stem in answer.words for stem in asked.words) or max(meant, default=0.0) >= MET
