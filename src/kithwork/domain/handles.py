"""By what do sources know a person? Handles, in the one form under which two of them compare equal.

E-mail: RFC 5321 2.4 says that a local part may be case-sensitive; no mail service that matters makes use of it, so it is folded.
GitHub: a no-reply address holds the account (`ID+login@users.noreply.github.com`, or the older `login@users...`).
"""

import re
import unicodedata
from enum import StrEnum
from typing import Final
from urllib.parse import unquote

from kithwork.domain.values import ordered

REGION: Final = "GB"  # of a telephone number that is written without its country, unless the owner names another


class HandleKind(StrEnum):
    """What sort of handle it is; the value is stored and never changes."""

    EMAIL = "email"
    PROFILE_URL = "profile-url"
    GITHUB = "github"
    PHONE = "phone"
    ENTRY = "entry"  # an item of one source that has no handle of its own: its key there
    OWN = "own"  # somebody whom the owner named by hand


@ordered
class Handle:
    """One handle: its kind, and its value in the form that compares."""

    kind: HandleKind
    value: str


_BY_EMAIL: Final = HandleKind.EMAIL  # to look a member of an enumeration up takes as long as to make a handle
_BY_PROFILE: Final = HandleKind.PROFILE_URL
_EMAIL: Final = re.compile(r"[^\s@<>\"(),:;\[\]]+@[^\s@<>\"(),:;\[\]]+\Z")
_USUAL_EMAIL: Final = re.compile(r"[a-z0-9][a-z0-9._+-]*@[a-z0-9.-]*[a-z0-9]\Z")  # nothing in it that needs a closer look
_GITHUB: Final = "noreply.github.com"
_NO_REPLY: Final = re.compile(r"(?:(\d+)\+)?([a-z0-9](?:[a-z0-9_-]*[a-z0-9])?(?:\[bot\])?)@users\.noreply\.github\.com\Z")
_SCHEME: Final = re.compile(r"^[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_USUAL_PROFILE: Final = re.compile(r"https://www\.(linkedin\.com/in/[a-z0-9-]+)/?\Z")  # nothing in it that needs a closer look
_TWITTER: Final = frozenset({"x.com", "mobile.x.com", "mobile.twitter.com"})  # one service; links of both names are about
_COUNTRY_LINKEDIN: Final = re.compile(r"^(?:www|[a-z]{2})\.(linkedin\.com)\b")


def email(text: str) -> Handle | None:
    """The handle of an e-mail address, or None when it is not one."""
    if _USUAL_EMAIL.match(text) and not text.endswith(_GITHUB):
        return Handle(_BY_EMAIL, text)
    if "@" not in text:
        return None
    address = unicodedata.normalize("NFC", text.strip().strip("<>'\"").strip().rstrip(".")).lower()
    address = address.removeprefix("mailto:")
    if not _EMAIL.match(address):
        return None
    return github_of_email(address) or Handle(_BY_EMAIL, address)


def github_of_email(address: str) -> Handle | None:
    """The GitHub account behind a no-reply address; the login, since older addresses have no number."""
    found = _NO_REPLY.match(address.lower())
    return Handle(HandleKind.GITHUB, found[2]) if found else None


def github(login: str) -> Handle | None:
    """The handle of a GitHub login; those that a firm manages hold an underscore."""
    text = login.strip().lstrip("@").lower()
    return Handle(HandleKind.GITHUB, text) if re.fullmatch(r"[a-z0-9](?:[a-z0-9_-]*)(?:\[bot\])?", text) else None


def profile_url(text: str) -> Handle | None:
    """The handle of a profile's web address: no scheme, no `www.`, no query; encoded and raw spellings are one."""
    usual = _USUAL_PROFILE.match(text)
    if usual:
        return Handle(_BY_PROFILE, usual[1])
    address = _SCHEME.sub("", text.strip())
    address = address.split("?", 1)[0].split("#", 1)[0].rstrip("/")
    address = unicodedata.normalize("NFC", unquote(address)).lower()
    address = _COUNTRY_LINKEDIN.sub(r"\1", address).removeprefix("www.")
    host, _, path = address.partition("/")
    host = "twitter.com" if host in _TWITTER else host
    if "." not in host or not path or " " in host:
        return None
    if host == "github.com" and "/" not in path:
        return github(path)
    return Handle(_BY_PROFILE, f"{host}/{path}")


def phone(e164: str) -> Handle:
    """The handle of a telephone number that is already in E.164 form (see `identity.phones`)."""
    return Handle(HandleKind.PHONE, e164)


def entry(source: str, key: str) -> Handle:
    """The handle of somebody whom a source knows only as an item of its own."""
    return Handle(HandleKind.ENTRY, f"{source}:{key}")
