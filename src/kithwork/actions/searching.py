"""What is the owner looking for, whom did they tell, what came of it, and who else could hear of something?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Final

from kithwork.actions import asked, guardrails, needs, people
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NotFound
from kithwork.domain.opportunities import PersonPart, SearchStepKind
from kithwork.engines.matching.said import Kind
from kithwork.store.queries import opportunities as opportunity_queries
from kithwork.store.queries import people as people_queries
from kithwork.store.queries import searches as queries
from kithwork.store.queries.opportunities import OpportunityLine
from kithwork.store.queries.people import PersonLine
from kithwork.store.queries.searches import ChosenLine, SearchLine

SHOWN: Final = 8
STEPS_SAID: Final = {
    SearchStepKind.CHOSEN: "chosen",
    SearchStepKind.TOLD: "told",
    SearchStepKind.REPLIED: "replied",
    SearchStepKind.LET_GO: "let go",
}


class NoSearch(NotFound):
    """You are looking for nothing at the moment. `kith looking begin TEXT` says what you are after."""


@dataclass(frozen=True, slots=True)
class Told:
    """Somebody whom the owner chose, and the openings that were heard from them since."""

    line: ChosenLine
    openings: tuple[OpportunityLine, ...]
    held: str  # why they cannot be told today, and from when on; nothing where they can


@dataclass(frozen=True, slots=True)
class Could:
    """Somebody who could hear of something, and why."""

    person: PersonLine
    why: str


@dataclass(frozen=True, slots=True)
class Looking:
    """A search with all that came of it."""

    line: SearchLine
    told: tuple[Told, ...]
    could: tuple[Could, ...]


def listed(*, owner_id: int) -> list[SearchLine]:
    """All searches, the open ones first."""
    return queries.listed(owner_id)


def current(*, owner_id: int, search_id: int | None = None) -> SearchLine:
    """The search of a number, or the newest that is open. Raises NoSearch."""
    for one in queries.listed(owner_id):
        if (one.id == search_id) if search_id is not None else one.closed_on is None:
            return one
    raise NoSearch


def looking(*, owner_id: int, now: datetime, search_id: int | None = None) -> Looking:
    """The search, whom it was told to with what came of it, and who else could be told. Raises NoSearch."""
    line = current(owner_id=owner_id, search_id=search_id)
    found = [one for one in opportunity_queries.listed(owner_id) if one.search_id == line.id]
    told = tuple(_told(owner_id, chosen, found, now) for chosen in line.chosen if chosen.last.step is not SearchStepKind.LET_GO)
    return Looking(line, told, tuple(_could(owner_id, line, now)) if line.closed_on is None else ())


def _told(owner_id: int, chosen: ChosenLine, found: list[OpportunityLine], now: datetime) -> Told:
    openings = tuple(one for one in found if any(row.part is PersonPart.HEARD_FROM and row.person_id == chosen.person_id for row in one.parts))
    held = guardrails.no_opening(owner_id=owner_id, person_id=chosen.person_id, now=now) if chosen.last.step is SearchStepKind.CHOSEN else None
    return Told(chosen, openings, held.words if held else "")


def _could(owner_id: int, line: SearchLine, now: datetime) -> list[Could]:
    """Whoever has something to offer, told the owner of something before, or said something good of their work; the nearest reason first."""
    left_out = {one.person_id for one in line.chosen} | guardrails.not_asked(owner_id=owner_id, now=now)
    why: dict[int, str] = {}
    for person_id, said in _reasons(owner_id, now):
        why.setdefault(person_id, said)
    lines = people_queries.by_ids(owner_id, [one for one in why if one not in left_out])
    usable = [one for one in lines.values() if not one.is_do_not_contact and not one.is_archived and one.standing == "known"]
    order = {person_id: place for place, person_id in enumerate(why)}
    near = sorted(usable, key=lambda one: order[one.id])
    open_to = (one for one in near if guardrails.no_opening(owner_id=owner_id, person_id=one.id, now=now) is None)
    return [Could(one, why[one.id]) for one in islice(open_to, SHOWN)]


def _reasons(owner_id: int, now: datetime) -> Iterator[tuple[int, str]]:
    for offer in needs.listed(owner_id=owner_id, now=now, is_offer=True):
        if offer.kind == Kind.WORK and not offer.is_mine and offer.may_be_spoken_of(now.date()):
            yield offer.person_id, f"offers work: “{offer.words}”, noted {day_in_words(offer.said_on)}"
    for one in opportunity_queries.listed(owner_id):
        for row in one.parts:
            if row.part is PersonPart.HEARD_FROM and row.person_id:
                yield row.person_id, f"told you of {one.name} on {day_in_words(row.on)}"
    for voucher in asked.vouchers(owner_id=owner_id):
        yield voucher.person_id, f"{voucher.words}, {day_in_words(voucher.on)}"


def in_words(line: ChosenLine) -> str:
    """What happened with somebody, each with its day."""
    return ", ".join(f"{STEPS_SAID[row.step]} {day_in_words(row.on)}{f' (“{row.words}”)' if row.words else ''}" for row in line.steps)


def letter(line: SearchLine) -> str:
    """What a letter to one person would be about; each is written in its own words."""
    wish = f" It should not be {line.constraints}." if line.constraints else ""
    return f"I am looking for {line.words}.{wish} If you hear of something, or of somebody I should talk to, would you let me know?"


def headline(one: Could) -> str:
    """Who they are, in short."""
    return people.headline(one.person)
