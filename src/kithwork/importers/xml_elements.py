"""Which elements does a large XML document hold? One after another, so that it may be larger than memory.

A document that declares a type or entities of its own is not read: no export does, and attacks do (CWE-776, CWE-611). Programs that write UTF-16 halves
as two character references, which XML forbids, are understood.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, Final
from xml.parsers import expat

_BLOCK: Final = 256 * 1024
_PAIR: Final = re.compile(rb"&#(5[56]\d{3});&#(5[67]\d{3});")
_FORBIDDEN: Final = re.compile(rb"&#(?:5[567]\d{3}|[0-8]|1[124-9]|2\d|3[01]|6553[45]);")
_TAIL: Final = 16  # bytes in which a pair of references may have begun


class Damaged(ValueError):
    """From here on it is no XML that is read."""


@dataclass(slots=True)
class Element:
    """An element with its attributes, the elements in it and its own text; `line` is where it begins."""

    name: str
    line: int
    attributes: dict[str, str]
    inner: list["Element"] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What stands between its elements."""
        return "".join(self.texts)

    def __getitem__(self, name: str) -> str:
        """An attribute; empty where there is none."""
        return self.attributes.get(name, "")


def below_the_root(stream: BinaryIO) -> Iterator[Element]:
    """The root's children in order, each whole. Raises Damaged."""
    parser = expat.ParserCreate()
    open_: list[Element] = []
    done: list[Element] = []

    def begin(name: str, attributes: dict[str, str]) -> None:
        element = Element(name, parser.CurrentLineNumber, attributes)
        if len(open_) > 1:
            open_[-1].inner.append(element)
        open_.append(element)

    def said(text: str) -> None:
        if len(open_) > 1 and not (text.isspace() and not open_[-1].texts):
            open_[-1].texts.append(text)

    def end(_: str) -> None:
        element = open_.pop()
        if len(open_) == 1:
            done.append(element)

    def refuse(*_: object) -> None:
        raise Damaged("it declares a document type of its own, which no export does")

    parser.StartElementHandler, parser.EndElementHandler, parser.StartDoctypeDeclHandler = begin, end, refuse
    parser.CharacterDataHandler = said
    try:
        for block in _blocks(stream):
            parser.Parse(block, False)
            yield from done
            done.clear()
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as error:  # an encoding that nobody knows
        yield from done
        raise error if isinstance(error, Damaged) else Damaged(f"it is no XML from here on: {error}") from error
    yield from done


def _blocks(stream: BinaryIO) -> Iterator[bytes]:
    """The bytes, mended; a reference is never cut in two."""
    rest = b""
    while block := stream.read(_BLOCK):
        block = rest + block
        cut = block.find(b"&", max(0, len(block) - _TAIL))
        rest, block = (block[cut:], block[:cut]) if cut >= 0 else (b"", block)
        yield _mended(block)
    yield _mended(rest)


def _mended(block: bytes) -> bytes:
    if b"&#" not in block:
        return block
    return _FORBIDDEN.sub(b"", _PAIR.sub(_whole, block))


def _whole(pair: re.Match[bytes]) -> bytes:
    high, low = int(pair[1]), int(pair[2])
    if not (0xD800 <= high < 0xDC00 <= low < 0xE000):
        return b""
    return f"&#{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)};".encode()
