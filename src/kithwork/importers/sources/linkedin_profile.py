"""LinkedIn profile: Profile.csv and "Email Addresses.csv" from "Get a copy of your data": who the owner is, in their words.

The profile does not tell its own URL; messages and invitations give that away. Birth date, postal address and phone stay where they are.
"""

import re
from collections.abc import Iterator
from functools import partial

from kithwork.domain import handles
from kithwork.domain.handles import Handle
from kithwork.domain.records import FactKind, FactRecord, Item, Mention, Origin, OwnerRecord, Skipped, Unreadable
from kithwork.importers import linkedin_files
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.tables import Row

PROFILE = ("First Name", "Last Name", "Headline", "Geo Location")
_WEBSITE = re.compile(r"(?P<label>[A-Z_ ]+):(?P<link>https?://[^\s,\]]+)")
ADDRESSES = ("Email Address", "Confirmed", "Primary")


class LinkedInProfile:
    """The owner as LinkedIn has them."""

    source = "linkedin-profile"

    def recognises(self, member: Member) -> bool:
        """By the columns of either file."""
        return any(linkedin_files.is_table(member, header) for header in (PROFILE, ADDRESSES))

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  nothing here depends on the terms
        """The owner's name and headline, or the owner's confirmed addresses."""
        if linkedin_files.is_table(member, PROFILE):
            yield from linkedin_files.items(self.source, member, PROFILE, partial(self._profile, set()))
            return
        confirmed: dict[Handle, None] = {}
        yield from linkedin_files.items(self.source, member, ADDRESSES, partial(self._address, confirmed))
        if confirmed:
            yield OwnerRecord(Origin(self.source, "addresses", "all confirmed rows"), Mention("", tuple(confirmed)))

    def _profile(self, seen: set[str], row: Row) -> Iterator[Item]:
        origin = Origin(self.source, "profile", f"line {row.line}")
        name = linkedin_files.full_name(row)
        if not name:
            yield Skipped(origin, "empty row")
        elif seen:
            yield Skipped(origin, "the same profile again")
        else:
            seen.add(name)
            yield OwnerRecord(origin, Mention(name), headline=row["Headline"], city=row["Geo Location"])
            yield from self._facts(row)

    def _facts(self, row: Row) -> Iterator[Item]:
        """The owner's story, and their own sites: `[PORTFOLIO:https://ada.example.org,BLOG:https://blog.example.org]`."""
        where = f"line {row.line}"
        if story := row["Summary"].strip():
            yield FactRecord(Origin(self.source, "summary", where), FactKind.STORY, story)
        for key, found in {found["link"].casefold(): found for found in _WEBSITE.finditer(row["Websites"])}.items():
            yield FactRecord(Origin(self.source, f"website:{key}", where), FactKind.LINK, found["label"].capitalize(), link=found["link"])

    def _address(self, confirmed: dict[Handle, None], row: Row) -> Iterator[Item]:
        handle = handles.email(row["Email Address"])
        where = f"line {row.line}"
        if handle is None:
            yield Unreadable(Origin(self.source, f"address:{where}", where), "there is no e-mail address in it")
        elif row["Confirmed"].casefold() != "yes":
            yield Skipped(Origin(self.source, handle.value, where), "address not confirmed")
        else:
            confirmed[handle] = None
