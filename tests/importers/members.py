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
    lies_in: Path | None = None  # the folder on disk where the files beside it are

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

    def beside(self, name: str) -> "MemoryMember | None":
        path = self.lies_in / name if self.lies_in else None
        return MemoryMember(path.name, path.read_bytes(), lies_in=path.parent) if path and path.is_file() else None


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

    def beside(self, name: str) -> None:
        """Nothing: it is whole by itself."""
