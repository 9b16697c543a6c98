"""Which web addresses stand in a text, and are two of them the same thing?"""

import re
from typing import Final
from urllib.parse import urlsplit

from kithwork.domain import keys

_ADDRESS: Final = re.compile(r"https?://[^\s<>\"“”„«»\x00-\x20]{4,1900}", re.IGNORECASE)
_AFTER: Final = ".,;:!?)]}'’*_"  # what ends a sentence, and seldom an address
_TRACES: Final = ("utm_", "fbclid", "ref=")
_EMPTY: Final = frozenset({"", "/"})  # the path of somebody's front page


def found(text: str) -> tuple[str, ...]:
    """Addresses in a text, each once, in its order."""
    every = (match[0].rstrip(_AFTER) for match in _ADDRESS.finditer(text))
    return tuple(dict.fromkeys(one for one in every if same(one)))


def same(url: str) -> str:
    """An address without what does not tell two things apart; nothing where it is none."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:  # "http://[notes": half an address of IPv6
        return ""
    kept = "&".join(one for one in parts.query.split("&") if one and not one.lower().startswith(_TRACES))
    return f"{host}{parts.path.rstrip('/')}{f'?{kept}' if kept else ''}" if host else ""


def key(url: str) -> str:
    """The name under which an address is kept."""
    return keys.of("web", same(url))


def is_page(url: str) -> bool:
    """Does it lead to one thing, and not to somebody's front page, a call or a calendar?"""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    return parts.path not in _EMPTY and not any(host == one or host.endswith(f".{one}") for one in _ROOMS)


_ROOMS: Final = (
    "zoom.us",
    "meet.google.com",
    "teams.microsoft.com",
    "teams.live.com",
    "calendly.com",
    "cal.com",
    "whereby.com",
    "meet.jit.si",
    "doodle.com",
    "unsubscribe.com",
    "list-manage.com",
    "maps.google.com",
    "maps.app.goo.gl",
)  # where one meets or books; ours: ADR 0040
