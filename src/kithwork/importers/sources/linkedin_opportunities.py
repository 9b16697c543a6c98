"""LinkedIn jobs: Saved Jobs.csv and Job Applications.csv from the folder Jobs of "Get a copy of your data".

Days are American and name no zone. The answers to a form's questions, the address and the number that were given with it are private, and are not read.
"""

from collections.abc import Iterator
from functools import partial
from typing import Final

from kithwork.domain.records import Item, OpportunityRecord, Origin, Skipped, Unreadable
from kithwork.importers import linkedin_dates, linkedin_files, opportunity_links
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.tables import Row

SAVED: Final = ("Saved Date", "Job Url", "Job Title", "Company Name")
APPLIED: Final = ("Application Date", "Company Name", "Job Title", "Job Url")


class LinkedInOpportunities:
    """Posts that the owner saved, and those for which they applied."""

    source = "linkedin-opportunities"

    def recognises(self, member: Member) -> bool:
        """By the columns of either file."""
        return any(linkedin_files.is_table(member, columns) for columns in (SAVED, APPLIED))

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  nothing in it is a message
        """One opportunity for each row."""
        is_saved = linkedin_files.is_table(member, SAVED)
        columns = SAVED if is_saved else APPLIED
        yield from linkedin_files.items(self.source, member, columns, partial(self._opportunity, set(), is_saved=is_saved))

    def _opportunity(self, seen: set[str], row: Row, *, is_saved: bool) -> Iterator[Item]:
        stage, column = ("heard", "Saved Date") if is_saved else ("applied", "Application Date")
        organisation, title, link = row["Company Name"], row["Job Title"], row["Job Url"]
        known_as = opportunity_links.key(link) or f"{organisation}|{title}".casefold()
        origin = Origin(self.source, f"{stage}:{known_as}", f"line {row.line}")
        at = linkedin_dates.moment(row[column], linkedin_dates.INVITATIONS)
        if not organisation and not title:
            yield Skipped(origin, "empty row")
        elif origin.key in seen:
            yield Skipped(origin, "the same post again")
        else:
            seen.add(origin.key)
            version = row["Resume Name"]
            yield OpportunityRecord(origin, organisation, title, ((stage, at.date().isoformat() if at else ""),), link=link, version=version)
            if at is None:
                yield Unreadable(Origin(self.source, f"{origin.key}:on", origin.where), linkedin_dates.complaint(row[column]))
