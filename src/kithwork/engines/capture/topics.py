"""What was it about? #tags, and the phrase after "about", "re", "into", "discussed", "wants to learn"."""

import re
from typing import Final

from kithwork.engines.capture import vocabulary
from kithwork.engines.capture.scene import Scene
from kithwork.engines.capture.words import Shape

_CUES: Final = frozenset({"about", "re", "regarding", "discussed", "discussing"})
_PAIRS: Final = frozenset({("in", "interested"), ("in", "interest"), ("on", "keen"), ("for", "passion"), ("about", "passionate")})
_LONGEST: Final = 5


def _starts(at: Scene, i: int) -> int | None:
    """The token at which a topic starts when its cue stands at `i`."""
    low, line = at.line.low(i), at.line
    if low in _CUES:
        return i + 2 if line.low(i + 1) in {":", "."} else i + 1
    if low == "into" and line.low(i - 1) not in {"bumped", "ran", "run", "bump", "came", "moved", "moving", "looked", "look", "went"}:
        return i + 1
    if (low, line.low(i - 1)) in _PAIRS:
        return i + 1
    if low in {"of", "about"} and line.low(i - 1) in {"dreams", "dreaming", "dreamt", "dreamed"}:
        return None if line.low(i + 1).endswith("ing") else i + 1
    if low in {"learn", "learning", "study"} and line.low(i - 1) in {"to", "is", "wants", "keen", "start", "started"}:
        return i + 1
    if low == "learning" and line.is_possessive(i - 1):
        return i + 1
    return None


def _phrase(at: Scene, i: int) -> tuple[list[str], int]:
    """The words of the topic from token `i`, and where they end."""
    line = at.line
    while line.low(i) in vocabulary.DETERMINERS:
        i += 1
    words: list[str] = []
    while i < len(line.tokens) and len(words) < _LONGEST:
        token = line.tokens[i]
        is_over = token.shape is Shape.TAG or i in line.dated or at.cast.at(i) is not None or token.low in vocabulary.QUESTIONS
        if is_over or token.shape is not Shape.WORD or (token.low in vocabulary.STOP_PHRASE and token.low != "on-call"):
            break
        words.append(token.text.lower())
        i += 1
    return words, i


def _is_doing(word: str) -> bool:
    return word.endswith("ing") and word[:-3] in {
        "work",
        "com",
        "go",
        "be",
        "do",
        "mov",
        "becom",
        "hav",
        "leav",
        "start",
        "gett",
        "mak",
        "join",
    }


def _phrases(at: Scene, i: int) -> list[str]:
    words, end = _phrase(at, i)
    if not words or _is_doing(words[0]):
        return []
    found = [" ".join(words)]
    is_pair = at.line.low(end) in {"and", "&"} and not at.cast.at(end + 1) and at.segment(end) == at.segment(i)
    if is_pair and at.line.is_plain(end + 1) and at.line.low(end + 1) not in vocabulary.STOP_PHRASE | vocabulary.PERSON_VERBS | vocabulary.DOING:
        found += _phrases(at, end + 1)
    return found


def within(at: Scene, first: int, last: int) -> tuple[str, ...]:
    """The topics of tokens `first` up to `last`, in lower case, each once."""
    found: list[str] = []
    for i in range(first, min(last, len(at.line.tokens))):
        token = at.line.tokens[i]
        if token.shape is Shape.TAG:
            found.append(token.bare.lower())
        start = _starts(at, i)
        if start is not None:
            found += _phrases(at, start)
    return tuple(dict.fromkeys(re.sub(r"\s+", " ", topic) for topic in found))


def find(at: Scene) -> tuple[str, ...]:
    """The topics of the whole line."""
    return within(at, 0, len(at.line.tokens))
