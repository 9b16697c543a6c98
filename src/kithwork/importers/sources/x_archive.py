"""X (Twitter): the archive from Settings, "Download an archive of your data"; its folder data with account, following, follower, messages and posts.

It knows people by numbers; only posts that mention somebody say how they are called. Since when somebody follows is not in it.
"""

import html
import re
from collections.abc import Iterator
from datetime import datetime
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
from kithwork.importers import chats, json_parts, secrets, surroundings
from kithwork.importers.chats import Chat, Message, line
from kithwork.importers.json_parts import listing, mapping
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.surroundings import Files

SOURCE: Final = "x-archive"
_HEAD: Final = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*window\.YTD\.([\w\-]+)\.part\d+\s*=\s*")
_LABELS: Final = {"following": "you follow them on X", "follower": "follows you on X"}
_TALKS: Final = frozenset({"direct_messages", "direct_message", "direct_messages_group", "direct_message_group"})
_POSTS: Final = frozenset({"tweets", "tweet"})
_LOGIN: Final = re.compile(r"https?://(?:www\.)?(?:twitter|x)\.com/([A-Za-z0-9_]{1,20})/?\Z")
_STAMP: Final = "%a %b %d %H:%M:%S %z %Y"
_OWNER: Final = Mention("", (handles.entry(SOURCE, "owner"),))
_NOT_READ: Final = "a file of X's own that is not read"


class XArchive:
    """The owner, one record for each whom they follow, each message, and each post that turns to somebody."""

    source = SOURCE

    def __init__(self) -> None:
        self._owners = surroundings.Kept(_own)

    def recognises(self, member: Member) -> bool:
        """By the line with which every file of the archive begins."""
        return bool(_HEAD.match(member.head()))

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """What the file holds, by the name in its first line."""
        found = _HEAD.match(member.head())
        kind = found[1].decode().replace("-", "_") if found else ""
        try:
            if kind == "account":
                yield from _account(member)
            elif kind in _LABELS:
                yield from _follows(member, kind)
            elif kind in _TALKS or kind in _POSTS:
                own = self._owners.of(surroundings.beside(member, ("account.js",)))
                yield from _once(_talks(member, own, reading) if kind in _TALKS else _posts(member, own, reading))
            else:
                yield Skipped(Origin(SOURCE, f"file:{member.name}", member.place), _NOT_READ)
        except (json_parts.Damaged, OSError, UnicodeError) as error:
            yield Unreadable(Origin(SOURCE, f"file:{member.place}", member.place), str(error))


def _once(items: Iterator[Item]) -> Iterator[Item]:
    seen: set[str] = set()
    for item in items:
        if item.origin.key not in seen:
            yield item
        elif not isinstance(item, PersonRecord) and getattr(item, "kind", "") != InteractionKind.LIKED:
            yield Skipped(item.origin, "the same once more")
        seen.add(item.origin.key)


def _entries(member: Member, path_length: int = 1) -> Iterator[tuple[str, dict[str, object]]]:
    """The objects of the list behind the first line."""
    found = _HEAD.match(member.head())
    with member.open() as stream:
        stream.read(found.end() if found else 0)
        for number, part in enumerate(json_parts.parts(stream, b"", lambda path: len(path) == path_length), 1):
            yield f"entry {number}", mapping(part.value)


def _own(files: Files) -> str:
    """The owner's number; nothing where it cannot be read, which is said where it is read for itself."""
    for member in files.values():
        try:
            return next((line(mapping(found.get("account")).get("accountId")) for _, found in _entries(member)), "")
        except (json_parts.Damaged, OSError, UnicodeError):
            return ""
    return ""


def _mention(number: str, own: str, name: str = "") -> Mention:
    return _OWNER if number and number == own else Mention(name, (handles.entry(SOURCE, number),))


def _profile(login: str) -> tuple[handles.Handle, ...]:
    found = handles.profile_url(f"twitter.com/{login}") if re.fullmatch(r"[A-Za-z0-9_]{1,20}", login) else None
    return (found,) if found else ()


def _account(member: Member) -> Iterator[Item]:
    for where, entry in _entries(member):
        account = mapping(entry.get("account"))
        number, login = line(account.get("accountId")), line(account.get("username"))
        address = handles.email(line(account.get("email")))
        known = ((handles.entry(SOURCE, number),) if number else ()) + _OWNER.handles + _profile(login) + ((address,) if address else ())
        if number or login:
            yield OwnerRecord(Origin(SOURCE, f"owner/{number or login}", where), Mention(line(account.get("accountDisplayName")), known))
        else:
            yield Unreadable(Origin(SOURCE, f"owner/{where}", where), "it does not say whose account it is")
        return


