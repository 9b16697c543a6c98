"""Of which generation does a name call itself: `Jr.`, `senior`, `III`? Father and son bear one name, and this is all that tells them apart."""

import re
from functools import lru_cache
from typing import Final

_MARK: Final = re.compile(
    r"[\s,(](?:(jun|jr|junior|fils|filho|hijo|d\.?\s?j)|(sen|sr|senior|père|pai|padre|d\.?\s?ä)|(ii|iii|iv))\.?\)?\Z", re.IGNORECASE
)
_IN_ADDRESS: Final = re.compile(r"[._-](?:(jr|junior)|(sr|senior)|(ii|iii))\Z")
_WORDS: Final = ("", "junior", "senior")


@lru_cache(maxsize=32_768)
def generation(name: str) -> str:
    """The word for it; empty where the name says none."""
    return _said(_MARK.search(name))


def of_address(local: str) -> str:
    """The same of the local part of an address: `gerhard.jr`."""
    return _said(_IN_ADDRESS.search(local))


def _said(found: re.Match[str] | None) -> str:
    if not found or not found.lastindex:
        return ""
    return found[3].lower() if found.lastindex == 3 else _WORDS[found.lastindex]
