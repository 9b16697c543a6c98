"""Ways as pages take them: routes with their hops, who is there, what both have in common."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from django.urls import reverse

from kithwork.actions import common_ground as ground_actions
from kithwork.actions import ways as actions
from kithwork.actions.organisations import Organisation
from kithwork.interfaces.web import pictures
from kithwork.interfaces.web.pictures import Firmness, Hop
from kithwork.interfaces.web.presenting import persons, said

NUMERALS: Final = ("i", "ii", "iii", "iv", "v")
SHOWN: Final = 24
TITLES: Final = {"person": "Who can get me to {}?", "organisation": "Who can get me to {}?", "topic": "Who knows about {}?"}


@dataclass(frozen=True, slots=True)
class Doubt:
    """A step that was inferred, and the two whom it is about."""

    words: str
    one: int
    other: int


@dataclass(frozen=True, slots=True)
class Route:
    """One way: its number, whom to ask, the line of people, and what to mind."""

    number: str
    title: str
    who: str
    hops: tuple[Hop, ...]
    likely: str
    care: str
    doubts: tuple[Doubt, ...]
    first_url: str
    brief_url: str
    ask_url: str
    ask_words: str
    first: str


@dataclass(frozen=True, slots=True)
class There:
    """Somebody who is or was there."""

    person: persons.Head
    words: str
    warmth: str


@dataclass(frozen=True, slots=True)
class Told:
    """What the owner told of an organisation: a label, words, and the word to take back."""

    label: str
    words: str
    url: str


@dataclass(frozen=True, slots=True)
class Page:
    """The answer to a question."""

    kind: str
    name: str
    title: str
    lead: str
    note: str
    routes: tuple[Route, ...]
    nearest: tuple[said.Words, ...]
    now: tuple[There, ...]
    past: tuple[There, ...]
    more: str
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Common:
    """What a person's page shows of what both share."""

    goal: Hop
    between: tuple[pictures.Between, ...]
    people: tuple[said.Words, ...]
    more: str
    shared: tuple[str, ...]
    similar: tuple[str, ...]
    complementary: tuple[str, ...]


def url(kind: str, name: str) -> str:
    """The page that answers for a name."""
    return f"{reverse('ways')}?{urlencode({'kind': kind, 'q': name})}"


def page(found: actions.Found) -> Page:
    """Everything on the page."""
    now = [one for one in found.there if one.is_now]
    past = [one for one in found.there if not one.is_now]
    hidden = max(0, len(now) - SHOWN) + max(0, len(past) - SHOWN)
    return Page(
        kind=found.kind,
        name=found.name,
        title=TITLES[found.kind].format(found.name),
        lead=_lead(found, now),
        note=found.note,
        routes=routes(found),
        nearest=tuple(said.Words(near.words, "", "", persons.url(near.person.id)) for near in found.nearest),
        now=tuple(map(_there, now[:SHOWN])),
        past=tuple(map(_there, past[:SHOWN])),
        more=f"And {hidden:,} more, whom {'the people page' if found.kind == 'organisation' else 'the search'} finds." if hidden else "",
        told=tuple(_told(found.organisation)) if found.organisation else (),
    )


def _lead(found: actions.Found, now: Sequence[actions.There]) -> str:
    if found.note:
        return found.note
    if not found.ways:
        return f"No way to {found.name} is on file."
    count = said.counted(len(found.ways), "person whom you could ask", "people whom you could ask")
    direct = sum(1 for way in found.ways if len(way.hops) == 1)
    if found.kind == "person":
        return f"{count}." if not direct else f"{count}. You know {found.name} yourself."
    known = f" You know {said.counted(len(now), 'person', 'people').lower()} there." if found.kind == "organisation" and now else ""
    return f"{count}.{known}"


