"""Which parts does a large JSON document hold? Read one after another as they stand there, so that only one of them is in memory (RFC 8259).

A reader says by its path which part it wants whole (`("account", "data", 3, "values", 17)`); what is around it is only walked through.
"""

import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, Final, TypeAlias

LARGEST: Final = 64 * 1024 * 1024  # characters of one part
_DEEPEST: Final = 100  # levels; no export that we know has ten
_BLOCK: Final = 256 * 1024
_AT_THE_EDGE: Final = 16  # a fault so near to the end of what was read may be only that more is to come
_DECODER: Final = json.JSONDecoder()
_SPACE: Final = " \t\r\n"

Path: TypeAlias = tuple[str | int, ...]


class Damaged(ValueError):
    """It is no JSON, from here on."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part: where it stands, and what it is."""

    path: Path
    value: object


def parts(stream: BinaryIO, head: bytes, wanted: Callable[[Path], bool]) -> Iterator[Part]:
    """Every wanted part in order. Raises Damaged where the document breaks off."""
    encoding = "utf-16" if head.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    document = _Document(io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline=""))
    yield from document.walk(wanted)


def mapping(value: object) -> dict[str, object]:
    """An object; an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def listing(value: object) -> list[object]:
    """An array; an empty one for anything else."""
    return value if isinstance(value, list) else []


def text(value: object) -> str:
    """A text, or a number as text; nothing for anything else."""
    if isinstance(value, str):
        return value.strip()
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


@dataclass(slots=True)
class _Level:
    """An array or an object that is open: where the walk is in it."""

    is_array: bool
    step: str | int = 0
    is_begun: bool = False


@dataclass(slots=True)
class _Document:
    stream: io.TextIOWrapper
    buffer: str = ""
    at: int = 0
    passed: int = 0
    is_ended: bool = False
    open: list[_Level] = field(default_factory=list)

    def walk(self, wanted: Callable[[Path], bool]) -> Iterator[Part]:
        """From value to value, without recursion."""
        while True:
            path = tuple(level.step for level in self.open)
            letter = self._letter()
            if wanted(path):
                yield Part(path, self._value())
            elif letter in "[{" and letter:
                if len(self.open) >= _DEEPEST:
                    raise self._damage()
                self.at += 1
                self.open.append(_Level(is_array=letter == "["))
            else:
                self._value()
            if not self._next():
                return

    def _next(self) -> bool:
        """Go to where the next value begins; False at the end of the document."""
        while self.open:
            level = self.open[-1]
            letter = self._letter()
            if letter == ("]" if level.is_array else "}"):
                self.at += 1
                self.open.pop()
                continue
            if level.is_begun:
                self._expect(",")
            if level.is_array:
                level.step = int(level.step) + 1 if level.is_begun else 0
            else:
                key = self._value() if self._letter() == '"' else None
                if not isinstance(key, str):
                    raise self._damage()
                level.step = key
                self._expect(":")
            level.is_begun = True
            return True
        return False

    def _expect(self, letter: str) -> None:
        if self._letter() != letter:
            raise self._damage()
        self.at += 1

    def _letter(self) -> str:
        """The next letter that is no space; nothing at the end."""
        while True:
            while self.at < len(self.buffer) and self.buffer[self.at] in _SPACE:
                self.at += 1
            if self.at < len(self.buffer):
                return self.buffer[self.at]
            if not self._more():
                return ""

    def _value(self) -> object:
        """The whole value that begins here."""
        self._letter()
        while True:
            try:
                value, end = _DECODER.raw_decode(self.buffer, self.at)
            except json.JSONDecodeError as error:
                is_cut = error.msg.startswith("Unterminated") or error.pos >= len(self.buffer) - _AT_THE_EDGE
                if not is_cut or not self._more():
                    raise self._damage() from error
            except (ValueError, RecursionError) as error:
                raise self._damage() from error
            else:
                if end < len(self.buffer) or not self._more():
                    self.at = end
                    return value

    def _more(self) -> bool:
        """Read as much again as is at hand, so that a long value is not tried too often; False at the end."""
        if self.is_ended:
            return False
        kept = self.buffer[self.at :]
        if len(kept) > LARGEST:
            raise Damaged(f"one part of it is longer than {LARGEST // 1024**2} MB")
        block = self.stream.read(max(_BLOCK, len(kept)))
        self.passed += self.at
        self.buffer, self.at = kept + block, 0
        self.is_ended = not block
        return bool(block)

    def _damage(self) -> Damaged:
        return Damaged(f"it is no JSON from letter {self.passed + self.at + 1:,} on")
