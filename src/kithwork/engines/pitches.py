"""Who am I, said so that it fits: in one line that family can repeat, in thirty seconds at a meetup, in a paragraph of a mail?

A draft is put together from what is on file and nothing else, and each of its sentences says from which fact it is. How long speech takes: 150 words a
minute, the middle of what speakers of English do (Tauroza and Allison, "Speech rates in British English", Applied Linguistics 11, 1990: 150 to 170 in
conversation and lectures). The other lengths are ours: ADR 0037.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kithwork.domain.own import FAMILY, MAIL, MEETUP, is_oneself

WORDS_A_MINUTE: Final = 150
LONGEST: Final = {FAMILY: 20, MEETUP: 75, MAIL: 100}  # words
_WORD: Final = re.compile(r"[^\s–—-]+(?:-[^\s–—-]+)*")
_NAMED: Final = 3  # skills in one sentence


@dataclass(frozen=True, slots=True)
class Facts:
    """What is on file of the owner, as far as a pitch can use it; what is empty is left out."""

    name: str = ""
    work: str = ""
    title: str = ""
    organisation: str = ""
    skills: Sequence[str] = ()
    made: str = ""
    made_kind: str = ""
    goal: str = ""
    why: str = ""
    availability: str = ""
    values: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a draft, and from which fact it is."""

    words: str
    source: str


@dataclass(frozen=True, slots=True)
class Fit:
    """How long a pitch is, and whether that is short enough."""

    words: int
    seconds: int
    most: int  # words; 0 for no bound
    fits: bool


def fit(key: str, text: str) -> Fit:
    """How long it takes to say, and whether it fits its occasion."""
    count, most = len(_WORD.findall(text)), LONGEST.get(key, 0)
    return Fit(count, round(count * 60 / WORDS_A_MINUTE), most, not most or count <= most)


def draft(key: str, facts: Facts) -> tuple[Sentence, ...]:
    """What could be said, from what is on file; sentences that would make it too long stay away."""
    offered = _of_family(facts) if key == FAMILY else _of_meetup(facts) if key == MEETUP else _of_mail(facts)
    kept: list[Sentence] = []
    for one in offered:
        if one.words and fit(key, " ".join([*(said.words for said in kept), one.words])).fits:
            kept.append(one)
    return tuple(kept)


def _of_family(facts: Facts) -> Sequence[Sentence]:
    name = facts.name or "They"
    if facts.title and facts.organisation:
        return (Sentence(f"{name} works as {_at(facts)}.", "your present post"),)
    if facts.work:
        return (Sentence(f"{name}: {_stopped(facts.work)}", "what you do, in your words"),)
    return (Sentence(f"{name} knows {_listed(facts.skills[:_NAMED])}.", "your skills"),) if facts.skills else ()


def _of_meetup(facts: Facts) -> Sequence[Sentence]:
    return (
        _opening(facts),
        Sentence(f"What I like to talk about is {_listed(facts.skills[:_NAMED])}." if facts.skills else "", "your skills"),
        _made(facts),
        Sentence(f"I am after {_clause(facts.goal)}." if facts.goal else "", "your goal"),
        Sentence("And you, what are you working on?", "our question, so that it becomes a conversation"),
    )


def _of_mail(facts: Facts) -> Sequence[Sentence]:
    return (
        _opening(facts),
        Sentence(f"I work with {_listed(facts.skills[:_NAMED])}." if facts.skills else "", "your skills"),
        _made(facts),
        Sentence(_stopped(facts.values) if facts.values else "", "your values, in your words"),
        Sentence(f"I am after {_clause(facts.goal)}{f', {_reason(facts.why)}' if facts.why else ''}." if facts.goal else "", "your goal"),
        Sentence(_stopped(facts.availability) if facts.availability else "", "your availability, in your words"),
    )


def _opening(facts: Facts) -> Sentence:
    if facts.title and facts.organisation:
        who = f"I am {facts.name}, " if facts.name else "I am "
        return Sentence(f"{who}{_at(facts)}.", "your present post")
    if facts.work:
        return Sentence(f"I am {facts.name}: {_stopped(facts.work)}" if facts.name else _stopped(facts.work), "what you do, in your words")
    return Sentence(f"I am {facts.name}." if facts.name else "", "your name")


def _made(facts: Facts) -> Sentence:
    return Sentence(f"Something of mine that one can look at: {facts.made}." if facts.made else "", f"your {facts.made_kind}")


def _at(facts: Facts) -> str:
    return _article(facts.title) if is_oneself(facts.organisation) else f"{_article(facts.title)} at {facts.organisation}"


def _article(title: str) -> str:
    return f"{'an' if title[:1].casefold() in 'aeio' else 'a'} {title}"


def _clause(text: str) -> str:
    return text.rstrip(".!? ")


def _reason(text: str) -> str:
    said = _clause(text)
    return said if said.casefold().startswith(("because", "since", "so that", "to ")) else f"because {said}"


def _stopped(text: str) -> str:
    said = " ".join(text.split())
    return said if said[-1:] in ".!?" else f"{said}."


def _listed(parts: Sequence[str]) -> str:
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)
