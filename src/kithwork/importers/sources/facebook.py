"""Facebook and Instagram: "Download your information" as JSON; friends, messages, and on Instagram who follows whom.

Letters beyond English are mended, which Facebook writes byte by byte. People have names there and nothing else, so that one name is one person; on Instagram
whoever is followed has the address of a profile.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
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
from kithwork.importers.chats import Chat, Message
from kithwork.importers.json_parts import Path, listing, mapping
from kithwork.importers.protocol import Member, Reading

SOURCE: Final = "facebook"
_BOM: Final = rb"\A(?:\xef\xbb\xbf)?\s*"
_MESSAGES: Final = re.compile(
    _BOM + rb'\{\s*"(?:participants|messages)"\s*:\s*\[(?=.*"(?:sender_name|participants)"\s*:)(?=.*"timestamp_ms"\s*:)', re.DOTALL
)
_FRIENDS: Final = re.compile(_BOM + rb'\{\s*"(?:friends|friends_v2)"\s*:\s*\[\s*(?:\]|\{\s*"(?:name|timestamp)"\s*:)', re.DOTALL)
_FOLLOWS: Final = re.compile(_BOM + rb'(?:\{\s*"relationships_(following|followers)"\s*:\s*)?\[(?=.*"string_list_data"\s*:)', re.DOTALL)
_PROFILE: Final = re.compile(_BOM + rb'\{\s*"(?:profile|profile_v2)"\s*:\s*\{(?=.*"full_name"\s*:)', re.DOTALL)
_FOLLOW_FILES: Final = re.compile(r"(?:followers(?:_\d+)?|following)\.json\Z")
_GONE: Final = frozenset(
    {"", "facebook user", "instagram user", "facebook-nutzer", "utilisateur facebook", "usuario de facebook", "usuário do facebook"}
)
_OWN_KINDS: Final = frozenset({"Subscribe", "Unsubscribe", "Payment"})
_INSTAGRAM: Final = re.compile(r"https?://(?:www\.)?instagram\.com/(?:_u/)?([A-Za-z0-9._]{1,40})/?\Z")


@dataclass(slots=True)
class _Thread:
    """What is said about a conversation before and after its messages."""

    title: str
    path: str
    names: list[str]

    @property
    def is_group(self) -> bool:
        """More than two, or two of whom neither gives it its name."""
        return len(self.names) > 2 or (len(self.names) == 2 and bool(self.title) and self.title not in self.names)

    @property
    def chat(self) -> Chat:
        """As records name it: its path holds its number, and changes its folder when it is put away."""
        return Chat(SOURCE, self.path.rpartition("/")[2] or "|".join(sorted(name.casefold() for name in self.names)), self.title, self.is_group)

    def owner(self) -> str:
        """Who of the two does not give it its name."""
        others = [name for name in self.names if name != self.title]
        return others[0] if len(self.names) == 2 and len(others) == 1 else ""


class Facebook:
    """One record for each friend, each message, and each who follows or is followed."""

    source = SOURCE

    def recognises(self, member: Member) -> bool:
        """By the names of its fields."""
        head, name = member.head(), member.name.casefold()
        if not name.endswith(".json"):
            return False
        return bool(_MESSAGES.match(head) or _FRIENDS.match(head) or _PROFILE.match(head) or (_FOLLOW_FILES.match(name) and _FOLLOWS.match(head)))

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """What the file holds, by its form."""
        head = member.head()
        try:
            if _MESSAGES.match(head):
                yield from _messages(member, reading)
            elif _FRIENDS.match(head):
                yield from _befriended(member, reading)
            elif _PROFILE.match(head):
                yield from _profile(member)
            else:
                yield from _follows(member, reading)
        except (json_parts.Damaged, OSError, UnicodeError) as error:
            yield Unreadable(Origin(SOURCE, f"file:{member.place}", member.place), str(error))


def mended(value: object) -> str:
    """Text of which every byte was written as a letter, put together again; any other text as it is."""
    text = chats.clean(value)
    try:
        return chats.clean(text.encode("latin-1").decode("utf-8"))
    except UnicodeError:
        return text


def _line(value: object) -> str:
    return chats.line(mended(value))


def _mention(name: str) -> Mention:
    return Mention(name, (handles.entry(SOURCE, name.casefold()),))


def _is_fact(path: Path) -> bool:
    return path in {("title",), ("thread_path",)} or (len(path) == 2 and path[0] == "participants")


def _is_message(path: Path) -> bool:
    return len(path) == 2 and path[0] == "messages"


def _look(member: Member) -> _Thread:
    """What stands around the messages; where nobody is named as taking part, whoever writes."""
    found = _Thread("", "", [])
    writers: dict[str, None] = {}
    with member.open() as stream:
        for part in json_parts.parts(stream, member.head()[:4], lambda path: _is_fact(path) or _is_message(path)):
            match part.path:
                case ("title",):
                    found.title = _line(part.value)
                case ("thread_path",):
                    found.path = _line(part.value)
                case ("participants", _):
                    found.names.append(_line(mapping(part.value).get("name")))
                case _:
                    writers[_line(mapping(part.value).get("sender_name"))] = None
    found.names = list(dict.fromkeys(name for name in (found.names or writers) if name))
    return found


def _messages(member: Member, reading: Reading) -> Iterator[Item]:
    try:
        thread = _look(member)
    except json_parts.Damaged:  # said below, where it breaks off
        thread = _Thread("", "", [])
    others = [_mention(name) for name in thread.names if name.casefold() not in _GONE]
    seen: Counter[str] = Counter()
    with member.open() as stream:
        for part in json_parts.parts(stream, member.head()[:4], _is_message):
            yield _message(mapping(part.value), thread, others, f"message {int(part.path[1]) + 1}", seen, reading)
    if owner := thread.owner():
        yield OwnerRecord(Origin(SOURCE, f"owner:{owner.casefold()}", f"conversation with {thread.title}"), _mention(owner))


def _message(found: dict[str, object], thread: _Thread, others: list[Mention], where: str, seen: Counter[str], reading: Reading) -> Item:
    name, stamp, text = _line(found.get("sender_name")), chats.line(found.get("timestamp_ms")), mended(found.get("content"))
    key = chats.digest(thread.chat.key, stamp, name.casefold())
    seen[key] += 1
    origin = Origin(SOURCE, key if seen[key] == 1 else f"{key}/{seen[key]}", where)
    is_call = found.get("type") == "Call" or "call_duration" in found
    if why := _left_out(found, name, thread, is_call=is_call):
        return Skipped(origin, why)
    at = chats.at_second(found.get("timestamp_ms"), reading.now)
    if at is None:
        return Unreadable(origin, chats.LATE)
    if is_call:
        return chats.call(origin, at, _mention(name), [] if thread.is_group else others)
    return chats.record(Message(origin, at, _mention(name), text if reading.with_words else ""), thread.chat, others)


def _left_out(found: dict[str, object], name: str, thread: _Thread, *, is_call: bool) -> str:
    if name.casefold() in _GONE or (not thread.is_group and thread.title.casefold() in _GONE - {""}):
        return "deleted account"
    if found.get("is_unsent"):
        return "a message that was taken back"
    if found.get("type") in _OWN_KINDS:
        return "a line of Facebook's own"
    return "a call that nobody took" if is_call and not found.get("call_duration") else ""


def _befriended(member: Member, reading: Reading) -> Iterator[Item]:
    seen: set[str] = set()
    with member.open() as stream:
        for part in json_parts.parts(stream, member.head()[:4], lambda path: len(path) == 2):
            found, where = mapping(part.value), f"friend {int(part.path[1]) + 1 if isinstance(part.path[1], int) else part.path[1]}"
            name, at = _line(found.get("name")), chats.at_second(found.get("timestamp"), reading.now)
            origin = Origin(SOURCE, f"friend/{name.casefold()}" if name else where, where)
            if name.casefold() in _GONE or name in seen:
                yield Skipped(origin, "the same name again" if name in seen else "deleted account")
                continue
            seen.add(name)
            who = _mention(name)
            yield PersonRecord(origin, who, is_own_book=True)
            moment = Origin(SOURCE, f"{origin.key}:connected", where)
            if at:
                yield InteractionRecord(moment, at, InteractionKind.CONNECTED, (Participant(who, Part.WITH),))
            else:
                yield Unreadable(moment, chats.LATE)


def _profile(member: Member) -> Iterator[Item]:
    with member.open() as stream:
        for part in json_parts.parts(stream, member.head()[:4], lambda path: len(path) == 1):
            found = mapping(part.value)
            name = _line(mapping(found.get("name")).get("full_name"))
            mails = (handles.email(_line(one)) for one in listing(mapping(found.get("emails")).get("emails")))
            if name:
                who = _mention(name)
                own = Mention(name, (*who.handles, *(address for address in mails if address)))
                yield OwnerRecord(Origin(SOURCE, "profile", "profile information"), own)


def _follows(member: Member, reading: Reading) -> Iterator[Item]:
    """Instagram: whoever follows the owner, or is followed by them, since when."""
    is_following = "following" in member.name.casefold()
    seen: set[str] = set()
    with member.open() as stream:
        for part in json_parts.parts(stream, member.head()[:4], lambda path: isinstance(path[-1], int) if path else False):
            found, where = mapping(part.value), f"entry {int(part.path[-1]) + 1}"
            data = mapping(next(iter(listing(found.get("string_list_data"))), None))
            address = _INSTAGRAM.match(_line(data.get("href")))
            login = _line(data.get("value")) or _line(found.get("title")) or (address[1] if address else "")
            profile = handles.profile_url(f"instagram.com/{login}") if re.fullmatch(r"[A-Za-z0-9._]{1,40}", login) else None
            at = chats.at_second(data.get("timestamp"), reading.now)
            origin = Origin(SOURCE, f"{'following' if is_following else 'follower'}/{login.casefold() or where}", where)
            if not profile or at is None:
                yield Unreadable(origin, chats.LATE if profile else "it does not say who it is")
            elif origin.key in seen:
                yield Skipped(origin, "the same profile again")
            else:
                seen.add(origin.key)
                who = Participant(Mention("", (profile,)), Part.TO if is_following else Part.FROM)
                yield InteractionRecord(origin, at, InteractionKind.FOLLOWED, (who,))