def _route(place: int, way: actions.Way) -> Route:
    target = way.hops[-1].person
    title = f"Ask {way.first.name}" if len(way.hops) == 1 else f"Through {way.first.name} to {target.name}"
    doubts = tuple(
        Doubt(f"Do {one.person.name} and {other.person.name} know each other?", one.person.id, other.person.id)
        for one, other in zip(way.hops, way.hops[1:], strict=False)
        if other.is_inferred
    )
    return Route(
        number=f"{NUMERALS[place]}.",
        title=title,
        who=said.sentences(way.what or persons.head(target).headline),
        hops=_hops(way),
        likely=way.likely,
        care=way.care,
        doubts=doubts,
        first_url=persons.url(way.first.id),
        brief_url=f"{reverse('brief')}?person={way.first.id}",
        ask_url=_ask_url(way),
        ask_words="Write an ask down" if len(way.hops) == 1 else "Begin an introduction",
        first=way.first.name,
    )


def _ask_url(way: actions.Way) -> str:
    """Where the ask is written down: to the target themselves, or for an introduction through the first hop."""
    if len(way.hops) == 1:
        return f"{reverse('asks')}?{urlencode({'who': f'#{way.first.id}'})}#new"
    return f"{reverse('introductions')}?{urlencode({'connector': f'#{way.first.id}', 'target': f'#{way.hops[-1].person.id}'})}#new"


def _hops(way: actions.Way) -> tuple[Hop, ...]:
    """The owner first; each with what ties them to the next, and what that rests on."""
    steps = [*way.hops]
    found = [Hop("You", "you", steps[0].short, firmness(steps[0]), evidence=" ".join(steps[0].reasons))]
    for one, after in zip(steps, [*steps[1:], None], strict=True):
        to_next = f"{after.short} (inferred)" if after and after.is_inferred else after.short if after else ""
        why = " ".join(after.reasons) if after else way.what or persons.head(one.person).headline
        drawn = firmness(after) if after else Firmness.PLAIN
        found.append(Hop(one.person.name, one.person.initials, to_next, drawn, one.person.has_met, why, persons.url(one.person.id)))
    return tuple(found)


def firmness(hop: actions.Hop) -> Firmness:
    """How the line to somebody is drawn."""
    if hop.is_quiet:
        return Firmness.FAINT
    return Firmness.FIRM if hop.is_firm else Firmness.PLAIN


def _there(one: actions.There) -> There:
    return There(persons.head(one.person), one.words, one.warmth)


def _told(organisation: Organisation) -> list[Told]:
    found = [Told("also called", name, "") for name in organisation.also]
    found += [Told("addresses at", domain, "") for domain in organisation.domains]
    found += [Told("part of", name, url("organisation", name)) for name in organisation.part_of]
    return found + [Told("with", name, url("organisation", name)) for name in organisation.parts]


def common(found: ground_actions.CommonGround, goal: persons.Head) -> Common:
    """What both share."""
    between = tuple(
        pictures.Between(
            Hop(one.person.name, one.person.initials, has_met=one.person.has_met),
            Firmness.FIRM if one.is_near else Firmness.PLAIN,
            Firmness.FAINT if one.is_quiet else Firmness.FIRM if one.is_firm else Firmness.PLAIN,
        )
        for one in found.mutuals
    )
    people_ = tuple(said.Words(one.person.name, "", one.words, persons.url(one.person.id)) for one in found.mutuals)
    rest = found.mutuals_total - len(found.mutuals)
    goal_hop = Hop(goal.name, goal.initials, has_met=goal.has_met)
    return Common(
        goal_hop, between, people_, f"And {rest:,} more." if rest > 0 else "", _full(found.shared), _full(found.similar), _full(found.complementary)
    )


def _full(clauses: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"{words}." for words in clauses)


def routes(found: actions.Found) -> tuple[Route, ...]:
    """All ways, for a page that is about something else."""
    return tuple(_route(place, way) for place, way in enumerate(found.ways))


def there(found: actions.Found) -> tuple[There, ...]:
    """Whom one knows there now."""
    return tuple(_there(one) for one in found.there if one.is_now)


def best(found: actions.Found, count: int = 2) -> tuple[Route, ...]:
    """The best ways over somebody else: of whom one knows oneself, that one needs no page."""
    return tuple(_route(place, way) for place, way in enumerate([way for way in found.ways if len(way.hops) > 1][:count]))
