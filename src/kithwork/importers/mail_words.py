"""What does a letter say? The first part that is plain text and no attachment, decoded (RFC 2045, RFC 2046, RFC 2047 for charsets).

The parts are looked for by their boundaries and no other part is decoded: a library that takes the whole message apart needs ten times as long. Nesting
ends at a depth that no letter has.
"""

import base64
import binascii
import quopri
import re
from dataclasses import dataclass
from typing import Final

from kithwork.importers import mail_headers

DEEPEST: Final = 8  # parts inside parts
PARTS: Final = 64  # of one level that are looked at
LONGEST: Final = 64 * 1024  # letters
_HEADER: Final = re.compile(
    rb"^(content-type|content-transfer-encoding|content-disposition)[ \t]*:[ \t]*([^\n]*(?:\n[ \t][^\n]*)*)", re.IGNORECASE | re.MULTILINE
)
_BOUNDARY: Final = re.compile(rb'boundary[ \t]*=[ \t]*(?:"([^"\n]{1,200})"|([^\s;"]{1,200}))', re.IGNORECASE)
_CHARSET: Final = re.compile(rb"charset[ \t]*=[ \t]*[\"']?([^\s;\"']{1,60})", re.IGNORECASE)
_FILE: Final = re.compile(rb"\b(?:file)?name\*?(?:\d+\*?)?[ \t]*=", re.IGNORECASE)
_NO_BASE64: Final = re.compile(rb"[^A-Za-z0-9+/]")


@dataclass(frozen=True, slots=True)
class _Part:
    """The three headers of a part that matter."""

    kind: bytes  # `text/plain; charset=utf-8`
    encoding: bytes
    disposition: bytes

    @property
    def is_attached(self) -> bool:
        """Is it a file beside the letter?"""
        return b"attachment" in self.disposition.lower() or bool(_FILE.search(self.disposition) or _FILE.search(self.kind))


def of(head: bytes, body: bytes) -> str:
    """The words of a letter; nothing where it has no plain text."""
    return (_found(_part(head), body, 0) or "")[:LONGEST]


def _part(head: bytes) -> _Part:
    said: dict[bytes, bytes] = {}
    for name, value in _HEADER.findall(head):
        said.setdefault(name.lower(), value.replace(b"\r", b"").replace(b"\n", b"").strip())
    return _Part(said.get(b"content-type", b"text/plain"), said.get(b"content-transfer-encoding", b"").lower(), said.get(b"content-disposition", b""))


def _found(part: _Part, body: bytes, depth: int) -> str | None:
    """The text, or None where this part has none to give; an empty one counts, since the letter says nothing."""
    kind = part.kind[:200].lower()
    if kind.startswith(b"multipart/"):
        return _among(part, body, depth) if depth < DEEPEST else None
    if kind.startswith(b"message/rfc822"):
        head, _, inner = _apart(body)
        return _found(_part(head), inner, depth + 1) if depth < DEEPEST and not part.is_attached else None
    is_plain = kind.startswith(b"text/plain") or b"/" not in kind.partition(b";")[0]
    return _text(part, body) if is_plain and not part.is_attached else None


def _among(part: _Part, body: bytes, depth: int) -> str | None:
    found = _BOUNDARY.search(part.kind)
    if not found:
        return None
    mark = b"--" + (found[1] or found[2]).rstrip()
    for piece in _pieces(body, mark):
        head, _, inner = _apart(piece)
        text = _found(_part(head), inner, depth + 1)
        if text is not None:
            return text
    return None


def _pieces(body: bytes, mark: bytes) -> list[bytes]:
    """What stands between the boundaries; a body that was cut short may lack the last one."""
    pieces: list[bytes] = []
    at = 0 if body.startswith(mark) else body.find(b"\n" + mark) + 1
    if at == 0 and not body.startswith(mark):
        return []
    while len(pieces) < PARTS:
        begin = body.find(b"\n", at) + 1
        if begin == 0 or body.startswith(b"--", at + len(mark)):
            break
        stop = body.find(b"\n" + mark, begin - 1)
        pieces.append(body[begin : stop if stop >= 0 else len(body)])
        if stop < 0:
            break
        at = stop + 1
    return pieces


def _apart(piece: bytes) -> tuple[bytes, bytes, bytes]:
    """Headers and body of a part; one that begins with an empty line has no headers."""
    if piece.startswith((b"\n", b"\r\n")):
        return b"", b"", piece.partition(b"\n")[2]
    usual, other = piece.find(b"\n\n"), piece.find(b"\n\r\n")
    if usual < 0 and other < 0:
        return piece, b"", b""
    if other < 0 or 0 <= usual < other:
        return piece[: usual + 1], b"", piece[usual + 2 :]
    return piece[: other + 1], b"", piece[other + 3 :]


def _text(part: _Part, body: bytes) -> str:
    match part.encoding:
        case b"base64":
            body = _from_base64(body)
        case b"quoted-printable":
            body = quopri.decodestring(body)
    found = _CHARSET.search(part.kind)
    charset = found[1].decode("ascii", "replace") if found else "utf-8"
    return mail_headers.decode(body, charset).replace("\r\n", "\n").strip()


def _from_base64(data: bytes) -> bytes:
    """As far as it goes: what was cut off, and lines that a list put below it, are left out."""
    letters = _NO_BASE64.sub(b"", data.partition(b"=")[0])
    try:
        return base64.b64decode(letters[: len(letters) - (len(letters) % 4 == 1)] + b"=" * (-len(letters) % 4))
    except binascii.Error:
        return b""
