"""How does the world's mail lie on disk? One mbox of many years (mboxrd, RFC 4155 without its doubts) and a Maildir of the last weeks."""

import base64
import binascii
import re
from collections.abc import Iterable
from datetime import UTC, date, timedelta, timezone
from email.utils import format_datetime
from functools import cache
from pathlib import Path
from typing import Final
from zlib import crc32

from kithwork.invented import chance
from kithwork.invented.nouns import Face, Mail
from kithwork.invented.write_calendar import request

RECENT: Final = 45  # days that lie in the Maildir
OVERLAP: Final = 7  # days that lie in both, as after a move
_FROM: Final = re.compile(rb"^(>*From )", re.MULTILINE)
_SPECIAL: Final = re.compile(r"[^A-Za-z0-9 !#$%&'*+/=?^_`{|}~-]")
_OFFSETS: Final = (0, 0, 0, 60, 60, 120, -300, 330, 540)


def write(mails: tuple[Mail, ...], folder: Path, today: date) -> list[Path]:
    """The archive, and the Maildir with its `.Sent`."""
    border = chance.at(today - timedelta(days=RECENT), 0)
    archive, maildir = folder / "archive.mbox", folder / "Maildir"
    _write_mbox(archive, (mail for mail in mails if mail.at < border + timedelta(days=OVERLAP)))
    _write_maildir(maildir, [mail for mail in mails if mail.at >= border], chance.at(today - timedelta(days=2), 0).timestamp())
    return [archive, maildir]


