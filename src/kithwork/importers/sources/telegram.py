"""Telegram: result.json from Telegram Desktop, "Export Telegram data" (everything) or a chat's "Export chat history" in machine-readable form.

Contacts with their numbers, and who wrote to whom. Channels, robots, notes to oneself and accounts that are gone are left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from kithwork.domain import handles
from kithwork.domain.records import InteractionKind, Item, Mention, Origin, OwnerRecord, PersonRecord, Skipped, Unreadable
from kithwork.importers import bots, chats, json_parts
from kithwork.importers.chats import Chat, Message, line
from kithwork.importers.json_parts import Part as JsonPart
from kithwork.importers.json_parts import Path, listing, mapping
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.signatures import Signature

SOURCE: Final = "telegram"
_WHOLE: Final = re.compile(
    rb'\A(?:\xef\xbb\xbf)?\s*\{\s*(?:"about"\s*:\s*"(?:[^"\\]|\\.)*"\s*,\s*)?"(?:personal_information|contacts|frequent_contacts|chats)"\s*:\s*\{',
    re.DOTALL,
)
_SINGLE: Final = re.compile(rb'\A(?:\xef\xbb\xbf)?\s*\{(?=.{0,4000}?"messages"\s*:\s*\[)(?=.*"(?:date_unixtime|from_id|actor_id)"\s*:)', re.DOTALL)
_FACTS: Final = frozenset({"name", "type", "id"})
_BOXES: Final = frozenset({"chats", "left_chats"})
_PAIRS: Final = frozenset({"personal_chat"})
_LEFT_OUT: Final = {
    "bot_chat": "a robot, not a person",
    "saved_messages": "notes to yourself",
    "public_channel": "a channel's posts",
    "private_channel": "a channel's posts",
    "verify_codes": "a robot, not a person",
    "replies": "a robot, not a person",
}
_NEWS: Final = frozenset({"777000", "user777000"})  # Telegram itself
_REMEMBERED: Final = 50_000  # messages that an answer may point to
_USERS: Final = 2**32  # older exports add this to the number of a person,
_CHATS: Final = 2 * _USERS  # and this to that of a group or a channel, when numbers still had 32 bits (tdesktop, export_data_types.cpp)
_OWNER: Final = Mention("", (handles.entry(SOURCE, "owner"),))


@dataclass(slots=True)
class _Conversation:
    """The chat that is being read."""

    place: Path
    facts: dict[str, str] = field(default_factory=dict)
    writers: dict[str, Mention] = field(default_factory=dict)  # by message
    waiting: list[Message] = field(default_factory=list)  # of one day of a group
    count: int = 0
    is_older: bool = False  # writers are numbers there

    @property
    def kind(self) -> str:
        """What Telegram calls it."""
        return self.facts.get("type", "")

    @property
    def chat(self) -> Chat:
        """As records name it."""
        key = self._bare() or self.facts.get("name", "").casefold() or "chat"
        return Chat(SOURCE, key, self.facts.get("name", ""), self.kind not in _PAIRS)

    def partner(self) -> str:
        """The number of the other one, in a talk of two."""
        return _number(self._bare()) if self.kind in _PAIRS else ""

    def _bare(self) -> str:
        """Its number as newer exports write it, so that both kinds have the same keys."""
        number = self.facts.get("id", "")
        return str(_unshifted(int(number))) if self.is_older and _is_number(number) else number


@dataclass(slots=True)
class _Known:
    """Who the owner is, and what was said so far."""

    own: Mention = _OWNER
    own_numbers: set[str] = field(default_factory=set)
    mentions: dict[tuple[str, str], Mention] = field(default_factory=dict)
    likes: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)

    def mention(self, number: str, name: str) -> Mention:
        """Somebody by number, else by name."""
        key = (number, name)
        if key not in self.mentions:
            self.mentions[key] = Mention(name, (handles.entry(SOURCE, number or f"name:{name.casefold()}"),))
        return self.own if number and number in self.own_numbers and self.own is not _OWNER else self.mentions[key]


class Telegram:
    """One record for each contact, each message, and each call that was taken."""

    source = SOURCE

    def recognises(self, member: Member) -> bool:
        """By its first words."""
        head = member.head() if member.name.casefold().endswith(".json") else b""
        if _WHOLE.match(head):
            return b'"about"' in head or b'"date_unixtime"' in head or b'"user_id"' in head
        return bool(_SINGLE.match(head)) and b'"sender_name"' not in head

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """Everything in the order of the file."""
        known, talk = _Known(), _Conversation(())
        try:
            with member.open() as stream:
                for part in json_parts.parts(stream, member.head()[:4], _is_wanted):
                    place = part.path[:3] if part.path[0] in _BOXES else ()
                    if place != talk.place:
                        yield from _rest(talk)
                        talk = _Conversation(place)
                    yield from _items(part, talk, known, reading)
        except (json_parts.Damaged, OSError, UnicodeError) as error:
            yield Unreadable(Origin(SOURCE, f"file:{member.name}", member.place), str(error))
        yield from _rest(talk)
        if known.own is _OWNER and known.own_numbers:
            number = min(known.own_numbers)
            who = next((one for (own, _), one in known.mentions.items() if own == number), Mention())
            yield OwnerRecord(Origin(SOURCE, f"owner:{number}", "talk of two"), Mention(who.name, (handles.entry(SOURCE, number), *_OWNER.handles)))


def _is_wanted(path: Path) -> bool:
    match path:
        case ("personal_information",) | ("contacts", "list", _) | ("messages", int()):
            return True
        case (box, "list", int(), fact) if box in _BOXES:
            return fact in _FACTS
        case (box, "list", int(), "messages", int()) if box in _BOXES:
            return True
        case (fact,):
            return fact in _FACTS
    return False


def _items(part: JsonPart, talk: _Conversation, known: _Known, reading: Reading) -> Iterator[Item]:
    match part.path:
        case ("personal_information",):
            yield from _owner(mapping(part.value), known)
        case ("contacts", "list", int() as number):
            yield _listed(mapping(part.value), f"contact {number + 1}", known)
        case (*_, "messages", int() as number):
            where = f"chat {part.path[2] + 1}, message {number + 1}" if talk.place and isinstance(part.path[2], int) else f"message {number + 1}"
            yield from _message(mapping(part.value), talk, known, where, reading)
        case (*_, str() as fact):
            talk.facts[fact] = line(part.value)


def _owner(found: dict[str, object], known: _Known) -> Iterator[Item]:
    number, phone = _number(found.get("user_id")), line(found.get("phone_number"))
    name = f"{line(found.get('first_name'))} {line(found.get('last_name'))}".strip()
    if number or name:
        entries = (handles.entry(SOURCE, number), *_OWNER.handles) if number else _OWNER.handles
        known.own = Mention(name, entries[:1])
        known.own_numbers.update([number] if number else [])
        yield OwnerRecord(Origin(SOURCE, f"owner:{number or 'name'}", "personal information"), Mention(name, entries, (phone,) if phone else ()))


def _listed(found: dict[str, object], where: str, known: _Known) -> Item:
    phone, number = line(found.get("phone_number")), _number(found.get("user_id"))
    name = f"{line(found.get('first_name'))} {line(found.get('last_name'))}".strip()
    digits = "".join(letter for letter in phone if letter.isdigit())
    key = f"contact/{digits or number or name.casefold()}"
    origin = Origin(SOURCE, key if digits or number or name else where, where)
    if not name and not digits:
        return Skipped(origin, "deleted account")
    if key in known.keys:
        return Skipped(origin, "the same contact again")
    known.keys.add(key)
    entry = (handles.entry(SOURCE, number),) if number else ()
    return PersonRecord(origin, Mention(name, entry, (phone,) if digits else ()), is_entry=True, is_own_book=True)


def _message(found: dict[str, object], talk: _Conversation, known: _Known, where: str, reading: Reading) -> Iterator[Item]:
    talk.count += 1
    number = _writer(found.get("from_id") or found.get("actor_id"))
    talk.is_older = talk.is_older or _is_number(line(found.get("from_id") or found.get("actor_id")))
    name = line(found.get("from")) or line(found.get("actor"))
    at = chats.at_second(found.get("date_unixtime"), reading.now) or chats.at_iso(found.get("date"), reading.now)
    text = _text(found.get("text"))
    said = line(found.get("id")) or chats.digest(line(found.get("date_unixtime") or found.get("date")), name, text)
    origin = Origin(SOURCE, f"{talk.chat.key}/{said}", where)
    if why := _left_out(found, talk, number, name):
        yield Skipped(origin, why)
    elif origin.key in known.keys:
        yield Skipped(origin, "the same message again")
    elif at is None:
        yield Unreadable(origin, chats.LATE)
    else:
        known.keys.add(origin.key)
        writer = known.mention(number, name)
        partner = talk.partner()
        if partner and number and number != partner and known.own is _OWNER:
            known.own_numbers.add(number)
        yield from _said(found, Message(origin, at, writer, text if reading.with_words else ""), talk, known)
        yield from _likes(found, writer, at, known, where)


def _left_out(found: dict[str, object], talk: _Conversation, number: str, name: str) -> str:
    if why := _LEFT_OUT.get(talk.kind):
        return why
    if talk.kind in _PAIRS and not talk.facts.get("name"):
        return "deleted account"
    if number in _NEWS or talk.facts.get("id") in _NEWS or (name and bots.is_bot(Signature(name, ""))):
        return "a robot, not a person"
    if line(found.get("type")) == "service" and line(found.get("action")) != "phone_call":
        return "a line of Telegram's own"
    if number.startswith(("channel", "chat")):
        return "a channel's posts"
    if not name:
        return "deleted account"
    is_missed = line(found.get("action")) == "phone_call" and not found.get("duration_seconds")
    return "a call that nobody took" if is_missed else ""


def _said(found: dict[str, object], message: Message, talk: _Conversation, known: _Known) -> Iterator[Item]:
    partner = talk.partner()
    other = (
        known.mention(partner, talk.facts.get("name", "")) if partner and message.writer.handles != (handles.entry(SOURCE, partner),) else known.own
    )
    if line(found.get("action")) == "phone_call":
        yield chats.call(message.origin, message.at, message.writer, [other] if partner else [])
    elif talk.kind in _PAIRS:
        yield chats.record(message, talk.chat, [other] if partner else [])
    else:
        answered = talk.writers.get(line(found.get("reply_to_message_id")))
        if len(talk.writers) > _REMEMBERED:
            talk.writers.clear()
        if number := line(found.get("id")):
            talk.writers[number] = message.writer
        if talk.waiting and talk.waiting[-1].at.date() != message.at.date():
            yield from _rest(talk)
        talk.waiting.append(Message(message.origin, message.at, message.writer, message.words, (answered,) if answered else ()))


def _rest(talk: _Conversation) -> Iterator[Item]:
    waiting, talk.waiting = talk.waiting, []
    yield from chats.records_by_day(waiting, talk.chat)


def _likes(found: dict[str, object], author: Mention, at: datetime, known: _Known, where: str) -> Iterator[Item]:
    for reaction in listing(found.get("reactions")):
        for one in map(mapping, listing(mapping(reaction).get("recent"))):
            number, name = _writer(one.get("from_id")), line(one.get("from"))
            who = known.mention(number, name)
            key = f"liked/{at.date()}/{who.handles[0].value}/{author.handles[0].value}"
            if number.startswith("user") and name and who.handles != author.handles and key not in known.likes:
                known.likes.add(key)
                yield chats.trace(Origin(SOURCE, key, where), at, InteractionKind.LIKED, who, author)


def _number(value: object) -> str:
    """Whose number it is, as messages of newer exports write it: `user1001`."""
    text = line(value)
    return f"user{int(text)}" if _is_number(text) else text


def _writer(value: object) -> str:
    """Who wrote a message, in that form: a bare number is an older export's."""
    text = line(value)
    if not _is_number(text):
        return text
    number = int(text)
    return f"{'user' if number < _CHATS else 'channel'}{_unshifted(number)}"


def _unshifted(number: int) -> int:
    return number - (_CHATS if number >= _CHATS else _USERS if number >= _USERS else 0)


def _is_number(text: str) -> bool:
    return text.isdecimal() and len(text) < 20


def _text(value: object) -> str:
    """The plain text of a message: one string, or pieces of which some are marked."""
    pieces = value if isinstance(value, list) else [value]
    found = (piece if isinstance(piece, str) else mapping(piece).get("text") for piece in pieces)
    return chats.clean("".join(piece for piece in found if isinstance(piece, str)))
