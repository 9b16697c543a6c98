"""What does a header block say? Header values by name, unfolded, and their text: RFC 5322 2.2, RFC 2047, and what mailers write instead.

Raw bytes above ASCII are UTF-8 (RFC 6532) or else Windows-1252; encoded words cut in the middle of a letter are put together before decoding.
"""

import base64
import binascii
import codecs
import re
from typing import Final, TypeAlias

Headers: TypeAlias = dict[bytes, bytes]

_WANTED: Final = frozenset(
    b"""from sender reply-to to cc bcc date subject message-id in-reply-to references received return-path content-type content-class
    auto-submitted precedence x-autoreply x-autorespond x-failed-recipients feedback-id
    list-id list-post list-unsubscribe list-unsubscribe-post list-archive mailing-list x-mailing-list x-original-from x-original-sender
    x-github-sender x-github-recipient x-github-recipient-address x-gitlab-project-path x-linkedin-template x-linkedin-class
    x-ms-exchange-calendar-originator-id x-ms-exchange-calendar-series-instance-id x-microsoft-cdo-busystatus
    x-gmail-labels x-mozilla-status x-mozilla-draft-info""".split()
)
_JOINED: Final = frozenset({b"to", b"cc", b"bcc"})  # a second one adds to the first
_NAME_LIMIT: Final = 60
_KEPT: Final = 2048
_SPELT: Final[dict[bytes, bytes]] = {}  # those that are wanted, as they are written
_LEFT: Final[set[bytes]] = set()  # those that are not
VALUE_LIMIT: Final = 8192  # bytes of a value that one line of text is made of
_WORD_LIMIT: Final = 1024
_ENCODED: Final = re.compile(rf"=\?([^?\s*]{{1,40}})(?:\*[^?\s]{{0,20}})?\?([bBqQ])\?((?:[^?]|\?(?!=)){{0,{_WORD_LIMIT}}})\?=")
_UNFOLDED: Final = re.compile(rb"\n(?![ \t])")  # RFC 5322 2.2.3
_BETWEEN: Final = re.compile(r"(?<=\?=)\s+(?==\?)")
_HEX: Final = re.compile(rb"=([0-9A-Fa-f]{2})")
_UNSEEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_LONE: Final = re.compile("[\ud800-\udfff]")
_WIDER: Final = {  # as browsers do (https://encoding.spec.whatwg.org/): the superset that mailers in truth use
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "iso-8859-1": "cp1252",
    "us-ascii": "utf-8",
    "iso-8859-8-i": "iso-8859-8",
}
_NOT_CHARSETS: Final = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined"})  # codecs of Python, and slow ones


def scan(head: bytes) -> Headers:
    """The values of the headers that matter, by lower-case name; the first of each, since the later ones were there before."""
    found: Headers = {}
    for line in _UNFOLDED.split(head):
        written, colon, value = line.partition(b":")
        if written in _LEFT:
            continue
        name = _SPELT.get(written) or _name(written)
        if name not in _WANTED or not colon:
            continue
        value = value.strip()
        if b"\n" in value:
            value = value.replace(b"\r", b"").replace(b"\n", b"")
        if name not in found:
            found[name] = value
        elif name in _JOINED:
            found[name] += b", " + value
    return found


def _name(written: bytes) -> bytes:
    """A header's name in lower case; how mailers spell the few hundred that there are is remembered."""
    name = written.lower().rstrip()
    if len(written) <= _NAME_LIMIT and len(_SPELT) + len(_LEFT) < _KEPT:
        if name in _WANTED:
            _SPELT[written] = name
        else:
            _LEFT.add(written)
    return name


def raw(value: bytes) -> str:
    """The text of a value as it stands, encoded words and all."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("cp1252", errors="replace")


def text(value: bytes) -> str:
    """The text of a value as a person reads it, on one line."""
    return plain(raw(value))


def plain(written: str) -> str:
    """Encoded words decoded, unseen characters taken out, spaces made single."""
    if "=?" in written:
        written = _decode_words(written)
    if not written.isascii() or not written.isprintable():
        written = _LONE.sub("\ufffd", _UNSEEN.sub("", written))
    return " ".join(written.split())


def decode(data: bytes, charset: str) -> str:
    """Bytes in a charset as text, whatever happens."""
    name = charset.strip().lower()
    name = _WIDER.get(name, name)
    try:
        if codecs.lookup(name).name.replace("-", "_") not in _NOT_CHARSETS:
            return data.decode(name, errors="strict" if name == "utf-8" else "replace")
    except (LookupError, ValueError):  # UnicodeDecodeError is one, and so is a name with a null in it
        pass
    return raw(data)


def _decode_words(written: str) -> str:
    pieces: list[str] = []
    held, charset, at = b"", "", 0
    joined = _BETWEEN.sub("", written)
    for word in _ENCODED.finditer(joined):
        if word.start() > at or word[1].lower() != charset:
            pieces += [decode(held, charset) if held else "", joined[at : word.start()]]
            held, charset = b"", word[1].lower()
        held += _from_base64(word[3]) if word[2] in "bB" else _from_quoted(word[3])
        at = word.end()
    pieces += [decode(held, charset) if held else "", joined[at:]]
    return "".join(pieces)


def _from_base64(written: str) -> bytes:
    letters = re.sub(r"[^A-Za-z0-9+/]", "", written)
    if len(letters) % 4 == 1:
        letters = letters[:-1]
    try:
        return base64.b64decode(letters + "=" * (-len(letters) % 4))
    except binascii.Error:
        return b""


def _from_quoted(written: str) -> bytes:
    return _HEX.sub(lambda found: bytes.fromhex(found[1].decode()), written.replace("_", " ").encode("utf-8", "replace"))
