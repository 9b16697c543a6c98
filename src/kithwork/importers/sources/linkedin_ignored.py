"""The rest of LinkedIn's "Get a copy of your data": files that Kithwork knows and leaves alone, so that the report can say so.

Nothing below a header is read. What only advertisers, invoices or the security log need is private; the rest may be of use one day.
"""

from collections.abc import Iterator
from typing import Final

from kithwork.domain.records import Item, Origin, Skipped
from kithwork.importers import linkedin_files
from kithwork.importers.protocol import Member, Reading

_PRIVATE: Final = frozenset(
    {
        "account status history",
        "ad targeting",
        "ads clicked",
        "inferences about you",
        "job applicant saved answers",
        "job applicant saved screening question responses",
        "job seeker preferences",
        "lan ads engagement",
        "learning",
        "learningcoachmessages",
        "logins",
        "phonenumbers",
        "private identity asset",
        "profile summary",
        "receipts",
        "receipts v2",
        "rich media",
        "savedjobalerts",
        "searchqueries",
        "security challenges",
        "verifications",
        "whatsapp phone numbers",
    }
)

# Words that other programs use for their files too, so the columns must agree.
_PRIVATE_IF: Final = {"registration": ("Registered At", "Registration Ip")}
_PROGRAMS: Final = frozenset(
    {"guide messages", "learning coach messages", "learning role play messages"}
)  # as messages.csv, and nobody is behind them
_NOT_YET: Final = {
    "comments": ("Date", "Link", "Message"),
    "instantreposts": ("Date", "Link"),
    "reactions": ("Date", "Type", "Link"),
    "saved articles": ("Saved At", "Link"),
    "saved items": ("savedItem", "CreatedTime"),
    "votes": ("Date", "Link", "OptionText"),
}


class LinkedInIgnored:
    """Files of the archive that are known and not read."""

    source = "linkedin-ignored"

    def recognises(self, member: Member) -> bool:
        """By name, and by columns where the name could be anybody's."""
        return _why(member) is not None

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  nothing is read
        """One line for the report."""
        why = _why(member)
        if why:
            yield Skipped(Origin(self.source, linkedin_files.stem(member.name), member.name), why)


def _why(member: Member) -> str | None:
    stem = linkedin_files.stem(member.name)
    if not member.name.casefold().endswith(".csv"):
        return None
    if stem in _PRIVATE or (stem in _PRIVATE_IF and linkedin_files.is_table(member, _PRIVATE_IF[stem])):
        return "left out for privacy"
    if stem in _PROGRAMS and linkedin_files.is_table(member, ("CONVERSATION ID", "FROM", "CONTENT")):
        return "talks with a program"
    return "not used yet" if stem in _NOT_YET and linkedin_files.is_table(member, _NOT_YET[stem]) else None