def _follows(member: Member, kind: str) -> Iterator[Item]:
    seen: set[str] = set()
    for where, entry in _entries(member):
        found = mapping(entry.get(kind))
        number, address = line(found.get("accountId")), _LOGIN.match(line(found.get("userLink")))
        origin = Origin(SOURCE, f"{kind}/{number or where}", where)
        if not number:
            yield Unreadable(origin, "it does not say who it is")
        elif number in seen:
            yield Skipped(origin, "the same account again")
        else:
            seen.add(number)
            known = (handles.entry(SOURCE, number), *(_profile(address[1]) if address else ()))
            yield PersonRecord(origin, Mention("", known), labels=(_LABELS[kind],), is_entry=True)


def _talks(member: Member, own: str, reading: Reading) -> Iterator[Item]:
    for where, entry in _entries(member):
        talk = mapping(entry.get("dmConversation"))
        key = line(talk.get("conversationId"))
        events = [mapping(one) for one in listing(talk.get("messages"))]
        messages = [mapping(one.get("messageCreate")) for one in events]
        there = _there(events, messages, own)
        is_group = len(there) > 2 or (bool(messages) and not any(line(one.get("recipientId")) for one in messages))
        chat = Chat(SOURCE, key or where, "a group conversation", is_group)
        others = [_mention(one, own) for one in there]
        for number, said in enumerate(messages, 1):
            yield _letter(said, chat, others, own, f"{where}, message {number}", reading)


def _there(events: list[dict[str, object]], messages: list[dict[str, object]], own: str) -> list[str]:
    """Everybody whom a conversation names."""
    found = dict.fromkeys([own]) if own else {}
    for said in messages:
        found |= dict.fromkeys((line(said.get("senderId")), line(said.get("recipientId"))))
    for event in events:
        joined = mapping(event.get("joinConversation"))
        found |= dict.fromkeys(map(line, listing(joined.get("participantsSnapshot"))))
        found |= dict.fromkeys(map(line, listing(mapping(event.get("participantsJoin")).get("userIds"))))
    return [one for one in found if one]


def _letter(said: dict[str, object], chat: Chat, others: list[Mention], own: str, where: str, reading: Reading) -> Item:
    number, writer = line(said.get("id")), line(said.get("senderId"))
    origin = Origin(SOURCE, f"message/{number or where}", where)
    if not said:
        return Skipped(origin, "a line of X's own")
    at = chats.at_iso(said.get("createdAt"), reading.now)
    if not writer or at is None:
        return Unreadable(origin, chats.LATE if writer else "it does not say who wrote it")
    words = html.unescape(chats.clean(said.get("text"))) if reading.with_words else ""
    return chats.record(Message(origin, at, _mention(writer, own), words), chat, others)


def _posts(member: Member, own: str, reading: Reading) -> Iterator[Item]:
    for where, entry in _entries(member):
        said = mapping(entry.get("tweet")) or entry
        mentioned = [one for one in map(mapping, listing(mapping(said.get("entities")).get("user_mentions"))) if _is_there(one)]
        people = [(line(one.get("id_str")) or line(one.get("id")), one) for one in mentioned]
        for number, one in people:
            if number != own:
                known = (handles.entry(SOURCE, number), *_profile(line(one.get("screen_name"))))
                yield PersonRecord(Origin(SOURCE, f"account/{number}", where), Mention(line(one.get("name")), known), is_entry=True)
        to = [_mention(number, own, line(one.get("name"))) for number, one in people]
        yield _post(said, to, own, where, reading)


def _is_there(one: dict[str, object]) -> bool:
    return (line(one.get("id_str")) or line(one.get("id"))) not in {"", "-1"}


def _post(said: dict[str, object], to: list[Mention], own: str, where: str, reading: Reading) -> Item:
    number, text = line(said.get("id_str")) or line(said.get("id")), chats.clean(said.get("full_text")) or chats.clean(said.get("text"))
    origin = Origin(SOURCE, f"post/{number or where}", where)
    answered = line(said.get("in_reply_to_user_id_str")) or line(said.get("in_reply_to_user_id"))
    if answered and answered != "-1" and not any(one.handles == (handles.entry(SOURCE, answered),) for one in to):
        to = [*to, _mention(answered, own)]
    to = [one for one in to if one is not _OWNER]
    if not to:
        return Skipped(origin, "a post that turns to nobody")
    at = _at(line(said.get("created_at")), reading.now)
    if at is None:
        return Unreadable(origin, chats.LATE)
    if text.startswith("RT @"):
        key = f"passed on/{at.date()}/{to[0].handles[0].value}"
        return chats.trace(Origin(SOURCE, key, where), at, InteractionKind.LIKED, _OWNER, to[0])
    people = (Participant(_OWNER, Part.FROM), *(Participant(one, Part.TO) for one in dict.fromkeys(to)))
    words = secrets.masked(html.unescape(text)) if reading.with_words else ""
    return InteractionRecord(origin, at, InteractionKind.GROUP_MESSAGE, people, words=words)


def _at(text: str, now: datetime) -> datetime | None:
    try:
        return chats.believable(datetime.strptime(text, _STAMP), now)  # noqa: DTZ007  the stamp names its zone
    except (ValueError, OverflowError):
        return chats.at_iso(text, now) if text else None
