"""How surely does a text name one of some skills? What Today asks each morning: without rarity, and without loading what counts it (ADR 0038)."""

from collections.abc import Sequence

from kithwork.engines.matching import reading, stems
from kithwork.engines.matching.vocabulary import Vocabulary


def named(text: str, typed: Sequence[str], skills: Sequence[str], vocabulary: Vocabulary) -> tuple[float, str]:
    """From 0 (none is named) to 1, and the skill that is meant the most surely; of equals the one that was written first.

    A skill that is a topic may be named by another name of it; any other only by its own words, whole and in their order.
    """
    meant = reading.read(text, typed, vocabulary).topics
    said = [f" {' '.join(map(stems.inflected, stems.words(one)))} " for one in (text, *typed)]
    best = (0.0, "")
    for skill in skills:
        topics = reading.read(skill, (), vocabulary).topics
        surely = max((strength * meant.get(topic, 0.0) for topic, strength in topics.items() if strength >= reading.NAMED), default=0.0)
        own = f" {' '.join(map(stems.inflected, stems.words(skill)))} "
        surely = 1.0 if own.strip() and any(own in one for one in said) else surely
        best = (surely, skill) if surely > best[0] else best
    return best
