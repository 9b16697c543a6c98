"""Members for tests: bytes in memory, and a folder that stands for one thing."""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kithwork.importers.protocol import HEAD_SIZE


@dataclass(frozen=True, slots=True)
class MemoryMember:
    """A file that is only bytes."""

    name: str
    data: bytes
    place: str = ""
    folder: Path | None = None

    def __post_init__(self) -> None:
        if not self.place:
            object.__setattr__(self, "place", self.name)

    @property
    def size(self) -> int:
        return len(self.data)

    def head(self) -> bytes:
        return self.data[:HEAD_SIZE]

    def open(self) -> BinaryIO:
        return io.BytesIO(self.data)


@dataclass(frozen=True, slots=True)
class FolderMember:
    """A folder on disk that is one thing: a git clone, a Maildir."""

    path: Path

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def place(self) -> str:
        return self.path.name

    @property
    def folder(self) -> Path | None:
        return self.path

    @property
    def size(self) -> int:
        return 0

    def head(self) -> bytes:
        return b""

    def open(self) -> BinaryIO:
        return io.BytesIO()
