"""What goes into the engine, and what comes out of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kithwork.domain.values import value
from kithwork.identity.normalise import IdentityKey


@value
class Node:
    """An identity and the number by which the caller knows it; the rest may be left out.

    `seen` is the first and the last day on which it was; `organisations` are folded names; `circles` are keys of small groups, threads and gatherings;
    `birthdays` are whole or without a year (`--04-21`). `met` is the first day on which the owner and it wrote, met or were connected.
    """

    id: int
    key: IdentityKey
    seen: tuple[int, int] | None = None
    organisations: frozenset[str] = frozenset()
    circles: frozenset[str] = frozenset()
    entries: Sequence[int] | None = None  # `blocking.entries` of the key, where the caller has them
    birthdays: frozenset[str] = frozenset()
    met: int | None = None
    is_own: bool = False  # called the owner's, by evidence or by their word
    is_author: bool = False  # in a repository


@dataclass(frozen=True, slots=True)
class Claim:
    """That one record names these identities as one human's.

    `entry` (source, key) is set when its source keeps its people apart; `books` are the files in which it stands, since only within one file
    are two entries two people: a telephone's address book and an old computer's hold the same friend twice.
    """

    ids: tuple[int, ...]
    entry: tuple[str, str] | None = None
    books: tuple[int, ...] = (0,)


@dataclass(frozen=True, slots=True)
class Ruling:
    """The owner's word on two identities."""

    one: int
    other: int
    is_same: bool


@dataclass(frozen=True, slots=True)
class SharedHandle:
    """The owner's word on a handle: several people use it, or nobody does. One such answer settles many questions."""

    kind: str
    value: str


class Reason(NamedTuple):
    """Something that speaks for two being one human (weight above nought) or against it, in the owner's words; the weight is a log-odds."""

    words: str
    weight: float


class Link(NamedTuple):  # all of a new network's go over a pipe
    """Why two identities were put together: in one line, and reason by reason."""

    one: int
    other: int
    words: str
    reasons: tuple[Reason, ...] = ()
    probability: float = 1.0


class Doubt(NamedTuple):
    """Two identities that may be one human, what speaks for it and what against, how likely it is, and why it is asked where hardly anything is against it."""

    one: int
    other: int
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]
    reasons: tuple[Reason, ...] = ()
    probability: float = 0.5
    note: str = ""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two identities that the owner called two, although something certain, or the owner, says that they are one."""

    one: int
    other: int
    words: str


@dataclass(slots=True)
class Resolution:
    """The groups, each a sorted tuple of ids; the links that made them; the doubts left; where the owner's words collide with something certain."""

    groups: list[tuple[int, ...]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    contradictions: list[Contradiction] = field(default_factory=list)