def _write_mbox(path: Path, mails: Iterable[Mail]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as out:
        for mail in mails:
            out.write(f"From {mail.sender.handle} {mail.at:%a %b} {mail.at.day:2d} {mail.at:%H:%M:%S %Y}\n".encode())
            out.write(_FROM.sub(rb">\1", rendered(mail)))
            out.write(b"\n")


def _write_maildir(folder: Path, mails: list[Mail], new_since: float) -> None:
    for part in ("cur", "new", "tmp"):
        (folder / part).mkdir(parents=True, exist_ok=True)
        (folder / ".Sent" / part).mkdir(parents=True, exist_ok=True)
    for number, mail in enumerate(mails):
        seconds = int(mail.at.timestamp())
        is_sent, is_new = mail.sender.person == "owner", seconds >= new_since
        place = folder / ".Sent" / "cur" if is_sent else folder / "new" if is_new else folder / "cur"
        flags = "" if is_new and not is_sent else ":2,RS" if number % 3 == 0 else ":2,S"
        (place / f"{seconds}.M{number:06d}P1.kith{flags}").write_bytes(rendered(mail))


def rendered(mail: Mail) -> bytes:
    """A message as it would have arrived."""
    lines = [*_trace(mail), f"Date: {_dated(mail)}", f"From: {address(mail.sender)}", _addressees("To", mail.to)]
    if mail.cc:
        lines.append(_addressees("Cc", mail.cc))
    if mail.kind == "list" and mail.shown:
        lines.append(_addressees("Reply-To", mail.shown))
    lines += [f"Subject: {encoded(mail.subject, mail.sender.handle)}", f"Message-ID: {mail.message_id}"]
    if mail.references:
        lines += [f"In-Reply-To: {mail.references[-1]}", "References: " + "\n ".join(mail.references)]
    lines += [f"{name}: {value}" for name, value in mail.headers]
    lines.append("MIME-Version: 1.0")
    return "\n".join(lines).encode() + b"\n" + _content(mail)


def address(face: Face) -> str:
    """A mailbox, its name quoted or encoded as needed."""
    if not face.name:
        return face.handle
    is_quoted = face.name.isascii() and _SPECIAL.search(face.name)
    shown = f'"{face.name}"' if is_quoted else encoded(face.name, face.handle)
    return f"{shown} <{face.handle}>"


@cache
def encoded(text: str, by: str) -> str:
    """Non-ASCII words as senders' programs write them (RFC 2047, RFC 6532 and the old charsets)."""
    if text.isascii():
        return text
    choice = crc32(by.encode()) % 12
    if choice == 0:
        return text
    if choice in {1, 2} and _fits(text, "iso-8859-1"):
        return _q_word(text, "iso-8859-1")
    if choice in {1, 2, 3, 4} and _fits(text, "iso-2022-jp"):
        return f"=?ISO-2022-JP?B?{base64.b64encode(text.encode('iso-2022-jp')).decode()}?="
    if choice < 7:
        return _q_word(text, "utf-8")
    pieces = [text[start : start + 14] for start in range(0, len(text), 14)]
    return "\n ".join(f"=?UTF-8?B?{base64.b64encode(piece.encode()).decode()}?=" for piece in pieces)


def _fits(text: str, charset: str) -> bool:
    try:
        text.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


def _q_word(text: str, charset: str) -> str:
    letters = "".join(
        letter if letter.isascii() and letter.isalnum() else "_" if letter == " " else "".join(f"={byte:02X}" for byte in letter.encode(charset))
        for letter in text
    )
    return f"=?{charset}?q?{letters}?="


def _addressees(name: str, faces: tuple[Face, ...]) -> str:
    return f"{name}: " + ",\n ".join(address(face) for face in faces)


def _dated(mail: Mail) -> str:
    minutes = _OFFSETS[crc32(mail.sender.handle.encode()) % len(_OFFSETS)]
    return format_datetime(mail.at.astimezone(timezone(timedelta(minutes=minutes))) if minutes else mail.at.astimezone(UTC))


def _trace(mail: Mail) -> list[str]:
    host = mail.sender.handle.partition("@")[2]
    mark = crc32(mail.message_id.encode())
    arrived = f"{mail.at + timedelta(seconds=4):%a, %d %b %Y %H:%M:%S} +0000"
    lines = [] if any(name == "Return-Path" for name, _ in mail.headers) else [f"Return-Path: <{mail.sender.handle}>"]
    return [
        *lines,
        f"Delivered-To: {mail.to[0].handle}",
        f"Received: from out{mark % 9}.{host} (out{mark % 9}.{host} [192.0.2.{mark % 250}])\n by mx.postbox.example with ESMTPS id {mark:08x}; {arrived}",
        f"DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d={host}; s=kw1;\n bh={mark:08x}{mark:08x}{mark:08x}{mark:08x}=; b={mark:08x}"
        + f"{mark:08x}" * 9,
    ]


def _content(mail: Mail) -> bytes:
    mark = f"=_kw{crc32(mail.message_id.encode()):08x}"
    if mail.kind == "bounce":
        status = f"Reporting-MTA: dns; mx.postbox.example\n\nFinal-Recipient: rfc822; {mail.body.split('<')[1].split('>')[0]}\nAction: failed\nStatus: 5.2.2\n"
        return _parts(
            "multipart/report; report-type=delivery-status",
            mark,
            [_text(mail.body, mark), b"Content-Type: message/delivery-status\n\n" + status.encode()],
        )
    if mail.html:
        return _parts("multipart/alternative", mark, [_text(mail.body, mark), b"Content-Type: text/html; charset=utf-8\n\n" + mail.html.encode()])
    if mail.invitation:
        part = b"Content-Type: text/calendar; charset=UTF-8; method=REQUEST\nContent-Transfer-Encoding: 8bit\n\n" + request(mail.invitation).replace(
            b"\r\n", b"\n"
        )
        return _parts("multipart/alternative", mark, [_text(mail.body, mark), part])
    return _text(mail.body, mark)


def _parts(content_type: str, mark: str, parts: list[bytes]) -> bytes:
    line = f"--{mark}".encode()
    head = f'Content-Type: {content_type}; boundary="{mark}"\n\n'.encode()
    return head + b"".join(line + b"\n" + part + b"\n" for part in parts) + line + b"--\n"


def _text(text: str, mark: str) -> bytes:
    if text.isascii():
        return b"Content-Type: text/plain; charset=us-ascii\n\n" + text.encode()
    head = b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: "
    match int(mark[-1], 16) % 3:
        case 0:
            return head + b"8bit\n\n" + text.encode()
        case 1:
            return head + b"quoted-printable\n\n" + binascii.b2a_qp(text.encode(), istext=True) + b"\n"
        case _:
            return head + b"base64\n\n" + base64.encodebytes(text.encode())
