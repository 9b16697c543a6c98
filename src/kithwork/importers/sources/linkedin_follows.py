"""LinkedIn follows: Member_Follows.csv of "Get a copy of your data": whose posts the owner reads.

Names alone: who they are is only sure where one person of that full name is known.
"""

from collections.abc import Iterator
from functools import partial
from typing import Final

from kithwork.domain.records import InteractionKind, InteractionRecord, Item, Mention, Origin, Part, Participant, Skipped, Unreadable
from kithwork.importers import linkedin_dates, linkedin_files
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.tables import Row

HEADER: Final = ("Date", "Status")
_NAMES: Final = ("FullName", "Full Name")


class LinkedInFollows:
    """People whom the owner follows."""

    source = "linkedin-follows"

    def recognises(self, member: Member) -> bool:
        """By name and columns."""
        return linkedin_files.stem(member.name) == "member follows" and any(linkedin_files.is_table(member, (*HEADER, name)) for name in _NAMES)

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  nothing in it is a message
        """One trace for each row that still holds."""
        yield from linkedin_files.items(self.source, member, HEADER, partial(self._follow, set()))

    def _follow(self, seen: set[str], row: Row) -> Iterator[Item]:
        name = " ".join((row[_NAMES[0]] or row[_NAMES[1]]).split())
        at = linkedin_dates.moment(row["Date"], linkedin_dates.INVITATIONS)
        origin = Origin(self.source, f"{name.casefold()}|{at.date() if at else row['Date']}", f"line {row.line}")
        if not name:
            yield Skipped(origin, "empty row")
        elif name == linkedin_files.NOBODY:
            yield Skipped(origin, "a hidden or deleted account")
        elif row["Status"].strip().casefold() not in {"active", "follow", "following", ""}:
            yield Skipped(origin, "not followed any more")
        elif origin.key in seen:
            yield Skipped(origin, "the same person again")
        elif at is None:
            yield Unreadable(origin, linkedin_dates.complaint(row["Date"]))
        else:
            seen.add(origin.key)
            yield InteractionRecord(origin, at, InteractionKind.FOLLOWED, (Participant(Mention(name), Part.TO),))
