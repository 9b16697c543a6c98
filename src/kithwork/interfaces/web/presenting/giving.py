"""Needs, offers and matches, as their partials take them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from django.urls import reverse

from kithwork.actions import needs
from kithwork.actions.matching import Pair
from kithwork.actions.need_proposals import Proposal
from kithwork.domain.needs import State
from kithwork.interfaces.web.presenting import persons, said
from kithwork.store.queries.needs import NeedLine

LISTED: Final = 20  # of needs and of offers, unless all are asked for


@dataclass(frozen=True, slots=True)
class Need:
    """A need or an offer."""

    person: str
    person_url: str
    words: str
    evidence: str
    state: str  # empty while it is open
    is_offer: bool
    url: str
    place: str
    next: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A need and an offer that could go together."""

    need: Need
    offer: Need
    why: tuple[str, ...]
    next_step: str
    need_id: int
    offer_id: int
    place: str
    next: str = ""


@dataclass(frozen=True, slots=True)
class Proposed:
    """Something that could be kept as a need or an offer."""

    person: str
    person_url: str
    label: str
    words: str
    evidence: str
    key: str


@dataclass(frozen=True, slots=True)
class Page:
    """The whole of it."""

    title: str
    matches: tuple[Match, ...]
    proposed: tuple[Proposed, ...]
    needs: tuple[Need, ...]
    offers: tuple[Need, ...]
    mine: tuple[Need, ...]
    more: str  # what of it is shown when all is asked for


def page(pairs: Sequence[Pair], found: Sequence[Proposal], open_ones: Sequence[NeedLine], *, today: date, is_all: bool = False) -> Page:
    """What goes together, and what is open: the newest, or all of it."""
    others = [line for line in open_ones if not line.is_mine and not line.is_dream]
    needs_, offers = [line for line in others if not line.is_offer], [line for line in others if line.is_offer]
    most = len(others) if is_all else LISTED
    hidden = max(0, len(needs_) - most) + max(0, len(offers) - most)
    met = len({pair.need.id for pair in pairs})
    title = f"{said.counted(met, 'need', 'needs')} could be met." if pairs else "What could you give?"
    return Page(
        title,
        matches(pairs, today),
        tuple(Proposed(one.person, persons.url(one.person_id), one.label, one.words, one.evidence, one.key) for one in found),
        lines(needs_[:most], today, last="needs"),
        lines(offers[:most], today, last="offers"),
        lines([line for line in open_ones if line.is_mine], today, last="mine"),
        f"{hidden:,} more that people look for or can give" if hidden else "",
    )


def matches(pairs: Sequence[Pair], today: date) -> tuple[Match, ...]:
    """Each of them, and what comes after it."""
    shown = [_match(pair, today) for pair in pairs]
    after = [*(one.place for one in shown[1:]), "matches"]
    return tuple(replace(one, next=then) for one, then in zip(shown, after, strict=False))


def lines(found: Sequence[NeedLine], today: date, *, last: str) -> tuple[Need, ...]:
    """Needs and offers, and what comes after each."""
    shown = [_line(line, today) for line in found]
    after = [*(one.place for one in shown[1:]), last]
    return tuple(replace(one, next=then) for one, then in zip(shown, after, strict=False))


def _line(line: NeedLine, today: date) -> Need:
    state = line.state(today)
    return Need(
        "You" if line.is_mine else line.person,
        persons.url(line.person_id) if line.person_id else "",
        line.words,
        needs.in_words(line, today=today),
        "" if state is State.OPEN else state.value,
        line.is_offer,
        reverse("need", args=[line.id]),
        f"need-{line.id}",
    )


def _match(pair: Pair, today: date) -> Match:
    place = f"match-{pair.need.id:09}{pair.offer.id:09}"
    return Match(_line(pair.need, today), _line(pair.offer, today), pair.why, pair.next, pair.need.id, pair.offer.id, place)
