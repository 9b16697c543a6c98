"""Which mailing list did a message come through, and who wrote it there? RFC 2919 (List-Id), RFC 2369 (List-Post), and the older headers.

Lists that keep DMARC happy put their own address into From (`"Ada via python-dev" <python-dev@...>`, RFC 7960): the author is looked for
in X-Original-From, Reply-To and X-Original-Sender.
"""

import re
from dataclasses import dataclass
from typing import Final

from kithwork.domain import handles
from kithwork.domain.records import Context, ContextKind, Mention
from kithwork.importers import mail_addresses, mail_headers, mail_robots
from kithwork.importers.mail_headers import Headers

_ID: Final = re.compile(r"<\s*([^<>\s]+)\s*>")
_ADDRESS: Final = re.compile(r"[^\s<>:;,()]+@[^\s<>;,()?]+")
_SERVANT: Final = re.compile(r"[-+](?:bounces|owner|request|admin)(?:\+.*)?\Z|\Aowner-")
_SIGNS: Final = frozenset({b"list-post", b"list-id", b"precedence", b"mailing-list", b"x-mailing-list"})
_KEY_LIMIT: Final = 200
_ORIGINALS: Final = (b"x-original-from", b"reply-to", b"x-original-sender")


@dataclass(frozen=True, slots=True)
class MailingList:
    """A list on which people talk: its addresses, and the context that it gives."""

    addresses: frozenset[str]
    context: Context | None


def discussion(headers: Headers) -> MailingList | None:
    """The list on which this was said, or None; what only sends out newsletters is no such list."""
    if _SIGNS.isdisjoint(headers) or not _is_discussion(headers):
        return None
    addresses = _addresses(headers)
    written = mail_headers.text(headers.get(b"list-id", b""))
    found = _ID.search(written)
    key = (found[1] if found else min(addresses | set(_ADDRESS.findall(written)), default=written)).lower()[:_KEY_LIMIT]
    if not key:
        return MailingList(addresses, None)
    if "@" not in key:
        addresses |= {key.replace(".", "@", 1)}
    label = mail_addresses.clean_name(written[: found.start()]) if found else ""
    return MailingList(addresses, Context(ContextKind.MAILING_LIST, key.replace("@", ".", 1), label or key))


def authors(headers: Headers, named: tuple[Mention, ...], own: frozenset[str]) -> tuple[Mention, ...]:
    """Who wrote it, when a list or a service put its own address in their place; a name alone when there is no better witness."""
    is_replaced = mail_addresses.is_via(headers.get(b"from", b"")) or (bool(own) and any(is_of_list(mention, own) for mention in named))
    if not is_replaced:
        return named
    for header in _ORIGINALS:
        for mention in mail_addresses.mentions(headers.get(header, b"")):
            if not mail_robots.is_nobody(mention.handles[0].value) and not is_of_list(mention, own) and mention.handles != named[0].handles:
                return (Mention(mention.name or named[0].name, mention.handles),)
    return (Mention(named[0].name),) if named[0].name else ()


def is_of_list(mention: Mention, own: frozenset[str]) -> bool:
    """Is this the list's own address, or one of its servants' (`python-dev-bounces@`)?"""
    return any(_plain(handle.value) in own for handle in mention.handles)


def _is_discussion(headers: Headers) -> bool:
    post = headers.get(b"list-post", b"").lower()
    if b"mailto:" in post or b"mailing-list" in headers or b"x-mailing-list" in headers:
        return True
    is_campaign = b"list-unsubscribe-post" in headers or b"feedback-id" in headers
    if headers.get(b"precedence", b"").lower() == b"list":
        return not is_campaign
    return b"list-id" in headers and not is_campaign and b"list-unsubscribe" not in headers and b"precedence" not in headers


def _addresses(headers: Headers) -> frozenset[str]:
    said = (mail_headers.text(headers[name]) for name in (b"list-post", b"x-mailing-list", b"mailing-list") if name in headers)
    found = (handles.email(address) for text in said for address in _ADDRESS.findall(text.replace("mailto:", ""))[:1])
    return frozenset(_plain(handle.value) for handle in found if handle)


def _plain(address: str) -> str:
    local, at, host = address.partition("@")
    return _SERVANT.sub("", local) + at + host
