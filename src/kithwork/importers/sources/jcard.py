"""jCard: an address book as JSON (RFC 7095), one card or a list of them, as servers and conversion tools write it.

The same properties as in a vCard; what a card says is read as there.
"""

import re
from collections.abc import Iterator
from typing import Final

from kithwork.domain.records import Item, Origin, Unreadable
from kithwork.importers import cards, json_parts
from kithwork.importers.content_lines import Property
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.vcard_lines import Card

_BEGIN: Final = re.compile(r'\s*\[\s*(\[\s*)?"vcard"\s*,\s*\[', re.IGNORECASE)


class JCard:
    """One record per card."""

    source = "jcard"

    def recognises(self, member: Member) -> bool:
        """Does it begin with a card, or with a list of cards?"""
        return _begins(member) is not None

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  cards have neither clock nor words
        """Yield a person for every card; the same card twice is one."""
        begun = _begins(member)
        length = 1 if begun and begun[1] else 0  # of the path to a card
        seen: dict[str, int] = {}
        number = 0
        try:
            with member.open() as stream:
                for number, part in enumerate(json_parts.parts(stream, member.head(), lambda path: len(path) == length), 1):
                    yield cards.once(card := _card(number, part.value), cards.item(card, self.source), seen)
        except (OSError, json_parts.Damaged) as error:
            why = f"it could be read only so far: {error}"
            yield Unreadable(Origin(self.source, key=f"file:{member.name}", where=f"after card {number}" if number else member.place), why)


def _begins(member: Member) -> re.Match[str] | None:
    head = member.head()[:4096]
    encoding = "utf-16" if head.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    return _BEGIN.match(head.decode(encoding, errors="replace"))


def _card(number: int, value: object) -> Card:
    """A card with the properties that are read; its place is its number, since lines say nothing in JSON."""
    parts = json_parts.listing(value)
    if len(parts) < 2 or json_parts.text(parts[0]).lower() != "vcard" or not isinstance(parts[1], list):
        return Card(number, 0, (), "it is no jCard")
    found = (_property(json_parts.listing(one)) for one in parts[1])
    return Card(number, 0, tuple(one for one in found if one and one.name in cards.WANTED))


def _property(said: list[object]) -> Property | None:
    """`["tel", {"type": "work"}, "uri", "tel:+1-418-656-9254"]` as a vCard says it, with what is special there escaped."""
    if len(said) < 4:
        return None
    parameters = json_parts.mapping(said[1])
    value = ",".join(";".join(_escaped(part) for part in one) if isinstance(one, list) else _escaped(one) for one in said[3:])
    written = "".join(f";{name.upper()}={_parameter(each)}" for name, each in parameters.items() if name.lower() != "group")
    return Property(json_parts.text(parameters.get("group")).lower(), json_parts.text(said[0]).upper(), written, value)


def _parameter(value: object) -> str:
    words = value if isinstance(value, list) else [value]
    return '"' + ",".join(json_parts.text(word).replace('"', "") for word in words) + '"'


def _escaped(value: object) -> str:
    if isinstance(value, list):
        return ",".join(_escaped(one) for one in value)
    said = json_parts.text(value)
    for letter, escape in (("\\", "\\\\"), ("\n", "\\n"), (",", "\\,"), (";", "\\;")):
        said = said.replace(letter, escape)
    return said
