"""What properties does each card of a vCard file have? A reader for cards as programs write them, not only as the RFCs say.

vCard 2.1 (versit 1996: quoted-printable with soft breaks, CHARSET, bare types, AGENT with a card inside), 3.0 (RFC 2426, Apple's `item1.`
groups) and 4.0 (RFC 6350). Files are streamed; pictures, sounds and keys are passed over without being kept.
"""

import binascii
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO, Final

LONGEST: Final = 1024 * 1024  # characters of one value; what is longer is cut

_BASE64: Final = re.compile(r"[A-Za-z0-9+/=]+\Z")
_NAME: Final = re.compile(r"(?:[\w-]+\.)?(?:(PHOTO|LOGO|SOUND|KEY|X-MS-CARDPICTURE)|[\w.-]+)[;:]", re.IGNORECASE)
_ENCODING: Final = re.compile(r"[^:]*?;(?:ENCODING=)?(?:(BASE64|B)|QUOTED-PRINTABLE)[;:]", re.IGNORECASE)
_PARAMETER: Final = re.compile(r';([^;:="]+)(?:=((?:"[^"]*"|[^;:"])*))?')
_AGENT_NAME: Final = frozenset({"FN"})
_ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)
_HEAD: Final = re.compile(r'((?:[^:"]|"[^"]*")*):(.*)', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Property:
    """One property: `group.name;parameters:value`, the value still escaped."""

    name: str  # upper case
    group: str
    parameters: str
    value: str

    def types(self) -> frozenset[str]:
        """Its types, lower case: `TYPE=work,voice` of 3.0 and 4.0, or the bare `WORK;VOICE` of 2.1."""
        found = set()
        for name, value in _PARAMETER.findall(self.parameters):
            if not value:
                found.add(name.strip().lower())
            elif name.strip().upper() == "TYPE":
                found.update(part.strip().lower() for part in value.replace('"', "").split(","))
        return frozenset(found)

    def parameter(self, wanted: str) -> str:
        """The value of one parameter, or nothing."""
        return next((value.strip(' "') for name, value in _PARAMETER.findall(self.parameters) if name.strip().upper() == wanted), "")

    def text(self) -> str:
        """The value without its escapes."""
        return unescaped(self.value).strip()

    def fields(self) -> list[str]:
        """The parts between semicolons, as in N, ORG and ADR."""
        return [unescaped(part).strip() for part in _split(self.value, ";")]

    def items(self) -> list[str]:
        """The parts between commas, as in CATEGORIES and NICKNAME."""
        return [item for part in _split(self.value, ",") if (item := unescaped(part).strip())]


@dataclass(frozen=True, slots=True)
class Card:
    """One card: its number in the file, the line on which it begins, its properties; `why` it cannot be trusted, or nothing."""

    number: int
    line: int
    properties: tuple[Property, ...]
    why: str = ""


def cards(stream: BinaryIO, head: bytes, wanted: frozenset[str]) -> Iterator[Card]:
    """Every card of a file with the properties of the wanted names; one that is not closed is given with the reason."""
    number, begun, depth = 0, 0, 0
    found: list[Property] = []
    for line, text in _logical(_physical(stream, head)):
        mark = text[:12].rstrip().upper() if text[0] in "BbEe" else ""
        if mark == "BEGIN:VCARD":
            if begun and found and found[-1].name == "AGENT":
                depth += 1
                continue
            if begun:
                yield Card(number, begun, (), f"the card is not closed before the next one begins on line {line}")
            number, begun, depth, found = number + 1, line, 0, []
        elif mark == "END:VCARD":
            if depth:
                depth -= 1
            elif begun:
                yield Card(number, begun, tuple(found))
                begun = 0
        elif depth:
            _name_agent(found, text)
        elif begun and (item := _property(text, wanted)):
            found.append(item)
    if begun:
        yield Card(number, begun, (), "the file ends before the card does")


def unescaped(text: str) -> str:
    """Take the backslashes out of a text; one before an `n` is a line break, and some programs write one before a colon."""
    return _ESCAPE.sub(_meant, text) if "\\" in text else text


def _meant(escape: re.Match[str]) -> str:
    return "\n" if escape[1] in "nN" else escape[1] if escape[1] in '\\,;:"' else escape[0]


def _split(text: str, at: str) -> list[str]:
    if "\\" not in text:
        return text.split(at)
    hidden = text.replace("\\\\", "\0").replace("\\" + at, "\1")
    return [part.replace("\1", "\\" + at).replace("\0", "\\\\") for part in hidden.split(at)]


def _name_agent(found: list[Property], text: str) -> None:
    """Of a card inside a card, keep the name, as the value of the AGENT."""
    if item := _property(text, _AGENT_NAME):
        found[-1] = Property("AGENT", found[-1].group, "", item.value)


def _property(text: str, wanted: frozenset[str]) -> Property | None:
    head, _, value = text.partition(":")
    if '"' in head and (quoted := _HEAD.match(text)):
        head, value = quoted.groups()
    name, semicolon, rest = head.partition(";")
    group, _, name = name.rpartition(".")
    name = name.strip().upper()
    if name not in wanted:
        return None
    if semicolon and _is_quoted_printable(text):
        value = _from_quoted_printable(value, semicolon + rest)
    elif not value.isascii():
        value = _readable(value, semicolon + rest)
    return Property(name, group.lower(), semicolon + rest, value)


def _is_quoted_printable(text: str) -> bool:
    said = _ENCODING.match(text)
    return said is not None and not said[1]


def _from_quoted_printable(value: str, parameters: str) -> str:
    raw = binascii.a2b_qp(value.encode("utf-8", "surrogateescape"))
    text = _decoded(raw, parameters).replace("\r\n", "\n")
    return text.replace("\n", "\\n").replace("\0", "")


def _readable(value: str, parameters: str) -> str:
    """Mend a value that is not UTF-8: it says its character set, or it is Windows' western one."""
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return _decoded(value.encode("utf-8", "surrogateescape"), parameters)
    return value


def _decoded(raw: bytes, parameters: str) -> str:
    said = Property("", "", parameters, "").parameter("CHARSET")
    for charset in ("utf-8", said, "cp1252") if said.upper() in {"", "UTF-8"} else (said, "utf-8", "cp1252"):
        try:
            return raw.decode(charset) if charset else raw.decode()
        except (UnicodeError, LookupError):
            continue
    return raw.decode("latin-1")


def _logical(lines: Iterator[str]) -> Iterator[tuple[int, str]]:
    """Lines as they were before folding, with the number of the first; without what is binary."""
    first, more, at, length, is_binary, is_soft = "", [""], 0, 0, False, False
    for number, line in enumerate(lines, 1):
        if is_soft and line[:9].upper() != "END:VCARD":  # quoted-printable goes on after `=`
            is_soft = line.endswith("=")
            line = "\n" + line  # noqa: PLW2901  # the break stays, for the decoder
        elif not line or (is_binary and (line[0] in " \t" or _BASE64.match(line))):
            continue
        elif line[0] in " \t":
            line = line[1:]  # noqa: PLW2901  # unfolding is this
        elif (named := _NAME.match(line)) or not at:
            if first:
                yield at, first + "".join(more) if more else first
            said = _ENCODING.match(line) if named and line[named.end() - 1] == ";" else None
            is_binary = bool((named and named[1]) or (said and said[1]))
            is_soft = said is not None and not is_binary and line[-1] == "="
            first, more, at, length = "" if is_binary else line, [], number, 0
            continue
        else:
            line = "\n" + line  # noqa: PLW2901  # a line break that somebody forgot to escape
        length += len(line)
        if length < LONGEST and not is_binary:
            more.append(line)
    if first:
        yield at, first + "".join(more)


def _physical(stream: BinaryIO, head: bytes) -> Iterator[str]:
    """Lines as they lie in the file; what is not UTF-8 is kept for later, and of an endless line only the beginning."""
    encoding = _encoding(head)
    text = io.TextIOWrapper(stream, encoding=encoding, errors="surrogateescape" if encoding == "utf-8-sig" else "replace")
    is_rest = False
    for line in iter(partial(text.readline, LONGEST), ""):
        if not is_rest:
            yield line.rstrip("\n").replace("\0", "")
        is_rest = line[-1] != "\n"


def _encoding(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if head[1:2] == b"\0":
        return "utf-16-le"
    return "utf-16-be" if head[:1] == b"\0" else "utf-8-sig"
