"""Whom the owner wants near, as the pages take it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from django.urls import reverse

from kithwork.actions.closeness import Kept, Proposed
from kithwork.domain import spans
from kithwork.domain.closeness import Closeness
from kithwork.interfaces.web.presenting import persons, said
from kithwork.store.queries.words import Nearness

OPEN: Final = frozenset({Closeness.INNER, Closeness.CLOSE})  # proposals that lie open: fifteen at most


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody whom the owner wants near."""

    person: persons.Head
    url: str
    promise: str
    words: str
    every: str
    last: str
    next: str
    is_now: bool


@dataclass(frozen=True, slots=True)
class Circle:
    """Those of one closeness."""

    title: str
    words: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """Somebody who could be kept near."""

    person: persons.Head
    words: str
    closeness: str
    do: str
    url: str
    place: str
    next: str


@dataclass(frozen=True, slots=True)
class Offers:
    """Proposals of one closeness."""

    title: str
    count: str
    is_open: bool
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The whole of it."""

    title: str
    circles: tuple[Circle, ...]
    offers: tuple[Offers, ...]


def page(kept: Sequence[Kept], proposed: Sequence[Proposed], today: date) -> Page:
    """Everything on it."""
    title = f"{said.counted(len(kept), 'person', 'people')} you want near." if kept else "Whom do you want near?"
    circles = tuple(_circle(closeness, some, today) for closeness, some in groupby(kept, lambda one: one.closeness))
    after = [*(_place(one) for one in proposed[1:]), "proposals"]
    offered = [_offer(one, then) for one, then in zip(proposed, after, strict=False)]
    offers = tuple(_offers(Closeness(closeness), tuple(some)) for closeness, some in groupby(offered, lambda one: one.closeness))
    return Page(title, circles, offers)


def _circle(closeness: Closeness, some: Iterable[Kept], today: date) -> Circle:
    lines = tuple(line(one, today) for one in some)
    return Circle(closeness.value.capitalize(), said.counted(len(lines), "person", "people").lower(), lines)


def line(one: Kept, today: date) -> Line:
    """One of them."""
    is_now = one.next_on <= today
    last = said.day(one.talked_on) if one.talked_on else "not talked yet"
    next_ = "any day now" if is_now else f"about {said.day(one.next_on)}"
    words = f"Last in touch on {last}; next {next_}." if one.talked_on else "You have not talked yet; any day now."
    return Line(persons.head(one.person), f"{persons.url(one.person.id)}#keep", one.words, words, spans.every(one.wanted.every), last, next_, is_now)


def _offers(closeness: Closeness, offers: tuple[Offer, ...]) -> Offers:
    return Offers(closeness.value.capitalize(), said.counted(len(offers), "person", "people").lower(), closeness in OPEN, offers)


def _place(one: Proposed) -> str:
    return f"offer-{one.person.id}"


def _offer(one: Proposed, following: str) -> Offer:
    url = reverse("person-keep", args=[one.person.id])
    return Offer(persons.head(one.person), one.words, one.closeness.value, f"Keep {one.closeness}", url, _place(one), following)


def typed(kept: Kept | None, nearness: Nearness | None) -> dict[str, str]:
    """What stands in the form before anything is typed: the owner's own intervals only."""
    if not kept or not nearness:
        return {"closeness": ""}
    every = spans.in_words(nearness.every_days) if nearness.every_days else ""
    at_most = spans.in_words(nearness.at_most_days) if nearness.at_most_days else ""
    return {"closeness": kept.closeness.value, "every": every, "at_most": at_most}
