"""LinkedIn connections: Connections.csv from Settings, Data privacy, "Get a copy of your data".

The file may have a preamble of notes above its header, files before mid-2023 have no profile URL, and most people have no e-mail address.
Members who hide their profile are rows with nothing but a date.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from kithwork.domain import handles
from kithwork.domain.handles import Handle
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
from kithwork.importers import linkedin_dates, linkedin_files, tables
from kithwork.importers.protocol import Member, Reading

HEADER = ("First Name", "Last Name", "Company", "Connected On")
_CONNECTED: Final = InteractionKind.CONNECTED
_WITH: Final = Part.WITH
_COLUMNS = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")


class LinkedInConnections:
    """The owner's connections, and the day on which each was made; the owner is the other side of every one."""

    source = "linkedin-connections"

    def recognises(self, member: Member) -> bool:
        """By its columns, whatever the file is called now."""
        return linkedin_files.is_table(member, HEADER)

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  nothing here depends on the terms
        """One person and one moment of connecting for each row."""
        return chain.from_iterable(self._portions(member))

    def _portions(self, member: Member) -> Iterator[list[Item]]:
        seen: set[str] = set()
        line = 0
        try:
            for lines, columns in linkedin_files.columns(member, HEADER, _COLUMNS):
                yield self._items(seen, lines, columns)
                line = lines[-1] if lines else line
        except linkedin_files.BROKEN as error:
            yield [tables.unread(self.source, member, line, error)]

    def _items(self, seen: set[str], lines: Sequence[int], columns: list[Sequence[str]]) -> list[Item]:
        """What some rows say; it runs for tens of thousands."""
        items: list[Item] = []
        source, add, stripped = self.source, items.append, [map(str.strip, column) for column in columns]
        for line, first, last, url, mail, organisation, title, day in zip(lines, *stripped, strict=True):
            name = " ".join(f"{first} {last}".split())
            connected_at = linkedin_dates.worded(day) or linkedin_dates.stamp(day)
            profile = handles.profile_url(url) if url else None
            key = profile.value if profile else f"{name}|{connected_at.date().isoformat() if connected_at else day}".casefold()
            where = f"line {line}"
            origin = Origin(source, key, where)
            if not profile and name in {"", linkedin_files.NOBODY}:
                add(Skipped(origin, "hidden member"))
                continue
            if key in seen:
                add(Skipped(origin, "the same person again"))
                continue
            seen.add(key)
            who = Mention(name, _handles(profile, mail))
            add(PersonRecord(origin, who, organisation, title, is_entry=profile is not None, is_own_book=True))
            moment = Origin(source, f"{key}:connected", where)
            if connected_at:
                add(InteractionRecord(moment, connected_at, _CONNECTED, (Participant(who, _WITH),)))
            else:
                add(Unreadable(moment, linkedin_dates.complaint(day)))
        return items


def _handles(profile: Handle | None, mail: str) -> tuple[Handle, ...]:
    address = handles.email(mail) if mail else None
    if profile:
        return (profile, address) if address else (profile,)
    return (address,) if address else ()
