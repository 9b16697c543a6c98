"""Which parts of the product propose people for Today? A part joins by one line here.

Parts that live on words of the owner's are loaded by name, and only where there are such words: to import them all takes longer than to ask them (ADR 0013).
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import Final

from kithwork.actions.proposing import asked, celebrated, doubted, kept, met, planned, promised, quiet, reviving, thanked, written
from kithwork.actions.proposing.protocol import Proposer
from kithwork.engines.today import Candidate
from kithwork.store.queries import occasions


@dataclass(frozen=True, slots=True)
class OnWords:
    """A part that has nothing to say where none of these tables holds a word of the owner's: its module in this folder."""

    module: str
    tables: tuple[str, ...]

    def loaded(self) -> Proposer:
        """Its proposer."""
        found: Proposer = import_module(f"kithwork.actions.proposing.{self.module}").propose
        return found


PROPOSERS: Final[tuple[Proposer | OnWords, ...]] = (
    promised.propose,
    kept.propose,
    celebrated.propose,
    thanked.propose,
    asked.propose,
    OnWords("brought", ("introduction",)),
    OnWords("possible", ("opportunity",)),
    OnWords("worked", ("opportunity",)),
    OnWords("encouraged", ("need_offer",)),
    OnWords("gathered", ("event",)),
    met.propose,
    written.propose,
    OnWords("mentored", ("mentorship", "advice", "idea")),
    quiet.propose,
    reviving.propose,
    planned.propose,
    OnWords("interviewed", ("round",)),
    OnWords("turned_down", ("opportunity",)),
    OnWords("kept_in_mind", ("candidate",)),
    OnWords("shown", ("artifact",)),
    doubted.propose,
)
TABLES: Final = tuple(sorted({table for part in PROPOSERS if isinstance(part, OnWords) for table in part.tables}))


def spoken(owner_id: int) -> set[str]:
    """In which of the tables that parts live on the owner has words."""
    return occasions.filled(owner_id, TABLES)


def candidates(*, owner_id: int, now: datetime, spoken_in: Collection[str]) -> Iterator[Candidate]:
    """Everybody whom any part proposes that has something to go by."""
    for part in PROPOSERS:
        if isinstance(part, OnWords):
            if any(table in spoken_in for table in part.tables):
                yield from part.loaded()(owner_id=owner_id, now=now)
        else:
            yield from part(owner_id=owner_id, now=now)
