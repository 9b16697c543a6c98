"""LinkedIn posts and schools: Positions, Education, Volunteering and Organizations.csv of "Get a copy of your data": where the owner has been.

Dates are months or years; no end means that it goes on.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kithwork.domain.records import Item, Origin, RoleRecord, Skipped, Unreadable
from kithwork.importers import linkedin_dates, linkedin_files
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.tables import Row


@dataclass(frozen=True, slots=True)
class _Columns:
    """What the two files call the same things."""

    kind: str
    organisation: str
    title: str
    from_on: str
    to_on: str
    note: str

    @property
    def header(self) -> tuple[str, ...]:
        """The columns that tell this file."""
        return (self.organisation, self.title, self.from_on, self.to_on)


_FILES = (
    _Columns("work", "Company Name", "Title", "Started On", "Finished On", "Description"),
    _Columns("education", "School Name", "Degree Name", "Start Date", "End Date", "Notes"),
    _Columns("volunteering", "Company Name", "Role", "Started On", "Finished On", "Description"),
    _Columns("membership", "Name", "Position", "Started On", "Finished On", "Description"),
)


class LinkedInPositions:
    """The owner's posts and schools."""

    source = "linkedin-positions"

    def recognises(self, member: Member) -> bool:
        """By the columns of one of these files."""
        return _columns(member) is not None

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  a profile's text is the owner's own
        """One role for each row."""
        columns = _columns(member) or _FILES[0]
        yield from linkedin_files.items(self.source, member, columns.header, partial(self._role, columns, set()))

    def _role(self, columns: _Columns, seen: set[str], row: Row) -> Iterator[Item]:
        organisation, title = row[columns.organisation], row[columns.title]
        from_on, to_on = (linkedin_dates.partial(row[column]) if row[column] else "" for column in (columns.from_on, columns.to_on))
        key = "|".join((columns.kind, organisation, title, row[columns.from_on] if from_on is None else from_on)).casefold()
        origin = Origin(self.source, key, f"line {row.line}")
        if not organisation and not title:
            yield Skipped(origin, "empty row")
        elif key in seen:
            yield Skipped(origin, "the same role again")
        else:
            seen.add(key)
            note = row[columns.note]
            yield RoleRecord(origin, organisation, title, from_on or "", to_on or "", columns.kind, note)
            for column, found in ((columns.from_on, from_on), (columns.to_on, to_on)):
                if found is None:
                    yield Unreadable(Origin(self.source, f"{key}:{column}", origin.where), linkedin_dates.complaint(row[column]))


def _columns(member: Member) -> _Columns | None:
    found = next((columns for columns in _FILES if linkedin_files.is_table(member, columns.header)), None)
    if found and found.kind == "membership" and linkedin_files.stem(member.name) != "organizations":  # a column called Name is anybody's
        return None
    return found
