"""Signal: Signal Desktop's plain-text export (main.jsonl), or the conversations that the program signal-export writes (chat.md, index.md, .txt).

The export knows people by numbers of its own; they are told apart by Signal's, and by their telephone numbers. Text names no time zone and is taken as UTC.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from kithwork.domain import handles
from kithwork.domain.records import Item, Mention, Origin, OwnerRecord, PersonRecord, Skipped, Unreadable
from kithwork.importers import chat_lines, chats
from kithwork.importers.chat_lines import Order
from kithwork.importers.chats import Chat, Message, line
from kithwork.importers.json_parts import listing, mapping
from kithwork.importers.protocol import Member, Reading

SOURCE: Final = "signal"
_FRAMES: Final = re.compile(
    rb'\A(?:\xef\xbb\xbf)?\s*\{\s*"(?:version|backupInfo|account|recipient|chat|chatItem)"(?=.*"(?:backupTimeMs|recipientId|chatItem|recipient|profileKey)"\s*:)',
    re.DOTALL,
)
_TEXT: Final = re.compile(r"[\s\ufeff]*\[\d{4}-\d\d-\d\d,? \d\d:\d\d(?::\d\d)?\] ")
_COMMA_WITHOUT_SECONDS: Final = re.compile(r"[\s\ufeff]*\[\d{4}-\d\d-\d\d, \d\d:\d\d\] ")
_LONGEST: Final = 16 * 1024 * 1024  # bytes of one line
_OWNER: Final = Mention("", (handles.entry(SOURCE, "owner"),))
_ME: Final = "Me"
_MADE_FOR_ALL: Final = frozenset({"chat", "index"})  # what signal-export calls each conversation; the folder has its name
_PICTURE: Final = re.compile(r"!?\[[^\]\n]*\]\([^)\n]*\)")
_OWN_LINE: Final = "a line of Signal's own"


@dataclass(slots=True)
class _Known:
    """What frames said before the messages: people, groups and conversations, by the export's own numbers."""

    people: dict[str, Mention] = field(default_factory=dict)
    groups: dict[str, dict[str, object]] = field(default_factory=dict)
    by_account: dict[str, Mention] = field(default_factory=dict)
    chats: dict[str, str] = field(default_factory=dict)
    own: str = ""
    name: str = ""
    left_out: dict[str, str] = field(default_factory=dict)
    keys: set[str] = field(default_factory=set)


class Signal:
    """One record for each person, each message, and each call that was taken."""

    source = SOURCE

    def recognises(self, member: Member) -> bool:
        """By the first frame, or by the form of the first line."""
        name, head = member.name.casefold(), member.head()
        if name.endswith(".jsonl"):
            return bool(_FRAMES.match(head))
        text = chat_lines.first(head) if name.endswith((".txt", ".md")) else ""
        is_of_program = bool(_TEXT.match(text)) and name.endswith(".md")
        return is_of_program or bool(_COMMA_WITHOUT_SECONDS.match(text))

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """Frame by frame, or line by line."""
        try:
            yield from _frames(member, reading) if member.name.casefold().endswith(".jsonl") else _lines(member, reading)
        except (OSError, UnicodeError) as error:
            yield Unreadable(Origin(SOURCE, f"file:{member.place}", member.place), f"it could be read only so far: {error}")


def _frames(member: Member, reading: Reading) -> Iterator[Item]:
    known, number = _Known(), 0
    with member.open() as stream:
        while text := stream.readline(_LONGEST):
            number += 1
            where = f"line {number}"
            try:
                frame = mapping(json.loads(text.decode("utf-8-sig", "replace"))) if text.strip() else {}
            except (ValueError, RecursionError):
                yield Unreadable(Origin(SOURCE, where, where), "it is no JSON")
                continue
            for item in _items(frame, known, where, reading):
                if item.origin.key in known.keys and not isinstance(item, Skipped | Unreadable):
                    item = Skipped(item.origin, "the same once more")  # noqa: PLW2901  what it is now
                known.keys.add(item.origin.key)
                yield item


def _items(frame: dict[str, object], known: _Known, where: str, reading: Reading) -> Iterator[Item]:
    if account := mapping(frame.get("account")):
        known.name = f"{line(account.get('givenName'))} {line(account.get('familyName'))}".strip()
    elif recipient := mapping(frame.get("recipient")):
        yield from _recipient(recipient, known, where)
    elif chat := mapping(frame.get("chat")):
        known.chats[line(chat.get("id"))] = line(chat.get("recipientId"))
    elif said := mapping(frame.get("chatItem")):
        yield _said(said, known, where, reading)


