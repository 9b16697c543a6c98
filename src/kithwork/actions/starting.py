"""As whom does the owner begin, what would another beginning change, and which first steps are left?"""

from collections.abc import Sequence
from dataclasses import dataclass

from kithwork.domain import spans
from kithwork.domain.closeness import Closeness
from kithwork.domain.opportunities import ENDINGS, KINDS_SAID, OpportunityKind
from kithwork.domain.starting import STARTING_SAID, Starting
from kithwork.engines import opportunities as stage_engine
from kithwork.engines import playbooks as guide_engine
from kithwork.engines import starting as engine
from kithwork.engines.closeness import INTERVALS, Interval
from kithwork.engines.starting import Step
from kithwork.store.queries import closeness as closeness_queries
from kithwork.store.queries import occasions
from kithwork.store.queries import opportunities as opportunity_queries
from kithwork.store.queries import playbooks as queries

__all__ = ["Choice", "Plan", "Step"]


@dataclass(frozen=True, slots=True)
class Choice:
    """As whom one can begin."""

    name: Starting
    words: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often the owner wants to be in touch with people of a closeness, in words."""

    closeness: Closeness
    wanted: Interval
    words: str
    is_own: bool  # it is not what comes with Kithwork


@dataclass(frozen=True, slots=True)
class Plan:
    """What a beginning would change, and what stays because the owner set it or something stands there; as sentences, and as what is written."""

    wanted: Starting | None
    changes: tuple[str, ...]
    stays: tuple[str, ...]
    first: tuple[str, ...]  # titles of the guides that stand first
    rhythms: tuple[tuple[Closeness, Interval | None], ...]
    stages: tuple[tuple[OpportunityKind, str], ...]


def choices(*, owner_id: int) -> list[Choice]:
    """As whom one can begin, and as whom the owner does."""
    chosen = queries.starting(owner_id)
    return [Choice(one, words, one is chosen) for one, words in STARTING_SAID.items()]


def plan(*, owner_id: int, wanted: Starting | None) -> Plan:
    """What it would change: only what the owner's last beginning set, or nobody."""
    now = queries.starting(owner_id)
    rhythms, said, stays = _rhythms(owner_id, now, wanted)
    stages, more, left = _stages(owner_id, now, wanted)
    first = tuple(guide_engine.ours()[key].title for key in guide_engine.order(wanted)[:3])
    changes = [*said, *more]
    if now is not wanted:
        changes.append(f"Playbooks: {', '.join(f'“{title}”' for title in first)} stand first.")
    return Plan(wanted, tuple(changes), (*stays, *left), first, tuple(rhythms), tuple(stages))


def _rhythms(owner_id: int, now: Starting | None, wanted: Starting | None) -> tuple[list[tuple[Closeness, Interval | None]], list[str], list[str]]:
    own = _own(owner_id)
    found: list[tuple[Closeness, Interval | None]] = []
    said, stays = [], []
    for closeness in Closeness:
        target, there = engine.rhythm(wanted, closeness), own.get(closeness)
        if target == there:
            continue
        if there != engine.rhythm(now, closeness):
            stays.append(f"{closeness.capitalize()}: stays as you set it, {_in_words(there or INTERVALS[closeness])}.")
            continue
        found.append((closeness, target))
        before, after = _in_words(there or INTERVALS[closeness]), _in_words(target or INTERVALS[closeness])
        said.append(f"{closeness.capitalize()}: in touch {after}, instead of {before}.")
    return found, said, stays


def _stages(owner_id: int, now: Starting | None, wanted: Starting | None) -> tuple[list[tuple[OpportunityKind, str]], list[str], list[str]]:
    own, lines = opportunity_queries.stages(owner_id), opportunity_queries.listed(owner_id)
    found, said, stays = [], [], []
    for kind in OpportunityKind:
        target, there = engine.stages(wanted, kind), own.get(kind, "")
        if target == there:
            continue
        if there != engine.stages(now, kind):
            stays.append(f"Stages of {KINDS_SAID[kind]}: stay as you set them.")
            continue
        names = {one.name for one in (*stage_engine.stages(kind, target), *stage_engine.stages(kind))}
        stuck = next((line for line in lines if line.kind is kind and line.last.stage not in names), None)
        if stuck:
            stays.append(f"Stages of {KINDS_SAID[kind]}: stay, since {stuck.name} stands at “{stuck.last.stage}”.")
            continue
        found.append((kind, target))
        said.append(f"Stages of {KINDS_SAID[kind]}: {_names(kind, target)}; instead of {_names(kind, there)}.")
    return found, said, stays


def _names(kind: OpportunityKind, own: str) -> str:
    endings = {one.name for one in ENDINGS}
    return ", ".join(one.name for one in stage_engine.stages(kind, own) if one.name not in endings)


def _in_words(one: Interval) -> str:
    return f"{spans.every(one.every)}, after {spans.in_words(one.at_most)} at the latest"


def rhythms(*, owner_id: int) -> list[Rhythm]:
    """How often the owner wants to be in touch, by closeness."""
    own = _own(owner_id)
    return [Rhythm(one, wanted := own.get(one, INTERVALS[one]), _in_words(wanted), one in own) for one in Closeness]


def _own(owner_id: int) -> dict[Closeness, Interval]:
    return {Closeness(one): Interval(*days) for one, days in closeness_queries.paces(owner_id).items()}


def steps(*, owner_id: int) -> tuple[str, Sequence[Step]]:
    """As whom the owner begins, and the first steps that left no word yet; none once they took them, or never said as whom."""
    chosen = queries.starting(owner_id)
    if not chosen:
        return "", ()
    some = engine.BEGINNINGS[chosen].steps
    taken = occasions.filled(owner_id, tuple(dict.fromkeys(one.table for one in some)))
    return STARTING_SAID[chosen], tuple(one for one in some if one.table not in taken)
