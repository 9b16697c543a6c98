"""Which addresses on the web are somebody's profile, by which they are known again, and which are only links?"""

import re
from collections.abc import Iterable
from typing import Final

from kithwork.domain import handles
from kithwork.domain.handles import Handle

PROFILES: Final = re.compile(
    r"(?:https?://)?(?:[a-z]{2,3}\.)?(?:linkedin\.com/(?:in|pub)/[^/?#]+|(?:github|gitlab|twitter|x|codeberg|instagram|facebook)\.(?:com|org)/[^/?#]+"
    r"|bsky\.app/profile/[^/?#]+|stackoverflow\.com/users/\d+(?:/[^/?#]+)?|[a-z0-9.-]+\.[a-z]+/@[^/?#]+)/?(?:[?#].*)?\Z",
    re.IGNORECASE,
)
_BARE: Final = re.compile(r"^(?:https?://)?(?:www\.)?")
_HANDLE: Final = re.compile(r"[^\s/?#@:]+\Z")
_NOBODY: Final = frozenset({"profile.php", "home", "share", "sharer.php", "login", "search", "settings"})  # pages of the service's own
SERVICES: Final = {
    "linkedin": "linkedin.com/in/",
    "github": "github.com/",
    "gitlab": "gitlab.com/",
    "twitter": "twitter.com/",
    "facebook": "facebook.com/",
    "instagram": "instagram.com/",
}


def apart(addresses: Iterable[str]) -> tuple[tuple[Handle, ...], tuple[str, ...]]:
    """The profiles, and the other addresses, each once however it is written."""
    profiles: dict[Handle, None] = {}
    links: dict[str, str] = {}
    for address in addresses:
        if PROFILES.match(address) and (profile := handles.profile_url(address)) and profile.value.rsplit("/", 1)[-1] not in _NOBODY:
            profiles[profile] = None
        elif address.lower().startswith(("http://", "https://", "www.")):
            links.setdefault(_BARE.sub("", address.lower()).rstrip("/"), address)
    return tuple(profiles), tuple(links.values())


def at_service(service: str, handle: str) -> str:
    """The address that a service gives to a handle; nothing for a service that is not known, or for what is no handle."""
    place = SERVICES.get(service.casefold(), "")
    name = handle.strip().lstrip("@").strip("/")
    return place + name if place and _HANDLE.match(name) else ""
