"""What properties does each card of a vCard file have? A reader for cards as programs write them, not only as the RFCs say.

vCard 2.1 (versit 1996: quoted-printable with soft breaks, CHARSET, bare types, AGENT with a card inside), 3.0 (RFC 2426, Apple's `item1.`
groups) and 4.0 (RFC 6350). Files are streamed; pictures, sounds and keys are passed over without being kept.
"""

import binascii
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from operator import itemgetter
from typing import BinaryIO, Final

from kithwork.domain.values import value
from kithwork.importers import content_lines
from kithwork.importers.content_lines import Line

_BASE64: Final = re.compile(r"[A-Za-z0-9+/=]+\Z")
_NAME: Final = re.compile(r"(?:[\w-]+\.)?(?:(PHOTO|LOGO|SOUND|KEY|X-MS-CARDPICTURE)|[\w.-]+)[;:]", re.IGNORECASE)
_ENCODING: Final = re.compile(r"[^:]*?;(?:ENCODING=)?(?:(BASE64|B)|QUOTED-PRINTABLE)[;:]", re.IGNORECASE)
_AGENT_NAME: Final = frozenset({"FN"})
_LINE: Final = re.compile(r'^()([A-Za-z0-9_.-]+)((?:;[^:"\n]*(?:"[^"\n]*"[^:"\n]*)*)?):(.*)', re.MULTILINE)
_BLOCK: Final = 64 * 1024  # characters
_BEGIN: Final = "BEGIN:VCARD\n"
_NO_PROPERTIES: Final = frozenset({"BEGIN", "END"})
_FIRST: Final = ("", "BEGIN", "", "VCARD")
_END: Final = "\nEND:VCARD\n"
_MARK: Final = re.compile(":[Vv][Cc][Aa][Rr][Dd]")  # a colon is looked for in half the time of IGNORECASE
_FOLDS: Final = (" ", "\t")
_MARKS: Final = ("B", "b", "E", "e")
_LONE: Final = re.compile("[\udc80-\udcff]")  # a byte that is not UTF-8
_AGENT: Final = re.compile(r"(?:[\w-]+\.)?AGENT[;:]", re.IGNORECASE)
_NAME_OF, _PARAMETERS_OF = itemgetter(1), itemgetter(2)


@value
class Card:
    """One card: its number in the file, the line on which it begins (0 where lines say nothing), its properties; `why` it cannot be trusted, or nothing."""

    number: int
    line: int
    properties: Sequence[Line]
    why: str = ""


def cards(stream: BinaryIO, head: bytes, wanted: frozenset[str]) -> Iterator[Card]:
    """Every card of a file with the properties of the wanted names; one that is not closed is given with the reason."""
    text = content_lines.opened(stream, head)
    number, line, rest = 0, 1, ""
    while block := text.read(_BLOCK):
        block = f"{rest}{block}".replace("\0", "")
        *whole, last = block.split(_END)
        are_usual = _are_usual(whole) and len(last) <= content_lines.LONGEST
        together = _together(whole, wanted) if are_usual else []
        if not are_usual or not (together or len(_MARK.findall(block)) == 2 * len(whole) + last.count(":VCARD")):
            rest = block
            break
        rest = last
        for card, properties in zip(whole, together or _apart(whole, wanted), strict=True):
            number += 1
            yield Card(number, line + card.index("B"), properties)
            line += card.count("\n") + 2
    yield from _carefully(rest, text, wanted, number, line)


def _are_usual(whole: list[str]) -> bool:
    """Does each of these begin with the first line of a card, or with empty lines above it?"""
    return all(card.startswith(_BEGIN) or card.lstrip("\n").startswith(_BEGIN) for card in whole)


def _carefully(begun: str, text: io.TextIOBase, wanted: frozenset[str], number: int, line: int) -> Iterator[Card]:
    """Cards from here on line by line, however they are written; so many cards and lines lie behind."""
    lines = chain(content_lines.lines(io.StringIO(begun + text.readline(content_lines.LONGEST))), content_lines.lines(text))
    for count, (at, why, inner) in enumerate(_blocks(lines, line), number + 1):
        yield Card(count, at, () if why else _plain("\n".join(inner), len(inner), wanted) or _any(inner, wanted), why)


def _blocks(lines: Iterator[str], first: int) -> Iterator[tuple[int, str, list[str]]]:
    """The lines of each card, with the number of the first, and why they are not a whole card."""
    block: list[str] = []
    begun, depth, length = 0, 0, 0
    for number, line in enumerate(lines, first):
        mark = line.strip().upper() if line[:1] in _MARKS else ""
        if mark == "BEGIN:VCARD" and not (block and _AGENT.match(block[-1])):
            if begun:
                yield begun, f"the card is not closed before the next one begins on line {number}", []
            block, begun, depth, length = [], number, 0, 0
        elif mark == "END:VCARD" and not depth:
            if begun:
                yield begun, "", block
            begun = 0
        elif begun:
            depth += (mark == "BEGIN:VCARD") - (mark == "END:VCARD")
            length += len(line)
            if length < content_lines.LONGEST or line[:1] not in _FOLDS:  # of a picture, the beginning
                block.append(line)
    if begun:
        yield begun, "the file ends before the card does", []


