"""What led to an outcome? Every way back over links that are on file, none that is guessed.

A link says that one thing came of another, since which day and who says so. A route goes from the outcome back, link by link, to something of which nothing
further back is known; what happened after the outcome cannot have led to it, nor what happened after the thing that is said to have come of it. Where several
routes lead back, all are told: the first touch is how the earliest of them began, the last touch what stands nearest to the outcome, and to neither goes all
the credit (single-touch attribution favours what stands at an end; which of several causes counted cannot be seen from one history). Without a link
the answer is that it is unknown. Counts are said as counts, and as shares as `encounters.share` says them. Figures are ours: ADR 0035.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from kithwork.domain.attribution import OUTCOMES_SAID, OutcomeKind, ThingKind
from kithwork.engines import encounters

LONGEST: Final = 8  # links of a route; ours: ADR 0035
SEARCHED: Final = 5000  # routes of one outcome that are looked for; ours: ADR 0035
MOST: Final = 12  # of them that are told; ours: ADR 0035


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that can stand in a chain. `name` is by what equal things are counted together: one person introduces many."""

    key: str
    kind: ThingKind
    label: str
    on: date | None = None
    name: str = ""

    @property
    def counted_as(self) -> str:
        """By what it is counted."""
        return self.name or self.key


@dataclass(frozen=True, slots=True)
class Link:
    """One thing came of another: how, since when, and who says so."""

    effect: str
    cause: str
    how: str
    on: date | None
    source: str


@dataclass(frozen=True, slots=True)
class Step:
    """A thing on a route, and the link by which what stands before it came of it."""

    thing: Thing
    link: Link

    @property
    def on(self) -> date | None:
        """When that was: the day of the link, else of the thing."""
        return self.link.on or self.thing.on


@dataclass(frozen=True, slots=True)
class Route:
    """One way back from an outcome, what stands nearest to it first; the last step is how it began."""

    steps: tuple[Step, ...]

    @property
    def origin(self) -> Step:
        """Where it ends."""
        return self.steps[-1]

    @property
    def beginning(self) -> Step:
        """How it began: an event, and not the series that it is one of."""
        return next((step for step in reversed(self.steps) if step.thing.kind is not ThingKind.SERIES), self.steps[-1])


@dataclass(frozen=True, slots=True)
class Outcome:
    """Something that became of something. `of` is the thing with which the way back begins."""

    kind: OutcomeKind
    of: str
    words: str
    on: date
    is_mine: bool  # the owner's, or somebody else's for whom the owner did something


@dataclass(frozen=True, slots=True)
class Account:
    """An outcome with every way back; none where it is unknown what led to it."""

    outcome: Outcome
    routes: tuple[Route, ...]
    first: Step | None
    last: Step | None

    @property
    def is_unknown(self) -> bool:
        """Is nothing on file that led to it?"""
        return not self.routes

    @property
    def told(self) -> tuple[Route, ...]:
        """As many of them as anybody reads, those that began first."""
        return self.routes[:MOST]

    @property
    def is_contested(self) -> bool:
        """Do several routes lead to it?"""
        return len(self.routes) > 1


@dataclass(frozen=True, slots=True)
class Tally:
    """How many outcomes of a kind a thing had a part in; `alone` of them have no route without it."""

    kind: OutcomeKind
    thing: Thing
    count: int
    alone: int
    of: int

    @property
    def counted(self) -> str:
        """The count, as it may be said."""
        one, many = OUTCOMES_SAID[self.kind]
        return encounters.share(self.count, self.of, f" {one if self.of == 1 else many}")

    @property
    def words(self) -> str:
        """The same, and of how many it has not all the credit."""
        shared = f"; {self.count - self.alone} of them by another route as well" if self.count > self.alone else ""
        return f"{self.counted}{shared}"


def account(outcome: Outcome, things: Mapping[str, Thing], links: Iterable[Link]) -> Account:
    """One outcome, with every way back."""
    return _account(outcome, things, _causes(things, links))


def accounts(outcomes: Iterable[Outcome], things: Mapping[str, Thing], links: Iterable[Link]) -> list[Account]:
    """All outcomes, the latest first."""
    causes = _causes(things, links)
    ordered = sorted(outcomes, key=lambda one: (-one.on.toordinal(), one.of, one.kind))
    return [_account(one, things, causes) for one in ordered]


