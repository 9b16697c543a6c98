"""What does a row of a table of people say of one? Cells that their columns gave a meaning become a person, whatever program wrote the table."""

import csv
import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from kithwork.domain import dates, handles
from kithwork.domain.handles import Handle
from kithwork.domain.records import Item, Mention, Origin, PersonRecord, Skipped, Unreadable
from kithwork.importers import profiles, written_days
from kithwork.importers.written_days import Order
from kithwork.importers.written_names import straight

_SEVERAL: Final = re.compile(r"\s*(?::::|[;\n|]|,(?=\s*[^\s,]+@))\s*")
_SEVERAL_PHONES: Final = re.compile(r"\s*(?::::|[;,\n|])\s*")
_YEAR: Final = re.compile(r"(?:19|20)\d\d\Z")
_DIGIT: Final = re.compile(r"\d")
_NAMED_ADDRESS: Final = re.compile(r"<([^<>\s]+@[^<>\s]+)>")
_EAST_ASIAN: Final = ("CJK UNIFIED", "HIRAGANA", "KATAKANA", "HANGUL")


@dataclass(slots=True)
class Told:
    """What the cells of one row say, by meaning."""

    where: str
    entry: str = ""  # by what its program knows the row
    name: str = ""
    first: str = ""
    middle: str = ""
    last: str = ""
    suffix: str = ""
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    known_as: list[Handle] = field(default_factory=list)  # by the program itself
    calling_code: str = ""  # of the first number, where it stands in a column of its own
    addresses: list[str] = field(default_factory=list)  # on the web
    organisation: str = ""
    title: str = ""
    city: str = ""
    birthday: str = ""
    birth_year: str = ""
    labels: list[str] = field(default_factory=list)
    relations: list[tuple[str, str]] = field(default_factory=list)
    other_names: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Rows:
    """Turns rows into items: each person once, unlike people with one key under two, and a day that cannot be read told apart."""

    source: str
    order: Order | None = None
    table: str = ""  # which of several tables of one source it is, in every key
    is_entry: bool = True
    namesakes: frozenset[int] = frozenset()  # as `namesakes` finds them in a reading before
    seen: dict[str, int] = field(default_factory=dict)  # keys, and what was said under them

    def items(self, told: Told, *, is_own_book: bool = True) -> Iterator[Item]:
        """The person of a row, or why there is none; and what of it could not be read."""
        mention = _mention(told)
        links = profiles.apart(told.addresses)[1]
        origin = Origin(self.source, self.table + _key(told, mention, self.namesakes), told.where)
        if why := _no_person(told, mention):
            yield Skipped(origin, why)
            return
        day = self._day(told)
        person = PersonRecord(
            origin,
            mention,
            organisation=_line(told.organisation),
            title=_line(told.title),
            city=_line(told.city),
            birthday=day or "",
            labels=_each(told.labels),
            relations=tuple(dict.fromkeys((word, _line(name)) for word, name in told.relations if _line(name))),
            note="\n".join("\n".join(note.splitlines()).strip() for note in told.notes if note.strip()),
            links=links,
            other_names=tuple(name for name in _each(told.other_names) if name != mention.name),
            is_entry=self.is_entry,
            is_own_book=is_own_book,
        )
        kept = self._once(person)
        yield kept
        if day is None and isinstance(kept, PersonRecord):
            why = f"the birthday '{told.birthday.strip()[:40]}' is no day, or does not say which number is the month"
            yield Unreadable(Origin(self.source, f"{kept.origin.key}:birthday", told.where), why)

    def _day(self, told: Told) -> str | None:
        """The birthday, with a year that stands in a column of its own; None when it cannot be read."""
        if written_days.is_nothing(told.birthday):
            return ""
        day = written_days.partial(told.birthday, self.order)
        return (
            (day and dates.partial(int(year), int(day[2:4]), int(day[5:])))
            if day and day.startswith("--") and _YEAR.match(year := told.birth_year)
            else day
        )

    def _once(self, person: PersonRecord) -> PersonRecord | Skipped:
        said = replace(person, origin=Origin("", "", ""))
        if person.origin.key not in self.seen:
            self.seen[person.origin.key] = hash(said)
            return person
        key = f"{person.origin.key}/{_digest(repr(said))}"
        if key in self.seen or self.seen[person.origin.key] == hash(said):
            return Skipped(person.origin, "the same person again")
        self.seen[key] = hash(said)
        return replace(person, origin=replace(person.origin, key=key))


def namesakes(rows: Iterable[Told]) -> frozenset[int]:
    """Names (hashed, for tables are long) that several people of one table have; as far as it can be read."""
    reached: dict[int, int] = {}
    found: set[int] = set()
    try:
        for told in rows:
            mention = _mention(told)
            name, reach = hash(mention.name.casefold()), hash(_reach(mention))
            if not told.entry and reached.setdefault(name, reach) != reach:
                found.add(name)
    except (ValueError, OSError, csv.Error):
        pass  # the reading that follows says so, with its place
    return frozenset(found)


