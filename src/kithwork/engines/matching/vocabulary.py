"""Which topics are there, by which words are they known, and which is part of which?

A topic is a few lines of text, in the files beside this module or in one that the owner keeps:

    elixir < functional programming, telecoms
      = erlang, beam
      ~ genserver, mailbox, supervision tree

Behind `<` stand the broader topics, behind `=` what is another name for it (nowhere else another name), behind `~` what is heard where it is meant: the
trouble as well as the remedy, for who needs and who offers rarely say the same. A word may be heard in several topics; it then counts less in each.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from kithwork.domain.errors import Refused
from kithwork.engines.matching import stems

FOLDER = Path(__file__).parent / "topics"
DIGEST = Path(__file__).parent / "digest.json"  # bench/matching/digest.py writes it
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
    """All topics, and which phrases speak for which of them; what a phrase speaks for is read when it is met."""

    broader: Mapping[str, Sequence[str]]  # for each topic what it is part of
    wider: Mapping[str, Mapping[str, int]]  # and what that is part of, with the steps to it
    spoken: Mapping[str, str]  # by phrase the numbers of topics, in the order of `broader`; "!" behind the one that it names
    hinted: Mapping[str, str]  # by stem the same, each with the count of its phrases that have a word with this stem
    longest: int  # words in the longest phrase
    names: tuple[str, ...]
    met: dict[str, tuple[Sign, ...]] = field(default_factory=dict, compare=False, repr=False)
    guessed: dict[str, Mapping[str, float]] = field(default_factory=dict, compare=False, repr=False)

    def signs(self, said: Phrase) -> tuple[Sign, ...]:
        """For which topics it speaks."""
        key = " ".join(said)
        if key not in self.spoken:
            return ()
        if key not in self.met:
            found = _spoken(self.spoken[key])
            self.met[key] = tuple(Sign(self.names[number], is_name, len(found)) for number, is_name in found.items())
        return self.met[key]

    def called(self, text: str) -> frozenset[str]:
        """Every phrase that names the topic which this text names, the text itself among them."""
        named = {self.names.index(sign.topic) for sign in self.signs(phrase(text)) if sign.is_name}
        other = (
            {said for said, spoken in self.spoken.items() if "!" in spoken and any(is_name and n in named for n, is_name in _spoken(spoken).items())}
            if named
            else set()
        )
        return frozenset(other | {text.casefold()})

    def hints(self, stem: str) -> Mapping[str, float]:
        """What a single word of phrases, or another form of it, speaks for, each with its share: "audience" for what a "pretend audience" is heard in."""
        if stem not in self.hinted:
            return NOTHING
        if stem not in self.guessed:
            counts = _hinted(self.hinted[stem])
            whole = sum(counts.values())
            self.guessed[stem] = {self.names[number]: count / whole for number, count in counts.items()}
        return self.guessed[stem]


NOTHING: Mapping[str, float] = {}
EMPTY = Vocabulary({}, {}, {}, {}, 0, ())


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


def wider(name: str, broader: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """All broader topics, with the fewest steps to each."""
    steps: dict[str, int] = {}
    ahead, step = tuple(broader[name]), 1
    while ahead:
        fresh = [one for one in dict.fromkeys(ahead) if one not in steps]
        steps.update(dict.fromkeys(fresh, step))
        ahead = tuple(up for one in fresh for up in broader[one])
        step += 1
    return steps


def vocabulary(topics: Sequence[Topic]) -> Vocabulary:
    """The topics, made ready for reading texts; refused where they contradict each other."""
    return extended(EMPTY, topics)


def extended(known: Vocabulary, topics: Sequence[Topic]) -> Vocabulary:
    """The same with more topics, and with more words for those that are there."""
    broader = {**known.broader}
    for topic in topics:
        broader[topic.name] = (*dict.fromkeys((*broader.get(topic.name, ()), *topic.broader)),)
    steps = _steps(broader)
    names = tuple(broader)
    numbers = {name: number for number, name in enumerate(names)}
    spoken: dict[str, dict[int, bool]] = {}
    hinted: dict[str, dict[int, int]] = {}
    for topic in topics:
        number = numbers[topic.name]
        called = (*(() if topic.name in known.broader else (topic.name,)), *topic.aliases)
        for text in (*topic.heard, *called):
            said = stems.words(text)
            key = " ".join(_phrase(said))
            here = spoken.setdefault(key, _spoken(known.spoken.get(key, "")))
            if text in called:
                _refuse_two_names(text, topic.name, (names[other] for other, is_name in here.items() if is_name))
            here[number] = here.get(number, False) or text in called
            for stem in dict(stems.meaningful(said)):
                counts = hinted.setdefault(stem, _hinted(known.hinted.get(stem, "")))
                counts[number] = counts.get(number, 0) + 1
    return Vocabulary(
        broader,
        steps,
        {**known.spoken, **{key: " ".join(f"{number}{'!' * is_name}" for number, is_name in here.items()) for key, here in spoken.items()}},
        {**known.hinted, **{stem: " ".join(f"{number}:{count}" for number, count in counts.items()) for stem, counts in hinted.items()}},
        max((known.longest, *(key.count(" ") + 1 for key in spoken))),
        names,
    )


def _steps(broader: Mapping[str, Sequence[str]]) -> dict[str, dict[str, int]]:
    for topic, ups in broader.items():
        for name in ups:
            if name not in broader:
                raise BadTopics(f"“{topic}” belongs to “{name}”, which is no topic.")
    steps = {name: wider(name, broader) for name in broader}
    for name, found in steps.items():
        if name in found:
            raise BadTopics(f"“{name}” is broader than itself.")
    return steps


def _refuse_two_names(text: str, name: str, named: Iterable[str]) -> None:
    for other in named:
        if other != name:
            raise BadTopics(f"“{text}” names both “{other}” and “{name}”.")


def _spoken(written: str) -> dict[int, bool]:
    return {int(one.rstrip("!")): one.endswith("!") for one in written.split()}


def _hinted(written: str) -> dict[int, int]:
    return {int(number): int(count) for number, _, count in (one.partition(":") for one in written.split())}


def maintained() -> list[Topic]:
    """The topics in the files of the package."""
    return read(path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.txt")))


def written(known: Vocabulary) -> str:
    """The digest: all that a process would else have to work out before it reads its first text."""
    parts = {"broader": known.broader, "wider": known.wider, "spoken": known.spoken, "hinted": known.hinted, "longest": known.longest}
    return json.dumps(parts, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n"


@lru_cache(maxsize=8)
def ours(extra: str = "") -> Vocabulary:
    """The maintained topics, with what the owner has added: more words for a topic of ours, or topics of their own."""
    return extended(ours(), read([extra])) if extra.strip() else _kept()


def _kept() -> Vocabulary:
    parts = json.loads(DIGEST.read_text(encoding="utf-8"))
    return Vocabulary(parts["broader"], parts["wider"], parts["spoken"], parts["hinted"], parts["longest"], tuple(parts["broader"]))
