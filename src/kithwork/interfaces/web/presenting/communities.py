"""Communities and a team, as their pages take them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from kithwork.actions.communities import DONE_SAID, Community
from kithwork.actions.community_advice import Advice
from kithwork.actions.crew import Crew
from kithwork.domain.events import CommunityDeed
from kithwork.interfaces.web.presenting import persons, said
from kithwork.interfaces.web.presenting.persons import Head
from kithwork.store.queries.communities import CommunityLine


@dataclass(frozen=True, slots=True)
class Row:
    """One community of the list."""

    name: str
    url: str
    people: str
    about: str
    role: str


@dataclass(frozen=True, slots=True)
class Asked:
    """One to ask, and why."""

    name: str
    url: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All of them."""

    title: str
    told: tuple[Row, ...]
    groups: tuple[Row, ...]
    question: str
    advice: tuple[Asked, ...]


def page(every: Sequence[CommunityLine], advice: Sequence[Advice], question: str) -> Page:
    """Those of which something is said, then plain groups."""
    told = tuple(_row(one) for one in every if one.is_told)
    title = f"{said.counted(len(told), 'community', 'communities')}." if told else "Where do you ask and answer?"
    asked = tuple(Asked(one.line.name, reverse("community", args=[one.line.id]), one.why) for one in advice)
    return Page(title, told, tuple(_row(one) for one in every if not one.is_told), question, asked)


def _row(one: CommunityLine) -> Row:
    return Row(
        one.name,
        reverse("community", args=[one.id]),
        said.counted(one.people_count, "person", "people"),
        ", ".join(filter(None, (one.about, one.place))),
        one.role,
    )


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done there."""

    id: int
    place: str
    words: str
    label: str
    evidence: str
    url: str
    person: str
    outcome: str
    is_question: bool


@dataclass(frozen=True, slots=True)
class One:
    """One community."""

    id: int
    name: str
    over: str
    about: str
    role: str
    outcome: str
    is_told: bool
    deeds: tuple[Deed, ...]
    members: tuple[said.Words, ...]
    met: tuple[said.Words, ...]


def one(found: Community) -> One:
    """The page of one."""
    line = found.line
    deeds = tuple(
        Deed(
            each.id,
            f"deed-{each.id}",
            each.words,
            DONE_SAID[each.kind],
            said.day(each.on),
            persons.url(each.person_id) if each.person_id else "",
            each.person,
            each.outcome,
            each.kind is CommunityDeed.ASKED,
        )
        for each in found.steps
    )
    members, met = (tuple(said.Words(who.name, url=persons.url(who.id)) for who in some) for some in (found.members, found.met))
    over = " · ".join(filter(None, (said.counted(line.people_count, "person", "people"), line.place)))
    return One(line.id, line.name, over, line.about, line.role, found.outcome, line.is_told, deeds, members, met)


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap, and who could fill it."""

    gap: str
    person: Head | None
    why: str
    warmth: str
    also: tuple[str, ...]
    mine: str
    ask_url: str


@dataclass(frozen=True, slots=True)
class Team:
    """One for each gap."""

    gaps: tuple[Gap, ...]
    twice: tuple[str, ...]


def team(found: Crew) -> Team:
    """A team, as it could be."""
    gaps = tuple(
        Gap(
            each.gap,
            persons.head(each.person, each.headline) if each.person else None,
            each.why,
            each.warmth,
            each.also,
            each.mine,
            f"{reverse('person-draft', args=[each.person.id])}?kind=ask" if each.person else "",
        )
        for each in found.places
    )
    return Team(gaps, found.twice)
