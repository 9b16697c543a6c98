"""Wins, as their partials take them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.urls import reverse

from kithwork.actions import wins as actions
from kithwork.interfaces.web.presenting import persons, said
from kithwork.store.queries.wins import WinLine

AT_ONCE: Final = 30


@dataclass(frozen=True, slots=True)
class Line:
    """One of them."""

    person: str
    person_url: str
    label: str
    words: str
    evidence: str
    is_open: bool
    told: str
    url: str


@dataclass(frozen=True, slots=True)
class Page:
    """The whole of it."""

    title: str
    open: tuple[Line, ...]
    more: str
    told: tuple[Line, ...]
    older: tuple[Line, ...]
    mine: tuple[Line, ...]


def page(every: Sequence[WinLine], mine: Sequence[WinLine], *, now: datetime) -> Page:
    """Open ones, told ones, those that are no news any more, and the owner's own."""
    still = [one for one in every if actions.is_news(one, now=now)]
    told, older = [one for one in every if not one.is_open], [one for one in every if one.is_open and one not in still]
    title = f"{said.counted(len(still), 'win', 'wins')} to congratulate on." if still else "Nothing new to congratulate on."
    more = f"{len(still) - AT_ONCE:,} more come up as these are answered." if len(still) > AT_ONCE else ""
    return Page(title, lines(still[:AT_ONCE]), more, lines(told[:AT_ONCE]), lines(older[:AT_ONCE]), lines(mine[:AT_ONCE]))


def lines(found: Sequence[WinLine]) -> tuple[Line, ...]:
    """Each of them."""
    return tuple(map(_line, found))


def _line(win: WinLine) -> Line:
    told = f"congratulated {said.day(win.congratulated_on)}" if win.congratulated_on else ""
    return Line(
        win.person,
        persons.url(win.person_id),
        actions.label(win),
        win.words,
        actions.evidence(win),
        win.is_open and not win.is_mine,
        told,
        reverse("win", args=[win.id]),
    )
