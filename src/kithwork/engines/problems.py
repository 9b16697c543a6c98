"""Who could help with what the owner is stuck on, going by what stands on file of people?

What is on file is read with the topics of needs and offers (`matching`). It fits where both mean a topic by words of their own, or say a word that is neither a
stop word nor everybody's; the more people are on file with a word, the less it says:

    weight = sum over common topics of strength * strength + sum over common words of WORD * (1 - ln(people) / ln(PEOPLE)), at least 0

Who shares neither is not named, and nobody is where nobody does. The idea that rare words tell more is Spärck Jones's (Journal of Documentation 1972); the weights are ours: ADR 0044.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log
from typing import Final

from kithwork.engines.matching import everyday, stems
from kithwork.engines.matching.reading import Reading, read
from kithwork.engines.matching.vocabulary import Vocabulary

WORD: Final = 0.5  # what a word counts that one person is on file with; ours: ADR 0044
PEOPLE: Final = 200  # with whom a word says nothing any more; ours: ADR 0044
SURE: Final = 0.4  # a topic that either means less surely is not shared; ours: ADR 0044
LEAST: Final = 0.15  # what weighs less is no help; ours: ADR 0044


@dataclass(frozen=True, slots=True)
class OnFile:
    """Something that stands on file of somebody: what it is, and its words."""

    person_id: int
    ground: str
    words: str


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody who could help, on what it stands, and in what it meets the problem."""

    person_id: int
    weight: float  # for the order alone: never shown
    rests_on: OnFile
    meets: str  # empty where the very word stands in what it rests on


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem as it was read."""

    words: tuple[str, ...]  # that tell something, as they were said
    stems: tuple[str, ...]
    topics: tuple[str, ...]  # that are meant surely enough
    reading: Reading


def understood(text: str, vocabulary: Vocabulary) -> Problem:
    """What a problem is about, without the words that say nothing."""
    reading = read(text, (), vocabulary)
    telling = {stem: word for stem, word in stems.content(text) if everyday.weight(stem) == 1.0}
    topics = sorted((name for name in reading.heard if reading.topics.get(name, 0.0) >= SURE), key=lambda name: (-reading.topics[name], name))
    return Problem(tuple(telling.values()), tuple(telling), tuple(topics), reading)


def is_sought(topic: str, sought: Iterable[str]) -> bool:
    """Is it something that somebody looks for, or was promised: do all its words stand there?"""
    wanted = {stem for stem, _ in stems.content(topic)}
    return bool(wanted) and any(wanted <= {stem for stem, _ in stems.content(words)} for words in sought)


def helpers(problem: Problem, on_file: Iterable[OnFile], vocabulary: Vocabulary, *, shown: int) -> list[Helper]:
    """Who could help, best first; each by the weightiest of what is on file of them."""
    read_ = [(one, read(one.words, (), vocabulary)) for one in on_file]
    people = Counter(stem for _, stem in {(one.person_id, stem) for one, said in read_ for stem in said.words})
    best: dict[int, Helper] = {}
    for one, said in read_:
        found = _helper(problem, one, said, people)
        if found.weight >= LEAST and (one.person_id not in best or found.weight > best[one.person_id].weight):
            best[one.person_id] = found
    return sorted(best.values(), key=lambda one: (-round(one.weight, 6), one.person_id))[:shown]


def _helper(problem: Problem, one: OnFile, said: Reading, people: Counter[str]) -> Helper:
    words = {stem: WORD * max(0.0, 1 - log(people[stem]) / log(PEOPLE)) for stem in problem.stems if stem in said.words}
    topics = {
        name: problem.reading.topics[name] * said.topics[name] for name in problem.topics if name in said.heard and said.topics.get(name, 0.0) >= SURE
    }
    meets = "" if words else max(topics, key=lambda name: (topics[name], name), default="")
    return Helper(one.person_id, sum(words.values()) + sum(topics.values()), one, meets)


def to_look_for(problem: Problem) -> Sequence[str]:
    """The words and topics by which a search finds whoever comes into question."""
    return tuple(dict.fromkeys((*problem.stems, *problem.words, *problem.topics)))
