"""Months beside each other, as their page takes them."""

from dataclasses import dataclass
from typing import Final

from django.utils.safestring import SafeString

from kithwork.actions.growing import STRANDS_SAID, Came, Growth, Month, Quarter, Strand
from kithwork.interfaces.web.pictures import growth as picture
from kithwork.interfaces.web.presenting import persons, said
from kithwork.store.queries.growth import DeedRow

MOST: Final = 20  # things of one month that are named


@dataclass(frozen=True, slots=True)
class Row:
    """A month of the table: a word for each strand, beside the strand's name, and what it was."""

    name: str
    cells: tuple[tuple[str, str], ...]
    deeds: tuple[said.Words, ...]
    more: str


@dataclass(frozen=True, slots=True)
class Page:
    """The whole of it."""

    title: str
    drawn: SafeString
    narrow: SafeString
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    quarters: tuple[Quarter, ...]
    helped: tuple[said.Words, ...]


def page(found: Growth) -> Page:
    """A picture, the same as a table, promises by quarter, and what became of those who were helped."""
    strands = [picture.Strand(name, tuple(len(month.deeds[strand]) for month in found.months)) for strand, name in STRANDS_SAID.items()]
    names = [month.name for month in found.months]
    finding = _finding(found)
    rows = tuple(_row(month) for month in reversed(found.months)) if found.has_any else ()
    drawn, narrow = picture.growth(strands, names, finding), picture.growth_narrow(strands, names, finding)
    return Page("How the last months went.", drawn, narrow, tuple(STRANDS_SAID.values()), rows, found.quarters, tuple(map(_came, found.helped)))


def _finding(found: Growth) -> str:
    """What the picture shows, in words."""
    fullest = {name: max(found.months, key=lambda month: len(month.deeds[strand])) for strand, name in STRANDS_SAID.items()}
    shown = [
        f"{name.lower()} most in {month.name}"
        for (strand, name), month in zip(STRANDS_SAID.items(), fullest.values(), strict=True)
        if month.deeds[strand]
    ]
    return f"Twelve months: {', '.join(shown)}" if shown else "Twelve months of which nothing is on file yet"


def _row(month: Month) -> Row:
    """A word for each strand, and the first of what it was; people met come last, for they may be many."""
    order = sorted(Strand, key=lambda strand: strand is Strand.MET)
    every = [(strand, one) for strand in order for one in month.deeds[strand]]
    more = f"{len(every) - MOST:,} more." if len(every) > MOST else ""
    return Row(
        month.name,
        tuple((name, month.said(strand)) for strand, name in STRANDS_SAID.items()),
        tuple(_deed(strand, one) for strand, one in every[:MOST]),
        more,
    )


def _deed(strand: Strand, one: DeedRow) -> said.Words:
    evidence = f"{said.day(one.on)}, {one.person}" if one.person else said.day(one.on)
    return said.Words(one.words, STRANDS_SAID[strand], evidence, persons.url(one.person_id) if one.person_id else "")


def _came(one: Came) -> said.Words:
    return said.Words(f"{one.words}; {one.because}", one.person, one.evidence, persons.url(one.person_id))
