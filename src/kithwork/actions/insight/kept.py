"""Answers that take long are kept in memory for as long as nothing was written and the day is the same."""

import gc
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock
from typing import Final, Generic, TypeVar

from kithwork.store.queries import state

T = TypeVar("T")
MOST: Final = 24  # answers of one sort; ours


@dataclass(slots=True)
class Kept(Generic[T]):
    """One answer for each question, with how the file stood when it was given."""

    found: dict[Hashable, tuple[state.State, T]] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def get(self, question: Hashable, answer: Callable[[], T]) -> T:
        """The answer, worked out where there is none yet or something was written since."""
        with self.lock:
            stands = state.of_file()
            known = self.found.get(question)
            if stands and known and known[0] == stands:
                return known[1]
            state.ask_much()
            with _collecting_nothing():
                made = answer()
            if stands:
                while len(self.found) >= MOST:
                    del self.found[next(iter(self.found))]
                self.found[question] = (stands, made)
            return made

    def forget(self) -> None:
        """Work everything out again: for whoever measures how long that takes."""
        with self.lock:
            self.found.clear()


@contextmanager
def _collecting_nothing() -> Iterator[None]:
    """Look for no cycles meanwhile: a map makes hundreds of thousands of objects at once, and Python would go through all of them a dozen times."""
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_collecting:
            gc.enable()