def _recipient(found: dict[str, object], known: _Known, where: str) -> Iterator[Item]:
    number = line(found.get("id"))
    if "self" in found:
        known.own = number
        known.people[number] = Mention(known.name, _OWNER.handles)
        yield OwnerRecord(Origin(SOURCE, "owner", where), known.people[number])
    elif group := mapping(found.get("group")):
        known.groups[number] = group
    elif "releaseNotes" in found:
        known.left_out[number] = "Signal's own news"
    elif other := mapping(found.get("contact")):
        yield from _person(other, known, number, where)


def _person(other: dict[str, object], known: _Known, number: str, where: str) -> Iterator[Item]:
    phone, account = line(other.get("e164")), line(other.get("aci")) or line(other.get("pni"))
    booked = _name(other, "systemGivenName", "systemFamilyName")
    nickname = mapping(other.get("nickname"))
    chosen = _name(nickname, "given", "family") or booked or _name(other, "profileGivenName", "profileFamilyName") or line(other.get("username"))
    digits = "".join(letter for letter in phone if letter.isdigit())
    key = account or digits or f"name:{chosen.casefold()}"
    phones = (f"+{digits}",) if digits else ()
    if not chosen and not digits:
        known.left_out[number] = "deleted account"
        yield Skipped(Origin(SOURCE, f"person/{account or where}", where), "deleted account")
        return
    entry = (handles.entry(SOURCE, key),)
    known.people[number] = known.by_account[account] = Mention(chosen, entry)
    yield PersonRecord(Origin(SOURCE, f"person/{key}", where), Mention(chosen, entry, phones), is_entry=True, is_own_book=bool(booked))


def _name(found: dict[str, object], given: str, family: str) -> str:
    return f"{line(found.get(given))} {line(found.get(family))}".strip()


def _said(said: dict[str, object], known: _Known, where: str, reading: Reading) -> Item:
    place, author, stamp = known.chats.get(line(said.get("chatId")), ""), line(said.get("authorId")), line(said.get("dateSent"))
    is_own = "outgoing" in said or author == known.own
    writer = known.people.get(known.own, _OWNER) if is_own else known.people.get(author)
    by = writer.handles[0].value if writer and writer.handles else author
    origin = Origin(SOURCE, f"{by}/{stamp or where}", where)
    if why := known.left_out.get(place) or known.left_out.get(author) or _left_out(said, is_to_oneself=bool(place) and place == known.own):
        return Skipped(origin, why)
    at = chats.at_second(said.get("dateSent"), reading.now)
    if writer is None or at is None:
        return Unreadable(origin, chats.LATE if writer else "it does not say who wrote it")
    others = _others(said, place, known)
    if "updateMessage" in said:
        called = mapping(mapping(said.get("updateMessage")).get("individualCall"))
        other = known.people.get(place)
        pair = (writer, other) if line(called.get("direction")) == "OUTGOING" else (other, known.people.get(known.own, _OWNER))
        return chats.call(origin, at, pair[0] or _OWNER, [one for one in pair[1:] if one])
    text = chats.clean(mapping(mapping(said.get("standardMessage")).get("text")).get("body")) if reading.with_words else ""
    return chats.record(Message(origin, at, writer, text), _chat(place, known), others)


def _left_out(said: dict[str, object], *, is_to_oneself: bool) -> str:
    if is_to_oneself:
        return "notes to yourself"
    if "remoteDeletedMessage" in said:
        return "a message that was taken back"
    if "updateMessage" in said:
        called = mapping(mapping(said.get("updateMessage")).get("individualCall"))
        if not called:
            return _OWN_LINE
        return "" if line(called.get("state")) == "ACCEPTED" else "a call that nobody took"
    return ""


def _others(said: dict[str, object], place: str, known: _Known) -> list[Mention]:
    """Everybody in the conversation, as far as it is known."""
    own = known.people.get(known.own, _OWNER)
    if group := known.groups.get(place):
        members = listing(mapping(group.get("snapshot")).get("members"))
        there = [known.by_account.get(line(mapping(one).get("userId"))) for one in members]
        sent = [known.people.get(line(mapping(one).get("recipientId"))) for one in listing(mapping(said.get("outgoing")).get("sendStatus"))]
        return [one for one in (*there, *sent, own) if one]
    other = known.people.get(place)
    return [own, *([other] if other else [])]


