"""How far has long work come? What is told to whoever waits for it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

READING: Final = "reading"
RESOLVING: Final = "working out who is who"


@dataclass(frozen=True, slots=True)
class Step:
    """Progress: what is being done and at what; how many bytes and records were read so far, and of how many identities it was worked out whose they are."""

    phase: str
    place: str
    bytes_done: int
    bytes_total: int
    records: int
    identities_done: int = 0
    identities_total: int = 0
    found: str = ""  # what was recognised and what not; told once, before anything is written


@dataclass(slots=True)
class Progress:
    """Of one piece of work, told step by step."""

    total: int
    tell: Callable[[Step], None] | None
    phase: str = READING
    place: str = ""
    done: int = 0
    records: int = 0
    identities_done: int = 0
    identities_total: int = 0

    def say_found(self, words: str) -> None:
        """It is known what there is to read."""
        if self.tell:
            self.tell(Step(self.phase, "", 0, self.total, 0, found=words))

    def add_bytes(self, count: int) -> None:
        """So much more was read."""
        self.done += count

    def resolve(self, count: int) -> None:
        """All is read; so many identities are to be looked at."""
        self.phase, self.place, self.identities_total = RESOLVING, "", count
        self.say()

    def look_at(self, count: int) -> None:
        """So many more identities were looked at; what is found of them may bring up others."""
        self.identities_done += count
        self.identities_total = max(self.identities_total, self.identities_done)
        self.say()

    def say(self) -> None:
        """Tell how far it is."""
        if self.tell:
            read = min(self.done, self.total)
            self.tell(Step(self.phase, self.place, read, self.total, self.records, self.identities_done, self.identities_total))
