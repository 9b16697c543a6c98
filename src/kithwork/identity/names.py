"""Of what parts is a name made, and how near are two names to each other?

Jaro-Winkler and its kind measure strings; names differ by rules instead: order, dropped and abbreviated parts, short forms, transliteration, one slip
of the pen (Christen, Data Matching, 2012, chapter 5; Bird et al., MSR 2006 for names in repositories).
"""

import re
from dataclasses import field
from enum import StrEnum
from functools import lru_cache
from typing import Final

from kithwork.domain.values import value
from kithwork.identity.known_names import FAMILY, GIVEN, NICK_GROUPS, PARTICLES, is_nickname
from kithwork.identity.normalise import clean_name, fold, outside_brackets, undecorated


class Likeness(StrEnum):
    """How near two full names are, the nearest first."""

    SAME = "same"
    SPELLED = "spelled"  # one slip of the pen, or another transliteration
    NICK = "nick"
    DROPPED = "dropped"  # middle names left out
    CUT = "cut"  # a first or last part left out, or a middle one and one spelled in another way
    PREFIX = "prefix"  # a part is the beginning of the other
    INITIAL = "initial"
    GIVEN = "given"  # the first name alone: changed surname, or two people
    FAMILY = "family"  # the surname alone: relatives, or two people
    OTHER = "other"


