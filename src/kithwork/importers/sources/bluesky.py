"""Bluesky: whom one follows, and who follows, as JSON from the public API (app.bsky.graph.getFollows and getFollowers, com.atproto.repo.listRecords).

Only the record of following itself says since when; lists of accounts do not.
"""

import re
from collections.abc import Iterator
from typing import Final

from kithwork.domain import handles
from kithwork.domain.records import (
    InteractionKind,
    InteractionRecord,
    Item,
    Mention,
    Origin,
    OwnerRecord,
    Part,
    Participant,
    PersonRecord,
    Skipped,
    Unreadable,
)
from kithwork.importers import chats, json_parts
from kithwork.importers.chats import line
from kithwork.importers.json_parts import Path, mapping
from kithwork.importers.protocol import Member, Reading

SOURCE: Final = "bluesky"
_BOM: Final = rb"\A(?:\xef\xbb\xbf)?\s*\[?\s*"
_ACCOUNTS: Final = re.compile(_BOM + rb'\{(?=.*"did:(?:plc|web):)(?=.*"(?:follows|followers)"\s*:\s*\[)', re.DOTALL)
_RECORDS: Final = re.compile(_BOM + rb'\{(?=.*"records"\s*:\s*\[)(?=.*app\.bsky\.graph\.follow)', re.DOTALL)
_LABELS: Final = {"follows": "you follow them on Bluesky", "followers": "follows you on Bluesky"}
_DID: Final = re.compile(r"did:(?:plc|web):[\w.:%\-]+\Z")
_OWN: Final = re.compile(r"at://(did:(?:plc|web):[\w.:%\-]+)/")
_NO_HANDLE: Final = frozenset({"", "handle.invalid"})


class Bluesky:
    """One record for each account that follows or is followed."""

    source = SOURCE

    def recognises(self, member: Member) -> bool:
        """By the names of its fields, and the numbers of accounts."""
        head = member.head() if member.name.casefold().endswith(".json") else b""
        return bool(_ACCOUNTS.match(head) or _RECORDS.match(head))

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """Every account in order; several pages may stand in one list."""
        seen: set[str] = set()
        try:
            with member.open() as stream:
                for part in json_parts.parts(stream, member.head()[:4], _is_wanted):
                    for item in _items(part.path, mapping(part.value), reading):
                        is_again = item.origin.key in seen
                        seen.add(item.origin.key)
                        if not is_again:
                            yield item
                        elif not isinstance(item, OwnerRecord):
                            yield Skipped(item.origin, "the same account again")
        except (json_parts.Damaged, OSError, UnicodeError) as error:
            yield Unreadable(Origin(SOURCE, f"file:{member.name}", member.place), str(error))


def _is_wanted(path: Path) -> bool:
    match path:
        case ("subject",) | (int(), "subject"):
            return True
        case ("follows" | "followers" | "records", int()) | (int(), "follows" | "followers" | "records", int()):
            return True
    return False


def _items(path: Path, found: dict[str, object], reading: Reading) -> Iterator[Item]:
    where = f"entry {int(path[-1]) + 1}" if isinstance(path[-1], int) else str(path[-1])
    box = str(path[-2]) if isinstance(path[-1], int) and len(path) > 1 else "subject"
    if box == "records":
        yield from _record(found, where, reading)
        return
    number = line(found.get("did"))
    who = _mention(found)
    if not _DID.match(number):
        yield Unreadable(Origin(SOURCE, f"{box}/{where}", where), "it does not say who it is")
    elif box == "subject":
        yield OwnerRecord(Origin(SOURCE, f"owner/{number}", where), who)
    else:
        yield PersonRecord(Origin(SOURCE, f"{box}/{number}", where), who, labels=(_LABELS[box],), is_entry=True)


def _record(found: dict[str, object], where: str, reading: Reading) -> Iterator[Item]:
    """The owner's own record that they follow somebody, since when."""
    said, address = mapping(found.get("value")), line(found.get("uri"))
    number, at = line(said.get("subject")), chats.at_iso(said.get("createdAt"), reading.now)
    own = _OWN.match(address)
    if own:
        yield OwnerRecord(Origin(SOURCE, f"owner/{own[1]}/records", where), Mention("", (handles.entry(SOURCE, own[1]),)))
    origin = Origin(SOURCE, f"following/{number}" if _DID.match(number) else address or where, where)
    if not _DID.match(number):
        yield Unreadable(origin, "it does not say who it is")
    elif at is None:
        yield Unreadable(origin, chats.LATE)
    else:
        yield InteractionRecord(origin, at, InteractionKind.FOLLOWED, (Participant(Mention("", (handles.entry(SOURCE, number),)), Part.TO),))


def _mention(found: dict[str, object]) -> Mention:
    """An account by its number, and by its address while it has one."""
    number, login = line(found.get("did")), line(found.get("handle")).casefold()
    profile = None if login in _NO_HANDLE else handles.profile_url(f"bsky.app/profile/{login}")
    return Mention(line(found.get("displayName")), (handles.entry(SOURCE, number), *((profile,) if profile else ())))
