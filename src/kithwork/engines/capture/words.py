"""Of what words is the line made? Tokens that remember where they stand, in segments of one thought each."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final


class Shape(StrEnum):
    """What sort of token it is."""

    WORD = "word"
    MENTION = "mention"
    TAG = "tag"
    MARK = "mark"


_LETTER: Final = r"[^\W_\u0300-\u036f][\u0300-\u036f]*"
_TOKEN: Final = re.compile(
    rf"(?P<tag>(?<![\w#])\#[^\W\d_](?:[\w+\#.-]*[\w+\#])?)"
    rf"|(?P<number>\#\d+\w*)"
    rf"|(?P<quoted>(?<![\w@])@[\"“](?:{_LETTER})[^\"“”@]{{0,79}}[\"”])"
    rf"|(?P<mention>(?<![\w@])@{_LETTER}(?:[\w.-]*\w)?)"
    rf"|(?P<word>w/o?|\d+:\d+|(?:{_LETTER})+(?:['’.\-](?:{_LETTER})+)*)"
    rf"|(?P<mark>[^\w\s]|_)"
)
_POSSESSIVE: Final = re.compile(r"(?<=\w)(?:['’][sS])\Z")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, @mention, #tag or mark; `low` is its lower-case form without a possessive, `bare` the written one."""

    text: str
    start: int
    end: int
    shape: Shape
    bare: str
    low: str
    is_possessive: bool


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """The form in which two spellings of a name compare: no case, no accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _token(found: re.Match[str]) -> Token:
    text = found[0]
    shape = {"tag": Shape.TAG, "quoted": Shape.MENTION, "mention": Shape.MENTION, "word": Shape.WORD}.get(found.lastgroup or "", Shape.MARK)
    bare = text[2:-1] if found.lastgroup == "quoted" else text[1:] if shape in (Shape.TAG, Shape.MENTION) else text
    stem = _POSSESSIVE.sub("", bare) if shape is Shape.WORD else bare
    return Token(text, found.start(), found.end(), shape, stem, stem.lower().replace("’", "'"), stem != bare)


def tokens(line: str) -> tuple[Token, ...]:
    """The line's tokens in order; spaces belong to none."""
    return tuple(_token(found) for found in _TOKEN.finditer(line))


def is_capitalised(token: Token) -> bool:
    """Could it be a proper noun? Scripts without capitals (山田太郎) count."""
    first = token.bare[:1]
    return token.shape is Shape.WORD and (first.isupper() or (first.isalpha() and first.lower() == first.upper()))
