"""Of what is a practice guide made?"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Guide:
    """A guide: its key, which never changes, its title and its words."""

    key: str
    title: str
    words: str


class Shape(StrEnum):
    """What sort of block it is."""

    HEADING = "heading"
    LIST = "list"
    STEPS = "steps"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of one look: plain, code, strong or stressed."""

    words: str
    look: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a list, steps or a paragraph; each line in its runs."""

    shape: Shape
    lines: tuple[tuple[Run, ...], ...]
