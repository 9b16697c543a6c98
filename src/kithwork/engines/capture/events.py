"""Where was it? The gathering or the place after "at", a lone "@", or at the head of the line ("PyLeeds tonight: met ...")."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from kithwork.engines.capture import vocabulary
from kithwork.engines.capture.dates import year_of
from kithwork.engines.capture.line import Line
from kithwork.engines.capture.words import Shape, is_capitalised

_LOOKS: Final = re.compile(r"(?:[A-Z][a-z]+[A-Z]\w*|FOSDEM|DEF|CCC|QCon|PyCon|\w+[Cc]on|\w*(?:[Ff]est|[Mm]eetup|[Cc]amp|[Hh]ack))\Z")
_NOT_EVENTS: Final = frozenset(
    {"github", "gitlab", "linkedin", "youtube", "deepmind", "openai", "wework", "whatsapp", "facetime", "bacon", "falcon", "silicon"}
)
_BEFORE: Final = frozenset({"at", "@", "during"})
_ONLY_EVENTS: Final = frozenset({"after", "before", "from", "for", "to", "our", "the", "a", "this"})
_NEVER: Final = frozenset("least all once first last best worst noon midnight the our".split())
_HOME: Final = frozenset({"place", "house"})


@dataclass(frozen=True, slots=True)
class Gathering:
    """An event or a place: its name, and its tokens `first` up to `last`."""

    name: str
    is_event: bool
    first: int
    last: int
    year_on: date | None = None
    is_inside: bool = False  # said with "in": a town or a park, which matters only when a talk took place there


def _is_event_word(line: Line, i: int) -> bool:
    token = line.tokens[i]
    if token.low in vocabulary.EVENT_NOUNS:
        return True
    return (
        is_capitalised(token)
        and token.low not in _NOT_EVENTS | vocabulary.ORGANISATIONS
        and bool(_LOOKS.match(token.bare))
        and not token.low.startswith(("mc", "mac"))
    )


def _phrase_end(line: Line, first: int) -> int:
    """Where the name of a place ends: at a mark, a day, or a word that starts something else."""
    last = first
    while last < len(line.tokens) and last - first < 6:
        token = line.tokens[last]
        is_year = last > first and token.text.isdigit() and len(token.text) == 4
        if token.shape is not Shape.WORD or last in line.dated or (not is_year and token.text[0].isdigit()):
            break
        if token.low in vocabulary.STOP_PHRASE and not (token.low == "for" and last > first and is_capitalised(line.tokens[last - 1])):
            break
        if last > first and not line.is_next_to(last):
            break
        is_lower_after_name = last > first and is_capitalised(line.tokens[last - 1]) and not is_capitalised(token) and not is_year
        if is_lower_after_name and not _is_event_word(line, last) and not line.is_possessive(last - 1) and token.low not in vocabulary.PLACE_NOUNS:
            break
        last += 1
        if token.is_possessive and line.low(last) not in vocabulary.EVENT_NOUNS | _HOME | {"office", "desk"}:
            break
    return last


def _gathering(line: Line, first: int, last: int, today: date) -> Gathering | None:
    while first < last and line.low(first) in {"the", "a", "an"}:
        first += 1
    if (
        first >= last
        or line.low(first) in _NEVER
        or (last == first + 1 and line.low(first) in vocabulary.IN_PERSON - {"pub", "picnic"})
        or (line.low(first) in {"our", "my"} and line.low(last - 1) in _HOME)
    ):
        return None
    name = re.sub(r"\s+", " ", line.text[line.tokens[first].start : line.tokens[last - 1].end])
    is_event = any(_is_event_word(line, i) for i in range(first, last)) or re.search(r"\b(?:19|20)\d\d\Z", name) is not None
    return Gathering(name, is_event, first, last, year_of(name, today=today) if is_event else None)


def _start(line: Line, i: int) -> int:
    first = i + 1
    while line.low(first) in {"the", "a", "an"}:
        first += 1
    return first


def _at(line: Line, i: int, today: date) -> Gathering | None:
    """The place after the "at" at token `i`, unless it is somebody's employer or an hour."""
    first = _start(line, i)
    found = _gathering(line, first, _phrase_end(line, first), today)
    if found is None or (not found.is_event and line.low(i) == "at" and _is_employer(line, i)):
        return None
    return found


def _is_employer(line: Line, i: int) -> bool:
    """Does a word for a post stand between the last mark and this "at", with no word for a talk after it?"""
    k = i - 1
    if line.low(k) in vocabulary.JOBISH and line.low(k) not in {"talks", "team"}:
        return True
    while k >= 0 and not line.is_strong(k) and line.low(k) != ",":
        if line.low(k) in vocabulary.JOBISH:
            return not (line.low(k) == "interview" and line.low(k + 1) in {"with", "w/"})
        if line.low(k) in vocabulary.KIND_WORDS:
            return False
        k -= 1
    return False


def _inside(line: Line, i: int, today: date) -> Gathering | None:
    """The place after "in", when it is a proper name."""
    first = _start(line, i)
    if first >= len(line.tokens) or first in line.dated or not is_capitalised(line.tokens[first]) or line.tokens[first].text.isupper():
        return None
    last = first
    while last < len(line.tokens) and last not in line.dated and is_capitalised(line.tokens[last]) and (last == first or line.is_next_to(last)):
        last += 1
    found = _gathering(line, first, last, today)
    is_tongue = line.low(first) in vocabulary.TECH - {"london", "leeds", "berlin", "paris", "manchester", "glasgow", "dublin", "bristol", "madrid"}
    return None if is_tongue or found is None else replace(found, is_inside=True)


def _heading(line: Line, today: date) -> Gathering | None:
    """An event that opens the line before a day or a colon: "Rust meetup on 5 March: ..."."""
    last = 0
    while last < len(line.tokens) and last < 6 and line.tokens[last].shape is Shape.WORD and last not in line.dated:
        last += 1
    is_headed = last < len(line.tokens) and (line.low(last) == ":" or (last in line.dated and any(line.low(k) == ":" for k in range(last, last + 5))))
    if not is_headed or last == 0 or not any(_is_event_word(line, k) for k in range(last)):
        return None
    if any(line.low(k) in vocabulary.STOP_PHRASE | vocabulary.NOUN_KINDS.keys() for k in range(last)):
        return None
    return _gathering(line, 0, last, today)


def _after(line: Line, i: int, today: date) -> Gathering | None:
    first = _start(line, i)
    found = _gathering(line, first, _phrase_end(line, first), today)
    return found if found and found.is_event and is_capitalised(line.tokens[found.first]) else None


def find(line: Line, *, today: date) -> tuple[Gathering, ...]:
    """Every place and gathering that the line names, in order."""
    found: list[Gathering] = []
    heading = _heading(line, today)
    if heading:
        found.append(heading)
    i = heading.last if heading else 0
    while i < len(line.tokens):
        low, here = line.low(i), None
        if low in _BEFORE and i not in line.dated:
            here = _at(line, i, today)
        elif low == "in" and i not in line.dated:
            here = _inside(line, i, today)
        elif low in {"after", "before"} and i not in line.dated:
            here = _after(line, i, today)
        if here:
            found.append(here)
        i = here.last if here else i + 1
    return tuple(found)


def placed(line: Line, gatherings: tuple[Gathering, ...]) -> Line:
    """The line with the tokens of its places taken, so that no place is read as a person; "Ben's" in "at Ben's" still is one."""
    taken = frozenset(i for g in gatherings for i in range(g.first, g.last))
    hosts = frozenset(g.first for g in gatherings if line.is_possessive(g.first))
    return replace(line, placed=taken, hosts=hosts)
