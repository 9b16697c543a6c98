"""What an import says of things that gave no record: files that nobody reads, what was left out, by reason, and what could not be read, one by one."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from kithwork.actions import columns
from kithwork.actions.batches import BROKEN_OFF
from kithwork.actions.discovery import Discovery
from kithwork.domain.records import Remark, Skipped, Unreadable
from kithwork.domain.runs import EMPTY, UNKNOWN_FORMAT
from kithwork.importers.protocol import Member
from kithwork.store.queries.runs import ItemLine
from kithwork.store.writes.runs import LISTED_PER_REASON

HEADLESS: Final = "a table without a header: write the names of its columns into a first line (name, email, organisation)"
UNEXPLAINED: Final = "a table that says nothing of people by itself; if it is one, `kith columns` explains it"
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


def _why_left(member: Member) -> str:
    """Why nothing reads it, as far as one can see."""
    if not member.size:
        return EMPTY
    if columns.is_headless(member):
        return HEADLESS
    return UNEXPLAINED if columns.of_member(member, {}) else UNKNOWN_FORMAT


def refused(discovery: Discovery) -> str:
    """The first things that are not read, and why."""
    said = [f"{one.origin.where}: {one.why}" for one in discovery.unreadable]
    said += [f"{one.member.place}: {_why_left(one.member)}" for one in discovery.found[:3]]
    said += [f"{one.member.place}: {UNKNOWN_FORMAT}" for one in discovery.found[3:]]
    return f" ({'; '.join([*said[:3], *([f'and {len(said) - 3:,} more'] if len(said) > 3 else [])])})" if said else ""


def found_rows(discovery: Discovery, remarks: Iterable[str]) -> list[Row]:
    """What is to be said of what was found and is not read."""
    rows: list[Row] = [("unreadable", one.origin.source, one.origin.where, "", one.why, 1) for one in discovery.unreadable]
    left = [one.member for one in discovery.found if not one.importer]
    unexplained = {member.place for member in left if columns.may_be_people(member)}
    rows += [("unrecognised", "", place, "", UNEXPLAINED, 1) for place in sorted(unexplained)]
    headless = {member.place for member in left if columns.is_headless(member)}
    rows += [("unrecognised", "", place, "", HEADLESS, 1) for place in sorted(headless)]
    unknown = by_folder([member.place for member in left if member.place not in unexplained | headless])
    rows += [("unrecognised", "", place, "", UNKNOWN_FORMAT, count) for place, count in unknown]
    return rows + [("remark", "", "", "", words, 1) for words in remarks]


def rows_again(left: Sequence[ItemLine], source: str, place: str) -> list[Row]:
    """What gave no record when this file was read, said again of it at this place."""
    rows = [(one.outcome, source, place, one.where, one.why, one.count) for one in left]
    if count := sum(one.count for one in left if one.outcome == "unreadable"):
        said = "1 item of it" if count == 1 else f"{count:,} items of it"
        rows.append(("remark", source, place, "", f"known already; {said} could not be read", 1))
    return rows


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
