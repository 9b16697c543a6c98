"""How surely does a text name one of some skills? What Today asks each morning: without rarity, and without loading what counts it (ADR 0038)."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kithwork.engines.matching import reading, stems
from kithwork.engines.matching.vocabulary import Vocabulary


class Sought(NamedTuple):
    """A skill as it is looked for in texts: the topics that it surely names, and its own words in their bare forms."""

    skill: str
    topics: Mapping[str, float]
    own: str


def sought(skills: Sequence[str], vocabulary: Vocabulary) -> list[Sought]:
    """Skills, read once for however many texts."""
    return [
        Sought(
            skill,
            {topic: strength for topic, strength in reading.read(skill, (), vocabulary).topics.items() if strength >= reading.NAMED},
            _bare(skill),
        )
        for skill in skills
    ]


def named(text: str, typed: Sequence[str], skills: Sequence[Sought], vocabulary: Vocabulary) -> tuple[float, str]:
    """From 0 (none is named) to 1, and the skill that is meant the most surely; of equals the one that was written first.

    A skill that is a topic may be named by another name of it; any other only by its own words, whole and in their order.
    """
    meant = reading.read(text, typed, vocabulary).topics
    said = [_bare(one) for one in (text, *typed)]
    best = (0.0, "")
    for one in skills:
        is_said = bool(one.own.strip()) and any(one.own in words for words in said)
        surely = 1.0 if is_said else max((strength * meant.get(topic, 0.0) for topic, strength in one.topics.items()), default=0.0)
        best = (surely, one.skill) if surely > best[0] else best
    return best


def _bare(text: str) -> str:
    return f" {' '.join(map(stems.inflected, stems.words(text)))} "
