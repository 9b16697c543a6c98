"""What could the owner ask somebody? Three questions, each from a fact that is on file, and none that is not.

In this order, one from each sort of fact: what they promised; what they looked for; what they achieved since the last talk; what the last talk was
about; what they work on; what they have to do with; where they are. A question quotes its fact and says where it is from. The order is ours: ADR 0024.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

MOST: Final = 3  # ours, ADR 0024: questions to one person
_LOOKED: Final = re.compile(r"\b(?:look(?:s|ed|ing)? for|want(?:s|ed)?|need(?:s|ed)?|ask(?:s|ed)|hiring|would like|searching)\b", re.IGNORECASE)
_SENT_BY_CALENDAR: Final = re.compile(
    r"(?:updated |canceled |cancelled )?(?:invitation|accepted|declined|tentative|event|einladung|zugesagt|abgesagt)[^:]{0,20}:", re.IGNORECASE
)
_REPLY: Final = re.compile(r"^(?:(?:re|fwd?|aw|wg)\s*:\s*)+", re.IGNORECASE)


class FactKind(IntEnum):
    """Facts that a question can be made of, in the order in which they are asked about."""

    PROMISED = 1
    LOOKED_FOR = 2
    WON = 3
    TALKED = 4
    RELEASED = 5
    WORKS_ON = 6
    TOPIC = 7
    ROLE = 8


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that is on file of somebody; `words` as the file has them, `because` where and when."""

    kind: FactKind
    words: str
    because: str


@dataclass(frozen=True, slots=True)
class Opener:
    """A question, and the fact behind it."""

    words: str
    because: str


_ASKED: Final = {
    FactKind.PROMISED: "What became of “{}”?",
    FactKind.LOOKED_FOR: "How does it go with this: “{}”?",
    FactKind.WON: "How is it going since: “{}”?",
    FactKind.TALKED: "What came of “{}”?",
    FactKind.RELEASED: "“{}”: what comes next?",
    FactKind.WORKS_ON: "What is moving in {}?",
    FactKind.TOPIC: "What is new in {}?",
    FactKind.ROLE: "What is on your mind as {}?",
}


def choose(facts: Iterable[Fact], *, limit: int = MOST) -> list[Opener]:
    """The questions: of each sort of fact the first one, then the second ones, and nothing asked twice."""
    rounds: dict[FactKind, int] = {}
    ranked: list[tuple[int, FactKind, Opener]] = []
    asked: set[str] = set()
    for fact in facts:
        words = fact.words.strip().rstrip(".?!")
        if words and words.casefold() not in asked:
            asked.add(words.casefold())
            rounds[fact.kind] = rounds.get(fact.kind, 0) + 1
            ranked.append((rounds[fact.kind], fact.kind, Opener(_ASKED[fact.kind].format(words), fact.because)))
    return [opener for _, _, opener in sorted(ranked, key=lambda one: one[:2])][:limit]


def is_looking(words: str) -> bool:
    """Does a note say that somebody looks for something, or asked?"""
    return bool(_LOOKED.search(words))


def subject(words: str) -> str:
    """A subject without the marks of replies; nothing of what a calendar sends, which is about a meeting and no talk."""
    said = _REPLY.sub("", words).strip()
    return "" if _SENT_BY_CALENDAR.match(said) else said
