"""LinkedIn recommendations: Recommendations_Received.csv and Recommendations_Given.csv from "Get a copy of your data".

Only the file's name tells the direction. There is no profile URL, so people are known by name alone; organisation and title are those of
the day on which it was written.
"""

from collections.abc import Iterator
from functools import partial

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

HEADER = ("First Name", "Last Name", "Text", "Creation Date", "Status")
_PARTS = {"recommendations received": Part.FROM, "recommendations given": Part.TO}


class LinkedInRecommendations:
    """Who put a good word in writing; the owner is the other side of every one."""

    source = "linkedin-recommendations"

    def recognises(self, member: Member) -> bool:
        """By name, since both files have the same columns."""
        return linkedin_files.stem(member.name) in _PARTS and linkedin_files.is_table(member, HEADER)

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """One person and one interaction for each row."""
        part = _PARTS.get(linkedin_files.stem(member.name), Part.WITH)
        yield from linkedin_files.items(self.source, member, HEADER, partial(self._recommendation, part, set(), reading))

    def _recommendation(self, part: Part, seen: set[str], reading: Reading, row: Row) -> Iterator[Item]:
        who = Mention(linkedin_files.full_name(row))
        written_at = linkedin_dates.moment(row["Creation Date"], linkedin_dates.RECOMMENDATIONS)
        day = written_at.isoformat() if written_at else row["Creation Date"]
        origin = Origin(self.source, f"{part}|{who.name.casefold()}|{day}", f"line {row.line}")
        if row["Status"].upper() == "PENDING":
            yield Skipped(origin, "pending recommendation")
        elif who.name in {"", linkedin_files.NOBODY}:
            yield Skipped(origin, "deleted account")
        elif origin.key in seen:
            yield Skipped(origin, "the same recommendation again")
        elif written_at is None:
            yield Unreadable(origin, linkedin_dates.complaint(row["Creation Date"]))
        else:
            seen.add(origin.key)
            words = row["Text"] if reading.with_words else ""
            card = Origin(self.source, f"{origin.key}:person", origin.where)
            yield PersonRecord(card, who, organisation=row["Company"], title=row["Job Title"], is_own_book=True)
            yield InteractionRecord(origin, written_at, InteractionKind.RECOMMENDED, (Participant(who, part),), words=words)
