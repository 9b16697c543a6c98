"""How does a name become an address, a login or a line of ASCII?"""

import re
import unicodedata
from functools import cache
from typing import Final

from kithwork.invented.nouns import Name

_PLAIN: Final = str.maketrans(
    {"ł": "l", "Ł": "L", "ı": "i", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "æ": "ae", "ß": "ss", "’": "'"}
)
_NOT_WORD: Final = re.compile(r"[^a-z0-9]+")


@cache
def plain(text: str) -> str:
    """Without diacritics."""
    parts = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


@cache
def word(text: str) -> str:
    """Lower case, letters and digits only: `vandermeer`."""
    return _NOT_WORD.sub("", plain(text).lower())


def dashed(text: str) -> str:
    """Lower case with dashes: `van-der-meer`."""
    return _NOT_WORD.sub("-", plain(text).lower()).strip("-")


def local_part(name: Name, pattern: str) -> str:
    """The part before the @ by an organisation's pattern; a person with one name has only that."""
    given, family = word(name.given), word(name.former_family or name.family)
    if not family:
        return given
    shapes = {"first.last": f"{given}.{family}", "last.first": f"{family}.{given}", "f.last": f"{given[0]}.{family}", "first": given}
    return shapes[pattern]
