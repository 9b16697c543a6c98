"""Whom does the line name? @mentions, capitalised names with their particles, kin (Mum, Auntie Carol), and known names in lower case.

A capitalised word is a person only when the line says so (after "with", before "says", in a list of people) or the owner knows the name:
a wrong person in the book costs more than a missed one, which stays in the words.
"""

import re
from collections.abc import Sequence
from typing import Final

from kithwork.engines.capture import signs, vocabulary
from kithwork.engines.capture.captured import Known, KnownPerson
from kithwork.engines.capture.cast import Cast, Somebody
from kithwork.engines.capture.line import Line
from kithwork.engines.capture.words import Shape, folded, is_capitalised

_NAMES: Final = 4  # words of a name that begins with a handle, at most
_NUMBER: Final = re.compile(r"[#@][0-9]{1,18}")
_BEFORE_NUMBERS: Final = frozenset(  # where nobody would speak of a pull request
    "with w/ met meet meeting told tell called call phoned rang texted text emailed email messaged promised owe owes asked ask thanked via through".split()
)


def _name_words(person: KnownPerson) -> frozenset[str]:
    plain = [folded(name) for name in person.names]
    return frozenset(part for name in plain for part in (name, *name.split(), *re.split(r"[\s._\-]+", name)))


def _known(words: Sequence[str], known: Known) -> tuple[KnownPerson, ...]:
    """Everybody in whose names all the words are, the strongest first."""
    if not words:
        return ()
    found = [p for p in known.people.find(words[0]) if all(folded(word) in _name_words(p) for word in words)]
    return tuple(sorted(found, key=lambda p: (-p.strength, p.id)))


def _is_given(word: str, person: KnownPerson) -> bool:
    return any(folded(word) in (folded(name), folded(name).split(" ")[0]) for name in person.names if name)


def _ids(found: Sequence[KnownPerson]) -> tuple[int, ...]:
    return tuple(person.id for person in found)


def find(line: Line, known: Known) -> Cast:
    """The people of the line, in the order in which they are named."""
    cast, i = Cast(), 0
    while i < len(line.tokens):
        cast, i = _step(line, known, cast, i)
    return cast


def _step(line: Line, known: Known, cast: Cast, i: int) -> tuple[Cast, int]:
    token = line.tokens[i]
    if token.text[:1] in "#@" and _NUMBER.fullmatch(token.text):
        return _numbered(line, known, cast, i), i + 1
    if token.shape is Shape.MENTION and " " in token.bare:
        found = _known(token.bare.split(), known)
        return cast.named(Somebody(token.text, " ".join(token.bare.split()), (token.start, token.end), _ids(found)), i, i + 1), i + 1
    if token.shape is Shape.MENTION:
        return _handle(line, known, cast, i)
    if token.shape is not Shape.WORD or i in line.dated:
        return cast, i + 1
    if token.low in vocabulary.KIN and line.low(i + 1) == "of":
        return cast, i + 1
    kin = _kin(line, known, cast, i)
    if kin:
        return kin
    if line.is_shouted or not is_capitalised(token):
        return _lower(line, known, cast, i)
    return _capitalised(line, known, cast, i)


def _numbered(line: Line, known: Known, cast: Cast, i: int) -> Cast:
    """Somebody by their number, as lists print it; `#412` may also be a pull request, so the line has to call for a person."""
    token = line.tokens[i]
    if token.shape is not Shape.MENTION and not (
        line.low(i - 1) in _BEFORE_NUMBERS or (line.low(i - 1) in {"to", "and", "&", ","} and signs.is_expected(line, cast, i))
    ):
        return cast
    found = [person for person in known.people.find(f"#{token.text[1:]}") if person.id == int(token.text[1:])]
    return cast.named(Somebody(token.text, found[0].names[0], (token.start, token.end), _ids(found)), i, i + 1) if found else cast


def _handle(line: Line, known: Known, cast: Cast, i: int) -> tuple[Cast, int]:
    """Somebody by a handle; names that stand behind it belong to it when the whole is known, or the handle is not."""
    token, last = line.tokens[i], i + 1
    while (
        last < len(line.tokens) and last < i + _NAMES and line.is_name(last) and line.text[line.tokens[last - 1].end : line.tokens[last].start] == " "
    ):
        last += 1
    found = _known([token.bare], known) or _known([part for part in re.split(r"[._-]", token.bare) if part], known)
    whole = _known([one.bare for one in line.tokens[i:last]], known) if last > i + 1 else ()
    if last > i + 1 and (whole or not found):
        name = " ".join([token.bare.capitalize() if token.bare.islower() else token.bare, *(one.bare for one in line.tokens[i + 1 : last])])
        final = line.tokens[last - 1]
        end = final.start + len(final.bare)
        return cast.named(Somebody(line.text[token.start : end], name, (token.start, end), _ids(whole)), i, last), last
    return cast.named(Somebody(token.text, token.bare, (token.start, token.end), _ids(found)), i, i + 1), i + 1


