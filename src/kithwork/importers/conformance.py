"""Does an importer keep its word? What every importer owes, asked of one over a sample file; ours are asked the same.

For tests, of ours and of packages that bring an importer: `assert faults(importer, SampleFile.at(path), now) == []`.
"""

import io
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Final

from kithwork.domain.records import InteractionRecord, Item, Remark, Skipped, Unreadable
from kithwork.importers.protocol import HEAD_SIZE, Importer, Reading

DAMAGED: Final = 100  # damaged copies of a sample that are read
TOKENS: Final = (  # what stands in a damaged copy where nobody expects it
    *(
        b'"',
        b"'",
        b",",
        b";",
        b":",
        b"\n",
        b"\r",
        b"\0",
        b"\xff",
        b"\xef\xbb\xbf",
        b", ",
        b"99",
        b"-",
        b"null",
        b"%",
        b"\\",
        b"\\ud83d",
        b"<",
        b"&#55357;",
    ),
    *(b"{", b"}", b"[", b"]", b"[" * 3000, b'{"a":' * 3000, b"<a>" * 300, b"9" * 5000, b"1e999", b"NaN", b"https://", "İß\u202f\u200e".encode()),
)
_BOM: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class SampleFile:
    """A file that is only bytes; `lies_in` is the folder on disk where the files beside it are."""

    name: str
    data: bytes
    place: str = ""
    folder: Path | None = None
    lies_in: Path | None = None

    def __post_init__(self) -> None:
        """Its place is its name, unless another is told."""
        if not self.place:
            object.__setattr__(self, "place", self.name)

    @classmethod
    def at(cls, path: Path) -> "SampleFile":
        """A file on disk."""
        return cls(path.name, path.read_bytes(), lies_in=path.parent)

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.data)

    def head(self) -> bytes:
        """The first 64 KiB."""
        return self.data[:HEAD_SIZE]

    def open(self) -> BinaryIO:
        """A fresh stream of its bytes."""
        return io.BytesIO(self.data)

    def beside(self, name: str) -> "SampleFile | None":
        """Another file, by its path from the folder in which this one lies."""
        path = self.lies_in / name if self.lies_in else None
        return SampleFile.at(path) if path and path.is_file() else None


def faults(importer: Importer, sample: SampleFile, now: datetime, *, damaged: int = DAMAGED) -> list[str]:
    """Everything that is wrong with how a sample is read, as sentences; none where all is well."""
    if not importer.recognises(sample):
        return [f"{sample.name} is not recognised"]
    items = list(importer.read(sample, Reading(now)))
    return [*_over_items(items), *_over_readings(importer, sample, items, now), *_over_damage(importer, sample, now, damaged)]


def _over_items(items: Sequence[Item]) -> Iterator[str]:
    if not items:
        yield "nothing is said of it: an empty file is said to be empty"
    for item in items:
        if not (item.origin.where and item.origin.key and item.origin.source):
            yield f"an item does not say where it stands: {item}"
        if isinstance(item, InteractionRecord) and item.words:
            yield f"words are handed on that nobody asked for: {item.origin.where}"
    seen: set[str] = set()
    for key in keys(item for item in items if not isinstance(item, Skipped | Remark)):
        if key in seen:
            yield f"the key {key} comes twice"
        seen.add(key)


def _over_readings(importer: Importer, sample: SampleFile, items: Sequence[Item], now: datetime) -> Iterator[str]:
    if list(importer.read(sample, Reading(now))) != items:
        yield "reading it twice does not say the same"
    other = replace(sample, data=_BOM + sample.data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    if importer.recognises(other) and set(keys(importer.read(other, Reading(now)))) != set(keys(items)):
        yield "with a byte-order mark and other line ends, its keys are others"


def keys(items: Iterable[Item]) -> Iterator[str]:
    """The keys of all that could be read."""
    return (item.origin.key for item in items if not isinstance(item, Unreadable))


def _over_damage(importer: Importer, sample: SampleFile, now: datetime, count: int) -> Iterator[str]:
    for seed in range(count):
        copy = replace(sample, data=damage(sample.data, seed))
        try:
            if importer.recognises(copy):
                for item in importer.read(copy, Reading(now)):
                    if not item.origin.where:
                        yield f"damaged by seed {seed}, an item does not say where it stands"
        except Exception as problem:  # noqa: BLE001  whatever it is, it is a fault
            yield f"damaged by seed {seed}, it raises {type(problem).__name__}: {problem}"


def damage(data: bytes, seed: int) -> bytes:
    """The bytes after one to four accidents: cut, changed, doubled, moved, broken quotes and nesting; always the same for one seed."""
    chance = random.Random(seed)  # noqa: S311  no secret hangs on it
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + chance.randint(0, 40))
        flipped = bytes([data[at] ^ 1 << chance.randrange(8)]) if at < len(data) else b""
        data = chance.choice(
            (
                data[:at] + data[end:],
                data[:at] + chance.choice(TOKENS) + data[end:],
                data[:at],
                data + data[at:end],
                data[:end] + data[at:],
                data[:at] + flipped + data[at + 1 :],
            )
        )
    return data
