"""Where does one message end and the next begin? An mbox in blocks, a Maildir, a single message; attachments are passed over, never held.

mbox: RFC 4155 and https://www.loc.gov/preservation/digital/formats/fdd/fdd000383.shtml (mboxo, mboxrd, mboxcl2). A message begins at a postmark
(`From ` with an address or a date) that follows an empty line and stands above a header; other `From ` lines are somebody's prose.
Maildir: https://cr.yp.to/proto/maildir.html; its folders: https://www.courier-mta.org/maildir.html.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from kithwork.importers import fingerprints

HEAD_LIMIT: Final = 256 * 1024  # bytes of headers that are looked at
BODY_LIMIT: Final = 256 * 1024  # bytes of body that are kept when words are wanted; the text comes before the attachments
_BLOCK: Final = 256 * 1024  # small enough to stay in the processor's cache
_USUAL_HEAD: Final = 32 * 1024
_LENGTH_LIMIT: Final = 8 * 1024 * 1024  # how far ahead a Content-Length is followed
_POSTMARK_LIMIT: Final = 1024
_BOM: Final = b"\xef\xbb\xbf"
_END: Final = -1

_POSTMARK: Final = re.compile(
    rb"From (?:-?[ \t]*"  # Thunderbird
    rb"|[^\s@]*@\S*[ \t]*|MAILER[-_]DAEMON[ \t]*"  # no date: Google Takeout has such lines
    rb"|(?:[^\s]{1,200}[ \t]+){0,6}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b[^\r\n]{0,40}\d:\d\d[^\r\n]{0,80})"
    rb"\r?\n(?:>From [^\n]{0,200}\n)?[!-9;-~]+[ \t]*:"
)
_USUAL_POSTMARK: Final = re.compile(  # what nearly every mailer writes, a part of what _POSTMARK takes: an address and a date
    rb"From [^\s]{1,200} (?:[A-Z][a-z]{2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]\d \d\d:\d\d[^\r\n]{0,80}"
    rb"\r?\n[!-9;-~]+:"
)
_BARE_POSTMARK: Final = re.compile(
    rb"From - ?(?:[A-Z][a-z]{2} [^\r\n]{0,60})?\r?\n[!-9;-~]+[ \t]*:"
)  # Thunderbird's, which needs no empty line above it
_PATCH: Final = re.compile(rb"From [0-9a-f]{40} Mon Sep 17 00:00:00 2001\r?\n")  # git-format-patch(1): a patch, not a message
_LANDING: Final = re.compile(rb"(?:\r?\n){0,2}(?=From )")
_LENGTH: Final = re.compile(rb"\nContent-Length:[ \t]*(\d{1,9})[ \t]*\r?(?:\n|\Z)", re.IGNORECASE)
_ESCAPED: Final = re.compile(rb"^>(>*From )", re.MULTILINE)
_FLAGS: Final = re.compile(r"[:;!]2,([A-Za-z]*)\Z")


class Letter(NamedTuple):
    """One message as it lies in a mailbox: its header block, and the beginning of its body when words are wanted."""

    where: str
    head: bytes
    body: bytes = b""
    postmark: bytes = b""
    folder: str = ""
    flags: str = ""


@dataclass(frozen=True, slots=True)
class Slip:
    """A file of a Maildir that holds one message."""

    path: Path
    where: str
    folder: str
    flags: str


class _Window:
    """A stream through a window that only moves forward; positions count from the beginning of the stream."""

    __slots__ = ("_stream", "data", "end", "is_over", "start")

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.data = b""
        self.start = 0
        self.end = 0
        self.is_over = False

    def reach(self, position: int, *, keep: int) -> None:
        """Hold what lies between `keep` and `position`, as far as the stream goes."""
        if position <= self.end or self.is_over:
            return
        keep = max(keep, self.start)
        pieces = [self.data[keep - self.start :]]
        while self.end < position and not self.is_over:
            block = self._stream.read(_BLOCK)
            self.is_over = not block
            pieces.append(block)
            self.end += len(block)
        self.data = b"".join(pieces)
        self.start = keep


def begins_mbox(head: bytes) -> bool:
    """Does a file that begins so hold messages, one after another?"""
    top = _top(head)
    return bool(_POSTMARK.match(top)) and not _PATCH.match(top)


def in_mbox(stream: BinaryIO, *, folder: str = "", with_body: bool = False) -> Iterator[Letter]:
    """Every message of an mbox; memory stays the same however large it is."""
    window = _Window(stream)
    window.reach(_POSTMARK_LIMIT, keep=0)
    start = _first(window)
    number = 0
    while start != _END:
        number += 1
        begin, stop, after = _head(window, start)
        postmark = window.data[start - window.start : begin]
        head = window.data[begin:stop]
        opens_at = window.start + after
        body = _body(window, opens_at) if with_body else b""
        following = _following(window, opens_at, head)
        if following != _END:
            body = body[: following - opens_at]
        yield Letter(f"message {number}, byte {start}", head, _ESCAPED.sub(rb"\1", body) if body else b"", postmark, folder)
        start = following


def alone(stream: BinaryIO, *, where: str, folder: str = "", flags: str = "", with_body: bool = False) -> Letter:
    """The one message that a file holds."""
    data = _top(stream.read(_USUAL_HEAD))
    stop, after = _head_end(data, 0)
    if with_body or stop == after:
        data += stream.read(HEAD_LIMIT + (BODY_LIMIT if with_body else 0))
        stop, after = _head_end(data, 0)
    return Letter(where, data[:stop], data[after:] if with_body else b"", folder=folder, flags=flags)


def in_maildir(folder: Path) -> Iterator[Slip]:
    """Every message file of a Maildir and of the Maildir++ folders inside it, in order of names."""
    for inner in fingerprints.maildirs(folder):
        label = "" if inner == folder else _plain(inner.name)
        for part in ("cur", "new"):
            within = inner / part
            where = within.relative_to(folder).as_posix()
            for name in _names(within):
                yield Slip(within / name, f"{where}/{name}", label, flags_of(name))


def flags_of(name: str) -> str:
    """The flags at the end of a Maildir file's name: `RS` in `1727345922.M3P1.host:2,RS`."""
    found = _FLAGS.search(name)
    return found[1] if found else ""


