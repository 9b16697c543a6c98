"""LinkedIn facts: skills, languages, projects, publications, certificates, honours, courses and followed organisations of "Get a copy of your data".

What the owner says of themself; a certificate's number is not read.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from kithwork.domain.records import FactKind, FactRecord, Item, Origin, Skipped, Unreadable
from kithwork.importers import linkedin_dates, linkedin_files
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.tables import Row


@dataclass(frozen=True, slots=True)
class _Columns:
    """What one of the files calls its columns."""

    kind: FactKind
    name: str
    told_by: tuple[str, ...] = ()  # columns that tell this file from others
    by: str = ""
    level: str = ""
    link: str = ""
    on: str = ""

    @property
    def header(self) -> tuple[str, ...]:
        """The columns that must be there."""
        return (self.name, *self.told_by)


_FILES: Final = {
    "skills": _Columns(FactKind.SKILL, "Name"),
    "languages": _Columns(FactKind.LANGUAGE, "Name", ("Proficiency",), level="Proficiency"),
    "projects": _Columns(FactKind.PROJECT, "Title", ("Started On",), link="Url", on="Started On"),
    "publications": _Columns(FactKind.PUBLICATION, "Name", ("Published On",), by="Publisher", link="Url", on="Published On"),
    "certifications": _Columns(FactKind.CERTIFICATE, "Name", ("Authority",), by="Authority", link="Url", on="Started On"),
    "honors": _Columns(FactKind.HONOUR, "Title", ("Issued On",), on="Issued On"),
    "courses": _Columns(FactKind.COURSE, "Name", ("Number",)),
    "company follows": _Columns(FactKind.FOLLOWS, "Organization", ("Followed On",), on="Followed On"),
}


class LinkedInFacts:
    """What the owner can do, made and follows."""

    source = "linkedin-facts"

    def recognises(self, member: Member) -> bool:
        """By name and columns, since many a table has a column called Name."""
        return _columns(member) is not None

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  nothing in it is a message
        """One fact for each row."""
        if columns := _columns(member):
            yield from linkedin_files.items(self.source, member, columns.header, partial(self._fact, columns, set()))

    def _fact(self, columns: _Columns, seen: set[str], row: Row) -> Iterator[Item]:
        name = row[columns.name]
        origin = Origin(self.source, f"{columns.kind}:{name.casefold()}", f"line {row.line}")
        if not name:
            yield Skipped(origin, "empty row")
        elif origin.key in seen:
            yield Skipped(origin, "the same again")
        else:
            seen.add(origin.key)
            text = row[columns.on] if columns.on else ""
            on = linkedin_dates.of_fact(text) if text else ""
            by, level, link = (row[column] if column else "" for column in (columns.by, columns.level, columns.link))
            yield FactRecord(origin, columns.kind, name, by, level, link, on or "")
            if on is None:
                yield Unreadable(Origin(self.source, f"{origin.key}:on", origin.where), linkedin_dates.complaint(text))


def _columns(member: Member) -> _Columns | None:
    found = _FILES.get(linkedin_files.stem(member.name))
    return found if found and linkedin_files.is_table(member, found.header) else None
