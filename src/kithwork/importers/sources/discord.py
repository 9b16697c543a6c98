"""Discord: package.zip from User Settings, Data & Privacy, "Request all of my data".

It holds the owner's own messages only: to whom they wrote, and whom they turned to where; what the others said is not in it. Friends are people in one's own
book, blocked accounts are left out.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from kithwork.domain import handles
from kithwork.domain.records import Item, Mention, Origin, OwnerRecord, PersonRecord, Skipped, Unreadable
from kithwork.importers import chats, discord_package, json_parts, surroundings, tables
from kithwork.importers.chats import Chat, Message, line
from kithwork.importers.discord_package import SOURCE, Account
from kithwork.importers.json_parts import listing, mapping
from kithwork.importers.protocol import Member, Reading

_BOM: Final = rb"\A(?:\xef\xbb\xbf)?\s*"
_HEADER: Final = ("ID", "Timestamp", "Contents", "Attachments")
_FORMS: Final = {
    "user.json": re.compile(_BOM + rb'\{(?=.*"username"\s*:)(?=.*"(?:discriminator|relationships|flags)"\s*:)', re.DOTALL),
    "messages.json": re.compile(_BOM + rb'\[\s*\{\s*"ID"\s*:(?=.*"(?:Timestamp|Contents)"\s*:)', re.DOTALL),
    "channel.json": re.compile(_BOM + rb'\{(?=.*"id"\s*:\s*"?\d{15,}"?)(?=.*"type"\s*:)', re.DOTALL),
    "guild.json": re.compile(_BOM + rb'\{(?=.*"id"\s*:\s*"?\d{15,}"?)(?=.*"name"\s*:)', re.DOTALL),
    "index.json": re.compile(_BOM + rb'\{\s*"\d{15,}"\s*:\s*(?:"|null)', re.DOTALL),
}
_EMPTY: Final = re.compile(_BOM + rb"\[\s*\]\s*\Z")
_READ_WITH: Final = frozenset({"channel.json", "guild.json", "index.json"})
_FRIEND, _BLOCKED = "1", "2"
_GONE: Final = re.compile(r"deleted[ _]user(?:_\w+)?(?:#\d+)?\Z", re.IGNORECASE)
_TURNED: Final = re.compile(r"<@!?(\d{15,20})>")
_ENDING: Final = re.compile(r"#\d{1,4}\Z")
_NUMBER: Final = re.compile(r"\d{15,20}\Z")
_BEGIN_MS: Final = 1_420_070_400_000  # Discord counts from 2015; the time is in a message's number, above 22 bits
_PAIR: Final = frozenset({"DM", "1"})
_FEW: Final = frozenset({"GROUP_DM", "3"})


class Discord:
    """The owner, one record for each friend, and one for each message that the owner wrote."""

    source = SOURCE

    def __init__(self) -> None:
        self._accounts = surroundings.Kept(discord_package.account)

    def recognises(self, member: Member) -> bool:
        """By the names that Discord gives to its files, and by what they hold."""
        name = member.name.casefold()
        if name == "messages.csv":
            return tables.has_header(member.head(), _HEADER) and not tables.has_header(member.head(), ("CONVERSATION ID",))
        if name == "messages.json" and _EMPTY.match(member.head()):
            return bool(_NUMBER.match((["", *member.place.split("/")])[-2].lstrip("c")))
        form = _FORMS.get(name)
        return bool(form and form.match(member.head()))

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """What the file holds; what channels are is read together with the messages."""
        name = member.name.casefold()
        try:
            if name in _READ_WITH:
                yield Skipped(Origin(SOURCE, f"file:{member.place}", member.place), "what a channel is, read with its messages")
            elif name == "user.json":
                yield from _people(discord_package.whole(member))
            else:
                yield from self._messages(member, reading)
        except (json_parts.Damaged, tables.NoHeader, csv.Error, OSError, UnicodeError) as error:
            yield Unreadable(Origin(SOURCE, f"file:{member.place}", member.place), str(error))

    def _messages(self, member: Member, reading: Reading) -> Iterator[Item]:
        account = self._accounts.of(surroundings.beside(member, discord_package.ACCOUNTS))
        room = _room(member, account)
        seen: set[str] = set()
        for where, said in _rows(member):
            item = _message(said, room, account, where, reading)
            if item.origin.key in seen:
                item = Skipped(item.origin, "the same message again")
            seen.add(item.origin.key)
            yield item
        if not seen:
            yield Skipped(Origin(SOURCE, f"file:{member.place}", member.place), "no message of yours")


@dataclass(frozen=True, slots=True)
class _Room:
    """Where the messages of one file were written, and to whom."""

    chat: Chat
    others: tuple[Mention, ...] = ()
    why: str = ""  # it is left out


def _room(member: Member, account: Account) -> _Room:
    files = surroundings.beside(member, ("channel.json", "../index.json"))
    channel, index = ({}, {})
    try:
        channel = discord_package.whole(files["channel.json"]) if "channel.json" in files else {}
        index = discord_package.whole(files["../index.json"]) if "../index.json" in files else {}
    except (json_parts.Damaged, OSError, UnicodeError):  # said where it is read for itself
        index = {}
    folder = (["", *member.place.split("/")])[-2].lstrip("c")
    number, kind = line(channel.get("id")) or folder, line(channel.get("type"))
    called = line(index.get(number))
    numbers = [text for one in listing(channel.get("recipients")) if (text := line(one)) and text != account.number]
    if kind in _PAIR:
        name = _ENDING.sub("", called.rpartition(" ")[2])
        is_gone = bool(_GONE.search(called)) or not any(_NUMBER.match(one) for one in numbers)
        others = tuple(account.mention(one, name if len(numbers) == 1 else "") for one in numbers if _NUMBER.match(one))
        return _Room(Chat(SOURCE, number), others, "deleted account" if is_gone else "")
    others = tuple(account.mention(one) for one in numbers if _NUMBER.match(one)) if kind in _FEW else ()
    guild, name = line(mapping(channel.get("guild")).get("name")), line(channel.get("name"))
    label = f"#{name} in {guild}" if name and guild else called or name or ("a group conversation" if others else "a channel that is gone")
    return _Room(Chat(SOURCE, number, label, is_group=True), others)


def _rows(member: Member) -> Iterator[tuple[str, dict[str, object]]]:
    if member.name.casefold().endswith(".csv"):
        for row in tables.rows(member, _HEADER):
            yield f"line {row.line}", {column: row[column] for column in _HEADER}
        return
    with member.open() as stream:
        for number, part in enumerate(json_parts.parts(stream, member.head()[:4], lambda path: len(path) == 1), 1):
            yield f"message {number}", mapping(part.value)


def _message(said: dict[str, object], room: _Room, account: Account, where: str, reading: Reading) -> Item:
    number, text = line(said.get("ID")), chats.clean(said.get("Contents"))
    origin = Origin(SOURCE, number or f"{room.chat.key}/{where}", where)
    if room.why:
        return Skipped(origin, room.why)
    at = chats.at_iso(said.get("Timestamp"), reading.now, UTC) or _minted(number, reading.now)
    if at is None:
        return Unreadable(origin, chats.LATE)
    turned = tuple(account.mention(found[1]) for found in _TURNED.finditer(text)) if room.chat.is_group else ()
    words = _TURNED.sub(lambda found: f"@{account.mention(found[1]).name or found[1]}", text) if reading.with_words else ""
    return chats.record(Message(origin, at, account.own, words, turned), room.chat, room.others)


def _minted(number: str, now: datetime) -> datetime | None:
    """When a number was given out."""
    if not _NUMBER.match(number):
        return None
    return chats.believable(datetime.fromtimestamp(((int(number) >> 22) + _BEGIN_MS) / 1000, UTC), now)


def _people(user: dict[str, object]) -> Iterator[Item]:
    account = discord_package.account_of(user)
    if account.number:
        address, phone = handles.email(line(user.get("email"))), line(user.get("phone"))
        accounts = [
            handles.github(line(one.get("name"))) for one in map(mapping, listing(user.get("connections"))) if line(one.get("type")) == "github"
        ]
        own = (*account.own.handles, *discord_package.OWNER.handles, *(handle for handle in (address, *accounts) if handle))
        yield OwnerRecord(Origin(SOURCE, "owner", "account"), Mention(account.own.name, own, (phone,) if phone else ()))
    else:
        yield Unreadable(Origin(SOURCE, "owner", "account"), "it does not say whose account it is")
    seen: set[str] = set()
    for place, relation in enumerate(map(mapping, listing(user.get("relationships"))), 1):
        item = _befriended(relation, user, account, f"relationship {place}")
        if item.origin.key in seen:
            item = Skipped(item.origin, "the same account again")
        seen.add(item.origin.key)
        yield item


def _befriended(relation: dict[str, object], user: dict[str, object], account: Account, where: str) -> Item:
    other = mapping(relation.get("user"))
    number, kind = line(other.get("id")) or line(relation.get("id")), line(relation.get("type"))
    origin = Origin(SOURCE, f"person/{number}" if number else where, where)
    login, nickname = line(other.get("username")), line(relation.get("nickname"))
    if kind != _FRIEND:
        return Skipped(origin, "a blocked account" if kind == _BLOCKED else "a request that was not answered")
    if not number:
        return Unreadable(origin, "it does not say who it is")
    if not login or _GONE.match(login):
        return Skipped(origin, "deleted account")
    who = account.mention(number)
    others = tuple(name for name in dict.fromkeys((nickname, login)) if name and name != who.name)
    return PersonRecord(origin, who, note=discord_package.note_of(user, number), other_names=others, is_entry=True, is_own_book=True)
