"""Members for tests: bytes in memory, and a folder that stands for one thing."""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kithwork.importers.conformance import SampleFile as MemoryMember

__all__ = ["FolderMember", "MemoryMember"]


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
