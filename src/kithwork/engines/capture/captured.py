"""What has been read in one line: frozen nouns that an interface can show, and an action can store once the owner has agreed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from kithwork.domain.records import InteractionKind


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody the owner knows: full name first, then nicknames and handles; `strength` ranks two of one name."""

    id: int
    names: tuple[str, ...]
    strength: float = 0.0


class Lookup(Protocol):
    """How the engine asks for people, so that nobody has to load them all."""

    def find(self, token: str) -> Sequence[KnownPerson]:
        """Everybody one of whose names or handles has this word in it, case and accents aside; or who has this number (`#12`)."""
        ...


@dataclass(frozen=True, slots=True)
class Known:
    """What the reader may know beside the line."""

    people: Lookup


class Role(StrEnum):
    """What somebody has to do with the line."""

    WITH = "with"
    TOLD = "told"
    ABOUT = "about"
    THROUGH = "through"


@dataclass(frozen=True, slots=True)
class Named:
    """A person in the line: `words` as written at `span`, `name` as they would be added, `ids` of whom it may be, best first."""

    words: str
    name: str
    span: tuple[int, int]
    ids: tuple[int, ...]
    role: Role


class Direction(StrEnum):
    """Whose promise it is."""

    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Promise:
    """What one of two said they would do; `person` is the other one, as an index into the people."""

    direction: Direction
    person: int | None
    words: str
    due_on: date | None = None


class FactKind(StrEnum):
    """What sort of thing was said of somebody."""

    HIRING = "hiring"
    WANTS = "wants"
    LOOKING = "looking"
    OFFERS = "offers"
    WORKS = "works"
    SAID = "said"


@dataclass(frozen=True, slots=True)
class Fact:
    """What is so of one person, and who said it (None: the owner saw or heard it from themselves)."""

    about: int
    words: str
    kind: FactKind
    told_by: int | None = None
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """A declared tie, read "b is a's `word`"; `a` is None for the owner."""

    a: int | None
    word: str
    b: int


@dataclass(frozen=True, slots=True)
class Captured:
    """One line, read. `kind` is None when no talk took place; `planned` is the kind of one that is still to come.

    `on_partial` says no more than the line did ("2023", "2025-05"); `on` is its first day. `no_days` are written as days and are none.
    """

    words: str
    on: date
    on_partial: str
    kind: InteractionKind | None = None
    planned: InteractionKind | None = None
    people: tuple[Named, ...] = ()
    event: str | None = None
    place: str | None = None
    topics: tuple[str, ...] = ()
    promises: tuple[Promise, ...] = ()
    facts: tuple[Fact, ...] = ()
    relations: tuple[Relation, ...] = ()
    heard: tuple[str, ...] = ()
    no_days: tuple[str, ...] = ()
