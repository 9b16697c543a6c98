"""Under which form do two names, and two names of organisations, compare equal?"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from kithwork.domain.values import ordered


@ordered
class IdentityKey:
    """A handle, as somebody was called with it: what makes two mentions the same identity."""

    kind: str
    value: str
    name: str


_PARENTHESES: Final = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_GAPS: Final = re.compile(r"[\s.]+")
_TITLES: Final = frozenset("dr prof mr mrs ms mx sir dame ing dipl".split())
_FORMS: Final = frozenset("ltd limited inc llc gmbh ag plc corp corporation co company bv nv sa sas srl oy ab as aps kg ug se pty".split())
_SUFFIXES: Final = frozenset("jr sr ii iii iv phd ph.d msc m.sc bsc b.sc ma mba md pmp cissp esq pe csm cspo cpa dds".split())

_SYMBOLS: Final = re.compile(r"[^A-Za-z0-9 .,'&-]")


@lru_cache(maxsize=32_768)
def clean_name(text: str) -> str:
    """A name without pronouns, degrees, emoji and stray quotes; `Last, First` is turned round when nothing else explains the comma."""
    text = unicodedata.normalize("NFC", text)
    if not is_of_letters(text):  # most names are, and need no look at each
        if "(" in text or "[" in text:
            text = _PARENTHESES.sub(" ", text)
        text = _SYMBOLS.sub(" ", text) if text.isascii() else "".join(ch if _is_of_a_name(ch) else " " for ch in text)
    head, comma, tail = text.partition(",")
    head, tail = head.strip(), tail.strip()
    if comma and head and tail:
        rest = [word for word in tail.replace(",", " ").split() if _bare(word) not in _SUFFIXES]
        text = (
            f"{' '.join(rest)} {head}" if rest and len(rest) <= 3 and (head.isupper() or not any(len(w) > 2 and w.isupper() for w in rest)) else head
        )
    return " ".join(undecorated([word for word in text.replace(",", " ").split() if word.strip(".'-&")]))


def is_of_letters(text: str) -> bool:
    """Are there letters alone, and what stands between those of a name?"""
    return text.replace(" ", "").replace("-", "").replace("'", "").replace(".", "").isalpha()


def undecorated(words: list[str]) -> list[str]:
    """The words of a name without titles before them and degrees behind."""
    while len(words) > 1 and words[-1].strip(".").lower() in _SUFFIXES:  # asked of every name
        words.pop()
    while len(words) > 1 and words[0].strip(".").lower() in _TITLES:
        words.pop(0)
    return words


def _is_of_a_name(ch: str) -> bool:
    if ch.isalpha() or ch.isdigit() or ch in " .,'’-·&":
        return True
    return unicodedata.category(ch) in {"Mn", "Mc"} and not "\ufe00" <= ch <= "\ufe0f"  # variation selectors belong to emoji


def _bare(word: str) -> str:
    return word.strip(".").lower()


def fold(text: str) -> str:
    """Letters as a search compares them: lower case, no diacritics."""
    return text.lower() if text.isascii() else _folded(text)


class _Folded(dict[int, str]):
    """What becomes of each letter, made when it is first seen: none hangs on those beside it."""

    def __missing__(self, letter: int) -> str:
        plain = unicodedata.normalize("NFKD", chr(letter).casefold().translate(_OTHERWISE))
        self[letter] = "".join([ch for ch in plain if not unicodedata.combining(ch)])
        return self[letter]


_OTHERWISE: Final = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss"})
_LETTERS: Final = _Folded()


def _folded(text: str) -> str:
    return text.translate(_LETTERS)


@lru_cache(maxsize=32_768)
def name_key(text: str) -> str:
    """The form under which full names compare, in any order of their parts; empty for names that are not full (one token, initials)."""
    tokens = [token.strip(".'’-") for token in _GAPS.split(fold(clean_name(text)))]
    tokens = [token.replace("'", "").replace("’", "") for token in tokens if len(token) > 1 or (token and not token.isascii())]
    if len(tokens) < 2 or any(ch.isdigit() for token in tokens for ch in token):
        return ""
    return " ".join(sorted(tokens))


def organisation_key(name: str) -> str:
    """The form under which names of organisations compare: folded, without the legal form at its end."""
    words = re.findall(r"\w+", fold(name))
    while len(words) > 1 and words[-1] in _FORMS:
        words.pop()
    return " ".join(words)
