"""Whom and what does an entry of the journal name? Marked names (`@ada`, `@"Ada Lovelace"`, `[[Ada Lovelace]]`, `#rust`) and names that are known.

People in plain words are found by the reader of captured lines, so that an entry understands what `kith log` understands. Events and opportunities
are found by their whole names. What could be several is handed back as such: nothing is guessed (ADR 0039). Code, addresses and links are not read,
for `@cache` in a line of Python is nobody.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from kithwork.domain.journal import MentionKind
from kithwork.engines.capture import vocabulary
from kithwork.engines.capture.captured import Known
from kithwork.engines.capture.reading import read
from kithwork.engines.capture.words import Shape, folded, tokens

LEAST: Final = 6  # letters of a name that is found without a mark; a shorter one is too often a word: ours, ADR 0039
_NOBODY: Final = vocabulary.OWNER | vocabulary.PRONOUNS
_CODE: Final = re.compile(r"^(```|~~~)[^\n]*\n.*?(?:^\1|\Z)|(`+)(?!`).+?(?<!`)\2(?!`)", re.MULTILINE | re.DOTALL)
_ADDRESS: Final = re.compile(r"\b[a-z][a-z0-9+.-]*://\S+|\bwww\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_QUOTED: Final = re.compile(r'@(?:"([^"\n]{1,200})"|“([^”\n]{1,200})”)')
_LINKED: Final = re.compile(r"\[\[([^\[\]|\n]{1,300})(?:\|[^\[\]\n]*)?\]\]")
_NO_FILE: Final = re.compile(r"[\\/:*?\"<>|#^\[\]]+")
_PORTION: Final = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)")
_MARKS: Final = re.compile(r"^\s*(?:#{1,6}\s|>+\s?|[-*+]\s|\d+[.)]\s)+|[*_~]{1,3}(?=\S)|(?<=\S)[*_~]{1,3}", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Thing:
    """An event or an opportunity that may be named: its key, what it is called, and its days where it has some."""

    kind: MentionKind
    key: str
    names: tuple[str, ...]
    begins_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A mention as it is written, and whom or what it may mean: persons by number, things by key. One of them is meant, more are a question."""

    words: str
    ids: tuple[int, ...] = ()
    things: tuple[Thing, ...] = ()
    topic: str = ""
    is_marked: bool = False  # the owner meant to name somebody or something


def find(text: str, *, on: date, known: Known, things: Sequence[Thing]) -> tuple[Found, ...]:
    """Every mention in an entry of that day, in no order; the same one once."""
    plain, found = _without(text, _CODE), []
    for pattern in (_QUOTED, _LINKED):
        found += [_whole(match[0], _inside(match), on, known, things) for match in pattern.finditer(plain)]
        plain = _without(plain, pattern)
    plain = _without(plain, _ADDRESS)
    named = [*_named(plain, on, things)]
    found += named
    for one in named:
        plain = re.sub(re.escape(one.words), " ", plain, flags=re.IGNORECASE)
    found += [Found(token.text, topic=token.bare.casefold(), is_marked=True) for token in tokens(plain) if token.shape is Shape.TAG]
    found += _people(plain, on, known)
    return tuple({folded(one.words): one for one in reversed(found)}.values())[::-1]


def _without(text: str, pattern: re.Pattern[str]) -> str:
    return pattern.sub(lambda match: "\n" if "\n" in match[0] else " · ", text)


def _inside(match: re.Match[str]) -> str:
    said = next(part for part in match.groups() if part)
    return said.rsplit("/", 1)[-1].strip()  # a link may name a folder


def _whole(words: str, name: str, on: date, known: Known, things: Sequence[Thing]) -> Found:
    """A marked name of several words: somebody or something of this very name, else whoever has all its words in their names."""
    wanted = _as_file(name)
    people = {one.id: one for part in wanted.split() for one in known.people.find(part)}
    exact = tuple(one.id for one in people.values() if wanted in map(_as_file, one.names))
    meant = tuple(_on_the_day([one for one in things if wanted in map(_as_file, one.names)], on))
    if not exact and not meant and "#" in name.strip("#"):  # a link may lead into a file
        return _whole(words, name.rsplit("#", 1)[0], on, known, things)
    if not exact and not meant:
        parts = wanted.split()
        exact = tuple(one.id for one in people.values() if all(any(part in folded(own).split() for own in one.names) for part in parts))
    return Found(words, exact, meant, is_marked=True)


def _as_file(name: str) -> str:
    """A name as a file may be called by it, in the form that compares."""
    return " ".join(_NO_FILE.sub(" ", folded(name)).split())


def _named(text: str, on: date, things: Sequence[Thing]) -> Iterator[Found]:
    """Events and opportunities that are called by their whole names, the longest names first."""
    whole = folded(text)
    by_name: dict[str, list[Thing]] = {}
    for thing in things:
        for name in thing.names:
            by_name.setdefault(folded(name), []).append(thing)
    for name in sorted(by_name, key=len, reverse=True):
        is_telling = len(name) >= LEAST and (" " in name or any(letter.isdigit() for letter in name))
        if is_telling and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", whole):
            meant = tuple(_on_the_day(by_name[name], on))
            if len(meant) == 1:
                yield Found(_as_written(text, name), things=meant)
            whole = whole.replace(name, " ")


def _as_written(text: str, name: str) -> str:
    """The words of the text that fold to this name; the name where folding changed their length."""
    at = folded(text).find(name)
    written = text[at : at + len(name)]
    return written if folded(written) == name else name


def _on_the_day(things: Iterable[Thing], on: date) -> list[Thing]:
    """Of several that are called the same, those that were on that day, where there is one."""
    found = list({one.key: one for one in things}.values())
    there = [one for one in found if one.begins_on and one.ends_on and one.begins_on <= on <= one.ends_on]
    return there if len(found) > 1 and there else found


def _people(text: str, on: date, known: Known) -> Iterator[Found]:
    for portion in _PORTION.split(text):
        line = " ".join(_MARKS.sub("", portion).split())
        if line:
            for named in read(line, today=on, known=known).people:
                is_marked = named.words[:1] in "@#"
                is_name = len(folded(named.words)) > 1 and folded(named.words) not in _NOBODY
                if is_marked or (named.ids and is_name):
                    yield Found(named.words, named.ids, is_marked=is_marked)
