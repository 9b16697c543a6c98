"""Of which generation does a name call itself: `Jr.`, `senior`, `III`? Father and son bear one name, and this is all that tells them apart."""

import re
from functools import lru_cache
from typing import Final

_MARK: Final = re.compile(
    r"[\s,(](?:(jun|jr|junior|fils|filho|hijo|d\.?\s?j)|(sen|sr|senior|père|pai|padre|d\.?\s?ä)|(ii|iii|iv))\.?\)?\Z", re.IGNORECASE
)
_WORDS: Final = ("", "junior", "senior")


@lru_cache(maxsize=32_768)
def generation(name: str) -> str:
    """The word for it; empty where the name says none."""
    found = _MARK.search(name)
    if not found or not found.lastindex:
        return ""
    return found[3].lower() if found.lastindex == 3 else _WORDS[found.lastindex]
