"""Does what is offered suit what is needed, apart from what it is about?

The kind: who needs a post is helped by a post, or by somebody who knows of one; who needs to be heard is helped little by a tool. The place: what is
bound to a place is of no use elsewhere. The voice: what was noted as an offer and asks is no offer. All figures are ours: ADR 0026.
"""

import re
from collections.abc import Mapping

from kithwork.engines.matching.said import Kind, Said
from kithwork.engines.matching.vocabulary import Vocabulary, phrase

KINDS: Mapping[Kind, Mapping[Kind, float]] = {  # what is needed, then what is offered; ours: ADR 0026
    Kind.WORK: {Kind.WORK: 1, Kind.INTRODUCTION: 0.53, Kind.TIME: 0.27, Kind.FEEDBACK: 0.18, Kind.SKILL: 0.09, Kind.LISTENING: 0.06, Kind.TOOL: 0},
    Kind.SKILL: {Kind.SKILL: 1, Kind.FEEDBACK: 0.42, Kind.TIME: 0.42, Kind.INTRODUCTION: 0.42, Kind.TOOL: 0.32, Kind.LISTENING: 0.22, Kind.WORK: 0.06},
    Kind.INTRODUCTION: {
        Kind.INTRODUCTION: 1, Kind.SKILL: 0.42, Kind.WORK: 0.32, Kind.TIME: 0.22, Kind.FEEDBACK: 0.22, Kind.LISTENING: 0.13, Kind.TOOL: 0.09,
    },
    Kind.FEEDBACK: {
        Kind.FEEDBACK: 1, Kind.TIME: 0.53, Kind.SKILL: 0.42, Kind.LISTENING: 0.27, Kind.INTRODUCTION: 0.27, Kind.TOOL: 0.09, Kind.WORK: 0.02,
    },
    Kind.TOOL: {Kind.TOOL: 1, Kind.INTRODUCTION: 0.42, Kind.SKILL: 0.27, Kind.TIME: 0.27, Kind.FEEDBACK: 0.02, Kind.WORK: 0.02, Kind.LISTENING: 0},
    Kind.TIME: {Kind.TIME: 1, Kind.FEEDBACK: 0.47, Kind.SKILL: 0.42, Kind.TOOL: 0.32, Kind.INTRODUCTION: 0.32, Kind.LISTENING: 0.32, Kind.WORK: 0.13},
    Kind.LISTENING: {
        Kind.LISTENING: 1, Kind.TIME: 0.37, Kind.INTRODUCTION: 0.22, Kind.SKILL: 0.22, Kind.FEEDBACK: 0.22, Kind.TOOL: 0.06, Kind.WORK: 0,
    },
}  # fmt: skip
NOWHERE = frozenset({"", "remote", "online", "anywhere"})
ASKING = re.compile(
    r"\b(?:i(?:'m| am) (?:also |still )?(?:after an?\b|looking for|searching for|short of|dreading)|i (?:really )?(?:need|want to learn|speak to no one)"
    r"|i(?:'d| would) (?:like|love) to (?:know|hear|learn|meet|find)|would (?:like to (?:know|hear|learn)|give a lot)|does any(?:one|body)|any(?:one|body) know"
    r"|who knows (?:a|some|people)|if you hear of|asking for (?:our|my|me)|how do (?:you|others|people)|we(?:'ve| have) looked|we(?:'d| would) like to (?:ask|know|hear)"
    r"|would (?:some(?:one|body)|any(?:one|body)) (?:read|look|help|lend|tell)|any takers for my|where do i|what do i do|can some(?:one|body)|in the same boat and"
    r"|my own \w+ \w* ?(?:wants?|needs?)|short of (?:a|an|somebody|someone|people|hands))\b"
)  # fmt: skip


def place_key(place: str | None) -> str:
    """The place that counts; empty where none does."""
    key = " ".join((place or "").casefold().split())
    return "" if key in NOWHERE else key


def places(place: str | None, vocabulary: Vocabulary) -> frozenset[str]:
    """The place, and the places that it lies in."""
    key = place_key(place)
    if not key:
        return frozenset()
    names = [sign.topic for sign in vocabulary.signs(phrase(key)) if sign.is_name]
    return frozenset({key, *names, *(up for name in names for up in vocabulary.wider[name])})


def is_elsewhere(one: str | None, other: str | None, vocabulary: Vocabulary) -> bool:
    """Both are bound to a place, and neither lies in the other."""
    first, second = places(one, vocabulary), places(other, vocabulary)
    if not first or not second:
        return False
    return not (_names(one, vocabulary) & second or _names(other, vocabulary) & first)


def _names(place: str | None, vocabulary: Vocabulary) -> frozenset[str]:
    key = place_key(place)
    return frozenset({key, *(sign.topic for sign in vocabulary.signs(phrase(key)) if sign.is_name)})


def asks(offer: Said) -> bool:
    """It sounds like a need; who advertises a post looks for somebody all the same."""
    return offer.kind is not Kind.WORK and bool(ASKING.search(offer.words.lower().replace("’", "'")))