def _causes(things: Mapping[str, Thing], links: Iterable[Link]) -> dict[str, list[Link]]:
    """By effect; of several links between the same two the earliest, for they are one step."""
    found: defaultdict[str, dict[str, Link]] = defaultdict(dict)
    for link in sorted(set(links), key=_link_order):
        if link.cause in things and link.effect != link.cause:
            found[link.effect].setdefault(link.cause, link)
    return {effect: list(causes.values()) for effect, causes in found.items()}


def _account(outcome: Outcome, things: Mapping[str, Thing], causes: Mapping[str, Sequence[Link]]) -> Account:
    found: list[Route] = []
    for steps in _back(outcome.of, outcome.on, things, causes, ()):
        if steps:
            found.append(Route(_each_once(steps)))
        if len(found) == SEARCHED:
            break
    found.sort(key=_route_order)
    first = min(((_since(route), route.beginning) for route in found), key=lambda pair: (pair[0], pair[1].thing.key), default=None)
    near = [route.steps[0] for route in found if route.steps[0].on]
    last = max(near, key=lambda step: (step.on or date.min, step.thing.key), default=found[0].steps[0] if found else None)
    return Account(outcome, tuple(found), first[1] if first else None, last)


def _each_once(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Somebody who introduced and whom one knew is told once."""
    return tuple(step for i, step in enumerate(steps) if not i or step.thing.counted_as != steps[i - 1].thing.counted_as)


def _since(route: Route) -> date:
    """The day of its beginning; where that is not known, it was no later than the earliest day that is. Since when there was a series says nothing of that."""
    begun = route.beginning
    return min((step.on for step in route.steps if step.on and (step.thing.kind is not ThingKind.SERIES or step is begun)), default=date.max)


def _back(
    key: str, until: date, things: Mapping[str, Thing], causes: Mapping[str, Sequence[Link]], walked: tuple[Step, ...]
) -> Iterator[tuple[Step, ...]]:
    """Every way further back from a thing; the way so far, where there is none."""
    seen = {step.thing.key for step in walked}
    further = [
        link
        for link in causes.get(key, ())
        if link.cause not in seen and len(walked) < LONGEST and _day(link, things) <= until and (not walked or link.cause != walked[0].link.effect)
    ]
    if not further:
        yield walked
    for link in further:
        step = Step(things[link.cause], link)
        yield from _back(link.cause, min(until, step.on or until), things, causes, (*walked, step))


def _day(link: Link, things: Mapping[str, Thing]) -> date:
    return link.on or things[link.cause].on or date.min


def _route_order(route: Route) -> tuple[date, int, tuple[str, ...]]:
    return (route.origin.on or date.max, len(route.steps), tuple(step.thing.key for step in route.steps))


def _link_order(link: Link) -> tuple[str, str, date, str, str]:
    return (link.effect, link.cause, link.on or date.max, link.how, link.source)


def tallies(found: Sequence[Account], *, by: ThingKind) -> list[Tally]:
    """Which channel, series, event or introducer had a part in how many outcomes of each kind; those with the most first."""
    totals: defaultdict[OutcomeKind, int] = defaultdict(int)
    with_it: defaultdict[tuple[OutcomeKind, str], list[bool]] = defaultdict(list)
    shown: dict[str, Thing] = {}
    for one in found:
        totals[one.outcome.kind] += 1
        for thing in _things(one, by):
            shown.setdefault(thing.counted_as, thing)
            every = all(any(step.thing.counted_as == thing.counted_as for step in route.steps) for route in one.routes)
            with_it[one.outcome.kind, thing.counted_as].append(every)
    made = [Tally(kind, shown[name], len(parts), sum(parts), totals[kind]) for (kind, name), parts in with_it.items()]
    return sorted(made, key=lambda one: (one.kind, -one.count, one.thing.label, one.thing.key))


def _things(one: Account, kind: ThingKind) -> list[Thing]:
    """The things of a kind on any of its routes, each once."""
    found = {step.thing.counted_as: step.thing for route in one.routes for step in route.steps if step.thing.kind is kind}
    return [found[name] for name in sorted(found)]


def credited(found: Sequence[Account], name: str) -> list[Account]:
    """Every outcome on whose way back somebody stands, by whatever they did: an introducer has part in all that came later."""
    return [one for one in found if any(step.thing.counted_as == name for route in one.routes for step in route.steps)]
