"""Whom does the line name? @mentions, capitalised names with their particles, kin (Mum, Auntie Carol), and known names in lower case.

A capitalised word is a person only when the line says so (after "with", before "says", in a list of people) or the owner knows the name:
a wrong person in the book costs more than a missed one, which stays in the words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kithwork.engines.capture import vocabulary
from kithwork.engines.capture.captured import Known, KnownPerson
from kithwork.engines.capture.line import Line
from kithwork.engines.capture.words import Shape, folded, is_capitalised


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person in the making: everything but the role."""

    words: str
    name: str
    span: tuple[int, int]
    ids: tuple[int, ...] = ()
    gender: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a person stands: tokens `first` up to `last` (exclusive). A possessor ("Ada's") is spoken through, not of."""

    first: int
    last: int
    person: int
    is_possessor: bool = False


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of the line, and every place where one is named."""

    people: tuple[Somebody, ...] = ()
    mentions: tuple[Mention, ...] = ()

    def at(self, token: int) -> Mention | None:
        """The mention that covers a token."""
        return next((m for m in self.mentions if m.first <= token < m.last), None)

    def starting(self, token: int) -> Mention | None:
        """The mention that begins at a token."""
        return next((m for m in self.mentions if m.first == token), None)

    def ending(self, token: int) -> Mention | None:
        """The mention that ends just before a token."""
        return next((m for m in self.mentions if m.last == token), None)

    def named(self, somebody: Somebody, first: int, last: int, *, is_possessor: bool = False) -> "Cast":
        """The cast with one more mention, of a new person or of one who was named before."""
        index = next((n for n, other in enumerate(self.people) if _is_same(other, somebody)), None)
        people = self.people
        if index is None:
            index, people = len(people), (*people, somebody)
        elif not people[index].ids and somebody.ids:
            people = (*people[:index], replace(people[index], ids=somebody.ids), *people[index + 1 :])
        mentions = sorted((*self.mentions, Mention(first, last, index, is_possessor)), key=lambda m: m.first)
        return Cast(people, tuple(mentions))


def _is_same(one: Somebody, other: Somebody) -> bool:
    if one.ids and other.ids and (set(other.ids) <= set(one.ids) or set(one.ids) < set(other.ids)):
        return True
    mine, yours = folded(one.name).split(), folded(other.name).split()
    return mine == yours or (len(yours) == 1 and mine[:1] == yours and "'" not in one.name)


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
    if token.shape is Shape.MENTION:
        return _handle(line, known, cast, i), i + 1
    if token.shape is not Shape.WORD or i in line.dated:
        return cast, i + 1
    kin = _kin(line, known, cast, i)
    if kin:
        return kin
    if line.is_shouted or not is_capitalised(token):
        return _lower(line, known, cast, i)
    return _capitalised(line, known, cast, i)


def _handle(line: Line, known: Known, cast: Cast, i: int) -> Cast:
    token = line.tokens[i]
    found = _known([token.bare], known) or _known([part for part in re.split(r"[._-]", token.bare) if part], known)
    return cast.named(Somebody(token.text, token.bare, (token.start, token.end), _ids(found)), i, i + 1)


def _kin(line: Line, known: Known, cast: Cast, i: int) -> tuple[Cast, int] | None:
    """Mum, Dad, Nan, and Auntie Carol; not "his dad", whom a relation describes."""
    token, before = line.tokens[i], line.low(i - 1)
    if token.low in vocabulary.KIN_TITLES and is_capitalised(token) and line.is_name(i + 1):
        gender, last = vocabulary.KIN_TITLES[token.low], i + 2
    elif token.low in vocabulary.KIN and before not in {"his", "her", "their", "a", "the", "your"} and not line.is_possessive(i - 1):
        gender, last = vocabulary.KIN[token.low], i + 1
    else:
        return None
    return _add(line, cast, i, last, _ids(_known([t.bare for t in line.tokens[i:last]], known)), gender), last


def _add(line: Line, cast: Cast, first: int, last: int, ids: tuple[int, ...], gender: str = "") -> Cast:
    start, final = line.tokens[first].start, line.tokens[last - 1]
    end = final.start + len(final.bare)
    words = line.text[start:end]
    owns = final.is_possessive and not line.says_is(last - 1)
    return cast.named(Somebody(words, re.sub(r"\s+", " ", words), (start, end), ids, gender), first, last, is_possessor=owns)