@value
class Name:
    """A name taken apart: its parts in order, folded; initials are parts of one letter.

    It is soft when it is not written as a name is, but as a login (`ada.lovelace`, `AdaLovelace`, `Ada99 L`): then it may well be no name.
    """

    parts: tuple[str, ...]
    is_soft: bool = False
    written: tuple[str, ...] = ()  # with particles, where there are any
    full_parts: tuple[str, ...] = field(init=False, compare=False, repr=False)  # those that are written out
    key: str = field(init=False, compare=False, repr=False)  # the form that compares in any order
    tail: str = field(init=False, compare=False, repr=False)  # all but the first word in one, as logins have `elsayegh` and `rinconsalas`
    head: str = field(init=False, compare=False, repr=False)  # all but the last (`hoseok`)
    _hash: int = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Names are asked for these far more often than they are made."""
        parts, words, put = self.parts, self.written or self.parts, object.__setattr__  # to mypy it is frozen
        least = min(map(len, parts), default=2)
        put(self, "full_parts", parts if least > 1 else _written_out(parts))
        put(self, "key", " ".join(sorted(parts)))
        is_long = 2 < len(words) < 5 and (least if words is parts else min(map(len, words))) > 1
        put(self, "tail", "".join(words[1:]) if is_long else "")
        put(self, "head", "".join(words[:-1]) if is_long else "")
        put(self, "_hash", hash((parts, self.is_soft, self.written)))

    def __hash__(self) -> int:
        """Made once."""
        return self._hash

    @property
    def is_full(self) -> bool:
        """Two parts at least, one of them written out?"""
        return len(self.parts) > 1 and bool(self.full_parts)

    @property
    def first(self) -> str:
        """The part that stands first."""
        return self.parts[0]

    @property
    def last(self) -> str:
        """The part that stands last."""
        return self.parts[-1]


def _written_out(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple([part for part in parts if len(part) > 1 or not part.isascii()])


NOBODY: Final = Name(())
_CYRILLIC: Final = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ",
        "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya i i e g".split(),
        strict=True,
    )
)
_GREEK: Final = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t i f ch ps o".split(), strict=True))
_LETTERS: Final = {ord(k): v.replace("_", "") for k, v in (_CYRILLIC | _GREEK).items()} | {
    ord("æ"): "ae",
    ord("œ"): "oe",
    ord("ð"): "d",
    ord("þ"): "th",
}
_VIA: Final = re.compile(r"\s+(?:via|through|on behalf of)\s+\S.*\Z", re.IGNORECASE)
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_SPLIT: Final = re.compile(r"[\s._·\-‐,;/|+]+")
_ODD: Final = frozenset("ÃÅÄıİſ")  # what may have been read in a wrong way, or compares as another letter
_ANY_BRACKET: Final = re.compile(r"[()\[\]]")
_NO_NAMES: Final = frozenset(
    "unknown none nobody root user admin anonymous author name your-name yourname localhost ubuntu github git noname null undefined no-name na test".split()
)


@lru_cache(maxsize=32_768)
def parse(text: str) -> Name:
    """Take a written name apart."""
    if not text or text.isspace():
        return NOBODY
    if text.isascii() and text.replace(" ", "").isalpha() and not _is_passed_on(text):  # most names need no look at each letter
        return _plainly(text)
    if (
        text.replace(" ", "").replace("-", "").isalpha()
        and "- " not in text
        and " -" not in text
        and _ODD.isdisjoint(text)
        and not _is_passed_on(text)
    ):
        written = text.split()
        return _named(" ".join(undecorated([*written])), is_soft=len(written) < 2)
    text = _alone(_repaired(text)).strip("\"'“”‘’` ")
    if "@" in text:
        text = text.partition("@")[0] if " " not in text.strip() else re.sub(r"\S*@\S*", " ", text)
    shown = clean_name(text) or clean_name(text.strip("()[]"))
    is_soft = len(_shown_words(text).split()) < 2 or any(map(str.isdigit, shown))
    return _named(shown, is_soft=is_soft)


def _alone(text: str) -> str:
    """Without the list or bridge in whose letter somebody writes."""
    return _VIA.sub("", text) if _is_passed_on(text) or not text.isascii() else text


def _is_passed_on(text: str) -> bool:
    low = text.lower()
    return "via" in low or "through" in low or "behalf" in low


def _shown_words(text: str) -> str:
    """What stands outside of brackets (`Dong-hyun (Engines)`); all of it where nothing does (`[Ada Lovelace]`)."""
    if "(" not in text and "[" not in text:
        return text
    return outside_brackets(text).strip() or _ANY_BRACKET.sub("", text)


def _plainly(text: str) -> Name:
    """A name of letters and spaces alone, which needs no folding."""
    written = text.split()
    is_soft = len(written) == 1
    words = undecorated(written)
    if len(words) == 1:
        words = _CAMEL.sub(" ", words[0]).split()
    return _of_words([word.lower() for word in words], is_soft=is_soft)


@lru_cache(maxsize=32_768)
def spelled(text: str) -> Name:
    """As `parse`, of words that a login is made of (`ada.lovelace`): most are letters of the alphabet, and need no look at each."""
    letters = text.replace(".", "").replace("-", "")
    if not letters.islower() or not letters.isascii() or not letters.isalpha():
        return parse(text)
    return _of_words([word for word in text.replace("-", ".").split(".") if word], is_soft=True)


def _named(shown: str, *, is_soft: bool) -> Name:
    if " " not in shown:
        shown = _CAMEL.sub(" ", shown)
    folded = fold(shown)
    apart = folded.replace("-", " ")
    return _of_words(apart.split() if apart.isascii() and apart.replace(" ", "").isalpha() else _words(folded), is_soft=is_soft)


def _of_words(words: list[str], *, is_soft: bool) -> Name:
    written = tuple(words) if len(words) > 2 else ()
    if written:
        words = [words[0], *[word for word in words[1:-1] if word not in PARTICLES], words[-1]]
    if len(words) == 1 and words[0] in _NO_NAMES:
        return NOBODY
    return Name(tuple(words[:6]), is_soft and len(words) > 1, written if len(written) > len(words) else ())


def _words(folded: str) -> list[str]:
    if folded.isascii() and "'" not in folded:
        return [word for word in _SPLIT.split(folded) if word]
    words = (word.translate(_LETTERS).replace("'", "").replace("’", "") for word in _SPLIT.split(folded))
    return [word for word in words if word]


@lru_cache(maxsize=32_768)
def loosely(key: str) -> str:
    """The key of a full name (`normalise.name_key`) regardless of hyphens, particles and alphabets: much cheaper than taking the name apart."""
    words = key.split()
    if not key.isascii() or "-" in key:
        words = _words(key)
    told = [word for word in words if word not in PARTICLES]
    return " ".join(sorted(told if len(told) > 1 else words))


_BRACKETS: Final = re.compile(r"\(([^)]+)\)")


def bracketed(text: str) -> frozenset[str]:
    """What stands in brackets behind a name, word by word: often the organisation by which somebody is known ("Ada (Engines)")."""
    if "(" not in text:
        return frozenset()
    several = [[word for word in _SPLIT.split(fold(inside)) if word] for inside in _BRACKETS.findall(text)]
    told = {word for words in several if words and words[0] not in _BORN for word in words if len(word) > 2}
    return frozenset(told - _ANYBODYS - GIVEN - NICK_GROUPS.keys())  # `Thouis (Ray) Jones` is at no Ray


_BESIDE: Final = re.compile(r"\A([^()]+?)\s*\(([^()]+)\)\s*([^()]*)\Z")
_BORN: Final = frozenset("nee geb geboren born roz".split())
_ONCE: Final = "formerly"  # called so, or at such a firm; `ex` is said of firms alone
_ANYBODYS: Final = frozenset(  # of any number of people, who have nothing in common
    "work home office private personal mobile cell external extern externe contractor consultant freelance freelancer temp intern guest remote former formerly "
    "she her hers his him they them their theirs all any pronouns the and old new mrs miss mum dad".split()
)


@lru_cache(maxsize=32_768)
def beside(text: str) -> tuple[Name, ...]:
    """Other names that stand in brackets: a short form or a former surname (`Ada (Addie) Lovelace`, `Ada (Byron) King`, `Ada King (née Byron)`)."""
    found = _BESIDE.match(text) if "(" in text else None
    if not found:
        return ()
    before, inside, after = (part.strip() for part in found.groups())
    first, words = before.split()[:1], inside.split()
    if not first or not words:  # nothing but gaps
        return ()
    said = fold(words[0].strip("."))
    if (said in _BORN or said == _ONCE) and len(words) > 1:
        return _full(f"{first[0]} {' '.join(words[1:])}") if _is_a_surname(words[1:], is_told=said in _BORN) else ()
    return _full(f"{inside} {after}") + _full(f"{before} {inside}") if parse(after).parts and _is_a_word(inside) else ()


def _is_a_surname(words: list[str], *, is_told: bool) -> bool:
    """Is it what somebody was called, and neither where they were born nor where they worked?"""
    if is_told:
        return not words[0].islower() or fold(words[0]) in PARTICLES or len(words) == 1
    return len(words) == 1 and fold(words[0]) in FAMILY


def _is_a_word(text: str) -> bool:
    return text.replace("-", "").isalpha() and len(text) > 1 and fold(text) not in _ANYBODYS


def _full(text: str) -> tuple[Name, ...]:
    name = parse(text)
    return (name,) if name.is_full and not name.is_soft else ()


def _repaired(text: str) -> str:
    """UTF-8 that was once read as Latin-1 is read again."""
    if "Ã" not in text and "Å" not in text and "Ä" not in text:
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


_SOUNDS: Final = (
    ("sch", "sh"), ("tch", "ch"), ("ph", "f"), ("kh", "h"), ("th", "t"), ("ck", "k"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ou", "u"), ("ee", "i"), ("yu", "u"),
    ("ya", "a"), ("iu", "u"), ("ia", "a"), ("ks", "x"), ("y", "i"), ("j", "i"), ("w", "v"), ("q", "k"), ("z", "s"), ("c", "k"),
)  # fmt: skip


@lru_cache(maxsize=32_768)
def sound(part: str) -> str:
    """The form under which transliterations of one name meet: `Sergey` and `Sergei`, `Mueller` and `Müller`."""
    for written, heard in _SOUNDS:
        if written in part:
            part = part.replace(written, heard)
    kept = [letter for i, letter in enumerate(part) if i == 0 or letter != part[i - 1]]
    if len(kept) > 3 and kept[-1] == "h":
        kept.pop()
    return "".join(kept)


def is_slip(one: str, other: str) -> bool:
    """Do two words differ by one letter: replaced, left out, or two of them swapped?"""
    a, b = (one, other) if len(one) <= len(other) else (other, one)
    if len(b) - len(a) > 1:
        return False
    i = 0
    while i < len(a) and a[i] == b[i]:
        i += 1
    if len(a) < len(b):
        return a[i:] == b[i + 1 :]
    return a[i + 1 :] == b[i + 1 :] or (a[i : i + 2] == b[i : i + 2][::-1] and a[i + 2 :] == b[i + 2 :])


class _Part(StrEnum):
    SAME = "same"
    SPELLED = "spelled"
    NICK = "nick"
    INITIAL = "initial"
    PREFIX = "prefix"
    NONE = "none"


@lru_cache(maxsize=32_768)
def _part(one: str, other: str) -> _Part:
    if one == other:
        return _Part.SAME
    if len(one) == 1 or len(other) == 1:
        return _Part.INITIAL if one[0] == other[0] and one.isascii() and other.isascii() else _Part.NONE
    begins_alike, least = one[0] == other[0], min(len(one), len(other))
    if sound(one) == sound(other) or (begins_alike and least > 3 and is_slip(one, other)):
        return _Part.SPELLED
    if is_nickname(one, other):
        return _Part.NICK
    return _Part.PREFIX if begins_alike and least > 2 and one[:least] == other[:least] else _Part.NONE


_RANK: Final = tuple(_Part)


@lru_cache(maxsize=32_768)
def likeness(one: Name, other: Name) -> Likeness:
    """How near two full names are."""
    if one.key == other.key or "".join(one.parts) == "".join(other.parts):
        return Likeness.SAME
    if _is_joined(one, other) or _is_joined(other, one) or _are_the_same_words(one, other):
        return Likeness.SAME
    short, long = (one, other) if (len(one.parts), one.parts) <= (len(other.parts), other.parts) else (other, one)
    found, rest = _paired(short.parts, list(long.parts))
    if _Part.NONE in found:
        return _with_particles(short, long) or _partly(short, long)
    written = sum(part in {_Part.SAME, _Part.SPELLED} and len(mine) > 1 for part, mine in zip(found, short.parts, strict=True))
    is_left_out = any(len(part) > 1 for part in rest)
    if not written or (is_left_out and _Part.INITIAL in found and any(len(part) == 1 for part in set(long.parts) - set(rest))):
        return Likeness.OTHER
    if is_left_out and _Part.NICK in found:
        return Likeness.CUT
    for part, like in ((_Part.PREFIX, Likeness.PREFIX), (_Part.INITIAL, Likeness.INITIAL), (_Part.NICK, Likeness.NICK)):
        if part in found:
            return like if part is not _Part.INITIAL or found[0] is _Part.INITIAL or written == 1 else Likeness.DROPPED
    if is_left_out:
        is_middle = _Part.SPELLED not in found and short.first == long.first and short.last == long.last
        return Likeness.DROPPED if is_middle else Likeness.CUT
    return Likeness.SPELLED if _Part.SPELLED in found else Likeness.DROPPED


def _with_particles(short: Name, long: Name) -> Likeness | None:
    """`V. Bui` and Bui Van Dung: what looks like a particle may be a given name, for which an initial stands."""
    if not (short.written or long.written):
        return None
    both = [Name(name.written or name.parts) for name in (short, long)]
    found = likeness(*both)
    return Likeness.INITIAL if found is Likeness.INITIAL else None


def _are_the_same_words(one: Name, other: Name) -> bool:
    """With the surname moved to the other end, past what looks like a particle: Trần Văn Dũng and Văn Dũng Trần, but not Trần Dũng Văn."""
    a, b = one.written or one.parts, other.written or other.parts
    return bool(one.written or other.written) and len(a) == len(b) and b in {(*a[1:], a[0]), (a[-1], *a[:-1])}


def _is_joined(one: Name, other: Name) -> bool:
    """Is the one of two words, of which one is what the other has in several?"""
    return bool(one.tail) and len(other.parts) == 2 and other.key in {joined_key(one.first, one.tail), joined_key(one.head, one.last)}


def joined_key(one: str, other: str) -> str:
    """As the key of a name of two parts."""
    return f"{one} {other}" if one < other else f"{other} {one}"


def _paired(short: tuple[str, ...], rest: list[str]) -> tuple[list[_Part], list[str]]:
    """For each part of the shorter name the nearest of what is left of the longer one; the surest first. None of them where one has no like."""
    found = [_Part.NONE] * len(short)
    for mine in short:
        if mine not in rest and [_part(mine, theirs) for theirs in rest].count(_Part.NONE) == len(rest):
            return found, rest
    alike = [[_part(mine, theirs) for theirs in rest] for mine in short]
    left = list(range(len(rest)))
    for wanted in _RANK[:-1]:
        for i, row in enumerate(alike):
            if found[i] is _Part.NONE and wanted in row:
                match = next((j for j in left if row[j] is wanted), None)
                if match is not None:
                    found[i] = wanted
                    left.remove(match)
    return found, [rest[j] for j in left]


def _partly(one: Name, other: Name) -> Likeness:
    near = {_Part.SAME, _Part.SPELLED}
    if _part(one.last, other.last) in near and len(one.last) > 1:
        return Likeness.FAMILY
    if _part(one.first, other.first) in near | {_Part.NICK} and len(one.first) > 1:
        return Likeness.GIVEN
    return Likeness.OTHER
