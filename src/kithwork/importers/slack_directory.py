"""Who and what is in a Slack workspace? `users.json` and the lists of channels, which every day of an export is read with.

Numbers of members are a workspace's own, so handles hold its number too.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from kithwork.domain import handles
from kithwork.domain.records import Mention
from kithwork.importers import json_parts
from kithwork.importers.chats import Chat, line
from kithwork.importers.json_parts import listing, mapping
from kithwork.importers.protocol import Member
from kithwork.importers.surroundings import Files

SOURCE: Final = "slack"
ROBOT: Final = "USLACKBOT"
LISTS: Final = ("channels.json", "groups.json", "dms.json", "mpims.json")
ALL: Final = ("users.json", *LISTS)
_PHONE: Final = re.compile(r"(?:\D*\d){7}")
_SHOWN: Final = 3  # names that a conversation without a name is called by


@dataclass(frozen=True, slots=True)
class Room:
    """A channel, or a conversation without a name: its number, who is in it, and how it reads."""

    chat: Chat
    members: tuple[str, ...] = ()
    is_channel: bool = True


@dataclass(slots=True)
class Directory:
    """Everybody and everything that an export names."""

    team: str = ""
    mentions: dict[str, Mention] = field(default_factory=dict)
    robots: set[str] = field(default_factory=set)
    rooms: dict[str, Room] = field(default_factory=dict)  # by number and by name
    pairs: list[tuple[str, ...]] = field(default_factory=list)  # conversations of two

    def mention(self, number: str, name: str = "") -> Mention:
        """Somebody by their number, under the name that the workspace has for them, or else under that which a message has."""
        return self.mentions.get(number) or Mention(name, (handles.entry(SOURCE, self.key(number)),))

    def key(self, number: str) -> str:
        """A number, told apart from the same one elsewhere."""
        return f"{self.team}/{number}" if self.team else number

    def owner(self) -> str:
        """Whose export it is: the one who is in every conversation of two, of which there are some; else nobody."""
        present = Counter(number for pair in self.pairs for number in set(pair))
        return next((number for number, count in present.items() if count == len(self.pairs) > 2 and len(present) > 3), "")


def entries(member: Member) -> Iterator[dict[str, object]]:
    """The objects of a list. Raises json_parts.Damaged, OSError."""
    with member.open() as stream:
        for part in json_parts.parts(stream, member.head()[:4], lambda path: len(path) == 1):
            if isinstance(part.value, dict):
                yield part.value


def is_robot(user: dict[str, object]) -> bool:
    """Is this member a program?"""
    return bool(user.get("is_bot") or user.get("is_workflow_bot") or user.get("is_connector_bot")) or line(user.get("id")) == ROBOT


def name_of(user: dict[str, object]) -> str:
    """What a member is called."""
    profile = mapping(user.get("profile"))
    said = (profile.get("real_name"), user.get("real_name"), profile.get("display_name"), user.get("display_name"), user.get("name"))
    return next((text for text in map(line, said) if text), "")


def whole(user: dict[str, object], directory: Directory) -> Mention:
    """A member with address and telephone number."""
    profile = mapping(user.get("profile"))
    number, phone = line(user.get("id")), line(profile.get("phone"))
    address = handles.email(line(profile.get("email")))
    found = directory.mention(number, name_of(user))
    return Mention(found.name, (*found.handles, *([address] if address else [])), (phone,) if _PHONE.match(phone) else ())


def read(files: Files) -> Directory:
    """What the lists say, as far as they can be read: what is wrong with them is said where they are read for themselves."""
    found = Directory()
    by_name = {name.rpartition("/")[2]: member for name, member in files.items()}
    users = list(_tolerantly(by_name.get("users.json")))
    teams = Counter(line(user.get("team_id")) for user in users if not user.get("is_stranger"))
    found.team = teams.most_common(1)[0][0] if teams else ""
    for user in users:
        number = line(user.get("id"))
        if is_robot(user):
            found.robots.add(number)
        elif number:
            found.mentions[number] = found.mention(number, name_of(user))
    for name in LISTS:
        for entry in _tolerantly(by_name.get(name)):
            _add_room(found, entry, name)
    return found


def _tolerantly(member: Member | None) -> Iterator[dict[str, object]]:
    try:
        yield from entries(member) if member else ()
    except (json_parts.Damaged, OSError, UnicodeError):
        return


def _add_room(directory: Directory, entry: dict[str, object], lying_in: str) -> None:
    number, name = line(entry.get("id")), line(entry.get("name"))
    members = tuple(text for one in listing(entry.get("members")) if (text := line(one)))
    is_channel = lying_in in {"channels.json", "groups.json"} and not name.startswith("mpdm-")
    if lying_in == "dms.json":
        directory.pairs.append(members)
    called = [directory.mention(one).name or one for one in members]
    label = f"#{name}" if is_channel else ", ".join([*called[:_SHOWN], *(["…"] if len(called) > _SHOWN else [])])
    room = Room(Chat(SOURCE, directory.key(number or name), label, lying_in != "dms.json"), members, is_channel)
    for known in (number, name):
        if known:
            directory.rooms.setdefault(known, room)
