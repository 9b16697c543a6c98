"""What was said in a conversation of Facebook's or Instagram's? `message_1.json` and so on, and the form of conversations that only the two can read.

Letters beyond English are mended, which Meta writes byte by byte. People have names there and nothing else, so that one name is one person.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from kithwork.domain import handles
from kithwork.domain.records import Item, Mention, Origin, OwnerRecord, Skipped, Unreadable
from kithwork.importers import chats, json_parts
from kithwork.importers.chats import Chat, Message
from kithwork.importers.json_parts import Path, mapping
from kithwork.importers.protocol import Member, Reading

GONE: Final = frozenset(
    {"", "facebook user", "instagram user", "facebook-nutzer", "utilisateur facebook", "usuario de facebook", "usuário do facebook"}
)
_BOM: Final = rb"\A(?:\xef\xbb\xbf)?\s*"
_USUAL: Final = re.compile(
    _BOM + rb'\{\s*"(?:participants|messages)"\s*:\s*\[(?=.*"(?:sender_name|participants)"\s*:)(?=.*"timestamp_ms"\s*:)', re.DOTALL
)
_SECRET: Final = re.compile(
    _BOM + rb'\{\s*"(?:participants|threadName|messages)"\s*:(?=.*"senderName"\s*:)(?=.*"(?:threadName|isUnsent)"\s*:)', re.DOTALL
)
_FACEBOOKS: Final = frozenset({"your_facebook_activity", "your_activity_across_facebook"})
_INSTAGRAM_USER: Final = re.compile(rb'"(?:name|sender_name)"\s*:\s*"Instagram User"')
_OWN_KINDS: Final = frozenset({"Subscribe", "Unsubscribe", "Payment", "placeholder"})
_NUMBERED: Final = re.compile(r"_\d+\Z")  # the name of a secret conversation ends in its number
_TITLES: Final = frozenset({"title", "threadName"})


@dataclass(slots=True)
class _Thread:
    """What stands around the messages of a conversation."""

    source: str
    title: str = ""
    path: str = ""
    names: list[str] = field(default_factory=list)

    @property
    def is_group(self) -> bool:
        """More than two, or two of whom neither gives it its name."""
        return len(self.names) > 2 or (len(self.names) == 2 and bool(self.title) and self.title not in self.names)

    @property
    def chat(self) -> Chat:
        """As records name it: its path holds its number, and changes its folder when it is put away."""
        key = self.path.rpartition("/")[2] or "|".join(sorted(name.casefold() for name in self.names))
        return Chat(self.source, key, self.title, self.is_group)

    def owner(self) -> str:
        """Who of the two does not give it its name."""
        others = [name for name in self.names if name != self.title]
        return others[0] if len(self.names) == 2 and len(others) == 1 else ""


def is_thread(head: bytes) -> bool:
    """Is it a conversation?"""
    return bool(_USUAL.match(head) or _SECRET.match(head))


def is_instagrams(member: Member) -> bool:
    """Is this conversation Instagram's? Folders and archives that Meta names say it, the innermost first; without any, who left it; else it is Facebook's."""
    folders = f"/{member.place.casefold()}".rpartition("/")[0]
    for part in reversed(folders.partition("/messages/")[0].split("/")):  # below are people's own words
        if part == "your_instagram_activity" or part.startswith("instagram-"):
            return True
        if part in _FACEBOOKS or part.startswith("facebook-"):
            return False
    return bool(_INSTAGRAM_USER.search(member.head()))


def mended(value: object) -> str:
    """Text of which every byte was written as a letter, put together again; any other text as it is."""
    text = chats.clean(value)
    try:
        return chats.clean(text.encode("latin-1").decode("utf-8"))
    except UnicodeError:
        return text


def line(value: object) -> str:
    """The same in one line."""
    return chats.line(mended(value))


def mention(source: str, name: str) -> Mention:
    """Somebody of whom nothing but the name is known."""
    return Mention(name, (handles.entry(source, name.casefold()),))


def messages(member: Member, source: str, reading: Reading) -> Iterator[Item]:
    """Every message, then the owner where the conversation shows who that is. Raises json_parts.Damaged, OSError."""
    try:
        thread = _look(member, source)
    except json_parts.Damaged:  # said below, where it breaks off
        thread = _Thread(source)
    others = [mention(source, name) for name in thread.names if name.casefold() not in GONE]
    seen: Counter[str] = Counter()
    with member.open() as stream:
        for part in json_parts.parts(stream, member.head()[:4], _is_message):
            number = part.path[1] + 1 if isinstance(part.path[1], int) else part.path[1]  # in a damaged file no list holds them
            yield _message(mapping(part.value), thread, others, f"message {number}", seen, reading)
    if owner := thread.owner():
        yield OwnerRecord(Origin(source, f"owner:{owner.casefold()}", f"conversation with {thread.title}"), mention(source, owner))


def _is_fact(path: Path) -> bool:
    return (len(path) == 1 and (path[0] in _TITLES or path[0] == "thread_path")) or (len(path) == 2 and path[0] == "participants")


def _is_message(path: Path) -> bool:
    return len(path) == 2 and path[0] == "messages"


def _look(member: Member, source: str) -> _Thread:
    """Who takes part and what it is called; where nobody is named as taking part, whoever writes."""
    found = _Thread(source)
    writers: dict[str, None] = {}
    with member.open() as stream:
        for part in json_parts.parts(stream, member.head()[:4], lambda path: _is_fact(path) or _is_message(path)):
            match part.path:
                case ("title",):
                    found.title = line(part.value)
                case ("threadName",):
                    found.path = line(part.value)
                    found.title = _NUMBERED.sub("", found.path)
                case ("thread_path",):
                    found.path = line(part.value)
                case ("participants", _):
                    found.names.append(line(part.value) or line(mapping(part.value).get("name")))
                case _:
                    writers[_sender(mapping(part.value))] = None
    found.names = list(dict.fromkeys(name for name in (found.names or writers) if name))
    return found


def _sender(found: dict[str, object]) -> str:
    return line(found.get("sender_name")) or line(found.get("senderName"))


def _message(found: dict[str, object], thread: _Thread, others: list[Mention], where: str, seen: Counter[str], reading: Reading) -> Item:
    name, stamp = _sender(found), found.get("timestamp_ms") or found.get("timestamp")
    key = chats.digest(thread.chat.key, chats.line(stamp), name.casefold())
    seen[key] += 1
    origin = Origin(thread.source, key if seen[key] == 1 else f"{key}/{seen[key]}", where)
    is_call = found.get("type") == "Call" or "call_duration" in found
    if why := _left_out(found, name, thread, is_call=is_call):
        return Skipped(origin, why)
    at = chats.at_second(stamp, reading.now)
    if at is None:
        return Unreadable(origin, chats.LATE)
    who = mention(thread.source, name)
    if is_call:
        return chats.call(origin, at, who, [] if thread.is_group else others)
    words = (mended(found.get("content")) or mended(found.get("text"))) if reading.with_words else ""
    return chats.record(Message(origin, at, who, words), thread.chat, others)


def _left_out(found: dict[str, object], name: str, thread: _Thread, *, is_call: bool) -> str:
    if name.casefold() in GONE or (not thread.is_group and thread.title.casefold() in GONE - {""}):
        return "deleted account"
    if found.get("is_unsent") or found.get("isUnsent"):
        return "a message that was taken back"
    if found.get("type") in _OWN_KINDS:
        return "a line of the service's own"
    return "a call that nobody took" if is_call and not found.get("call_duration") else ""
