"""Which items does a JSON file hold? Read one after another, so that a file may be larger than memory (RFC 8259).

Lists in lists are one list: programs that fetch page by page save an array of pages, arrays written one after another, or a value on each line. A file
that breaks off, or holds what is no JSON, gives its items as far as that place.
"""

import codecs
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO, Final, TypeAlias

Json: TypeAlias = Mapping[str, object]

LARGEST: Final = 64 * 1024 * 1024  # characters of a single item
_BLOCK: Final = 256 * 1024
_BETWEEN: Final = " \t\r\n,[]\ufeff\x1e"  # RFC 7464 puts a record separator before each text
_SPACE: Final = " \t\r\n\ufeff\x1e"
_CUT: Final = 32  # a fault so near the end of what was read so far may be no fault
_DECODER: Final = json.JSONDecoder()


class Damaged(ValueError):
    """From here on it is no JSON."""


def items(stream: BinaryIO) -> Iterator[object]:
    """Every item of every list, and every value that stands alone. Raises Damaged."""
    block = stream.read(_BLOCK)
    decode = codecs.getincrementaldecoder(_encoding(block))("replace").decode
    text, at, is_end = decode(block, final=not block), 0, not block
    while True:
        at = _past(text, at, _BETWEEN)
        found = _value(text, at, is_end=is_end) if at < len(text) else None
        if found:
            yield found[0]
            at = found[1]
        elif is_end:
            return
        elif len(text) - at > LARGEST:
            raise Damaged("an item in it is larger than can be read")
        else:
            block = stream.read(max(_BLOCK, len(text) - at))
            text, at, is_end = text[at:] + decode(block, final=not block), 0, not block


def _encoding(head: bytes) -> str:
    """What a terminal of Windows writes into a file is UTF-16."""
    return "utf-16" if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"


def _past(text: str, at: int, letters: str) -> int:
    while at < len(text) and text[at] in letters:
        at += 1
    return at


def _value(text: str, at: int, *, is_end: bool) -> tuple[object, int] | None:
    """The value that begins here, and where it ends; None when more of the text is needed."""
    try:
        found, end = _DECODER.raw_decode(text, at)
    except json.JSONDecodeError as error:
        is_cut = not is_end and (error.pos > len(text) - _CUT or error.msg.startswith("Unterminated"))
        if is_cut:
            return None
        raise Damaged(f"from here on it is no JSON: {error.msg}") from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, lists in lists in lists
        raise Damaged("from here on it is no JSON that can be read") from error
    return (found, end) if is_end or end < len(text) else None  # a number may go on in the next block


def opening(head: bytes) -> dict[str, object]:
    """The fields of the first object of a file, as far as its head holds them; a field that is cut off has no value. Nothing where it is no JSON."""
    text = head.decode(_encoding(head), "replace")
    at = _past(text, 0, _SPACE + "[")
    if at >= len(text) or text[at] != "{":
        return {}
    found: dict[str, object] = {}
    at += 1
    try:
        while True:
            at = _past(text, at, _SPACE + ",")
            name, at = _DECODER.raw_decode(text, at)
            at = _past(text, at, _SPACE)
            if not isinstance(name, str) or text[at : at + 1] != ":":
                return found
            found[name] = None
            found[name], at = _DECODER.raw_decode(text, _past(text, at + 1, _SPACE))
    except (ValueError, RecursionError):
        return found


def begins(head: bytes) -> bool:
    """Could it be JSON that holds an object or a list? Asked of every file, so only its first letters are looked at."""
    first = head[:256]
    return first.decode(_encoding(first), "replace").lstrip(_SPACE)[:1] in {"{", "["}


def is_empty(head: bytes) -> bool:
    """Is it a list of nothing?"""
    return head.decode(_encoding(head), "replace").split() in (["[]"], ["[", "]"])


def mapping(value: object) -> Json:
    """An object, or one without fields where something else stands."""
    return value if isinstance(value, dict) else {}


def listed(value: object) -> Sequence[object]:
    """A list, or an empty one where something else stands."""
    return value if isinstance(value, list) else ()


def text(found: Json, *names: str) -> str:
    """The first of these fields that holds text or a whole number, as text that can be stored."""
    for name in names:
        value = found.get(name)
        if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**30:
            return str(value)
        if isinstance(value, str) and value.strip():
            return value.encode("utf-8", "replace").decode().replace("\0", "").strip()  # half a surrogate pair cannot be
    return ""


def line(found: Json, *names: str) -> str:
    """The same, in one line."""
    return " ".join(text(found, *names).split())
