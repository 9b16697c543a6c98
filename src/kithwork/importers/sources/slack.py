"""Slack: the .zip of a workspace's "Export data" page, or one of the same form that another tool made (channels, and conversations where it holds them).

Members with title and address; who wrote what where, to whom they turned, and whom they answered. Robots and lines of Slack's own are left out; of files
nothing is read, since their addresses hold keys.
"""

import html
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

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
from kithwork.importers import chats, json_parts, slack_directory, surroundings
from kithwork.importers.chats import Chat, Message, line
from kithwork.importers.json_parts import listing, mapping
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.slack_directory import SOURCE, Directory, Room

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d\.json\Z")
_MESSAGES: Final = re.compile(rb'\A(?:\xef\xbb\xbf)?\s*\[\s*\{(?=.*"ts"\s*:\s*"?\d+\.\d+)', re.DOTALL)
_USERS: Final = re.compile(rb'\A(?:\xef\xbb\xbf)?\s*\[\s*\{(?=.*"id"\s*:\s*"[UW]\w+")(?=.*"(?:team_id|profile)"\s*:)', re.DOTALL)
_ROOMS: Final = re.compile(rb'\A(?:\xef\xbb\xbf)?\s*\[\s*(?:\]|\{(?=.*"id"\s*:\s*"[CGD]\w+"))', re.DOTALL)
_UNREAD: Final = {
    "integration_logs.json": "what programs did in the workspace",
    "canvases.json": "documents of the workspace",
    "file_conversations.json": "talk about files",
}
_SPOKEN: Final = frozenset({"", "thread_broadcast", "reply_broadcast", "me_message", "file_share"})
_TURNED: Final = re.compile(r"<@([UW]\w+)(?:\|([^>]*))?>")
_MARKED: Final = re.compile(r"<([^<>|]+)(?:\|([^<>]*))?>")


class Slack:
    """One record for each member, each message, and each day on which somebody liked what another had said."""

    source = SOURCE

    def __init__(self) -> None:
        self._directories = surroundings.Kept(slack_directory.read)

    def recognises(self, member: Member) -> bool:
        """By the names that Slack gives to its files, and by what they hold."""
        name = member.name.casefold()
        if _DAY.match(name):
            return bool(_MESSAGES.match(member.head()))
        if name == "users.json":
            return bool(_USERS.match(member.head()))
        if name in _UNREAD:
            return member.head().lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"[")
        return name in slack_directory.LISTS and bool(_ROOMS.match(member.head()))

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """What the file holds; lists of channels are read together with the messages."""
        name = member.name.casefold()
        try:
            if _DAY.match(name):
                yield from self._day(member, reading)
            elif name == "users.json":
                yield from _people(member, self._directories.of(surroundings.beside(member, slack_directory.ALL)))
            else:
                why = _UNREAD.get(name, "a list of conversations, read with their messages")
                yield Skipped(Origin(SOURCE, f"file:{name}", member.place), why)
        except (json_parts.Damaged, OSError, UnicodeError) as error:
            yield Unreadable(Origin(SOURCE, f"file:{member.place}", member.place), str(error))

    def _day(self, member: Member, reading: Reading) -> Iterator[Item]:
        directory = self._directories.of(surroundings.beside(member, tuple(f"../{name}" for name in slack_directory.ALL)))
        folder = (["", *member.place.split("/")])[-2]
        room = directory.rooms.get(folder) or Room(Chat(SOURCE, directory.key(folder), f"#{folder}" if folder else "a channel", is_group=True))
        seen: set[str] = set()
        for number, said in enumerate(slack_directory.entries(member), 1):
            yield from _once(_items(said, room, directory, f"message {number}", reading), seen)


def _once(items: Iterator[Item], seen: set[str]) -> Iterator[Item]:
    for item in items:
        if isinstance(item, InteractionRecord) and item.origin.key in seen:
            if item.kind is not InteractionKind.LIKED:
                yield Skipped(item.origin, "the same message again")
            continue
        seen.add(item.origin.key)
        yield item


