"""Items of a member that gave no record: what was left out, by reason, and what could not be read, one by one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from kithwork.actions.batches import BROKEN_OFF
from kithwork.domain.records import Remark, Skipped, Unreadable
from kithwork.store.writes.runs import LISTED_PER_REASON

MOST_FOLDERS: Final = 20  # more files than these that nobody reads are told by folder

Row = tuple[str, str, str, str, str, int]  # outcome, source, place, where, why, how many


def by_folder(places: Sequence[str]) -> list[tuple[str, int]]:
    """Places with how many files each stands for: each by itself where they are few, else the folders in which they lie, as deep as there are few."""
    found = [(place, 1) for place in places]
    deepest = max((place.count("/") for place in places), default=0)
    for depth in range(deepest, 0, -1):
        if len(found) <= MOST_FOLDERS:
            break
        found = list(Counter("/".join(place.split("/")[:depth]) for place in places).items())
    return found


@dataclass(slots=True)
class Notes:
    """Items of one member that gave no record, until they are written down."""

    place: str
    source: str
    skipped: Counter[str] = field(default_factory=Counter)
    first: dict[str, str] = field(default_factory=dict)
    pending: list[Row] = field(default_factory=list)
    skipped_count: int = 0
    unreadable_count: int = 0
    unlisted: int = 0
    is_broken_off: bool = False

    def take(self, items: Sequence[Skipped | Unreadable | Remark]) -> None:
        """Sort items of a batch."""
        for item in items:
            match item:
                case Skipped(origin, why):
                    self.skipped[why] += 1
                    self.skipped_count += 1
                    self.first.setdefault(why, origin.where)
                case Unreadable(origin, why):
                    self.unreadable_count += 1
                    self.is_broken_off |= origin.where == BROKEN_OFF
                    if self.unreadable_count <= LISTED_PER_REASON:
                        self.pending.append(("unreadable", self.source, self.place, origin.where, why, 1))
                    else:
                        self.unlisted += 1
                case Remark(origin, words):
                    self.pending.append(("remark", self.source, self.place, origin.where, words, 1))

    def pending_rows(self) -> list[Row]:
        """What is to be written with this batch."""
        pending, self.pending = self.pending, []
        return pending

    def closing_rows(self) -> list[Row]:
        """What is to be written at the member's end: items left out, by reason."""
        rows = self.pending_rows()
        if self.unlisted:
            rows.append(("unreadable", self.source, self.place, "", "further items that could not be read", self.unlisted))
        return rows + [("skipped", self.source, self.place, self.first[why], why, count) for why, count in self.skipped.most_common()]
