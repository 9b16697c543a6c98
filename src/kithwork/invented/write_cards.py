"""How do three programs write a card? An iPhone (vCard 3.0, RFC 2426), an old Outlook (2.1, quoted-printable), and a careful one (4.0, RFC 6350)."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from kithwork.invented.nouns import Card

_HARMLESS: Final = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,.'()&+-;:/@")


def write(books: tuple[tuple[str, tuple[Card, ...]], ...], folder: Path) -> list[Path]:
    """One file for each book."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for (name, cards), lines in zip(books, (_iphone, _outlook, _careful), strict=True):
        path = folder / name
        path.write_bytes(_file(cards, lines))
        made.append(path)
    return made


def _file(cards: tuple[Card, ...], lines: Callable[[Card], Iterator[str]]) -> bytes:
    return "".join(f"{line}\r\n" for card in cards for line in lines(card)).encode()


def _iphone(card: Card) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield "PRODID:-//Apple Inc.//iPhone OS 17.5//EN"
    yield f"N:{_escaped(card.family)};{_escaped(card.given)};;;{_escaped(card.suffix)}"
    yield f"FN:{_escaped(card.display)}"
    if card.nickname:
        yield f"NICKNAME:{_escaped(card.nickname)}"
    if card.organisation:
        yield f"ORG:{_escaped(card.organisation)};"
    yield from _reached(card)
    if card.birthday.startswith("--"):
        yield f"BDAY;X-APPLE-OMIT-YEAR=1604:1604-{card.birthday[2:]}"
    elif card.birthday:
        yield f"BDAY:{card.birthday}"
    if card.note:
        yield f"NOTE:{_escaped(card.note)}"
    if card.labels:
        yield f"CATEGORIES:{','.join(card.labels)}"
    if card.is_organisation:
        yield "X-ABShowAs:COMPANY"
    yield f"UID:{card.uid}"
    yield "END:VCARD"


def _reached(card: Card) -> Iterator[str]:
    for item, address in enumerate(card.addresses, start=1):
        yield f"item{item}.EMAIL;type=INTERNET{';type=pref' if item == 1 else ''}:{address}"
        yield f"item{item}.X-ABLabel:{'_$!<Work>!$_' if item == 2 else '_$!<Home>!$_'}"
    yield from (f"TEL;type=CELL;type=VOICE;type=pref:{number}" for number in card.phones)
    yield from (f"X-SOCIALPROFILE;type=linkedin:{link}" for link in card.links)


def _outlook(card: Card) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:2.1"
    yield from _quoted("N", f"{card.family};{card.given}", card.family + card.given)
    yield from _quoted("FN", card.display, card.display)
    yield from _quoted("ORG", card.organisation, card.organisation)
    yield from _quoted("TITLE", card.title, card.title)
    for number in card.phones:
        yield f"TEL;CELL;VOICE:{number}"
    for address in card.addresses:
        yield f"EMAIL;PREF;INTERNET:{address}"
    yield "REV:20210528T160000Z"
    yield "END:VCARD"


def _quoted(name: str, value: str, words: str) -> Iterator[str]:
    """A property as it is, or in quoted-printable with soft breaks (vCard 2.1, 2.1.3)."""
    if words.isascii():
        yield f"{name}:{value}"
        return
    head = f"{name};CHARSET=utf-8;ENCODING=QUOTED-PRINTABLE:"
    line = head
    for byte in value.encode():
        piece = chr(byte) if byte in _HARMLESS else f"={byte:02X}"
        if len(line) + len(piece) > 72:
            yield f"{line}="
            line = ""
        line += piece
    yield line


def _careful(card: Card) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"UID:{card.uid}"
    yield f"FN:{_escaped(card.display)}"
    if card.members:
        yield "KIND:group"
        yield from (f"MEMBER:{member}" for member in card.members)
        yield "END:VCARD"
        return
    yield "KIND:individual"
    yield f'N;SORT-AS="{card.family},{card.given}":{_escaped(card.family)};{_escaped(card.given)};;;'
    if card.nickname:
        yield f"NICKNAME:{_escaped(card.nickname)}"
    if card.organisation:
        yield f"ORG;TYPE=work:{_escaped(card.organisation)}"
        yield f"TITLE:{_escaped(card.title)}"
    yield from (f"EMAIL;PREF=1:{address}" for address in card.addresses)
    yield from (f'TEL;VALUE=uri;TYPE="voice,cell":tel:{number}' for number in card.phones)
    if card.birthday:
        yield f"BDAY:{card.birthday.replace('-', '') if not card.birthday.startswith('--') else '--' + card.birthday[2:].replace('-', '')}"
    yield from (f"RELATED;TYPE={word};VALUE=text:{_escaped(name)}" for word, name in card.related)
    yield from (f"URL:{link}" for link in card.links)
    if card.labels:
        yield f"CATEGORIES:{','.join(card.labels)}"
    yield "END:VCARD"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
