"""Which questions hang on one thing, so that one answer settles them all, and which of them are worth most?

Strongest thread first: a handle that both sides of each pair have, one full name, one human who may be any of several; then likeness alone, which is the same
two sources and the same reason. Whatever hangs on nothing stays by itself. A question is worth what its answer touches: the days on which the owner was in touch with either, and what would move over to the
other, both as logarithms, for the hundredth matters less than the first; no answer about people whom the owner knows waits for one about strangers: ADR 0017.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import log2
from typing import Final

Handle = tuple[str, str]
MOST: Final = 24  # pairs in one bundle, as many as anybody looks through; the others follow when these are answered; ours: ADR 0017


class Thread(StrEnum):
    """On what questions hang together."""

    HANDLE = "handle"
    NAME = "name"
    PERSON = "person"
    LIKENESS = "likeness"
    ALONE = "alone"


_FEWEST: Final = {Thread.HANDLE: 2, Thread.NAME: 2, Thread.PERSON: 2, Thread.LIKENESS: 3}


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a question: who it is, and what is on file of them."""

    person: int
    handles: frozenset[Handle] = frozenset()
    names: frozenset[str] = frozenset()  # full names, folded, in the order of the alphabet
    source: str = ""
    is_own: bool = False  # the owner: which moments are theirs at all hangs on it
    is_known: bool = True  # the owner is in touch with them, or named them
    days: int = 0  # on which they and the owner were in touch
    size: int = 1  # handles and moments


@dataclass(frozen=True, slots=True)
class Asked:
    """A question."""

    id: int
    one: Party
    other: Party
    reason: str = ""  # the weightiest that speaks for it

    @property
    def worth(self) -> float:
        """How much its answer touches."""
        return log2(1 + self.one.days + self.other.days) + log2(1 + min(self.one.size, self.other.size))

    @property
    def is_of_owner(self) -> bool:
        """Is it asked who the owner is?"""
        return self.one.is_own or self.other.is_own

    @property
    def strangers(self) -> int:
        """How many of the two the owner does not know."""
        return (not self.one.is_known) + (not self.other.is_known)


@dataclass(frozen=True, slots=True)
class Bundle:
    """Questions with one answer, the most valuable first; `about` is the handle, the name, the human, or the sources and the reason that they hang on."""

    thread: Thread
    about: tuple[str, ...]
    questions: tuple[int, ...]
    left: int = 0  # more of the kind than anybody would look through at once


def of(asked: Sequence[Asked]) -> list[Bundle]:
    """Each question in one bundle, bundles of the most valuable questions first."""
    rest = {question.id: question for question in asked}
    found: list[tuple[tuple[bool, int, float, int], Bundle]] = []
    for thread in _FEWEST:
        hanging = _hanging(thread, rest.values())
        for about, together in sorted(hanging.items(), key=lambda one: (-len(one[1]), one[0])):
            here = [question for question in together if question.id in rest]
            if len(here) >= _FEWEST[thread]:
                found.append(_bundle(thread, about, here))
                for question in here:
                    del rest[question.id]
    found += [_bundle(Thread.ALONE, (), [question]) for question in rest.values()]
    return [bundle for _, bundle in sorted(found, key=lambda one: one[0])]


def _hanging(thread: Thread, asked: Iterable[Asked]) -> dict[tuple[str, ...], list[Asked]]:
    found: dict[tuple[str, ...], list[Asked]] = defaultdict(list)
    for question in asked:
        for about in _abouts(thread, question):
            found[about].append(question)
    return found


def _abouts(thread: Thread, question: Asked) -> Iterator[tuple[str, ...]]:
    one, other = question.one, question.other
    match thread:
        case Thread.HANDLE:
            yield from sorted(one.handles & other.handles)
        case Thread.NAME:
            yield from ((name,) for name in sorted(one.names & other.names))
        case Thread.PERSON:
            yield from ((str(person),) for person in sorted({one.person, other.person}))
        case Thread.LIKENESS if one.source and other.source and question.reason:
            yield *sorted((one.source, other.source)), kind_of(question.reason)


def kind_of(reason: str) -> str:
    """A reason without whom it is about: `a login made of the whole name, ada and Ada` is a login made of the whole name."""
    said = reason.partition(",")[0]
    return " ".join(said.split()[:3]) if said.startswith("both ") else said


def _bundle(thread: Thread, about: tuple[str, ...], asked: Sequence[Asked]) -> tuple[tuple[bool, int, float, int], Bundle]:
    """With its place: what is asked about the owner, about people whom the owner knows, then by worth, then by age. Pairs that are no more than alike are worth the best of them."""
    ordered = sorted(asked, key=lambda question: (question.strangers, -question.worth, question.id))
    shown = ordered[:MOST]
    worths = [question.worth for question in shown if question.strangers == shown[0].strangers]
    place = (
        not any(question.is_of_owner for question in shown),
        shown[0].strangers,
        -(max(worths) if thread is Thread.LIKENESS else sum(worths)),
        shown[0].id,
    )
    return place, Bundle(thread, about, tuple(question.id for question in shown), len(ordered) - len(shown))
