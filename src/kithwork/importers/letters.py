"""What does one message say of people? Its header block becomes an interaction, or the reason why it is none.

Whoever is in From wrote, whoever is in To was written to, whoever is in Cc or Bcc was copied in; the owner stands among them as everybody does.
"""

import hashlib
import re
from functools import lru_cache
from typing import Final

from kithwork.domain.records import InteractionKind, InteractionRecord, Item, Origin, Part, Participant, Skipped, Unreadable
from kithwork.importers import (
    mail_addresses,
    mail_dates,
    mail_headers,
    mail_leavings,
    mail_lists,
    mail_platforms,
    mail_reach,
    mail_robots,
    mail_words,
)
from kithwork.importers.mail_headers import Headers
from kithwork.importers.mail_reach import Reach
from kithwork.importers.mailboxes import Letter
from kithwork.importers.protocol import Reading

FEW: Final = 8  # distinct recipients; a message to more is a group's
_SUBJECT_LIMIT: Final = 200
_KEY_LIMIT: Final = 500
_COMMENT: Final = re.compile(rb"\([^()]*\)")
_USUAL_ID: Final = re.compile(rf"<([!-')-;=?-~]{{1,{_KEY_LIMIT}}})>".encode())  # nothing in it that needs a closer look
_PREFIX: Final = re.compile(
    r"(?:(?:re|fwd?|aw|wg|antw|antwort|doorst|sv|vs|vl|vb|tr|rv|rif|enc|res|odp|pd|ynt|ilt|回复|答复|转发)\s*(?:[\[(]\d+[\])])?\s*[:\uff1a]\s*)+",
    re.IGNORECASE,
)
_HASHED: Final = (b"from", b"date", b"subject", b"to")
_EARLIER: Final = (b"references", b"in-reply-to")
_KEPT_LENGTH: Final = 1024  # values up to this many bytes are remembered
_RECIPIENTS: Final = {b"to": Part.TO, b"cc": Part.CC, b"bcc": Part.CC}


def item(letter: Letter, source: str, reading: Reading) -> Item:
    """The one item that a message is."""
    headers = mail_headers.scan(letter.head)
    origin = Origin(source, _key(headers), letter.where)
    why = mail_leavings.reason(headers, letter)
    if why:
        return Skipped(origin, why)
    told = mail_platforms.notification(headers)
    if told:
        return _of_platform(told, headers, origin, letter, reading)
    reach = mail_reach.of(headers)
    if reach.why:
        return Skipped(origin, reach.why)
    if not reach.authors:
        return Unreadable(origin, "no sender")
    return _record(headers, origin, reach, _participants(headers, reach), letter, reading)


def _of_platform(told: mail_platforms.Notification, headers: Headers, origin: Origin, letter: Letter, reading: Reading) -> Item:
    if not told.participants:
        return Skipped(origin, "notification")
    if mail_reach.is_of_robot((told.participants[0].mention,)):
        return Skipped(origin, "sent by a machine")
    reach = Reach(told.participants[:1], InteractionKind.GROUP_MESSAGE, told.context)
    return _record(headers, origin, reach, told.participants, letter, reading)


def _participants(headers: Headers, reach: Reach) -> tuple[Participant, ...]:
    people = list(reach.authors)
    seen = {handle.value for author in people for handle in author.mention.handles}
    for name in _RECIPIENTS:
        if name not in headers:
            continue
        for address, recipient in _recipients(name, headers[name]):
            if address not in seen and not (reach.own and mail_lists.is_of_list(recipient.mention, reach.own)):
                seen.add(address)
                people.append(recipient)
    return tuple(people)


def _recipients(name: bytes, value: bytes) -> tuple[tuple[str, Participant], ...]:
    """Everybody behind whose address somebody stands, by their address."""
    return _remembered(name, value) if len(value) <= _KEPT_LENGTH else _build(name, value)


def _build(name: bytes, value: bytes) -> tuple[tuple[str, Participant], ...]:
    part = _RECIPIENTS[name]
    found = [(mention.handles[0].value, Participant(mention, part)) for mention in mail_addresses.mentions(value)]
    return tuple((address, recipient) for address, recipient in found if not mail_robots.is_nobody(address))


_remembered = lru_cache(maxsize=8192)(_build)  # those whom somebody writes to, they write to again


def _record(headers: Headers, origin: Origin, reach: Reach, people: tuple[Participant, ...], letter: Letter, reading: Reading) -> Item:
    at = mail_dates.sent_at(headers, letter.postmark, reading.now)
    if at is None:
        return Unreadable(origin, "no readable date")
    is_wide = reach.kind is InteractionKind.MESSAGE and len(people) - len(reach.authors) > FEW
    return InteractionRecord(
        origin,
        at,
        InteractionKind.GROUP_MESSAGE if is_wide else reach.kind,
        people,
        subject=_subject(headers),
        words=mail_words.of(letter.head, letter.body) if reading.with_words else "",
        thread=_thread(headers) or origin.key,
        context=reach.context,
    )


def _subject(headers: Headers) -> str:
    written = mail_headers.text(headers.get(b"subject", b"")[: mail_headers.VALUE_LIMIT])
    prefix = _PREFIX.match(written) if ":" in written or "\uff1a" in written else None  # the second is the colon of Chinese and Japanese
    return written[prefix.end() if prefix else 0 :].strip("\ufffd ")[:_SUBJECT_LIMIT].rstrip()


def _key(headers: Headers) -> str:
    found = _identifier(headers.get(b"message-id", b""))
    if found:
        return found
    said = b"\n".join(b" ".join(headers.get(name, b"").split()) for name in _HASHED)
    return f"hash:{hashlib.blake2b(said, digest_size=16).hexdigest()}"


def _thread(headers: Headers) -> str:
    return next((found for name in _EARLIER if name in headers and (found := _identifier(headers[name]))), "")


def _identifier(value: bytes) -> str:
    """The first message id of a value, without its brackets; some mailers forget those."""
    usual = _USUAL_ID.match(value)
    return usual[1].decode("ascii") if usual else _unusual_identifier(value)


def _unusual_identifier(value: bytes) -> str:
    begin = value.find(b"<") + 1
    end = value.find(b">", begin)
    if begin and end > begin:
        bare = value[begin:end]
    elif b"@" in value and len(value.split()) == 1:
        bare = value
    else:
        return ""
    if b" " in bare or b"(" in bare or b"\t" in bare:
        bare = b"".join(_COMMENT.sub(b"", bare).split())
    written = mail_headers.raw(bare)
    return written if len(written) <= _KEY_LIMIT and written.isprintable() else ""
