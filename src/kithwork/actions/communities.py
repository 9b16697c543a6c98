"""Communities: what the owner is in them, whom they met there, what they asked and answered, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kithwork.actions import event_yield
from kithwork.domain.errors import NotFound
from kithwork.domain.events import CommunityDeed
from kithwork.engines import encounters, gatherings
from kithwork.store.queries import communities as queries
from kithwork.store.queries import events as event_queries
from kithwork.store.queries.communities import CommunityLine, StepLine
from kithwork.store.queries.people import PersonLine, by_ids

LONGEST: Final = 300
_TIMES: Final = {1: "once", 2: "twice"}
DONE_SAID: Final = {
    CommunityDeed.ASKED: "You asked",
    CommunityDeed.ANSWERED: "You answered",
    CommunityDeed.SHARED: "You shared",
    CommunityDeed.TOOK_PART: "You took part",
}


class NoSuchCommunity(NotFound):
    """There is no community of that number or name. `kith community` lists them."""


@dataclass(frozen=True, slots=True)
class Community:
    """A community with its people, what was done there, and what came of it."""

    line: CommunityLine
    members: tuple[PersonLine, ...]
    met: tuple[PersonLine, ...]  # through it, by how the owner says that they met
    steps: tuple[StepLine, ...]
    outcome: str


def listed(*, owner_id: int) -> list[CommunityLine]:
    """All communities and groups, those of which the owner says more first."""
    return sorted(queries.listed(owner_id), key=lambda one: (not one.is_told, one.name.casefold(), one.id))


def find(*, owner_id: int, text: str) -> CommunityLine:
    """The community of this number or name. Raises NoSuchCommunity."""
    wanted = text.strip().removeprefix("#").casefold()
    every = queries.listed(owner_id)
    found = [one for one in every if one.name.casefold() == wanted] or [one for one in every if str(one.id) == wanted]
    if not found:
        raise NoSuchCommunity
    return found[0]


def of(*, owner_id: int, community_id: int) -> Community:
    """Everything about one. Raises NoSuchCommunity."""
    line = next((one for one in queries.listed(owner_id) if one.id == community_id), None)
    if not line:
        raise NoSuchCommunity
    ids = queries.members(owner_id, community_id)
    met = _met(owner_id, line.name)
    lines = by_ids(owner_id, list(dict.fromkeys([*ids, *met])))
    steps = tuple(one for one in queries.steps(owner_id) if one.community_id == community_id)
    shown = [
        tuple(sorted((lines[i] for i in some if i in lines and lines[i].standing != "own"), key=lambda one: (one.name, one.id)))
        for some in (ids, met)
    ]
    return Community(line, shown[0], shown[1], steps, outcome(line, shown[1], steps))


def _met(owner_id: int, name: str) -> list[int]:
    """Whom the owner first met through it: by how they say that they met, and at its events."""
    told = [person_id for person_id, event in event_queries.stories(owner_id).items() if event.casefold() == name.casefold()]
    held = [one for one in event_queries.listed(owner_id) if gatherings.is_same_series(one.series, name)]
    return list(dict.fromkeys([*told, *(event_yield.first_met(owner_id, held) if held else ())]))


def outcome(line: CommunityLine, met: Sequence[PersonLine], steps: Sequence[StepLine]) -> str:
    """What came of it, in one line."""
    asked = [one for one in steps if one.kind is CommunityDeed.ASKED]
    helped = [one for one in asked if one.outcome]
    gave = [one for one in steps if one.kind in {CommunityDeed.ANSWERED, CommunityDeed.SHARED}]
    parts = [
        f"{len(met)} met through it" if met else "",
        f"{encounters.share(len(helped), len(asked))} of your questions came to something" if asked else "",
        f"you gave {_TIMES.get(len(gave), f'{len(gave)} times')}" if gave else "",
    ]
    told = "; ".join(filter(None, parts))
    return f"{told[0].upper()}{told[1:]}." if told else f"Nothing is written down of {line.name} yet."
