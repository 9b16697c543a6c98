"""Which messages are no moment between people, by where they lie and what their headers say? Spam, bins, drafts, invitations, bounces, auto-replies.

Automatic mail: RFC 3834 (Auto-Submitted), RFC 3464 and 3798 (reports). `X-Auto-Response-Suppress` proves nothing: Exchange adds it to ordinary
mail. Gmail writes labels in the owner's language; so do the folders of mail programs.
"""

import re
from functools import lru_cache
from typing import Final

from kithwork.importers import mail_headers
from kithwork.importers.mail_headers import Headers
from kithwork.importers.mailboxes import Letter


def _listed(words: str) -> frozenset[str]:
    return frozenset(word.strip() for word in words.split("|"))


_SPAM: Final = _listed(
    """spam|junk|junk e-mail|junk-e-mail|junk mail|junk email|bulk mail|courrier indésirable|indésirables|correo no deseado|posta indesiderata
    |lixo eletrônico|lixo eletrónico|ongewenste e-mail|skräppost|søppelpost|uønsket e-mail|roskaposti|spamverdacht|спам
    |迷惑メール|垃圾邮件|垃圾郵件|스팸함"""
)
_BIN: Final = _listed(
    """trash|bin|deleted|deleted items|deleted messages|papierkorb|gelöschte elemente|gelöschte objekte|corbeille|éléments supprimés|papelera
    |elementos eliminados|lixeira|cestino|posta eliminata|prullenbak|verwijderde items|kosz|papperskorgen|papirkurv|roskakori|koš|lomtár
    |çöp kutusu|корзина|кошик|ゴミ箱|已删除邮件|垃圾箱|휴지통"""
)
_DRAFTS: Final = _listed(
    """draft|drafts|entwurf|entwürfe|brouillon|brouillons|borrador|borradores|rascunho|rascunhos|bozze|bozza|concepten|wersje robocze|robocze
    |utkast|kladder|luonnokset|koncepty|piszkozatok|taslaklar|черновики|чернетки|下書き|草稿|임시보관함"""
)
_PLACES: Final = ((_SPAM, "spam"), (_BIN, "in the bin"), (_DRAFTS, "draft"))
_EXPUNGED: Final = 0x0008  # X-Mozilla-Status: deleted, and gone when the folder is compacted
_CALENDAR: Final = (b"x-ms-exchange-calendar-originator-id", b"x-ms-exchange-calendar-series-instance-id", b"x-microsoft-cdo-busystatus")
_SIGNS: Final = frozenset(
    (*_CALENDAR, *b"content-class sender x-failed-recipients return-path auto-submitted precedence x-autoreply x-autorespond".split())
)
_TELLING_CONTENT: Final = (b"text/calendar", b"multipart/report")
_METHOD: Final = re.compile(rb";\s*method\s*=")
_LABEL_LIMIT: Final = 4096


def reason(headers: Headers, letter: Letter) -> str:
    """Why this message is left out, in a phrase that groups like ones; empty when it is not."""
    return _of_place(headers, letter) or _of_kind(headers)


def _of_place(headers: Headers, letter: Letter) -> str:
    if "T" in letter.flags or (b"x-mozilla-status" in headers and _is_expunged(headers[b"x-mozilla-status"])):
        return "in the bin"
    if "D" in letter.flags or b"x-mozilla-draft-info" in headers:
        return "draft"
    return _why_there(headers.get(b"x-gmail-labels", b"")[:_LABEL_LIMIT], letter.folder)


@lru_cache(maxsize=1024)
def _why_there(labels: bytes, folder: str) -> str:
    places = {label.strip('" ') for label in mail_headers.text(labels).casefold().split(",")} | {folder.strip().casefold()}
    return next((why for words, why in _PLACES if not words.isdisjoint(places)), "")


def _of_kind(headers: Headers) -> str:
    content = headers.get(b"content-type", b"").lower()
    if _SIGNS.isdisjoint(headers) and not content.startswith(_TELLING_CONTENT) and b"method" not in content:
        return "bounce" if _is_of_daemon(headers.get(b"from", b"")) else ""  # most mail, quickly
    if _is_invitation(headers, content):
        return "invitation, the calendar has it"
    if content.startswith(b"multipart/report"):
        return "automatic reply" if b"disposition-notification" in content else "bounce"
    if _is_bounce(headers):
        return "bounce"
    return "automatic reply" if _is_automatic_reply(headers) else ""


def _is_expunged(status: bytes) -> bool:
    try:
        return bool(int(status, 16) & _EXPUNGED)
    except ValueError:
        return False


def _is_invitation(headers: Headers, content: bytes) -> bool:
    return (
        content.startswith(b"text/calendar")
        or (content.startswith(b"multipart/") and bool(_METHOD.search(content)))
        or b"calendarmessage" in headers.get(b"content-class", b"").lower()
        or b"calendar-notification@google.com" in headers.get(b"sender", b"")
        or any(name in headers for name in _CALENDAR)
    )


def _is_bounce(headers: Headers) -> bool:
    is_auto_reply = headers.get(b"auto-submitted", b"").lower().startswith(b"auto-replied")  # RFC 3834: those have no return path either
    return (
        _is_of_daemon(headers.get(b"from", b"")) or b"x-failed-recipients" in headers or (headers.get(b"return-path") == b"<>" and not is_auto_reply)
    )


def _is_of_daemon(sender: bytes) -> bool:
    folded = sender.lower()
    return b"mailer-daemon" in folded or b"postmaster@" in folded


def _is_automatic_reply(headers: Headers) -> bool:
    submitted = headers.get(b"auto-submitted", b"no").lower()
    is_reply = not submitted.startswith((b"no", b"auto-generated", b"auto-notified")) and bool(submitted)
    is_precedent = headers.get(b"precedence", b"").lower().replace(b"-", b"_") == b"auto_reply"
    return is_reply or is_precedent or any(headers.get(name, b"no").lower() != b"no" for name in (b"x-autoreply", b"x-autorespond"))


def is_automatic(headers: Headers) -> bool:
    """Did a machine send this of its own accord (RFC 3834 5)?"""
    return headers.get(b"auto-submitted", b"").lower().startswith(b"auto-")


def is_bulk(headers: Headers) -> bool:
    """Was this sent to many at once, as newsletters and campaigns are (RFC 8058, Feedback-ID, Precedence)?"""
    if headers.get(b"precedence", b"").lower() in {b"bulk", b"junk"} or b"feedback-id" in headers or b"list-unsubscribe-post" in headers:
        return True
    return b"list-unsubscribe" in headers and b"list-id" in headers
