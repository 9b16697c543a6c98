"""Whom and what does an entry of the journal name? Marked names (`@ada`, `@"Ada Lovelace"`, `[[Ada Lovelace]]`, `#rust`) and names that are known.

People in plain words are found by the reader of captured lines, so that an entry understands what `kith log` understands; a single name counts only where its
capital says that it is one. Events are found by their whole names in entries of about their days, opportunities by their titles where their organisation is
named too. What could be several is handed back as such: nothing is guessed (ADR 0039). Code, addresses and links are not read, for `@cache` in a line of Python
is nobody.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kithwork.domain.journal import MentionKind
from kithwork.engines.capture import vocabulary
from kithwork.engines.capture.captured import Known
from kithwork.engines.capture.reading import read
from kithwork.engines.capture.words import Shape, folded, is_capitalised, tokens

_WORDS: Final = vocabulary.COMMON_NAMES | vocabulary.NEVER_A_NAME
LEAST: Final = 6  # letters of a name that is found without a mark; a shorter one is too often a word: ours, ADR 0039
NEAR: Final = timedelta(days=14)  # between an event and an entry that names it without a mark: ours, ADR 0039
_NOBODY: Final = vocabulary.OWNER | vocabulary.PRONOUNS
_CODE: Final = re.compile(r"^(```|~~~)[^\n]*\n.*?(?:^\1|\Z)|(`+)(?!`).+?(?<!`)\2(?!`)", re.MULTILINE | re.DOTALL)
_ADDRESS: Final = re.compile(r"\b[a-z][a-z0-9+.-]*://\S+|\bwww\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_QUOTED: Final = re.compile(r'@(?:"([^"\n]{1,200})"|“([^”\n]{1,200})”)')
_LINKED: Final = re.compile(r"\[\[([^\[\]|\n]{1,300})(?:\|[^\[\]\n]*)?\]\]")
_NO_FILE: Final = re.compile(r"[\\/:*?\"<>|#^\[\]]+")
_PORTION: Final = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)")
_BEGINS: Final = re.compile(r"(?:\A|[.!?…:])[\s\W]*\Z")  # what stands before the first word of a sentence
_MARKS: Final = re.compile(r"^\s*(?:#{1,6}\s|>+\s?|[-*+]\s|\d+[.)]\s)+|[*_~]{1,3}(?=\S)|(?<=\S)[*_~]{1,3}", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Thing:
    """An event or an opportunity that may be named: its key, what it is called, an event's days, and the organisation of an opportunity."""

    kind: MentionKind
    key: str
    names: tuple[str, ...]
    begins_on: date | None = None
    ends_on: date | None = None
    organisation: str = ""


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
    for written, meant in _named(plain, on, things):
        found += [Found(written, things=(meant,))] if meant else []
        plain = re.sub(re.escape(written), " · ", plain, flags=re.IGNORECASE)
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


def _named(text: str, on: date, things: Sequence[Thing]) -> Iterator[tuple[str, Thing | None]]:
    """Whole names of events and opportunities as they are written, the longest first, and which one is certainly meant."""
    whole = folded(text)
    by_name: dict[str, list[Thing]] = {}
    for thing in things:
        for name in thing.names:
            if folded(name) != folded(thing.organisation):  # an organisation may be named for much else
                by_name.setdefault(folded(name), []).append(thing)
    said = whole
    for name in sorted(by_name, key=len, reverse=True):
        is_telling = len(name) >= LEAST and (" " in name or any(letter.isdigit() for letter in name))
        if is_telling and _stands_in(name, whole):
            written = _as_written(text, name)
            meant = [one for one in _on_the_day(by_name[name], on) if _is_certain(one, name, said, on)]
            yield written, meant[0] if len(meant) == 1 else None
            whole = whole.replace(name, " ")


def _stands_in(name: str, text: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text))


def _is_certain(thing: Thing, name: str, said: str, on: date) -> bool:
    """Does more than the name speak for it: of an event its day or year, of an opportunity its organisation?"""
    if thing.kind is MentionKind.OPPORTUNITY:
        return bool(thing.organisation) and _stands_in(folded(thing.organisation), said)
    if not thing.begins_on or not thing.ends_on:
        return False
    return thing.begins_on - NEAR <= on <= thing.ends_on + NEAR or _stands_in(f"{thing.begins_on.year}", name)


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
            yield from _people_of(line, on, known)


def _people_of(line: str, on: date, known: Known) -> Iterator[Found]:
    """Whom a line names. The reader tells everybody once, where they come first; where that is no certain name it reads on without it."""
    rest, words = line, {""}
    while words:
        words = set()
        for named in read(rest, today=on, known=known).people:
            is_marked = named.words[:1] in "@#"
            is_word = len(folded(named.words)) < 2 or folded(named.words) in _NOBODY
            if is_marked or (named.ids and not is_word and _is_a_name(named.words, line, named.span[0])):
                yield Found(named.words, named.ids, is_marked=is_marked)
            elif named.ids and not is_word:
                words.add(named.words)
        before = rest
        for one in words:
            rest = _without_uncertain(rest, one, line)
        if rest == before:
            return


def _without_uncertain(rest: str, words: str, line: str) -> str:
    """The line without these words wherever they are no certain name, and everything else where it stood."""
    pattern = re.compile(rf"(?<![\w@#]){re.escape(words)}(?!\w)")
    return pattern.sub(lambda match: match[0] if _is_a_name(words, line, match.start()) else "·" * len(match[0]), rest)


def _is_a_name(words: str, line: str, at: int) -> bool:
    """Do capitals say that a name is meant? They say nothing of the first word of a sentence, and little of Mark or Grace."""
    parts = [token for token in tokens(words) if token.shape is Shape.WORD]
    if not parts or not all(is_capitalised(one) or one.low in vocabulary.PARTICLES for one in parts):
        return False
    return len(parts) > 1 or (parts[0].low not in _WORDS and not _BEGINS.search(line[:at]))
