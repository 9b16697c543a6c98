"""Files that were dropped on a page: each in a folder of its own beside the network, for nobody else's eyes, until they are read."""

import os
import re
import secrets
import shutil
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from kithwork.actions import opening

KEPT_SECONDS: Final = 3600
_DROP: Final = "drop-"
_TOKEN: Final = re.compile(r"[0-9a-f]{16}")


def folder() -> Path:
    """Where they lie."""
    place = opening.home() / "uploads"
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    return place


class PrivateFile(UploadedFile):  # type: ignore[type-arg]  # generic in the stubs only
    """An upload, arriving in our own folder instead of the system's; what nobody takes goes when the request ends."""

    def __init__(self, name: str, content_type: str, charset: str | None) -> None:
        self.path = folder() / f"arriving-{secrets.token_hex(8)}"
        super().__init__(os.fdopen(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600), "w+b"), name, content_type, 0, charset)

    def close(self) -> None:
        """The end of the request."""
        try:
            super().close()
        finally:
            self.path.unlink(missing_ok=True)


@contextmanager
def _no_leavings(file: PrivateFile) -> Iterator[None]:
    """What a full disk cut short goes at once, or the disk stays full."""
    try:
        yield
    except OSError:
        with suppress(OSError):
            file.close()
        raise


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
            with _no_leavings(self.arriving):
                self.arriving.write(raw_data)
        return None

    def file_complete(self, file_size: int) -> PrivateFile | None:
        """All of it."""
        if self.arriving:
            with _no_leavings(self.arriving):
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
    place = folder() / f"{_DROP}{secrets.token_hex(8)}"
    place.mkdir(mode=0o700)
    sweep_in_time()
    for number, file in enumerate(files):
        name = (Path(file.name or "").name or "file")[-200:]
        own = place / str(number)  # two files of one name stay two
        own.mkdir(mode=0o700)
        target = own / name
        file.flush()
        file.path.rename(target)
    return place


def token_of(place: Path) -> str:
    """What the page of a folder is called."""
    return place.name.removeprefix(_DROP)


def folder_of(token: str) -> Path | None:
    """The folder of such a page, while it is kept."""
    place = folder() / f"{_DROP}{token}"
    with suppress(OSError):  # it went away meanwhile
        return place if _TOKEN.fullmatch(token) and place.is_dir() and not _is_old(place) else None
    return None


def tokens() -> list[str]:
    """What the pages of all folders that are kept are called, those of the newest first."""
    found: list[tuple[float, str]] = []
    for place in folder().glob(f"{_DROP}*"):
        with suppress(OSError):  # it went away meanwhile
            found.append((place.stat().st_mtime, token_of(place)))
    return [token for _, token in sorted(found, reverse=True)]


def stay(place: Path) -> None:
    """Somebody is still reading it."""
    with suppress(OSError):
        os.utime(place)


def _is_old(place: Path) -> bool:
    return time.time() - place.stat().st_mtime > KEPT_SECONDS


def drop(place: Path) -> None:
    """Throw a folder away."""
    if place.parent == folder():
        shutil.rmtree(place, ignore_errors=True)


def sweep() -> None:
    """Throw away what nobody has asked for within an hour."""
    for place in folder().iterdir():
        with suppress(OSError):  # another thread was quicker, or it cannot be thrown away
            if _is_old(place):
                place.unlink() if place.is_file() else shutil.rmtree(place, ignore_errors=True)


def sweep_in_time() -> None:
    """Throw away what is left when its hour is over, whether or not anybody comes back to a page."""
    seconds = _next_in()
    if _WAITING.acquire(blocking=False):
        try:
            clock = threading.Timer(seconds, _sweep_now)
            clock.daemon = True
            clock.start()
        except BaseException:
            _WAITING.release()  # else no clock would be set ever again
            raise


_WAITING: Final = threading.Lock()  # held while a clock is set


def _sweep_now() -> None:
    _WAITING.release()
    with suppress(OSError):  # the folder itself is gone; whatever is dropped next sets a clock again
        sweep()
        if any(folder().iterdir()):
            sweep_in_time()


def _next_in() -> float:
    """Seconds until the hour of the oldest is over."""
    ages = [0.0]
    for place in folder().iterdir():
        with suppress(OSError):  # it went away meanwhile
            ages.append(time.time() - place.stat().st_mtime)
    return max(1.0, KEPT_SECONDS + 1 - max(ages))
