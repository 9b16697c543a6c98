"""What stands in one file of a vault? A person, an event or an entry of the journal, as far as a file says it.

`kith:` in the front matter names what a file is of (by a key) and seals what can be edited in it: as long as the seal fits, nobody edited the file.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from typing import Final

from kithwork.domain.journal import trimmed

FIELDS: Final = ("name", "organisation", "title", "city", "birthday", "pronouns", "language", "channel", "avoid")  # of a person, as one may edit them
LISTS: Final = ("tags", "topics")
PRIVATE: Final = "private"
HUSHED: Final = "not to raise"
_LINK: Final = re.compile(r"\[\[[^\]]*\]\]")
_BULLET: Final = re.compile(r"\A[-*+](?: |\Z)")
_KEY_BYTES: Final = 8


class Part(StrEnum):
    """What is shown below *On file*, each under a heading."""

    REACHED_BY = "Reached by"
    PROMISES = "Promises"
    EVENTS = "Events"
    JOURNAL = "Journal"
    EVENT = "The event"
    MET = "Met there"


class PageKind(StrEnum):
    """What a file is of."""

    PERSON = "person"
    EVENT = "event"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class NoteText:
    """A note: its ISO day, what is said of it (private, not to raise, told by somebody), its words."""

    on: str
    mark: str
    words: str


@dataclass(frozen=True, slots=True)
class Editable:
    """What an owner may edit: fields and lists of the front matter, notes below their days, the words of an entry, and words under no day yet."""

    fields: tuple[tuple[str, str], ...] = ()
    lists: tuple[tuple[str, tuple[str, ...]], ...] = ()
    notes: tuple[NoteText, ...] = ()
    words: str = ""
    loose: tuple[str, ...] = ()

    def field(self, name: str) -> str:
        """The value of a field; nothing where it is not there."""
        return dict(self.fields).get(name, "")

    def list(self, name: str) -> tuple[str, ...]:
        """The words of a list."""
        return dict(self.lists).get(name, ())


@dataclass(frozen=True, slots=True)
class Taken:
    """Which change of the network took the words of a file in, and the seal of what stood in the network before it."""

    change: int
    seal: str


@dataclass(frozen=True, slots=True)
class Page:
    """A file as the network would write it. `shown`: lines that are read and not edited, under their headings; `links`: what an entry names."""

    kind: PageKind
    key: str
    title: str
    editable: Editable
    shown: tuple[tuple[Part, tuple[str, ...]], ...] = ()
    links: tuple[str, ...] = ()
    has_private: bool = False  # with what is private
    taken: Taken | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """A file as it was read. The kind, the key and the seals are empty in one that the owner began; `extras` are lines of front matter that are theirs.

    `frame` seals what stands around that which can be edited, `frame_seal` what was written there.
    """

    editable: Editable
    kind: PageKind | None = None
    key: str = ""
    seal: str = ""
    has_private: bool = False
    extras: tuple[str, ...] = ()
    taken: Taken | None = None
    frame: str = ""
    frame_seal: str = ""

    @property
    def is_edited(self) -> bool:
        """Did somebody edit it since it was written?"""
        return self.seal != seal(self.editable)

    @property
    def holds_private(self) -> bool:
        """Is it a file with private notes: written as one, or because its owner wrote such a note into it?"""
        return self.has_private or any(note.mark in {PRIVATE, HUSHED} for note in self.editable.notes)

    @property
    def is_frame_edited(self) -> bool:
        """Did somebody write where nothing is taken in: into the heading, the names, the lists below *On file*?"""
        return bool(self.frame_seal) and self.frame_seal != self.frame


def plain(text: str) -> str:
    """Text as it is compared: one way to end a line, no mark of byte order, no empty lines at its edges."""
    return trimmed(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))


def normal(of: Editable) -> Editable:
    """As a file says it: values on one line, a word of a list once, notes without empty lines around them, and none without words."""
    fields = tuple((name, said) for name, value in of.fields if (said := _line(value)))
    lists = tuple((name, kept) for name, words in of.lists if (kept := tuple(dict.fromkeys(said for word in words if (said := _line(word))))))
    notes = tuple(NoteText(one.on, _line(one.mark), said) for one in of.notes if (said := plain(one.words)))
    return Editable(fields, lists, notes, plain(of.words), of.loose)


def _line(text: str) -> str:
    return " ".join(text.split())


def seal(of: Editable) -> str:
    """What only these very words give."""
    fields = sorted((name, value) for name, value in of.fields if value)
    lists = sorted((name, sorted(words)) for name, words in of.lists if words)
    notes = sorted([one.on, one.mark, one.words] for one in of.notes)
    said = json.dumps([fields, lists, notes, of.words, of.loose], ensure_ascii=False)
    return _short(said)


def frame(title: str, shown: Sequence[str], links: Sequence[str]) -> str:
    """What only this heading, these lines below *On file* and these names give; how a link is called may change, for editors follow a renamed file."""
    lines = [_BULLET.sub("- ", _LINK.sub("[[]]", _line(line))) for line in (title, *shown, "", *links)]
    return _short(json.dumps(lines, ensure_ascii=False))


def key_of(kind: str, value: str, name: str) -> str:
    """The key of a person, by one of their identities."""
    return _short(f"{kind}\x00{value}\x00{name}")


def digest(files: Iterable[tuple[str, str]]) -> str:
    """What only these files give, by their places and texts."""
    return _short(json.dumps(sorted(files)))


def _short(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_KEY_BYTES).hexdigest()
