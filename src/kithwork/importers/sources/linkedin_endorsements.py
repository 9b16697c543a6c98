"""LinkedIn endorsements: Endorsement_Received_Info.csv and Endorsement_Given_Info.csv from "Get a copy of your data".

One row per skill. Profile URLs are written without a scheme and unencoded; files before mid-2023 have none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kithwork.domain.records import InteractionKind, InteractionRecord, Item, Origin, Part, Participant, Skipped, Unreadable
from kithwork.importers import linkedin_dates, linkedin_files
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.tables import Row

_LEFT_OUT = {"REJECTED": "rejected endorsement", "PENDING": "pending endorsement"}


@dataclass(frozen=True, slots=True)
class _Direction:
    """Received or given: what the columns about the other person are called, and what that person did."""

    word: str
    other: str
    part: Part

    @property
    def header(self) -> tuple[str, ...]:
        """The columns that tell this direction."""
        return ("Endorsement Date", "Skill Name", f"{self.other} First Name", f"{self.other} Last Name")


_DIRECTIONS = (_Direction("received", "Endorser", Part.FROM), _Direction("given", "Endorsee", Part.TO))


class LinkedInEndorsements:
    """Who stood up for which skill; the owner is the other side of every one."""

    source = "linkedin-endorsements"

    def recognises(self, member: Member) -> bool:
        """By its columns, which also tell the direction."""
        return _direction(member) is not None

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  there are no words in it
        """One interaction for each endorsement that stands."""
        direction = _direction(member) or _DIRECTIONS[0]
        yield from linkedin_files.items(self.source, member, direction.header, partial(self._endorsement, direction, set()))

    def _endorsement(self, direction: _Direction, seen: set[str], row: Row) -> Iterator[Item]:
        name = linkedin_files.full_name(row, f"{direction.other} First Name", f"{direction.other} Last Name")
        other = linkedin_files.mention(name, row[f"{direction.other} Public Url"])
        skill = row["Skill Name"]
        key = f"{direction.word}|{linkedin_files.known_as(other)}|{skill.casefold()}"
        origin = Origin(self.source, key, f"line {row.line}")
        endorsed_at = linkedin_dates.moment(row["Endorsement Date"], linkedin_dates.ENDORSEMENTS)
        status = row["Endorsement Status"].upper()
        if status in _LEFT_OUT:
            yield Skipped(origin, _LEFT_OUT[status])
        elif not other.handles and other.name in {"", linkedin_files.NOBODY}:
            yield Skipped(origin, "deleted account")
        elif key in seen:
            yield Skipped(origin, "the same endorsement again")
        elif endorsed_at is None:
            yield Unreadable(origin, linkedin_dates.complaint(row["Endorsement Date"]))
        else:
            seen.add(key)
            yield InteractionRecord(origin, endorsed_at, InteractionKind.ENDORSED, (Participant(other, direction.part),), subject=skill)


def _direction(member: Member) -> _Direction | None:
    return next((direction for direction in _DIRECTIONS if linkedin_files.is_table(member, direction.header)), None)
