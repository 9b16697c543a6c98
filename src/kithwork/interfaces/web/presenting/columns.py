"""What the columns of a table are taken for, as a form to correct it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kithwork.actions import columns
from kithwork.actions import source_names as names

_WORDS: Final = {
    "name": "the whole name",
    "first-name": "first name",
    "middle-name": "middle name",
    "last-name": "last name",
    "email": "e-mail address",
    "phone": "telephone",
    "calling-code": "calling code of the telephone",
    "title": "title or post",
    "birth-year": "year of birth",
    "labels": "tags",
    "note": "note",
    "link": "address on the web",
    "linkedin": "LinkedIn",
    "github": "GitHub",
    "gitlab": "GitLab",
    "twitter": "Twitter or X",
    "facebook": "Facebook",
    "instagram": "Instagram",
    "manager": "their manager",
    "assistant": "their assistant",
    "spouse": "their spouse",
    "entry": "the id that the program gives",
    "nothing": "nothing: leave it out",
}
CHOICES: Final = tuple((meaning, _WORDS.get(meaning, meaning)) for meaning in columns.MEANINGS)
ORDERS: Final = (("", "nothing said: only dates that say it themselves"), ("day-first", "the day: 3 April"), ("month-first", "the month: 4 March"))


@dataclass(frozen=True, slots=True)
class Line:
    """One column."""

    field: str
    name: str
    examples: str
    meaning: str
    why: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table with its form."""

    place: str
    header: str
    lines: tuple[Line, ...]
    order: str
    is_open: bool
    words: str


def sheets(found: Sequence[columns.Table]) -> tuple[Sheet, ...]:
    """Every table that may want explaining."""
    return tuple(_sheet(table) for table in found if not table.read_by)


def _sheet(table: columns.Table) -> Sheet:
    lines = tuple(
        Line(f"column-{number}", one.name or "(no name)", ", ".join(one.examples[:2])[:90], one.meaning.value, one.why)
        for number, one in enumerate(table.columns)
    )
    words = (
        f"It is read as a {names.word('people-table')}. What you say is kept for every table with these columns."
        if table.is_enough
        else "By its header alone nobody is told from this table. Say which column is the name or the address, and it is read."
    )
    return Sheet(table.place, table.header, lines, table.order, not table.is_enough, words)


def corrections(table: columns.Table, said: Mapping[str, str]) -> dict[str, str]:
    """What the owner chose otherwise than proposed, by the columns' names."""
    chosen = {one.name: said.get(f"column-{number}", one.meaning.value) for number, one in enumerate(table.columns)}
    return {one.name: chosen[one.name] for one in table.columns if chosen[one.name] != one.meaning.value}