def lasting_name(name: str) -> str:
    """The part of a Maildir file's name that stays when the message is read or flagged."""
    return _FLAGS.sub("", name)


def header_names(head: bytes) -> frozenset[bytes]:
    """The names of the headers that a file begins with; none when it begins with something else."""
    top = _top(head)
    lines = top[: _head_end(top, 0)[0]].split(b"\n")
    if not re.match(rb"[!-9;-~]+[ \t]*:", lines[0]):
        return frozenset()
    return frozenset(line.partition(b":")[0].rstrip().lower() for line in lines if line[:1] not in b" \t")


def _top(head: bytes) -> bytes:
    return head.removeprefix(_BOM).lstrip(b"\r\n")


def _first(window: _Window) -> int:
    skipped = len(window.data) - len(_top(window.data))
    return skipped if _POSTMARK.match(window.data, skipped) else _next_postmark(window, 0)


def _head(window: _Window, start: int) -> tuple[int, int, int]:
    """Where in the window the header block below a postmark begins and stops, and where the body begins; most blocks are short."""
    for reach in (_USUAL_HEAD, HEAD_LIMIT + _POSTMARK_LIMIT):
        window.reach(start + reach, keep=start)
        begin = window.data.find(b"\n", start - window.start) + 1
        stop, after = _head_end(window.data, begin)
        if after > stop:
            break
    return begin, stop, after


def _head_end(data: bytes, begin: int) -> tuple[int, int]:
    """Where the header block stops, and where the body begins; the first line tells which line ending to look for first."""
    end = min(len(data), begin + HEAD_LIMIT)
    line_end = data.find(b"\n", begin, end)
    usual, other = (b"\n\r\n", b"\n\n") if data[line_end - 1 : line_end] == b"\r" else (b"\n\n", b"\n\r\n")
    found = data.find(usual, begin, end)
    sooner = data.find(other, begin, found + 1 if found >= 0 else end)
    if sooner >= 0:
        return sooner + 1, sooner + len(other)
    if found >= 0:
        return found + 1, found + len(usual)
    return end, end  # the block has no end


def _body(window: _Window, opens_at: int) -> bytes:
    window.reach(opens_at + BODY_LIMIT, keep=opens_at - 3)
    begin = opens_at - window.start
    return window.data[begin : begin + BODY_LIMIT]


def _following(window: _Window, opens_at: int, head: bytes) -> int:
    landing = _landing(window, opens_at, head) if b"ontent-Length" in head or b"ontent-length" in head else None
    return _next_postmark(window, opens_at - 1) if landing is None else landing


def _landing(window: _Window, opens_at: int, head: bytes) -> int | None:
    """Where Content-Length says that the next message begins (mboxcl2), if one does; exports also keep lengths that are long wrong."""
    found = _LENGTH.search(head)
    if not found or int(found[1]) > _LENGTH_LIMIT:
        return None
    target = opens_at + int(found[1])
    window.reach(target + _POSTMARK_LIMIT, keep=opens_at - 3)
    at = target - window.start
    landing = _LANDING.match(window.data, at)
    if landing and _POSTMARK.match(window.data, landing.end(), landing.end() + _POSTMARK_LIMIT):
        return window.start + landing.end()
    is_at_end = window.is_over and at <= len(window.data) and not window.data[at : at + _POSTMARK_LIMIT].strip()
    return _END if is_at_end and window.end - target < _POSTMARK_LIMIT else None


def _next_postmark(window: _Window, position: int) -> int:
    """The next message at or after a position, which is that of a line break; -1 when there is none."""
    while True:
        hit = window.data.find(b"\nFrom ", position - window.start)
        if hit < 0:
            if window.is_over:
                return _END
            position = max(position, window.end - 5)  # a needle may lie across two blocks
            window.reach(window.end + 1, keep=position - 3)
            continue
        position = window.start + hit
        window.reach(position + _POSTMARK_LIMIT, keep=position - 3)
        hit = position - window.start
        follows_empty_line = window.data[hit - 1 : hit] == b"\n" or window.data[hit - 2 : hit] == b"\n\r"
        begin, stop = hit + 1, hit + _POSTMARK_LIMIT
        postmark = _POSTMARK if follows_empty_line else _BARE_POSTMARK
        if (follows_empty_line and _USUAL_POSTMARK.match(window.data, begin, stop)) or postmark.match(window.data, begin, stop):
            return position + 1
        position += 1


def _names(folder: Path) -> list[str]:
    if not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        return sorted(entry.name for entry in entries if entry.is_file(follow_symlinks=False) and not entry.name.startswith("."))


def _plain(name: str) -> str:
    """The last part of a Maildir++ folder's name, out of modified UTF-7 (RFC 3501 5.1.3): `Entwürfe` for `.INBOX.Entw&APw-rfe`."""
    last = name.rpartition(".")[2]
    try:
        return re.sub(r"&([^-]*)-", lambda found: f"+{found[1].replace(',', '/')}-" if found[1] else "&", last).encode("ascii").decode("utf-7")
    except UnicodeError:
        return last
