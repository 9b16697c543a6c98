"""How could a proposal be laid out, from what the client said and what the owner has to show? Nothing that is not on file stands in it.

The order is the client's: what they need, what they are after, how they like to work, then what speaks for the owner, then what is not known yet.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kithwork.domain.opportunities import OpportunityWordKind
from kithwork.engines.proofs import Shown


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an outline: what it is called, and its lines, each with where it comes from."""

    title: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """The whole of it, and what is missing yet as sentences."""

    parts: tuple[Part, ...]
    missing: tuple[str, ...]


_TITLES: Mapping[OpportunityWordKind, str] = {
    OpportunityWordKind.NEED: "What you need",
    OpportunityWordKind.GOAL: "What it is to achieve",
    OpportunityWordKind.PREFERENCE: "How we work together",
}
_MISSING: Mapping[OpportunityWordKind, str] = {
    OpportunityWordKind.NEED: "You have not written down what they need.",
    OpportunityWordKind.GOAL: "You have not written down what they are after.",
    OpportunityWordKind.PREFERENCE: "You have not written down how they like to work.",
}


def outline(said: Sequence[tuple[OpportunityWordKind, str, str]], shown: Sequence[Shown], *, terms: str) -> Outline:
    """From what was said (kind, words, source), proofs of what is needed, and terms."""
    parts, missing = [], []
    for kind, title in _TITLES.items():
        lines = tuple((words, source) for one, words, source in said if one is kind)
        if lines:
            parts.append(Part(title, lines))
        else:
            missing.append(_MISSING[kind])
    speaking = {proof.words: (proof.words, proof.source) for one in shown for proof in one.proofs}
    if speaking:
        parts.append(Part("Why me", tuple(speaking.values())))
    missing += [f"Nothing of yours on file speaks for “{one.required}”." for one in shown if not one.proofs]
    if terms:
        parts.append(Part("Terms", ((terms, "as you wrote down"),)))
    else:
        missing.append("No terms are written down.")
    return Outline(tuple(parts), tuple(missing))


def in_words(found: Outline) -> str:
    """As a text to go on from."""
    return "\n\n".join("\n".join((part.title, *(f"- {words}" for words, _ in part.lines))) for part in found.parts)
