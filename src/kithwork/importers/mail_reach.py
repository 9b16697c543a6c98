"""How widely was a message said, by whom, and where; or why does it not count?

What many were sent says little about two people: list traffic is a group's, and a newsletter is nobody's.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kithwork.domain.records import Context, InteractionKind, Mention, Part, Participant
from kithwork.importers import mail_addresses, mail_leavings, mail_lists, mail_robots
from kithwork.importers.mail_headers import Headers

_KEPT_LENGTH: Final = 1024  # bytes of headers under which an answer is remembered
_NO_ADDRESSES: Final[frozenset[str]] = frozenset()
_TELLING: Final = frozenset(  # all that is looked at here and below: the rest is not handed on
    b"""from sender reply-to auto-submitted precedence feedback-id list-id list-post list-unsubscribe list-unsubscribe-post
    mailing-list x-mailing-list x-original-from x-original-sender x-linkedin-template x-linkedin-class""".split()
)


@dataclass(frozen=True, slots=True)
class Reach:
    """Who wrote to whom all; nobody when no sender is named, or when it does not count. `own` are the addresses of the list itself."""

    authors: tuple[Participant, ...] = ()
    kind: InteractionKind = InteractionKind.MESSAGE
    context: Context | None = None
    own: frozenset[str] = frozenset()
    why: str = ""


def of(headers: Headers) -> Reach:
    """What the headers of one message say; most authors write again and again, in the same way."""
    names = headers.keys() & _TELLING
    telling = tuple([(name, headers[name]) for name in (sorted(names) if len(names) > 1 else names)])
    length = sum([len(value) for _, value in telling])
    return _remembered(telling) if length <= _KEPT_LENGTH else _of(telling)


def is_of_robot(mentions: tuple[Mention, ...]) -> bool:
    """Does the first of these write from an address that only machines have?"""
    return bool(mentions and mentions[0].handles) and mail_robots.is_robot(mentions[0].handles[0].value)


def _of(telling: tuple[tuple[bytes, bytes], ...]) -> Reach:
    headers = dict(telling)
    named = mail_addresses.mentions(headers.get(b"from", b"")) or mail_addresses.mentions(headers.get(b"sender", b""))
    return _reach(headers, named) if named else Reach()


_remembered = lru_cache(maxsize=8192)(_of)


def _reach(headers: Headers, named: tuple[Mention, ...]) -> Reach:
    sender = named[0].handles[0]
    if b"x-linkedin-template" in headers or b"x-linkedin-class" in headers or mail_robots.is_linkedin(sender.value):
        return Reach(why="notification")
    is_machine = mail_leavings.is_automatic(headers)
    circle = None if is_machine else mail_lists.discussion(headers)
    authors = mail_lists.authors(headers, named, circle.addresses if circle else _NO_ADDRESSES)
    is_machine = is_machine or not authors or is_of_robot(authors)
    if circle and not is_machine:
        return Reach(_writing(authors), InteractionKind.GROUP_MESSAGE, circle.context, circle.addresses)
    if mail_leavings.is_bulk(headers):
        is_person = not is_machine and not _is_answered_by_robot(headers) and mail_robots.is_named_person(authors[0])
        return Reach(_writing(authors), InteractionKind.BULK) if is_person else Reach(why="newsletter")
    if is_machine or is_of_robot(mail_addresses.mentions(headers.get(b"sender", b""))):
        return Reach(why="sent by a machine")
    return Reach(_writing(authors))


def _writing(authors: tuple[Mention, ...]) -> tuple[Participant, ...]:
    return tuple(Participant(mention, Part.FROM) for mention in authors)


def _is_answered_by_robot(headers: Headers) -> bool:
    return is_of_robot(mail_addresses.mentions(headers.get(b"reply-to", b"")))
