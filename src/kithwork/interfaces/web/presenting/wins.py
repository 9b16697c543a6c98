"""Wins, as their partials take them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from django.urls import reverse

from kithwork.actions import wins as actions
from kithwork.actions.birthdays import Birthday
from kithwork.interfaces.web.presenting import persons, said
from kithwork.store.queries.wins import WinLine

AT_ONCE: Final = 30
BIRTHDAYS: Final = 12


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
    place: str
    next: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """The whole of it."""

    title: str
    open: tuple[Line, ...]
    more: str
    told: tuple[Line, ...]
    told_more: str
    told_before: tuple[Line, ...]
    older: tuple[Line, ...]
    birthdays: tuple[Line, ...]


def page(every: Sequence[WinLine], near: Sequence[Birthday], *, now: datetime) -> Page:
    """Birthdays of the week, open ones, told ones, and those that are no news any more."""
    still = [one for one in every if actions.is_news(one, now=now)]
    told = sorted((one for one in every if not one.is_open), key=lambda one: one.congratulated_on or one.on, reverse=True)
    news = {one.id for one in still}
    older = [one for one in every if one.is_open and one.id not in news]
    title = f"{said.counted(len(still), 'win', 'wins')} to congratulate on." if still else "Nothing new to congratulate on."
    more = f"{len(still) - AT_ONCE:,} more come up as these are answered." if len(still) > AT_ONCE else ""
    before = told[AT_ONCE:]
    told_more = f"{said.counted(len(before), 'earlier one', 'earlier ones')}" if before else ""
    return Page(
        title, lines(still[:AT_ONCE]), more, lines(told[:AT_ONCE]), told_more, lines(before), lines(older[:AT_ONCE]), _birthdays(near[:BIRTHDAYS])
    )


def _birthdays(near: Sequence[Birthday]) -> tuple[Line, ...]:
    """Each with the day, and the next one that waits for an answer."""
    places = [f"birthday-{one.person.id}" for one in near]
    return tuple(
        Line(
            one.person.name, persons.url(one.person.id), "a birthday", said.day(one.on), "", True, "",
            reverse("win-birthday", args=[one.person.id]), place, next_,
        )
        for one, place, next_ in zip(near, places, [*places[1:], "congratulated"], strict=False)  # of none, none
    )  # fmt: skip


def lines(found: Sequence[WinLine], *, last: str = "congratulated") -> tuple[Line, ...]:
    """Each of them, and what comes after it: the next one that waits for an answer, then another place on the page."""
    shown, after = [], last
    for line in map(_line, reversed(found)):
        shown.append(replace(line, next=after))
        after = line.place if line.is_open else after
    return tuple(reversed(shown))


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
        f"win-{win.id}",
    )