def _chat(place: str, known: _Known) -> Chat:
    group = known.groups.get(place)
    if group is None:
        other = known.people.get(place)
        return Chat(SOURCE, other.handles[0].value if other else place or "chat")
    title = mapping(mapping(group.get("snapshot")).get("title")).get("title")
    master = line(group.get("masterKey"))  # it opens the group, so only a hash of it is kept
    return Chat(SOURCE, chats.digest(master) if master else f"group {place}", line(title), is_group=True)


@dataclass(slots=True)
class _Talk:
    """What a first reading of text finds out about a conversation: who speaks, the first one first, how it began, and after what it is called."""

    senders: list[str]
    began: str
    title: str

    @property
    def is_group(self) -> bool:
        """Do more than two talk, of whom the owner may have said nothing yet?"""
        return len(self._others()) > 1 + (_ME not in self.senders)

    def _others(self) -> list[str]:
        return [name for name in self.senders if name != _ME]

    def ways(self, heard: int) -> tuple[tuple[str, ...], ...]:
        """By what it is known when so many have spoken."""
        names, title = map(str.casefold, self.senders), self.title.casefold()
        return chats.of_group(title, names, heard, self.began) if self.is_group else chats.of_two(names, title, self.began)

    def chat(self) -> Chat:
        """The conversation: a talk of two is that with the other one, whatever its file is called."""
        others, speakers = self._others(), "|".join(sorted(name.casefold() for name in self.senders))
        other = others[0] if len(others) == 1 and _ME in self.senders else self.title
        return Chat(SOURCE, (self.title if self.is_group else other).casefold() or speakers, self.title, self.is_group)

    def mentions(self) -> dict[str, Mention]:
        """Everybody in it, by the name under which they speak; of two also the one who said nothing."""
        found = {name: _mention(name) for name in self.senders}
        if not self.is_group and self.senders == [_ME] and self.title:
            found[self.title] = _mention(self.title)
        elif not self.is_group and len(self.senders) == 1:
            found[_ME] = _OWNER
        return found


def _mention(name: str) -> Mention:
    return _OWNER if name == _ME else Mention(name, (handles.entry(SOURCE, f"name:{name.casefold()}"),))


def _lines(member: Member, reading: Reading) -> Iterator[Item]:
    talk = _look(member)
    chat, mentions, ways, waiting = talk.chat(), talk.mentions(), talk.ways(0), list[Message]()
    heard, seen = set[str](), Counter[str]()
    with member.open() as stream:
        for said in chat_lines.messages(stream):
            if said.sender and said.sender not in heard:
                heard.add(said.sender)
                ways = talk.ways(len(heard))
            at = said.at(Order.YEAR_FIRST)
            minute = at.isoformat(timespec="minutes") if at else f"line {said.line}"
            origin = chats.origin(SOURCE, ways, (minute, said.sender.casefold(), said.text), f"line {said.line}", seen)
            item = _line(said, at, origin, mentions, reading)
            if not isinstance(item, Message):
                yield item
            elif not chat.is_group:
                yield chats.record(item, chat, mentions.values())
            else:
                if waiting and waiting[-1].at.date() != item.at.date():
                    yield from chats.records_by_day(waiting, chat)
                    waiting = []
                waiting.append(item)
    yield from chats.records_by_day(waiting, chat)
    if _OWNER in mentions.values():
        yield OwnerRecord(Origin(SOURCE, "owner", "who is called Me"), _OWNER)


def _look(member: Member) -> _Talk:
    senders, began = dict[str, None](), ""
    with member.open() as stream:
        for said in chat_lines.messages(stream):
            began = began or chats.digest(*said.date, str(said.clock), said.sender)
            if said.sender:
                senders[said.sender] = None
    return _Talk(list(senders), began, _title(member))


def _line(
    said: chat_lines.Said, at: datetime | None, origin: Origin, mentions: dict[str, Mention], reading: Reading
) -> Message | Skipped | Unreadable:
    if not said.sender:
        return Skipped(origin, _OWN_LINE)
    if at is None or chats.believable(at, reading.now) is None:
        return Unreadable(origin, chats.LATE)
    return Message(origin, at, mentions[said.sender], _PICTURE.sub("", said.text).strip() if reading.with_words else "")


def _title(member: Member) -> str:
    stem = member.name.rpartition(".")[0]
    if stem.casefold() not in _MADE_FOR_ALL:
        return ""
    return (["", *member.place.split("/")])[-2]
