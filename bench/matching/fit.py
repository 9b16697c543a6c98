"""Which constants of the matching engine serve needs whose words nobody foresaw?

    python bench/matching/fit.py            # half A alone is read
    python bench/matching/fit.py HEARD ASKS # only these

The topics were written by people who had read half A, so A with all topics flatters. Each constant is therefore judged on A with most phrases of the topics
left out at random, three quarters of them and more, beside A with all of them: the mean recall@5 over those worlds. One constant after the other is tried;
one that gains less than a fifth of a point stays.
"""

import random
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.engines.matching import labelled, ours

from kithwork.engines.matching import index, matches, reading
from kithwork.engines.matching.vocabulary import Topic, Vocabulary, vocabulary
from kithwork.engines.matching.vocabulary import ours as our_topics

LEFT_OUT = ((0, 0.0), (11, 0.6), (12, 0.75), (13, 0.75), (14, 0.75), (15, 0.85))  # seed and share of the phrases
GAIN = 0.002
TRIED: dict[str, tuple[ModuleType, tuple[float, ...]]] = {
    "NAMED": (reading, (0.7, 0.9)),
    "HEARD": (reading, (0.4, 0.5, 0.6, 0.7)),
    "HINTED": (reading, (0.0, 0.3, 0.5, 0.7, 0.9)),
    "RIVALRY": (reading, (0.5, 0.8, 1.1)),
    "BROADER": (reading, (0.25, 0.35, 0.45)),
    "FAINT": (reading, (0.0, 0.06, 0.12)),
    "LEAST_SHARE": (reading, (0.1, 0.2, 0.3)),
    "SHARP": (index, (1.0, 1.5, 2.0)),
    "WORDS": (index, (0.5, 0.8, 1.1)),
    "TOPIC_SHARE": (index, (0.004, 0.01, 0.03)),
    "CROWD": (index, (100, 300, 1000)),
    "PLACE": (matches, (4.0, 8.0, 16.0)),
    "KIND": (matches, (0.1, 0.2, 0.3)),
    "ASKS": (matches, (0.2, 0.3, 0.5)),
    "FRESH": (matches, (0.0, 0.1, 0.2)),
}


def without(seed: int, share: float) -> Vocabulary:
    chance = random.Random(seed)

    def kept(phrases: tuple[str, ...]) -> Iterator[str]:
        return (phrase for phrase in phrases if chance.random() >= share)

    return vocabulary(
        [Topic(topic.name, topic.broader, tuple(kept(topic.aliases)), tuple(kept(topic.heard))) for topic in our_topics().topics.values()]
    )


def scores(worlds: list[Vocabulary]) -> list[labelled.Score]:
    asked, offers = [need for need in labelled.needs() if need.half == "A"], labelled.offers()
    return [labelled.score(ours.ranker(offers, world), asked, offers) for world in worlds]


def recall(worlds: list[Vocabulary]) -> float:
    found = scores(worlds)
    return sum(score.recall for score in found) / len(found)


def main() -> None:
    worlds = [without(seed, share) for seed, share in LEFT_OUT]
    best = recall(worlds)
    print(f"as it is: {best:.3f}")
    for name in sys.argv[1:] or TRIED:
        module, values = TRIED[name]
        kept = getattr(module, name)
        for value in values:
            setattr(module, name, value)
            got = recall(worlds)
            print(f"{name} = {value}: {got:.3f}", flush=True)
            best, kept = (got, value) if got > best + GAIN else (best, kept)
        setattr(module, name, kept)
        print(f"{name} stays at {kept}: {best:.3f}")
    for enough in (8, 10, 12, 14, 16):
        matches.ENOUGH = float(enough)
        print(f"ENOUGH = {enough}:", *(f"{score.recall:.3f}/{score.honest:.2f}/{score.mute:.2f}" for score in scores(worlds)), "(recall/honest/mute)")


if __name__ == "__main__":
    main()
