"""LinkedIn posts: Shares.csv of "Get a copy of your data": what you published there in your own words.

Of each the first line, its day, its hashtags and its address; what you only passed on is left out, and so are pictures.
"""

from collections.abc import Iterator
from typing import Final

from kithwork.domain.records import FactKind, FactRecord, Item, Origin, Skipped, Unreadable
from kithwork.importers import linkedin_dates, linkedin_files, own_posts
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.tables import Row

_HEADER: Final = ("Date", "ShareLink", "ShareCommentary")


class LinkedInPosts:
    """One fact for each post with words."""

    source = "linkedin-posts"

    def recognises(self, member: Member) -> bool:
        """By name and columns."""
        return linkedin_files.stem(member.name) == "shares" and linkedin_files.is_table(member, _HEADER)

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """One fact for each row."""
        seen: set[str] = set()

        def post(row: Row) -> Iterator[Item]:
            yield from self._post(row, seen, reading)

        yield from linkedin_files.items(self.source, member, _HEADER, post)

    def _post(self, row: Row, seen: set[str], reading: Reading) -> Iterator[Item]:
        text, link, date = row["ShareCommentary"], row["ShareLink"], row["Date"]
        title, at = own_posts.title_of(text), linkedin_dates.moment(date, (linkedin_dates.stamp,))
        origin = Origin(self.source, link or f"{date} {title}".strip() or f"line {row.line}", f"line {row.line}")
        if origin.key in seen:
            yield Skipped(origin, "the same again")
        elif not title:
            yield Skipped(origin, "passed on without a word")
        elif at is None:
            yield Unreadable(origin, linkedin_dates.complaint(date))
        else:
            seen.add(origin.key)
            address = link if link.lower().startswith(("https://", "http://")) else ""
            yield FactRecord(origin, FactKind.POST, title, "LinkedIn", "", address, reading.day(at).isoformat(), own_posts.topics_of(text))
