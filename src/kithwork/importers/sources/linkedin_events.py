"""LinkedIn events: Events.csv of "Get a copy of your data": what the owner said they would come to.

Hours name no zone and are taken as UTC, which is at most a day off. Nobody else is named in it.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import Final

from kithwork.domain.records import Context, ContextKind, InteractionKind, InteractionRecord, Item, Origin, Skipped, Unreadable
from kithwork.importers import linkedin_dates, linkedin_files
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.tables import Row

HEADER: Final = ("Event Name", "Event Time", "Status")
_COMING: Final = frozenset({"APPROVED", "ATTENDING", "ATTENDED"})
_SPAN: Final = re.compile(r"\s+-\s+")


class LinkedInEvents:
    """Gatherings, which can be made events with a yes."""

    source = "linkedin-events"

    def recognises(self, member: Member) -> bool:
        """By its columns."""
        return linkedin_files.is_table(member, HEADER)

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  nothing in it is a message
        """One gathering for each row that the owner did not take back."""
        yield from linkedin_files.items(self.source, member, HEADER, partial(self._event, set()))

    def _event(self, seen: set[str], row: Row) -> Iterator[Item]:
        name, begins = row["Event Name"], _SPAN.split(row["Event Time"])[0]
        at = linkedin_dates.event_time(begins)
        origin = Origin(self.source, f"{name.casefold()}|{at.isoformat() if at else begins}", f"line {row.line}")
        if not name:
            yield Skipped(origin, "empty row")
        elif origin.key in seen:
            yield Skipped(origin, "the same event again")
        elif row["Status"].strip().upper() not in _COMING:
            yield Skipped(origin, "you did not come, or were not let in")
        elif at is None:
            yield Unreadable(origin, linkedin_dates.complaint(begins))
        else:
            seen.add(origin.key)
            yield self._gathering(origin, name, at)

    def _gathering(self, origin: Origin, name: str, at: datetime) -> InteractionRecord:
        context = Context(ContextKind.EVENT, key=f"{self.source}:{origin.key}", label=name)
        return InteractionRecord(origin, at, InteractionKind.MEETING, (), subject=name, context=context)