def _kin(line: Line, known: Known, cast: Cast, i: int) -> tuple[Cast, int] | None:
    """Mum, Dad, Nan, and Auntie Carol; not "his dad", whom a relation describes."""
    token, before = line.tokens[i], line.low(i - 1)
    if token.low in vocabulary.KIN_TITLES and is_capitalised(token) and line.is_name(i + 1):
        gender, last = vocabulary.KIN_TITLES[token.low], i + 2
    elif (
        token.low in vocabulary.KIN
        and line.low(i + 1) != "of"
        and before not in {"his", "her", "their", "a", "the", "your"}
        and not line.is_possessive(i - 1)
    ):
        gender, last = vocabulary.KIN[token.low], i + 1
    else:
        return None
    return _add(line, cast, i, last, _ids(_known([t.bare for t in line.tokens[i:last]], known)), gender), last


def _add(line: Line, cast: Cast, first: int, last: int, ids: tuple[int, ...], gender: str = "") -> Cast:
    start, final = line.tokens[first].start, line.tokens[last - 1]
    end = final.start + len(final.bare)
    words = line.text[start:end]
    is_of = line.low(first - 1) == "of" and line.low(first - 2) in vocabulary.RELATIONS
    owns = is_of or (final.is_possessive and not line.says_is(last - 1))
    return cast.named(Somebody(words, re.sub(r"\s+", " ", words), (start, end), ids, gender), first, last, is_possessor=owns)


def _lower(line: Line, known: Known, cast: Cast, i: int) -> tuple[Cast, int]:
    """A known name in lower case: only a first name or nickname, and only where the line expects a person."""
    token = line.tokens[i]
    is_common = token.low in vocabulary.VOCABULARY and token.low not in vocabulary.MODAL_NAMES | {"may"}
    if is_common or not _is_lower_name(line, known, cast, i):
        return cast, i + 1
    found = [person for person in _known([token.bare], known) if _is_given(token.bare, person)]
    if not found or (token.low in vocabulary.MODAL_NAMES and line.low(i - 1) in {"and", "&", ","}):
        return cast, i + 1
    last = i + 1
    while line.is_plain(last) and line.is_next_to(last) and (wider := _known([t.bare for t in line.tokens[i : last + 1]], known)):
        found, last = list(wider), last + 1
    return _add(line, cast, i, last, _ids(found)), last


def _is_lower_name(line: Line, known: Known, cast: Cast, i: int) -> bool:
    """Is a name to be expected here, or does one that acts, owns, is written in full or heads a list open the thought?"""
    if signs.is_expected(line, cast, i):
        return True
    if not line.opens(i) or not line.is_plain(i):
        return False
    is_full = line.is_plain(i + 1) and any(
        _is_given(f"{line.tokens[i].bare} {line.tokens[i + 1].bare}", p) for p in _known([line.tokens[i].bare], known)
    )
    is_listed = line.low(i + 1) in {"and", "&", ","} and line.is_plain(i + 2)
    is_list = is_listed and any(_is_given(line.tokens[i + 2].bare, p) for p in _known([line.tokens[i + 2].bare], known))
    is_acting = line.tokens[i].low not in vocabulary.CLEAR_LOWER and (signs.acts(line, i + 1) or line.tokens[i].is_possessive)
    return is_full or is_list or is_acting


def _run(line: Line, i: int) -> int:
    """Where a run of capitalised words ends that may be one name."""
    last = i + 1
    while last < len(line.tokens) and not line.tokens[last - 1].is_possessive and line.is_next_to(last):
        if line.is_name(last):
            last += 1
        elif line.low(last) in vocabulary.PARTICLES and (ahead := _past_particles(line, last)):
            last = ahead
        else:
            break
    return last


def _past_particles(line: Line, i: int) -> int:
    while line.low(i) in vocabulary.PARTICLES and i < len(line.tokens) and not is_capitalised(line.tokens[i]):
        i += 1
    return i + 1 if i < len(line.tokens) and line.is_name(i) and line.is_next_to(i) else 0


def _capitalised(line: Line, known: Known, cast: Cast, i: int) -> tuple[Cast, int]:
    token, title = line.tokens[i], _after_title(line, i)
    if token.low in vocabulary.TITLES and line.is_name(title):
        return cast, title
    if line.opens(i) and line.is_name(i + 1) and signs.is_past_verb(token.low):
        return cast, i + 1
    last = _run(line, i)
    names = [t.bare for t in line.tokens[i:last]]
    whole = _known(names, known)
    is_common = token.low in vocabulary.NEVER_A_NAME
    if is_common and not (whole and (last > i + 1 or signs.is_surely_named(line, cast, i))):
        return cast, i + 1
    is_host = token.is_possessive and i in line.hosts
    is_elsewhere = (i in line.placed or signs.is_refused(line, i)) and not is_host
    if not is_elsewhere and (whole or _known(names[:1], known) or signs.is_expected(line, cast, i) or signs.is_spoken_of(line, i, last)):
        return _add(line, cast, i, last, _ids(whole)), last
    return cast, last


def _after_title(line: Line, i: int) -> int:
    return i + 2 if line.text[line.tokens[i].end : line.tokens[i].end + 1] == "." else i + 1