def _together(whole: list[str], wanted: frozenset[str]) -> list[list[Line]]:
    """Read some cards in one go when every line of theirs is `name;parameters:value`, as nearly all are; nothing when one of them is another."""
    if any(not card.isascii() and _LONE.search(card) for card in whole):
        return []
    text = _unfolded(_END.join([*whole, ""]))
    found = _LINE.findall(text)
    names = list(map(_NAME_OF, found))
    meant = {name: _named(name) for name in set(names)}
    marks = sorted(name for name, (_, plain) in meant.items() if plain in _NO_PROPERTIES)
    are_whole = marks == ["BEGIN", "END"] and names.count("BEGIN") == names.count("END") == len(whole)
    if not are_whole or len(found) != text.count("\n") or _are_odd(meant.values(), set(map(_PARAMETERS_OF, found))):
        return []
    properties, kept, begin = [], {name for name, (_, plain) in meant.items() if plain in wanted}, 0
    for _ in whole:
        end = names.index("END", begin)
        if found[begin] != _FIRST:
            return []
        lines = [line for line in found[begin + 1 : end] if line[1] in kept]
        properties.append(lines if kept <= wanted else [(*meant[line[1]], line[2], line[3]) for line in lines])
        begin = end + 1
    return properties


def _apart(whole: list[str], wanted: frozenset[str]) -> Iterator[list[Line]]:
    """Read cards one by one."""
    for card in whole:
        begin = card.index("B")
        body = card[begin + len(_BEGIN) :]
        yield _plain(body, card.count("\n") - begin, wanted) or _any(body.split("\n"), wanted)


def _plain(text: str, count: int, wanted: frozenset[str]) -> list[Line]:
    """Read a card of so many lines whose every line is `name;parameters:value`, as nearly all are; nothing when it is another."""
    if not text.isascii() and _LONE.search(text):
        return []
    unfolded = _unfolded(text)
    found = _LINE.findall(unfolded)
    if len(found) != count - (len(text) - len(unfolded)) // 2:
        return []
    named = [_named(line[1]) for line in found]
    if _are_odd(named, map(_PARAMETERS_OF, found)):
        return []
    return [(*name, parameters, value) for name, (_, _, parameters, value) in zip(named, found, strict=True) if name[1] in wanted]


def _are_odd(named: Iterable[tuple[str, str]], parameters: Iterable[str]) -> bool:
    """Is there an AGENT, or a value that is coded? If it goes on it would be taken for properties, whether it is wanted or not."""
    return any(name == "AGENT" for _, name in named) or any(map(_is_coded, parameters))


def _unfolded(text: str) -> str:
    """Lines as they were before folding; to split and join takes two thirds of a replacement's time."""
    text = "".join(text.split("\n "))
    return text.replace("\n\t", "") if "\t" in text else text


@lru_cache(maxsize=1024)
def _is_coded(parameters: str) -> bool:
    return "QUOTED-PRINTABLE" in parameters.upper()


@lru_cache(maxsize=1024)
def _named(written: str) -> tuple[str, str]:
    """The group and the name of a property."""
    group, _, name = written.rpartition(".")
    return group.lower(), name.upper()


def _any(lines: list[str], wanted: frozenset[str]) -> list[Line]:
    """Read a card line by line."""
    found: list[Line] = []
    depth = 0
    for text in _logical(lines):
        mark = text[:12].rstrip().upper() if text[0] in _MARKS else ""
        if mark in {"BEGIN:VCARD", "END:VCARD"}:
            depth += 1 if mark == "BEGIN:VCARD" else -1
        elif depth:
            _name_agent(found, text)
        elif item := _property(text, wanted):
            found.append(item)
    return found


def _name_agent(found: list[Line], text: str) -> None:
    """Of a card inside a card, keep the name, as the value of the AGENT."""
    if item := _property(text, _AGENT_NAME):
        found[-1] = (found[-1][0], "AGENT", "", item[3])


def _property(text: str, wanted: frozenset[str]) -> Line | None:
    group, name, parameters, value = content_lines.split_line(text)
    if name not in wanted:
        return None
    if parameters and _is_quoted_printable(text):
        value = _from_quoted_printable(value, parameters)
    elif not value.isascii():
        value = content_lines.mended(value, parameters)
    return group, name, parameters, value


def _is_quoted_printable(text: str) -> bool:
    said = _ENCODING.match(text)
    return said is not None and not said[1]


def _from_quoted_printable(value: str, parameters: str) -> str:
    raw = binascii.a2b_qp(value.encode("utf-8", "surrogateescape"))
    text = content_lines.decoded(raw, parameters).replace("\r\n", "\n")
    return text.replace("\n", "\\n").replace("\0", "")


def _logical(lines: list[str]) -> Iterator[str]:
    """Lines as they were before folding; without what is binary."""
    first, more, is_binary, is_soft = "", [""], False, False
    for line in lines:
        if is_soft:  # quoted-printable goes on after `=`
            is_soft = line.endswith("=")
            more.append("\n" + line)  # the break stays, for the decoder
        elif not line or (is_binary and (line[0] in _FOLDS or _BASE64.match(line))):
            continue
        elif line[0] in _FOLDS:
            more.append(line[1:])
        elif (named := _NAME.match(line)) or not first:
            if first:
                yield first + "".join(more)
            said = _ENCODING.match(line) if named and line[named.end() - 1] == ";" else None
            is_binary = bool((named and named[1]) or (said and said[1]))
            is_soft = said is not None and not is_binary and line[-1] == "="
            first, more = "" if is_binary else line, []
        else:
            more.append("\n" + line)  # a line break that somebody forgot to escape
    if first:
        yield first + "".join(more)
