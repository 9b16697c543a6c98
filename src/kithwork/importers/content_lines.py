"""What do the lines of a vCard or an iCalendar file say? Both are made of content lines: `name;parameters:value` (RFC 6350 3.3, RFC 5545 3.1).

Streams of any encoding: UTF-8 as the RFCs want, UTF-16 as some Windows programs write, and lines in a western code page amid others.
"""

import io
import re
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO, Final, NamedTuple, TypeAlias

LONGEST: Final = 1024 * 1024  # characters of one line; what is longer is cut

_PARAMETER: Final = re.compile(r';([^;:="]+)(?:=((?:"[^"]*"|[^;:"])*))?')
_HEAD: Final = re.compile(r'((?:[^:"]|"[^"]*")*):(.*)', re.DOTALL)


class Property(NamedTuple):
    """One property: `group.name;parameters:value`, the value still escaped. A tuple, because a large book has millions."""

    group: str  # lower case
    name: str  # upper case
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
        return text(self.value)

    def field(self, index: int) -> str:
        """One of the parts between semicolons, as in N, ORG and ADR."""
        return field(self.value, index)

    def items(self) -> list[str]:
        """The parts between commas, as in CATEGORIES and NICKNAME."""
        return items(self.value)


Line: TypeAlias = tuple[str, str, str, str]  # a property as long as nothing is asked of it


def text(value: str) -> str:
    """A value without its escapes."""
    return unescaped(value).strip() if "\\" in value else value.strip()


def field(value: str, index: int) -> str:
    """One of the parts between semicolons; nothing where there are fewer."""
    parts = [unescaped(part) for part in _split(value, ";")] if "\\" in value else value.split(";", index + 1)
    return parts[index].strip() if index < len(parts) else ""


def items(value: str) -> list[str]:
    """The parts between commas."""
    return [item for part in _split(value, ",") if (item := unescaped(part).strip())]


def split_line(text: str) -> tuple[str, str, str, str]:
    """Take a line apart: group, name in upper case, parameters with their semicolon, value."""
    head, _, value = text.partition(":")
    if '"' in head and (quoted := _HEAD.match(text)):
        head, value = quoted.groups()
    name, semicolon, rest = head.partition(";")
    group, _, name = name.rpartition(".")
    parameters = semicolon + rest
    if not parameters.isascii():
        parameters = mended(parameters, "")
    return group.lower(), name.strip().upper(), parameters, value


def mended(value: str, parameters: str) -> str:
    """Mend a value that is not UTF-8: it says its character set, or it is Windows' western one."""
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return decoded(value.encode("utf-8", "surrogateescape"), parameters)
    return value


def decoded(raw: bytes, parameters: str) -> str:
    """Decode bytes by the CHARSET that the parameters name, or as what they look like."""
    said = Property("", "", parameters, "").parameter("CHARSET")
    for charset in ("utf-8", said, "cp1252") if said.upper() in {"", "UTF-8"} else (said, "utf-8", "cp1252"):
        try:
            return raw.decode(charset) if charset else raw.decode()
        except (UnicodeError, LookupError):
            continue
    return raw.decode("latin-1")


def unescaped(text: str) -> str:
    """Take the backslashes out of a text; one before an `n` is a line break, and some programs write one before a colon."""
    if "\\" not in text:
        return text
    text = text.replace("\\\\", "\0").replace("\\n", "\n").replace("\\N", "\n").replace("\\,", ",").replace("\\;", ";")
    return text.replace("\\:", ":").replace('\\"', '"').replace("\0", "\\")


def _split(text: str, at: str) -> list[str]:
    if "\\" not in text:
        return text.split(at)
    hidden = text.replace("\\\\", "\0").replace("\\" + at, "\1")
    return [part.replace("\1", "\\" + at).replace("\0", "\\\\") for part in hidden.split(at)]


def physical(stream: BinaryIO, head: bytes) -> Iterator[str]:
    """Lines as they lie in the file; what is not UTF-8 is kept for later, and of an endless line only the beginning."""
    return lines(opened(stream, head))


def opened(stream: BinaryIO, head: bytes) -> io.TextIOWrapper:
    """The text of a file that begins so; what is not UTF-8 is kept for later."""
    encoding = _encoding(head)
    return io.TextIOWrapper(stream, encoding=encoding, errors="surrogateescape" if encoding == "utf-8-sig" else "replace")


def lines(text: io.TextIOBase) -> Iterator[str]:
    """Its lines from here on; of an endless one only the beginning."""
    is_rest = False
    for line in iter(partial(text.readline, LONGEST), ""):
        if not is_rest:
            yield line.rstrip("\n") if "\0" not in line else line.rstrip("\n").replace("\0", "")
        is_rest = line[-1] != "\n"


def _encoding(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if head[1:2] == b"\0":
        return "utf-16-le"
    return "utf-16-be" if head[:1] == b"\0" else "utf-8-sig"
