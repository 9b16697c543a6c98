"""Which topics are there, by which words are they known, and which is part of which?

A topic is a few lines of text, in the files beside this module or in one that the owner keeps:

    elixir < functional programming, telecoms
      = erlang, beam
      ~ genserver, mailbox, supervision tree

Behind `<` stand the broader topics, behind `=` what is another name for it (nowhere else another name), behind `~` what is heard where it is meant: the
trouble as well as the remedy, for who needs and who offers rarely say the same. A word may be heard in several topics; it then counts less in each.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kithwork.domain.errors import Refused
from kithwork.engines.matching import stems

FOLDER = Path(__file__).parent / "topics"
Phrase = tuple[str, ...]
FILLERS = frozenset("a an the my our your his her their its of to some and i'm i've we've".split())


class BadTopics(Refused):
    """The topics could not be read."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A field of life or work, with the words that give it away."""

    name: str
    broader: tuple[str, ...]
    aliases: tuple[str, ...]
    heard: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """That a phrase was said speaks for this topic."""

    topic: str
    is_name: bool
    rivals: int  # how many topics the phrase speaks for


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All topics, and which phrases speak for which of them."""

    topics: Mapping[str, Topic]
    signs: Mapping[Phrase, tuple[Sign, ...]]
    hints: Mapping[str, Mapping[str, float]]  # for the stem of a single word, the share that each topic has in the phrases with that word
    wider: Mapping[str, Mapping[str, int]]  # for each topic all broader ones, with the steps to them
    longest: int  # words in the longest phrase


def phrase(text: str) -> Phrase:
    """The words that a phrase is known by: without inflection, and without the small words that people put in or leave out."""
    return _phrase(stems.words(text))


def _phrase(said: Sequence[str]) -> Phrase:
    found = tuple(map(stems.inflected, said))
    return tuple(word for word in found if word not in FILLERS) or found


def read(texts: Iterable[str]) -> list[Topic]:
    """The topics of some files; lines on one topic in several files are put together."""
    parts: dict[str, dict[str, dict[str, None]]] = {}
    for text in texts:
        name = ""
        for number, line in enumerate(text.splitlines(), 1):
            bare = line.strip()
            if not bare or bare.startswith("# "):
                continue
            mark = bare[0]
            if mark not in "=~":
                name, _, broader = (part.strip() for part in bare.partition("<"))
                mark, words = "<", broader
            elif name:
                words = bare[1:]
            else:
                raise BadTopics(f"Line {number} of the topics says by which words a topic is known before any topic is named.")
            known = parts.setdefault(name, {"<": {}, "=": {}, "~": {}})
            known[mark].update(dict.fromkeys(word.strip() for word in words.split(",") if word.strip()))
    return [Topic(name, tuple(known["<"]), tuple(known["="]), tuple(known["~"])) for name, known in parts.items()]


def check(topics: Sequence[Topic]) -> None:
    """Every broader topic is there, none is broader than itself, no name is two topics'."""
    known = {topic.name: topic for topic in topics}
    named: dict[Phrase, str] = {}
    for topic in topics:
        for name in topic.broader:
            if name not in known:
                raise BadTopics(f"“{topic.name}” belongs to “{name}”, which is no topic.")
        if topic.name in wider(topic.name, known):
            raise BadTopics(f"“{topic.name}” is broader than itself.")
        for alias in (topic.name, *topic.aliases):
            other = named.setdefault(phrase(alias), topic.name)
            if other != topic.name:
                raise BadTopics(f"“{alias}” names both “{other}” and “{topic.name}”.")


def wider(name: str, topics: Mapping[str, Topic]) -> dict[str, int]:
    """All broader topics, with the fewest steps to each."""
    steps: dict[str, int] = {}
    ahead, step = topics[name].broader, 1
    while ahead:
        fresh = [one for one in dict.fromkeys(ahead) if one not in steps]
        steps.update(dict.fromkeys(fresh, step))
        ahead = tuple(up for one in fresh for up in topics[one].broader)
        step += 1
    return steps


def vocabulary(topics: Sequence[Topic]) -> Vocabulary:
    """The topics, made ready for reading texts; refused where they contradict each other."""
    check(topics)
    spoken: defaultdict[Phrase, dict[str, bool]] = defaultdict(dict)
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for topic in topics:
        names = {topic.name, *topic.aliases}
        for text in (*topic.heard, *names):
            said = stems.words(text)
            known_here = spoken[_phrase(said)]
            known_here[topic.name] = known_here.get(topic.name, False) or text in names
            for stem in {stem for stem, _ in stems.meaningful(said)}:
                counts[stem][topic.name] += 1
    signs = {said: tuple(Sign(name, is_name, len(found)) for name, is_name in found.items()) for said, found in spoken.items()}
    known = {topic.name: topic for topic in topics}
    return Vocabulary(known, signs, _hints(counts), {name: wider(name, known) for name in known}, max(map(len, signs), default=0))


def _hints(counts: Mapping[str, Counter[str]]) -> dict[str, dict[str, float]]:
    """What single words of phrases, and other forms of them, speak for: "audience" for what a "pretend audience" is heard in."""
    return {stem: {name: count / found.total() for name, count in found.items()} for stem, found in counts.items()}


@lru_cache(maxsize=8)
def ours(extra: str = "") -> Vocabulary:
    """The maintained topics, with what the owner has added: more words for a topic of ours, or topics of their own."""
    return vocabulary(read([*(path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.txt"))), extra]))
