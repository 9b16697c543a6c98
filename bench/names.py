"""What are a hundred thousand people called? Invented names by culture, made distinct by a second part where the tables run out."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Final

from kithwork.invented import spelling
from kithwork.invented.names import CULTURES

_NAMESAKES: Final = 0.01  # of the people are called as somebody else is


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody's name, and the word that stands for them in addresses."""

    given: str
    family: str
    slug: str  # nobody else's

    @property
    def full(self) -> str:
        """As it is written."""
        return f"{self.given} {self.family}"


def people(count: int, throw: Random) -> list[Called]:
    """So many people, nearly all of whom are called differently."""
    return [called for called, _ in zip(_everybody(throw), range(count), strict=False)]


def _everybody(throw: Random) -> Iterator[Called]:
    tables = [(_words(c.women + " " + c.men), _words(c.families)) for c in CULTURES if c.families]
    shares = [c.share for c in CULTURES if c.families]
    taken: set[str] = set()
    number = 0
    while True:
        number += 1
        givens, families = throw.choices(tables, shares)[0]
        given, family = throw.choice(givens), throw.choice(families)
        while f"{given} {family}" in taken and throw.random() > _NAMESAKES:
            if throw.random() < 0.5:
                given = f"{given.split('-')[0]}-{throw.choice(givens)}"
            else:
                family = f"{family.split('-')[0]}-{throw.choice(throw.choice(tables)[1])}"
        taken.add(f"{given} {family}")
        yield Called(given, family, f"{spelling.word(given)}.{spelling.word(family)}{number}")


def _words(table: str) -> list[str]:
    return [word.split("=")[0].split("/")[0].replace("_", " ") for word in table.split()]
