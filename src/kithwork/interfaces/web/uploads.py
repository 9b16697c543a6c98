"""Files that were dropped on a page: each in a folder of its own beside the network, for nobody else's eyes, until they are read."""

import os
import secrets
import shutil
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from kithwork.actions import networks

KEPT_SECONDS: Final = 3600


def folder() -> Path:
    """Where they lie."""
    place = networks.home() / "uploads"
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    return place


class PrivateFile(UploadedFile):  # type: ignore[type-arg]  # generic in the stubs only
    """An upload, arriving in our own folder instead of the system's; what nobody takes goes when the request ends."""

    def __init__(self, name: str, content_type: str, charset: str | None) -> None:
        self.path = folder() / f"arriving-{secrets.token_hex(8)}"
        super().__init__(os.fdopen(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600), "w+b"), name, content_type, 0, charset)

    def close(self) -> None:
        """The end of the request."""
        super().close()
        self.path.unlink(missing_ok=True)


class PrivateUpload(FileUploadHandler):
    """Streams every file to the disk, whatever its size."""

    arriving: PrivateFile | None = None

    def new_file(
        self,
        field_name: str,
        file_name: str,
        content_type: str,
        content_length: int | None,
        charset: str | None = None,
        content_type_extra: dict[str, bytes] | None = None,
    ) -> None:
        """A file begins."""
        super().new_file(field_name, file_name, content_type, content_length, charset, content_type_extra)
        self.arriving = PrivateFile(file_name, content_type, charset)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:  # noqa: ARG002  Django's signature
        """A piece of it."""
        if self.arriving:
            self.arriving.write(raw_data)
        return None

    def file_complete(self, file_size: int) -> PrivateFile | None:
        """All of it."""
        if self.arriving:
            self.arriving.seek(0)
            self.arriving.size = file_size
        return self.arriving

    def upload_interrupted(self) -> None:
        """The browser went away."""
        if self.arriving:
            self.arriving.close()


def take(files: Iterable[PrivateFile]) -> Path:
    """Move what has arrived into a folder of its own, under its own names; returns the folder."""
    sweep()
    place = folder() / f"drop-{secrets.token_hex(8)}"
    place.mkdir(mode=0o700)
    for number, file in enumerate(files):
        name = (Path(file.name or "").name or "file")[-200:]
        own = place / str(number)  # two files of one name stay two
        own.mkdir(mode=0o700)
        target = own / name
        file.flush()
        file.path.rename(target)
    return place


def drop(place: Path) -> None:
    """Throw a folder away."""
    if place.parent == folder():
        shutil.rmtree(place, ignore_errors=True)


def sweep() -> None:
    """Throw away what nobody has asked for within an hour."""
    for place in folder().iterdir():
        if time.time() - place.stat().st_mtime > KEPT_SECONDS:
            place.unlink() if place.is_file() else shutil.rmtree(place, ignore_errors=True)
