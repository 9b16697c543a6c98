"""Who said something good of the owner's work, for what, and where does it stand?"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from kithwork.actions import source_names
from kithwork.store.queries import asks as queries

ENDORSED: Final = "endorsed you for "


@dataclass(frozen=True, slots=True)
class Voucher:
    """Somebody who said something good of the owner's work, and where."""

    person_id: int
    person: str
    words: str
    on: date
    medium: str
    place: str  # where it stands in what was imported

    @property
    def source(self) -> str:
        """In which file, at which line."""
        return f"{self.medium}, {self.place}" if self.place else self.medium


def vouchers(*, owner_id: int, person_id: int | None = None) -> list[Voucher]:
    """Who said something good of the owner's work, recommendations first; of somebody, or of all."""
    found = []
    for number, name, kind, words, on, source in queries.vouched(owner_id, person_id):
        said = f"recommended you{f': “{words[:160]}”' if words else ''}" if kind == "recommended" else f"endorsed you for {words}"
        where, _, place = source.partition(", ")
        found.append(Voucher(number, name, said, on, source_names.word(where), place))
    return found


def says(one: Voucher, skill: str) -> bool:
    """Is it for this very skill, or does a recommendation speak of it?"""
    if one.words.startswith(ENDORSED):
        return one.words.removeprefix(ENDORSED).casefold() == skill.casefold()
    return re.search(rf"(?<!\w){re.escape(skill)}(?!\w)", one.words, re.IGNORECASE) is not None
