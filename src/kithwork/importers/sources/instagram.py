"""Instagram: "Download your information" as JSON; who follows whom since when, and messages.

Whoever is followed has the address of a page; in messages people have the names that they show, and nothing else.
"""

import re
from collections.abc import Iterator
from typing import Final

from kithwork.domain import handles
from kithwork.domain.records import InteractionKind, InteractionRecord, Item, Mention, Origin, Part, Participant, Skipped, Unreadable
from kithwork.importers import chats, json_parts, meta_threads
from kithwork.importers.json_parts import Path, listing, mapping
from kithwork.importers.meta_threads import line
from kithwork.importers.protocol import Member, Reading

SOURCE: Final = "instagram"
_FOLLOWS: Final = re.compile(
    rb'\A(?:\xef\xbb\xbf)?\s*(?:\{\s*"relationships_(?:following|followers)"\s*:\s*)?\[(?=.*"string_list_data"\s*:)', re.DOTALL
)
_FILES: Final = re.compile(r"(followers|following)(?:_\d+)?\.json\Z")
_PAGE: Final = re.compile(r"https?://(?:www\.)?instagram\.com/(?:_u/)?([A-Za-z0-9._]{1,40})/?\Z")
_NAME: Final = re.compile(r"[A-Za-z0-9._]{1,40}\Z")


class Instagram:
    """One record for each who follows or is followed, and for each message."""

    source = SOURCE

    def recognises(self, member: Member) -> bool:
        """By the names of its fields; messages are Facebook's unless folders or words say otherwise."""
        name = member.name.casefold()
        if _FILES.match(name):
            return bool(_FOLLOWS.match(member.head()))
        return name.endswith(".json") and meta_threads.is_thread(member.head()) and meta_threads.is_instagrams(member)

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """What the file holds, by its name."""
        try:
            found = _FILES.match(member.name.casefold())
            yield from _follows(member, found[1], reading) if found else meta_threads.messages(member, SOURCE, reading)
        except (json_parts.Damaged, OSError, UnicodeError) as error:
            yield Unreadable(Origin(SOURCE, f"file:{member.place}", member.place), str(error))


def _is_entry(path: Path) -> bool:
    return bool(path) and isinstance(path[-1], int)


def _follows(member: Member, direction: str, reading: Reading) -> Iterator[Item]:
    seen: set[str] = set()
    with member.open() as stream:
        for number, part in enumerate(json_parts.parts(stream, member.head()[:4], _is_entry), 1):
            found = mapping(part.value)
            data = mapping(next(iter(listing(found.get("string_list_data"))), None))
            page = _PAGE.match(line(data.get("href")))
            called = line(data.get("value")) or line(found.get("title")) or (page[1] if page else "")
            known = handles.profile_url(f"instagram.com/{called}") if _NAME.match(called) else None
            at = chats.at_second(data.get("timestamp"), reading.now)
            origin = Origin(SOURCE, f"{direction}/{called.casefold() or number}", f"entry {number}")
            if known is None or at is None:
                yield Unreadable(origin, chats.LATE if known else "it does not say who it is")
            elif origin.key in seen:
                yield Skipped(origin, "the same account again")
            else:
                seen.add(origin.key)
                who = Participant(Mention("", (known,)), Part.TO if direction == "following" else Part.FROM)
                yield InteractionRecord(origin, at, InteractionKind.FOLLOWED, (who,))
