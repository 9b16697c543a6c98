"""Facebook: "Download your information" as JSON; friends, messages, and who the owner is.

People have names there and nothing else, so that one name is one person.
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
from kithwork.importers import chats, json_parts, meta_threads
from kithwork.importers.json_parts import listing, mapping
from kithwork.importers.meta_threads import GONE, line, mention
from kithwork.importers.protocol import Member, Reading

SOURCE: Final = "facebook"
_BOM: Final = rb"\A(?:\xef\xbb\xbf)?\s*"
_FRIENDS: Final = re.compile(_BOM + rb'\{\s*"(?:friends|friends_v2)"\s*:\s*\[\s*(?:\]|\{\s*"(?:name|timestamp)"\s*:)', re.DOTALL)
_PROFILE: Final = re.compile(_BOM + rb'\{\s*"(?:profile|profile_v2)"\s*:\s*\{(?=.*"full_name"\s*:)', re.DOTALL)


class Facebook:
    """One record for each friend and each message."""

    source = SOURCE

    def recognises(self, member: Member) -> bool:
        """By the names of its fields; messages are Instagram's where folders or words say so."""
        head = member.head() if member.name.casefold().endswith(".json") else b""
        if meta_threads.is_thread(head):
            return not meta_threads.is_instagrams(member)
        return bool(_FRIENDS.match(head) or _PROFILE.match(head))

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """What the file holds, by its form."""
        head = member.head()
        try:
            if _FRIENDS.match(head):
                yield from _befriended(member, reading)
            elif _PROFILE.match(head):
                yield from _owner(member)
            else:
                yield from meta_threads.messages(member, SOURCE, reading)
        except (json_parts.Damaged, OSError, UnicodeError) as error:
            yield Unreadable(Origin(SOURCE, f"file:{member.place}", member.place), str(error))


def _befriended(member: Member, reading: Reading) -> Iterator[Item]:
    seen: set[str] = set()
    with member.open() as stream:
        for number, part in enumerate(json_parts.parts(stream, member.head()[:4], lambda path: len(path) == 2), 1):
            found, where = mapping(part.value), f"friend {number}"
            name, at = line(found.get("name")), chats.at_second(found.get("timestamp"), reading.now)
            origin = Origin(SOURCE, f"friend/{name.casefold()}" if name else where, where)
            if name.casefold() in GONE or origin.key in seen:
                yield Skipped(origin, "the same name again" if origin.key in seen else "deleted account")
                continue
            seen.add(origin.key)
            who = mention(SOURCE, name)
            yield PersonRecord(origin, who, is_own_book=True)
            moment = Origin(SOURCE, f"{origin.key}:connected", where)
            if at:
                yield InteractionRecord(moment, at, InteractionKind.CONNECTED, (Participant(who, Part.WITH),))
            else:
                yield Unreadable(moment, chats.LATE)


def _owner(member: Member) -> Iterator[Item]:
    with member.open() as stream:
        for part in json_parts.parts(stream, member.head()[:4], lambda path: path in {("profile",), ("profile_v2",)}):
            found = mapping(part.value)
            name = line(mapping(found.get("name")).get("full_name"))
            mails = (handles.email(line(one)) for one in listing(mapping(found.get("emails")).get("emails")))
            if not name:
                yield Unreadable(Origin(SOURCE, "profile", "profile information"), "it does not say who it is")
                return
            known = (*mention(SOURCE, name).handles, *(address for address in mails if address))
            yield OwnerRecord(Origin(SOURCE, "profile", "profile information"), Mention(name, known))
            return
