"""What does one message say of people? Its header block becomes an interaction, or the reason why it is none.

Whoever is in From wrote, whoever is in To was written to, whoever is in Cc or Bcc was copied in; the owner stands among them as everybody does.
What many were sent says little about two people: list traffic is a group's, and a newsletter is nobody's.
"""

import email
import hashlib
import re
from dataclasses import dataclass
from typing import Final

from kithwork.domain.records import Context, InteractionKind, InteractionRecord, Item, Mention, Origin, Part, Participant, Skipped, Unreadable
from kithwork.importers import mail_addresses, mail_dates, mail_headers, mail_leavings, mail_lists, mail_platforms, mail_robots
from kithwork.importers.mail_headers import Headers
from kithwork.importers.mailboxes import Letter
from kithwork.importers.protocol import Reading

FEW: Final = 8  # distinct recipients; a message to more is a group's
WORDS_LIMIT: Final = 64 * 1024
_SUBJECT_LIMIT: Final = 200
_KEY_LIMIT: Final = 500
_COMMENT: Final = re.compile(rb"\([^()]*\)")
_PREFIX: Final = re.compile(
    r"(?:(?:re|fwd?|aw|wg|antw|antwort|doorst|sv|vs|vl|vb|tr|rv|rif|enc|res|odp|pd|ynt|ilt|回复|答复|转发)\s*(?:[\[(]\d+[\])])?\s*[::]\s*)+",
    re.IGNORECASE,
)
_HASHED: Final = (b"from", b"date", b"subject", b"to")
_EARLIER: Final = (b"references", b"in-reply-to")
_NO_ADDRESSES: Final[frozenset[str]] = frozenset()
_RECIPIENTS: Final = ((Part.TO, b"to"), (Part.CC, b"cc"), (Part.CC, b"bcc"))


@dataclass(frozen=True, slots=True)
class _Reach:
    """How widely something was said, by whom, and where; or why it does not count."""

    authors: tuple[Mention, ...] = ()
    kind: InteractionKind = InteractionKind.MESSAGE
    context: Context | None = None
    own: frozenset[str] = frozenset()
    why: str = ""


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
    named = mail_addresses.mentions(headers.get(b"from", b"")) or mail_addresses.mentions(headers.get(b"sender", b""))
    if not named:
        return Unreadable(origin, "no sender")
    reach = _reach(headers, named)
    if reach.why:
        return Skipped(origin, reach.why)
    return _record(headers, origin, reach, _participants(headers, reach), letter, reading)


def _of_platform(told: mail_platforms.Notification, headers: Headers, origin: Origin, letter: Letter, reading: Reading) -> Item:
    if not told.participants:
        return Skipped(origin, "notification")
    author = told.participants[0].mention
    if _is_of_robot((author,)):
        return Skipped(origin, "sent by a machine")
    reach = _Reach((author,), InteractionKind.GROUP_MESSAGE, told.context)
    return _record(headers, origin, reach, told.participants, letter, reading)


def _reach(headers: Headers, named: tuple[Mention, ...]) -> _Reach:
    sender = named[0].handles[0]
    if b"x-linkedin-template" in headers or b"x-linkedin-class" in headers or mail_robots.is_linkedin(sender.value):
        return _Reach(why="notification")
    is_machine = mail_leavings.is_automatic(headers)
    circle = None if is_machine else mail_lists.discussion(headers)
    authors = mail_lists.authors(headers, named, circle.addresses if circle else _NO_ADDRESSES)
    is_machine = is_machine or not authors or _is_of_robot(authors)
    if circle and not is_machine:
        return _Reach(authors, InteractionKind.GROUP_MESSAGE, circle.context, circle.addresses)
    if mail_leavings.is_bulk(headers):
        is_person = not is_machine and not _is_answered_by_robot(headers) and mail_robots.is_named_person(authors[0])
        return _Reach(authors, InteractionKind.BULK) if is_person else _Reach(why="newsletter")
    if is_machine or _is_of_robot(mail_addresses.mentions(headers.get(b"sender", b""))):
        return _Reach(why="sent by a machine")
    return _Reach(authors)


def _is_of_robot(mentions: tuple[Mention, ...]) -> bool:
    return bool(mentions and mentions[0].handles) and mail_robots.is_robot(mentions[0].handles[0].value)


def _is_answered_by_robot(headers: Headers) -> bool:
    return _is_of_robot(mail_addresses.mentions(headers.get(b"reply-to", b"")))


def _participants(headers: Headers, reach: _Reach) -> tuple[Participant, ...]:
    people = [Participant(mention, Part.FROM) for mention in reach.authors]
    seen = {handle.value for mention in reach.authors for handle in mention.handles}
    for part, name in _RECIPIENTS:
        if name not in headers:
            continue
        for mention in mail_addresses.mentions(headers[name]):
            address = mention.handles[0].value
            is_list = bool(reach.own) and mail_lists.is_of_list(mention, reach.own)
            if address not in seen and not is_list and not mail_robots.is_nobody(address):
                seen.add(address)
                people.append(Participant(mention, part))
    return tuple(people)


def _record(headers: Headers, origin: Origin, reach: _Reach, people: tuple[Participant, ...], letter: Letter, reading: Reading) -> Item:
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
        words=_words(letter) if reading.with_words else "",
        thread=_thread(headers) or origin.key,
        context=reach.context,
    )


def _subject(headers: Headers) -> str:
    written = mail_headers.text(headers.get(b"subject", b"")[: mail_headers.VALUE_LIMIT])
    prefix = _PREFIX.match(written)
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


def _words(letter: Letter) -> str:
    """The text of the message, without attachments: the first part that is plain text."""
    try:
        message = email.message_from_bytes(letter.head + b"\n" + letter.body)
        for part in message.walk():
            is_attached = part.get_filename() or "attachment" in str(part.get("Content-Disposition", "")).lower()
            if part.get_content_type() == "text/plain" and not is_attached:
                data = part.get_payload(decode=True)
                charset = part.get_content_charset("utf-8")
                return mail_headers.decode(data, charset).replace("\r\n", "\n").strip()[:WORDS_LIMIT] if isinstance(data, bytes) else ""
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):  # what the standard library raises for mail that is no mail
        return ""
    return ""
