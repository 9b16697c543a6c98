"""Under which form do two names, and two names of organisations, compare equal?"""

import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse
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
    if not text.replace(" ", "").isalpha():  # most names are letters and spaces, and need no look at each
        if "(" in text or "[" in text:
            text = outside_brackets(text)
        text = _SYMBOLS.sub(" ", text) if text.isascii() else "".join(map(_as_of_a_name, text))
    head, comma, tail = text.partition(",")
    head, tail = head.strip(), tail.strip()
    if comma and head and tail:
        rest = [word for word in tail.replace(",", " ").split() if _bare(word) not in _SUFFIXES]
        text = (
            f"{' '.join(rest)} {head}" if rest and len(rest) <= 3 and (head.isupper() or not any(len(w) > 2 and w.isupper() for w in rest)) else head
        )
    return " ".join(undecorated([word for word in text.replace(",", " ").split() if word.strip(".'-&")]))


def outside_brackets(text: str) -> str:
    """A name without what stands in brackets."""
    return _PARENTHESES.sub(" ", text)


def undecorated(words: list[str]) -> list[str]:
    """The words of a name without titles before them and degrees behind."""
    while len(words) > 1 and words[-1].strip(".").lower() in _SUFFIXES:  # asked of every name
        words.pop()
    while len(words) > 1 and words[0].strip(".").lower() in _TITLES:
        words.pop(0)
    return words


@lru_cache(maxsize=4_096)
def _as_of_a_name(ch: str) -> str:
    """The character, or a gap where names have none such."""
    if ch.isalpha() or ch.isdigit() or ch in " .,'’-·&":
        return ch
    is_mark = unicodedata.category(ch) in {"Mn", "Mc"} and not "\ufe00" <= ch <= "\ufe0f"  # variation selectors belong to emoji
    return ch if is_mark else " "


def _bare(word: str) -> str:
    return word.strip(".").lower()


def fold(text: str) -> str:
    """Letters as a search compares them: lower case, no diacritics."""
    return text.lower() if text.isascii() else _folded(text)


_ACCENTS: Final = re.compile(
    "[\\u0300-\\u034e\\u0350-\\u036f]+"
)  # of European languages, all of which combine (Unicode, Combining Diacritical Marks)


@lru_cache(maxsize=32_768)
def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i").replace("ø", "o").replace("ł", "l").replace("đ", "d").replace("ß", "ss"))
    bare = _ACCENTS.sub("", plain)
    return bare if bare.isascii() else "".join(filterfalse(unicodedata.combining, plain))


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
