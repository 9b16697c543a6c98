"""Who speaks through a platform's notification? GitHub and GitLab name the person's account in headers; the address is the platform's.

GitHub: https://docs.github.com/en/subscriptions-and-notifications/reference/email-notification-headers
GitLab: https://docs.gitlab.com/user/profile/notifications/ (the account stands in the display name, `Ada Lovelace (@ada)`).
"""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from kithwork.domain import handles
from kithwork.domain.handles import Handle
from kithwork.domain.records import Context, ContextKind, Mention, Part, Participant
from kithwork.importers import mail_addresses, mail_headers
from kithwork.importers.mail_headers import Headers

GITHUB: Final = "github.com"
_ACCOUNT: Final = re.compile(r"(.*?)\s*\(@([A-Za-z0-9._-]+)\)\Z")
_REPOSITORY: Final = re.compile(r"[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)+")
_HOST: Final = re.compile(r"@([a-z0-9.-]+)>?\s*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Notification:
    """What a platform passed on: who did something, whom it told, and where; nobody when it names no account."""

    participants: tuple[Participant, ...] = ()
    context: Context | None = None


def notification(headers: Headers) -> Notification | None:
    """What a platform passed on in this message, or None when none did."""
    if b"x-github-sender" in headers:
        return _of_github(headers)
    if b"x-gitlab-project-path" in headers:
        return _of_gitlab(headers)
    if headers.get(b"from", b"").rstrip(b"> ").endswith(b"notifications@github.com"):
        return Notification()
    return None


def _of_github(headers: Headers) -> Notification:
    archive = urlsplit(mail_headers.text(headers.get(b"list-archive", b"")).strip("<>"))
    host = archive.hostname or GITHUB
    account = _handle(host, mail_headers.text(headers[b"x-github-sender"]))
    path = archive.path.strip("/") if _REPOSITORY.fullmatch(archive.path.strip("/")) else _list_name(headers)
    if not account:
        return Notification()
    told = (_handle(host, mail_headers.text(headers.get(b"x-github-recipient", b""))), _address(headers.get(b"x-github-recipient-address", b"")))
    known = tuple(handle for handle in told if handle)
    people = [Participant(Mention(_display_name(headers), (account,)), Part.FROM)]
    if known and account not in known:
        people.append(Participant(Mention(handles=known), Part.CC))
    return Notification(tuple(people), _repository(host, path))


def _of_gitlab(headers: Headers) -> Notification:
    found = _ACCOUNT.fullmatch(_display_name(headers))
    host = _HOST.search(mail_headers.text(headers.get(b"message-id", b"")))
    account = _handle(host[1].lower(), found[2]) if found and host else None
    if not found or not host or not account:
        return Notification()
    path = mail_headers.text(headers[b"x-gitlab-project-path"])
    return Notification((Participant(Mention(found[1], (account,)), Part.FROM),), _repository(host[1].lower(), path))


def _handle(host: str, login: str) -> Handle | None:
    if not login:
        return None
    return handles.github(login) if host == GITHUB else handles.profile_url(f"{host}/{login}")


def _address(value: bytes) -> Handle | None:
    return handles.email(mail_headers.text(value))


def _display_name(headers: Headers) -> str:
    written = mail_headers.raw(headers.get(b"from", b""))
    return mail_addresses.clean_name(written.rpartition("<")[0])


def _list_name(headers: Headers) -> str:
    found = _REPOSITORY.match(mail_headers.text(headers.get(b"list-id", b"")))
    return found[0] if found else ""


def _repository(host: str, path: str) -> Context | None:
    return Context(ContextKind.REPOSITORY, f"{host}/{path}".lower(), path) if path else None
