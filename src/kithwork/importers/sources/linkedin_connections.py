"""LinkedIn connections: Connections.csv from Settings, Data privacy, "Get a copy of your data".

The file may have a preamble of notes above its header, files before mid-2023 have no profile URL, and most people have no e-mail address.
Members who hide their profile are rows with nothing but a date.
"""

from collections.abc import Iterator
from functools import partial

from kithwork.domain import handles
from kithwork.domain.records import (
    InteractionKind,
    InteractionRecord,
    Item,
    Mention,
    Origin,
    Part,
    Participant,
    PersonRecord,
    Skipped,
    Unreadable,
)
from kithwork.importers import linkedin_dates, linkedin_files
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.tables import Row

HEADER = ("First Name", "Last Name", "Company", "Connected On")


class LinkedInConnections:
    """The owner's connections, and the day on which each was made; the owner is the other side of every one."""

    source = "linkedin-connections"

    def recognises(self, member: Member) -> bool:
        """By its columns, whatever the file is called now."""
        return linkedin_files.is_table(member, HEADER)

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  nothing here depends on the terms
        """One person and one moment of connecting for each row."""
        yield from linkedin_files.items(self.source, member, HEADER, partial(self._connection, set()))

    def _connection(self, seen: set[str], row: Row) -> Iterator[Item]:
        name, day = linkedin_files.full_name(row), row["Connected On"]
        connected_at = linkedin_dates.moment(day, linkedin_dates.CONNECTIONS)
        day = connected_at.date().isoformat() if connected_at else day
        profile = handles.profile_url(row["URL"])
        key = profile.value if profile else f"{name}|{day}".casefold()
        origin = Origin(self.source, key, f"line {row.line}")
        if not profile and name in {"", linkedin_files.NOBODY}:
            yield Skipped(origin, "hidden member")
            return
        if key in seen:
            yield Skipped(origin, "the same person again")
            return
        seen.add(key)
        address = handles.email(row["Email Address"])
        who = Mention(name, tuple(handle for handle in (profile, address) if handle))
        yield PersonRecord(origin, who, organisation=row["Company"], title=row["Position"], is_entry=bool(profile), is_own_book=True)
        moment = Origin(self.source, f"{key}:connected", origin.where)
        if connected_at:
            yield InteractionRecord(moment, connected_at, InteractionKind.CONNECTED, (Participant(who, Part.WITH),))
        else:
            yield Unreadable(moment, linkedin_dates.complaint(day))
