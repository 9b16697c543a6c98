"""Calls and text messages: calls-….xml and sms-….xml of the Android app "SMS Backup & Restore".

Who called or wrote to whom and when, with the name that the telephone has for the number. Numbers without a country are read as those of the owner's own.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from kithwork.domain import handles
from kithwork.domain.records import Item, Mention, Origin, OwnerRecord, Skipped, Unreadable
from kithwork.importers import chats, prologues, xml_elements
from kithwork.importers.chats import Chat, Message, line
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.xml_elements import Element

SOURCE: Final = "telephone"
_ROOT: Final = re.compile(rb"<(calls|smses)[\s>]")
_UNKNOWN: Final = frozenset({"", "(unknown)", "null", "unknown", "private number", "unbekannt"})
_HIDDEN: Final = frozenset({"-1", "-2", "-3"})
_INCOMING, _OUTGOING, _VOICE_MAIL, _BLOCKED, _ELSEWHERE = "1", "2", "4", "6", "7"
_NOT_TAKEN: Final = "a call that nobody took"
_UNSENT: Final = frozenset({"3", "4", "5", "6"})  # draft, waiting, failed, queued
_SHORTEST: Final = 7  # digits; shorter ones are services
_SENDER, _RECEIVERS = "137", frozenset({"151", "130", "129"})  # in a message with pictures, by the numbers of its standard
_OWN: Final = "insert-address-token"
_OWNER: Final = Mention("", (handles.entry(SOURCE, "owner"),))
_ME: Final = OwnerRecord(Origin(SOURCE, "owner", "whose telephone it is"), _OWNER)


class Telephone:
    """One record for each call that was taken and each message that was sent."""

    source = SOURCE

    def recognises(self, member: Member) -> bool:
        """By its outermost element."""
        return bool(_ROOT.match(prologues.skipped(member.head())))

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """Every call and every message in order, then that all of them were the owner's."""
        seen: set[str] = set()
        has_any = False
        try:
            with member.open() as stream:
                for element in xml_elements.below_the_root(stream):
                    item = _item(element, reading)
                    if item.origin.key in seen:
                        item = Skipped(item.origin, "the same once more")
                    seen.add(item.origin.key)
                    has_any = has_any or not isinstance(item, Skipped | Unreadable)
                    yield item
        except (xml_elements.Damaged, OSError) as error:
            yield Unreadable(Origin(SOURCE, f"file:{member.name}", member.place), str(error))
        if has_any:
            yield _ME


def _item(element: Element, reading: Reading) -> Item:
    match element.name:
        case "call":
            return _call(element, reading)
        case "sms" | "mms":
            return _letter(element, reading)
    return Skipped(_origin(element, ""), "neither a call nor a message")


def _origin(element: Element, who: str, text: str = "") -> Origin:
    digits = "".join(letter for letter in who if letter.isdigit()) or who.casefold()
    key = chats.digest(element.name, element["date"], element["type"] or element["msg_box"], digits[-9:], text)  # with or without its country
    return Origin(SOURCE, key, f"line {element.line}")


def _call(element: Element, reading: Reading) -> Item:
    number, kind = line(element["number"]), element["type"]
    origin, at = _origin(element, number), chats.at_second(element["date"], reading.now)
    if why := _not_a_person(number):
        return Skipped(origin, why)
    if kind not in {_INCOMING, _OUTGOING, _ELSEWHERE} or element["duration"].strip() in {"", "0"}:
        return Skipped(
            origin, "a blocked number" if kind == _BLOCKED else "a message to the answering machine" if kind == _VOICE_MAIL else _NOT_TAKEN
        )
    if at is None:
        return Unreadable(origin, chats.LATE)
    other = _mention(number, element["contact_name"])
    return chats.call(origin, at, _OWNER, [other]) if kind == _OUTGOING else chats.call(origin, at, other, [_OWNER])


def _letter(element: Element, reading: Reading) -> Item:
    box = element["type"] if element.name == "sms" else element["msg_box"]
    text = chats.clean(element["body"]) if element.name == "sms" else _text(element)
    numbers = [number for number in map(line, element["address"].split("~")) if number and number != _OWN]
    origin, at = _origin(element, "~".join(sorted(numbers)), text), chats.at_second(element["date"], reading.now)
    if box in _UNSENT:
        return Skipped(origin, "not sent")
    if not numbers or any(_not_a_person(number) for number in numbers):
        return Skipped(origin, _not_a_person(numbers[0]) if len(numbers) == 1 else "it does not say whose number it is" if not numbers else _SERVICE)
    if at is None:
        return Unreadable(origin, chats.LATE)
    names = element["contact_name"].split(", ") if len(numbers) > 1 else [element["contact_name"]]
    others = [_mention(number, names[place] if len(names) == len(numbers) else "") for place, number in enumerate(numbers)]
    sender = _OWNER if box == _OUTGOING else _sender(element, others)
    key = "~".join(sorted(_digits(number)[-9:] for number in numbers))
    chat = Chat(SOURCE, key, ", ".join(one.name or number for one, number in zip(others, numbers, strict=True)), is_group=len(others) > 1)
    return chats.record(Message(origin, at, sender, text if reading.with_words else ""), chat, [*others, _OWNER])


def _sender(element: Element, others: list[Mention]) -> Mention:
    """Of several, the one whom the message itself names as its sender."""
    if len(others) > 1:
        for part in element.inner:
            for address in part.inner:
                if address.name == "addr" and address["type"] == _SENDER:
                    end = _digits(address["address"])[-9:]
                    return next((one for one in others if end and _digits(one.phones[0]).endswith(end)), others[0])
    return others[0]


def _text(element: Element) -> str:
    parts = [part for group in element.inner if group.name == "parts" for part in group.inner]
    return "\n".join(chats.clean(part["text"]) for part in parts if part["ct"] == "text/plain" and part["text"] not in {"", "null"})


_SERVICE: Final = "a service, not a person"


def _not_a_person(number: str) -> str:
    if not number or number in _HIDDEN or number.casefold() in _UNKNOWN:
        return "a hidden number"
    return _SERVICE if any(letter.isalpha() for letter in number) or len(_digits(number)) < _SHORTEST else ""


def _digits(number: str) -> str:
    return "".join(letter for letter in number if letter.isdigit())


@lru_cache(maxsize=16_384)
def _mention(number: str, name: str) -> Mention:
    called = line(name)
    return Mention("" if called.casefold() in _UNKNOWN else called, (), (number,))
