"""Who is named in From, To and Cc? Address lists of RFC 5322 3.4 and 4.4, and those that mailers write instead.

A group's name is no person; a comma inside an unquoted name (`Lovelace, Ada <ada@...>`) parts nobody; encoded words are decoded only after the
list is taken apart, since they may hold commas.
"""

import re
from functools import lru_cache
from typing import Final

from kithwork.domain import handles
from kithwork.domain.records import Mention
from kithwork.importers import mail_headers

_KEPT_LENGTH: Final = 1024  # values up to this many bytes are remembered
_NAME_LIMIT: Final = 1024
_COMMAS_IN_NAME: Final = 2  # `Lovelace, Ada, PhD`
_TOKEN: Final = re.compile(
    r"""
    (?P<quoted> "(?:[^"\\]|\\.)*" )
    | (?P<comment> \((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\) )
    | (?P<angle> <[^<>]*> )
    | (?P<end> [,;] )
    | (?P<colon> : )
    | (?P<text> [^"(<,;:]+ | [(<] )
    | (?P<stray> " )
    """,
    re.VERBOSE | re.DOTALL,
)
_SIMPLE: Final = re.compile(  # what nearly every mailer writes: `Ada <ada@...>`, `"Lovelace, Ada" <ada@...>`, `ada@...`
    r"""\s*(?:(?:"([^"\\]*)"|([^"<>,;:()@\\]*?))\s*<([^<>\s()":,;]+)>|([^\s"<>,;:()\\]+@[^\s"<>,;:()\\]+))\s*(?:,|\Z)"""
)
_PAIR: Final = re.compile(r"\\(.)", re.DOTALL)
_COMMENT: Final = re.compile(r"\([^()]*\)")
_VIA: Final = re.compile(r"\s*(?:\(via\s[^)]*\)\s*|\bvia\s+\S.*)\Z", re.DOTALL)
_QUOTES: Final = "\"'`“”„‘’ \t"


class _Piece:
    """What stands between two commas, as far as it has been read."""

    __slots__ = ("angle", "comment", "words")

    def __init__(self) -> None:
        self.words: list[str] = []
        self.angle: str | None = None
        self.comment = ""

    def is_empty(self) -> bool:
        return not self.words and self.angle is None and not self.comment

    def holds_only_a_name(self) -> bool:
        words = "".join(self.words)
        return self.angle is None and bool(words.strip()) and "@" not in words


def mentions(value: bytes) -> tuple[Mention, ...]:
    """Everybody in the value of an address header who has an address, in order."""
    return _remembered(value) if len(value) <= _KEPT_LENGTH else _mentions(value)


@lru_cache(maxsize=8192)
def is_via(value: bytes) -> bool:
    """Does a list or a service write in somebody's place (`"Ada via python-dev" <python-dev@...>`)?"""
    return (b"via" in value or b"=?" in value) and _is_via(value[: mail_headers.VALUE_LIMIT])


@lru_cache(maxsize=1024)
def _is_via(value: bytes) -> bool:
    return any(_VIA.search(name) for name in _names(value))


def clean_name(written: str, address: str = "") -> str:
    """A display name as a person would write it: no quotes around it, no `(via ...)`, and not an address."""
    name = mail_headers.plain(written[:_NAME_LIMIT]).strip(_QUOTES).strip("\ufffd ")
    shortened = _VIA.sub("", name)
    name = (shortened or name).strip(_QUOTES)
    is_address = "@" in name and (" " not in name or name.casefold() == address.casefold())
    return "" if is_address or name.casefold() == address.casefold() else name


def _names(value: bytes) -> list[str]:
    return [mail_headers.plain("".join(piece.words)[:_NAME_LIMIT]).strip(_QUOTES) for piece in _pieces(mail_headers.raw(value))]


def _mentions(value: bytes) -> tuple[Mention, ...]:
    written = mail_headers.raw(value)
    simple = _simple(written)
    if simple is not None:
        return simple
    if "@" not in written and "=?" in written:  # the whole list was encoded, which no mailer may do and some did
        written = mail_headers.plain(written[: mail_headers.VALUE_LIMIT])
    return tuple(mention for piece in _pieces(written) for mention in _of(piece))


_remembered = lru_cache(maxsize=8192)(_mentions)


def _simple(written: str) -> tuple[Mention, ...] | None:
    """The quick way, for a list that holds nothing unusual; None when it does."""
    found: list[Mention] = []
    at, end = 0, len(written)
    while at < end:
        mailbox = _SIMPLE.match(written, at)
        if not mailbox:
            return None
        quoted, bare, angle, alone = mailbox.groups()
        found += _one(quoted or bare or "", angle or alone)
        at = mailbox.end()
    return tuple(found)


def _pieces(written: str) -> list[_Piece]:
    pieces: list[_Piece] = []
    piece = _Piece()
    written = _without_stray_quotes(written)
    for token in _TOKEN.finditer(written):
        kind, said = token.lastgroup, token[0]
        if kind == "end":
            if said == "," and piece.holds_only_a_name() and piece.words.count(",") < _COMMAS_IN_NAME:
                piece.words.append(",")  # whether a name goes on, the next piece tells
                continue
            if not piece.is_empty():
                pieces.append(piece)
                piece = _Piece()
        elif kind == "colon":
            piece = _Piece()
        elif kind == "comment":
            piece.comment = said[1:-1]
        elif kind == "angle":
            piece.angle = said[1:-1]
        elif kind == "quoted":
            is_local_part = written[token.end() : token.end() + 1] == "@"  # `"ada l"@example.org` is an address that we do not take
            piece.words.append(said if is_local_part else _PAIR.sub(r"\1", said[1:-1]))
        else:
            piece.words.append(said)
    return [*pieces, piece]


def _of(piece: _Piece) -> tuple[Mention, ...]:
    words = "".join(piece.words)
    if piece.angle is not None:
        address = _COMMENT.sub("", piece.angle) if "(" in piece.angle else piece.angle
        return _one(words or piece.comment, "".join(address.split()).rpartition(":")[2])  # RFC 5322 4.4: a route before the address
    if "@" not in words:
        return ()
    words = words.rpartition(",")[2]
    found = re.sub(r"\s*@\s*|\s+\.\s*", lambda gap: gap[0].strip(), words).split()
    addresses = [word for word in found if "@" in word]
    if not addresses:  # it stood before the last comma
        return ()
    if len(addresses) > 1:
        return tuple(mention for address in addresses for mention in _one("", address))
    return _one(" ".join(word for word in found if "@" not in word) or piece.comment, addresses[0])


def _one(name: str, address: str) -> tuple[Mention, ...]:
    return _remembered_one(name, address) if len(name) + len(address) <= _KEPT_LENGTH else _build(name, address)


def _build(name: str, address: str) -> tuple[Mention, ...]:
    handle = handles.email(address)
    return (Mention(clean_name(name, address.strip("'\"")), (handle,)),) if handle else ()


_remembered_one = lru_cache(maxsize=16_384)(_build)


def _without_stray_quotes(written: str) -> str:
    """A quotation mark that is never closed would swallow the rest of the list."""
    if "\\" not in written and written.count('"') % 2 == 0:
        return written
    for token in _TOKEN.finditer(written):
        if token.lastgroup == "stray":
            return written[: token.start()] + written[token.start() :].replace('"', " ").replace("\\", "")
    return written