def several(text: str) -> list[str]:
    """The parts of a cell that holds several: Google's `:::`, semicolons, lines, commas between addresses, or a list in JSON."""
    if text.startswith(("[", "{")) and (found := _of_json(text)) is not None:
        return found
    return [part for part in _SEVERAL.split(text) if part.strip()]


def several_phones(text: str) -> list[str]:
    """Likewise of numbers, in which a comma stands only between two of them."""
    if text.startswith(("[", "{")) and (found := _of_json(text)) is not None:
        return found
    return [part for part in _SEVERAL_PHONES.split(text) if _DIGIT.search(part)]


def reached(text: str) -> tuple[list[str], list[str], list[str]]:
    """By what a cell says that somebody is reached: e-mail addresses, telephone numbers and web addresses, which many a table has side by side."""
    parts = several(text)
    if _MIXED.search(text):
        parts = [part for one in parts for part in _MIXED.split(one) if part.strip()]
    emails = [part for part in parts if "@" in part and "://" not in part]
    phones = [number for part in parts if part not in emails and _CALLED.match(part) for number in several_phones(part)]
    return emails, phones, [part for part in parts if part not in emails and not _CALLED.match(part)]


_MIXED: Final = re.compile(r"\s+(?:/|or|and|oder|und|ou|et|o|y|e|of|en)\s+|,\s*(?=\+?\d[\d\s()./-]{6})|(?<=\d),\s*(?=https?:)", re.IGNORECASE)
_CALLED: Final = re.compile(r"\s*(?:[a-z]{1,8}[.:]?\s*)?\+?[\d\s()./-]{6,}", re.IGNORECASE)


def _of_json(text: str) -> list[str] | None:
    """The texts in a list, or of a list of objects; None when it is none."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    found: list[str] = []
    for one in value if isinstance(value, list) else [value]:
        said = [part for part in one.values() if isinstance(part, str)] if isinstance(one, dict) else [one]
        found += [part for part in said if isinstance(part, str) and part.strip()]
    return found


def _no_person(told: Told, mention: Mention) -> str:
    """Why a row is nobody, or nothing; one with an organisation and an address is somebody there."""
    if told.organisation and not (told.first or told.last):
        is_named = mention.name and mention.name.casefold() != _line(told.organisation).casefold()
        if not is_named and (mention.name or not mention.handles):
            return "an organisation, not a person"
    return "" if mention.name or mention.phones or len(mention.handles) > len(told.known_as) else "empty row"


def _mention(told: Told) -> Mention:
    named = _NAMED_ADDRESS.findall(told.name)
    addresses = (handles.email(found[1] if (found := _NAMED_ADDRESS.search(text)) else text) for text in (*told.emails, *named))
    known: list[Handle] = [*(handle for handle in addresses if handle), *profiles.apart(told.addresses)[0], *told.known_as]
    phones = (
        _line(f"{told.calling_code} {text}" if told.calling_code and not n and text[:1] not in "+0" else text) for n, text in enumerate(told.phones)
    )
    name = _name(told)
    return Mention(
        "" if "@" in name and handles.email(name) else name,
        tuple(dict.fromkeys(known)),
        tuple(dict.fromkeys(text for text in phones if _DIGIT.search(text))),
    )


def _name(told: Told) -> str:
    if told.first or told.last:
        return full_name(told.first, told.last, middle=told.middle, suffix=told.suffix)
    return straight(_line(_NAMED_ADDRESS.sub("", told.name)).strip('"'))


def full_name(first: str, last: str, *, middle: str = "", suffix: str = "") -> str:
    """A name out of its parts; in East Asian writing the family's stands first."""
    is_family_first = _is_east_asian(first) and _is_east_asian(last)
    return _line(" ".join((last, first) if is_family_first else (first, middle, last, suffix)))


def _is_east_asian(text: str) -> bool:
    return bool(text) and all(unicodedata.name(letter, "").startswith(_EAST_ASIAN) for letter in text if letter.isalpha())


def _key(told: Told, mention: Mention, namesakes: frozenset[int]) -> str:
    """The program's own id, else the name, so that another address is news of the same person; of namesakes, and of the nameless, how they are reached."""
    if told.entry:
        return told.entry
    name = (mention.name or ("" if mention.handles else told.organisation)).casefold()
    said = name if name and hash(name) not in namesakes else f"{name}|{_reach(mention)}"
    return f"row:{_digest(said)}"


def _reach(mention: Mention) -> str:
    return mention.handles[0].value if mention.handles else re.sub(r"\D", "", mention.phones[0]) if mention.phones else ""


def _each(texts: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line for text in texts if (line := _line(text))))


def _line(text: str) -> str:
    return " ".join(text.split())


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()
