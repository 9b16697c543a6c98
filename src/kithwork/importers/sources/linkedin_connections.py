"""LinkedIn connections: Connections.csv from Settings, Data privacy, "Get a copy of your data".

The file may have a preamble of notes above its header, files before mid-2023 have no profile URL, and most people have no e-mail address.
Members who hide their profile are rows with nothing but a date.
"""

from collections.abc import Iterator

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

HEADER = ("First Name", "Last Name", "Company", "Connected On")
_COLUMNS = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")


class LinkedInConnections:
    """The owner's connections, and the day on which each was made; the owner is the other side of every one."""

    source = "linkedin-connections"

    def recognises(self, member: Member) -> bool:
        """By its columns, whatever the file is called now."""
        return linkedin_files.is_table(member, HEADER)

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  nothing here depends on the terms
        """One person and one moment of connecting for each row."""
        seen: set[str] = set()
        line = 0
        try:
            for lines, columns in linkedin_files.columns(member, HEADER, _COLUMNS):
                for line, *fields in zip(lines, *columns, strict=True):
                    yield from self._connection(seen, f"line {line}", *map(str.strip, fields))
        except linkedin_files.BROKEN as error:
            yield linkedin_files.broken_off(self.source, member, line, error)

    def _connection(
        self, seen: set[str], where: str, first: str, last: str, url: str, mail: str, organisation: str, title: str, day: str
    ) -> tuple[Item, ...]:
        name = " ".join(f"{first} {last}".split())
        connected_at = linkedin_dates.worded(day) or linkedin_dates.stamp(day)
        profile = handles.profile_url(url)
        key = profile.value if profile else f"{name}|{connected_at.date().isoformat() if connected_at else day}".casefold()
        origin = Origin(self.source, key, where)
        if not profile and name in {"", linkedin_files.NOBODY}:
            return (Skipped(origin, "hidden member"),)
        if key in seen:
            return (Skipped(origin, "the same person again"),)
        seen.add(key)
        address = handles.email(mail) if mail else None
        who = Mention(name, (profile,) if profile and not address else tuple([handle for handle in (profile, address) if handle]))
        person = PersonRecord(origin, who, organisation, title, is_entry=bool(profile), is_own_book=True)
        moment = Origin(self.source, f"{key}:connected", where)
        if not connected_at:
            return person, Unreadable(moment, linkedin_dates.complaint(day))
        return person, InteractionRecord(moment, connected_at, InteractionKind.CONNECTED, (Participant(who, Part.WITH),))