def _lower(line: Line, known: Known, cast: Cast, i: int) -> tuple[Cast, int]:
    """A known name in lower case: only a first name or nickname, and only where the line expects a person."""
    token = line.tokens[i]
    expected = _is_expected(line, cast, i)
    is_whole = line.opens(i) and line.is_plain(i + 1) and any(_is_given(f"{token.bare} {line.tokens[i + 1].bare}", p) for p in _known([token.bare], known))
    if not expected and not is_whole and (token.low in vocabulary.CLEAR_LOWER or not (line.opens(i) and _acts(line, i + 1))):
        return cast, i + 1
    if token.low in vocabulary.VOCABULARY and token.low not in {"will", "may"}:
        return cast, i + 1
    found = [person for person in _known([token.bare], known) if _is_given(token.bare, person)]
    if not found or (token.low in vocabulary.MODAL_NAMES and line.low(i - 1) in {"and", "&", ","}):
        return cast, i + 1
    last, wider = i + 1, found
    while last < len(line.tokens) and line.is_plain(last):
        wider = list(_known([t.bare for t in line.tokens[i : last + 1]], known))
        if not wider:
            break
        found, last = wider, last + 1
    return _add(line, cast, i, last, _ids(found)), last


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
    token = line.tokens[i]
    if token.low in vocabulary.TITLES and line.is_name(_after_title(line, i)):
        return cast, _after_title(line, i)
    if token.low in vocabulary.OWNER:
        return cast, i + 1
    last = _run(line, i)
    names = [t.bare for t in line.tokens[i:last]]
    whole = _known(names, known)
    is_common = token.low in vocabulary.VOCABULARY or token.low in vocabulary.MONTH_NAMES
    if is_common and not (whole and (last > i + 1 or _is_surely_named(line, cast, i))):
        return cast, i + 1
    if i in line.placed and not (token.is_possessive and i in line.hosts):
        return cast, last
    if _is_refused(line, i) and not (token.is_possessive and i in line.hosts):
        return cast, last
    if whole or _known(names[:1], known) or _is_expected(line, cast, i) or _is_spoken_of(line, i, last):
        return _add(line, cast, i, last, _ids(whole)), last
    return cast, last


def _after_title(line: Line, i: int) -> int:
    return i + 2 if line.text[line.tokens[i].end : line.tokens[i].end + 1] == "." else i + 1


def _is_surely_named(line: Line, cast: Cast, i: int) -> bool:
    """Is a word that is also a month or a verb (May, Will, Mark) meant as a name here?"""
    if line.tokens[i].low in vocabulary.MONTH_NAMES or line.opens(i):
        after = line.low(i + 1)
        return _is_expected(line, cast, i) or (line.opens(i) and after in vocabulary.PERSON_VERBS - {"is", "was", "and", "will", "can"})
    return True


def _is_refused(line: Line, i: int) -> bool:
    """Does the word before make a place or an organisation of it?"""
    k = line.before_title(i)
    before, earlier = line.low(k), line.low(k - 1)
    if before in {"at", "in", "@", "for", "of", "near", "than", "like", "using", "joined", "joining", "joins", "left", "leaving"}:
        return before != "for" or earlier in vocabulary.JOBISH or earlier in {"hiring", "interviewing", "interviewed"}
    if before == "from":
        return earlier not in vocabulary.FROM_AFTER
    return before == "to" and not _is_addressed(line, k)


def _is_addressed(line: Line, to: int) -> bool:
    """Does this "to" lead to a person ("talked to", "intro to") rather than to a place?"""
    near = [line.low(n) for n in range(max(0, to - 5), to)]
    return line.low(to - 1) in vocabulary.TO_AFTER or any(word.startswith("introduc") for word in near) or bool({"pass", "send", "sent", "intro"} & set(near))


def _is_expected(line: Line, cast: Cast, i: int) -> bool:
    """Does what stands before call for a person?"""
    k = line.before_title(i)
    before = line.low(k)
    if before in vocabulary.PERSON_BEFORE or before in vocabulary.RELATIONS or _is_called(line, k):
        return True
    if before == "to":
        return _is_addressed(line, k)
    if before == "from":
        return line.low(k - 1) in vocabulary.FROM_AFTER
    if before == "into":
        return line.low(k - 1) in {"bumped", "ran", "run", "bump"}
    if before in {"by", "for"}:
        return before == "by" and line.low(k - 1) in {"introduced", "referred", "interviewed", "mentored", "coached", "invited"}
    if before in {"and", "&", ","} and k > 0:
        return cast.ending(k) is not None or (line.low(k - 1) == "," and cast.ending(k - 1) is not None)
    if before == ":":
        return line.has_kind_before(k)
    return line.low(k) == "up" and line.low(k - 1) == "caught"


def _is_called(line: Line, k: int) -> bool:
    return line.low(k) == "called" and line.low(k - 1) not in vocabulary.OWNER


def _acts(line: Line, i: int) -> bool:
    """Is this token what a person does: "says", "wants", "joined"?"""
    low = line.low(i)
    if low in vocabulary.PERSON_VERBS:
        return True
    return len(low) > 3 and low.isalpha() and line.tokens[i].text.islower() and low.endswith(("ed", "s")) and not low.endswith("ss")


def _is_spoken_of(line: Line, i: int, last: int) -> bool:
    """Is an unknown name at the start of a thought followed by what people do, or owns what people own?"""
    final = line.tokens[last - 1]
    if len(final.bare) > 1 and any(letter.isupper() for letter in final.bare[1:]) and final.bare.isalpha() and not final.bare[1:2].islower():
        return False
    if final.is_possessive and (line.low(last) in vocabulary.RELATIONS or line.low(last + 1) in vocabulary.RELATIONS or line.opens(i)):
        return True
    if not line.opens(i):
        return False
    after = line.low(last)
    if after in {"and", "&", ","} and (line.is_name(last + 1) or line.low(last + 1) in {"i", "me"}):
        return True
    if after in {"from", "@"} and i > 0 and line.tokens[i - 1].text in {":", ","}:
        return after == "from"
    return _acts(line, last) or (i == 0 and after in {":", "-", "–", "—"} and last < len(line.tokens) and line.low(i) not in vocabulary.VOCABULARY)