def _people(member: Member, directory: Directory) -> Iterator[Item]:
    seen: set[str] = set()
    for number, user in enumerate(slack_directory.entries(member), 1):
        known = line(user.get("id"))
        origin = Origin(SOURCE, directory.key(known or f"member {number}"), f"member {number}")
        who = slack_directory.whole(user, directory) if known else Mention()
        if slack_directory.is_robot(user):
            yield Skipped(origin, "a robot, not a person")
        elif not known or not who.name:
            yield Unreadable(origin, "it does not say who it is")
        elif known in seen:
            yield Skipped(origin, "the same member again")
        else:
            seen.add(known)
            yield PersonRecord(origin, who, title=line(mapping(user.get("profile")).get("title")), is_entry=True)
    owner = directory.owner()
    if owner in seen:
        yield OwnerRecord(Origin(SOURCE, directory.key("owner"), "in every conversation of two"), directory.mention(owner))


def _items(said: dict[str, object], room: Room, directory: Directory, where: str, reading: Reading) -> Iterator[Item]:
    stamp, writer = line(said.get("ts")), line(said.get("user"))
    origin = Origin(SOURCE, f"{room.chat.key}/{stamp or where}", where)
    subtype, at = line(said.get("subtype")), chats.at_second(stamp, reading.now)
    if why := _left_out(said, subtype, writer, directory):
        yield Skipped(origin, why)
    elif not writer or at is None:
        yield Unreadable(origin, chats.LATE if writer else "it does not say who wrote it")
    elif subtype == "huddle_thread":
        yield from _huddle(said, origin, at, directory)
    else:
        yield _message(said, origin, at, room, directory, reading)
        yield from _likes(said, at, directory, where)


def _left_out(said: dict[str, object], subtype: str, writer: str, directory: Directory) -> str:
    if line(said.get("type")) not in {"message", ""}:
        return "no message"
    if said.get("bot_id") or subtype == "bot_message" or writer in directory.robots or writer == slack_directory.ROBOT:
        return "a robot, not a person"
    if subtype == "tombstone":
        return "a message that was taken back"
    return "" if subtype in _SPOKEN or subtype == "huddle_thread" else "a line of Slack's own"


def _message(said: dict[str, object], origin: Origin, at: datetime, room: Room, directory: Directory, reading: Reading) -> InteractionRecord:
    profile = mapping(said.get("user_profile"))
    writer = directory.mention(line(said.get("user")), line(profile.get("real_name")) or line(profile.get("display_name")))
    text, answered = chats.clean(said.get("text")), line(said.get("parent_user_id"))
    turned = [found[1] for found in _TURNED.finditer(text)] + ([answered] if answered else [])
    to = tuple(directory.mention(one) for one in turned if one not in directory.robots and one != slack_directory.ROBOT)
    others = () if room.is_channel else tuple(directory.mention(one) for one in room.members)
    words = _plain(text, directory) if reading.with_words else ""
    found = chats.record(Message(origin, at, writer, words, to if room.chat.is_group else ()), room.chat, others)
    begun = line(said.get("thread_ts"))
    if not room.is_channel:
        return found
    thread = f"{SOURCE}:{room.chat.key}/{begun}" if begun else ""
    return InteractionRecord(found.origin, found.at, found.kind, found.participants, words=found.words, thread=thread, context=found.context)


def _huddle(said: dict[str, object], origin: Origin, at: datetime, directory: Directory) -> Iterator[Item]:
    """A call in a channel: everybody who was there, as an equal."""
    room = mapping(said.get("room"))
    there = dict.fromkeys(line(one) for one in (*listing(room.get("participant_history")), *listing(room.get("attended_user_ids"))))
    people = tuple(Participant(directory.mention(one), Part.WITH) for one in there if one and one not in directory.robots)
    if len(people) < 2:
        yield Skipped(origin, "a call that nobody took")
    else:
        yield InteractionRecord(origin, at, InteractionKind.CALL, people)


def _likes(said: dict[str, object], at: datetime, directory: Directory, where: str) -> Iterator[Item]:
    author = line(said.get("user"))
    for reaction in listing(said.get("reactions")):
        for one in map(line, listing(mapping(reaction).get("users"))):
            if one and one != author and one not in directory.robots:
                origin = Origin(SOURCE, f"liked/{at.date()}/{directory.key(one)}/{author}", where)
                yield chats.trace(origin, at, InteractionKind.LIKED, directory.mention(one), directory.mention(author))


def _plain(text: str, directory: Directory) -> str:
    """What was said, with names for numbers, and without marks."""
    named = _TURNED.sub(lambda found: f"@{directory.mention(found[1]).name or found[2] or found[1]}", text)
    bare = _MARKED.sub(lambda found: found[2] or found[1].lstrip("!#"), named)
    return html.unescape(bare)
