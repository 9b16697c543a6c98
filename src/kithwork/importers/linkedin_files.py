"""Which file of a LinkedIn export is it, and what do its rows hold?

LinkedIn adds the member's id or a part number to names (`Comments_104233771.csv`, `Job Applications_1.csv`), browsers add ` (1)`. Its
columns are English everywhere that we have seen; translated ones are accepted where we know of them, and nothing is promised.
"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from kithwork.domain import handles
from kithwork.domain.records import Item, Mention
from kithwork.importers import tables
from kithwork.importers.protocol import Member
from kithwork.importers.tables import Row

BROKEN: Final = (tables.NoHeader, csv.Error)
NOBODY: Final = "LinkedIn Member"  # stands where an account was deleted or is hidden

_COPY: Final = re.compile(r" \(\d+\)$")
_PART: Final = re.compile(r"[-_]\d+$")
_CONNECTION_COLUMNS: Final = ("first name", "last name", "email address", "company", "position", "connected on")
_TRANSLATIONS: Final = tuple(
    dict(zip(_CONNECTION_COLUMNS, columns, strict=True))
    for columns in (
        ("vorname", "nachname", "e-mail-adresse", "unternehmen", "position", "verbunden am"),
        ("prénom", "nom", "adresse e-mail", "entreprise", "poste", "connecté le"),
        ("nombre", "apellidos", "dirección de correo electrónico", "empresa", "cargo", "conectado el"),
        ("voornaam", "achternaam", "e-mailadres", "bedrijf", "functie", "verbonden op"),
        ("nome", "sobrenome", "endereço de e-mail", "empresa", "cargo", "conectado em"),
        ("nome", "cognome", "indirizzo email", "azienda", "posizione", "collegato il"),
    )
)


def stem(name: str) -> str:
    """The name of a file without ending, copy number, part number or member id; underscores are spaces, letters are folded."""
    bare = name.casefold().removesuffix(".csv")
    return _PART.sub("", _COPY.sub("", bare)).replace("_", " ").strip()


def is_table(member: Member, wanted: Sequence[str]) -> bool:
    """Is it a table with these columns, in English or in a language that we know?"""
    return member.name.casefold().endswith(".csv") and _spoken(member.head(), wanted) is not None


def items(source: str, member: Member, wanted: Sequence[str], read: Callable[[Row], Iterable[Item]]) -> Iterator[Item]:
    """What `read` makes of each row; a file that breaks off as a table ends in one Unreadable."""
    last = 0
    try:
        for row in rows(member, wanted):
            last = row.line
            yield from read(row)
    except BROKEN as error:
        yield tables.unread(source, member, last, error)


def columns(member: Member, wanted: Sequence[str], names: Sequence[str]) -> Iterator[tuple[Sequence[int], list[Sequence[str]]]]:
    """The lines of some hundred rows at a time, and their columns of these English names, as they are written. Raises BROKEN."""
    english = _spoken(member.head(), wanted) or {}
    return tables.columns(member, [_word(column, english) for column in wanted], [_word(column, english) for column in names])


def rows(member: Member, wanted: Sequence[str]) -> Iterator[Row]:
    """Every row, by English column names. Raises what `tables.rows` raises."""
    english = _spoken(member.head(), wanted) or {}
    if not english:
        yield from tables.rows(member, wanted)
        return
    for row in tables.rows(member, [_word(column, english) for column in wanted]):
        yield Row(row.line, {english.get(column, column): text for column, text in row.fields.items()})


def full_name(row: Row, first: str = "First Name", last: str = "Last Name") -> str:
    """First and last name, as written, with single spaces."""
    return " ".join(f"{row[first]} {row[last]}".split())


@lru_cache(maxsize=16_384)  # the same few thousand people, on every row
def mention(name: str, url: str) -> Mention:
    """Somebody by their name and the address of their profile, where there is one."""
    handle = handles.profile_url(url) if url else None
    return Mention(" ".join(name.split()), (handle,) if handle else ())


def known_as(who: Mention) -> str:
    """What a key calls somebody: their profile's address, else their name, folded."""
    return who.handles[0].value if who.handles else who.name.casefold()


def _spoken(head: bytes, wanted: Sequence[str]) -> dict[str, str] | None:
    """The translation in which the header is written, turned into English; empty for English, None when there is no such header."""
    if tables.has_header(head, wanted):
        return {}
    for translation in _TRANSLATIONS:
        english = {foreign: column for column, foreign in translation.items()}
        foreign_wanted = [_word(column, english) for column in wanted]
        if foreign_wanted != list(wanted) and tables.has_header(head, foreign_wanted):
            return english
    return None


def _word(column: str, english: dict[str, str]) -> str:
    return next((foreign for foreign, word in english.items() if word == column.casefold()), column)
