"""How is a value made of which there are millions? As a dataclass that nobody writes to.

mypy holds that nobody does. Python's own way, `frozen=True`, sets each field by a call, and takes longer than it takes to read what the value says.
"""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

_Kind = TypeVar("_Kind")


@dataclass_transform(frozen_default=True)
def value(kind: type[_Kind]) -> type[_Kind]:
    """A value that compares and hashes by its fields; one that has a hash of its own keeps it."""
    return dataclass(slots=True, unsafe_hash="__hash__" not in vars(kind))(kind)


@dataclass_transform(frozen_default=True, order_default=True)
def ordered(kind: type[_Kind]) -> type[_Kind]:
    """A value that has an order besides."""
    return dataclass(slots=True, unsafe_hash=True, order=True)(kind)
