"""When does the owner want to be in touch again with somebody whom they chose to keep near, and whom could they choose?

A closeness has an ideal interval and one that is not to be passed; the owner may set both for a person. That is the owner's promise to
themselves and no forecast, since fixed intervals say little about who will be in touch. The clock starts with the newest real contact, so that something written down late never moves it backwards. A light touch puts the day off by a week at
most, and never beyond the longest interval.

There is room for 5, 15, 50 and 150 people, each with those before it, after Dunbar's layers. That bounds what is proposed, and is no quota.
Intervals, floors and weights are ours: ADR 0021.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kithwork.domain import spans
from kithwork.domain.closeness import Closeness
from kithwork.domain.dates import MONTHS_IN_FULL, month_in_words
from kithwork.domain.kinds import InteractionKind as Kind
from kithwork.engines.tie_words import date_of
from kithwork.engines.ties import WEIGHTS
from kithwork.engines.today import COOL_DOWN, Candidate, Reason

REAL: Final = 0.5  # what a moment must weigh to be contact; ours: ADR 0021
REAL_KINDS: Final = frozenset(kind for kind, weight in WEIGHTS.items() if weight >= REAL)
LIGHT_KINDS: Final = frozenset({Kind.ENDORSED, Kind.FOLLOWED, Kind.LIKED, Kind.GROUP_MESSAGE, Kind.CO_EDITED})
REAL_COMPANY: Final = 16  # in more company than that a moment weighs less
LIGHT_DAYS: Final = 7


@dataclass(frozen=True, slots=True)
class Interval:
    """How many days may pass between two contacts: ideally, and at most."""

    every: int
    at_most: int


INTERVALS: Final[Mapping[Closeness, Interval]] = {  # ours: ADR 0021
    Closeness.INNER: Interval(14, 28),
    Closeness.CLOSE: Interval(42, 84),
    Closeness.ACTIVE: Interval(90, 180),
    Closeness.WIDE: Interval(365, 730),
}
ROOM: Final[Mapping[Closeness, int]] = {Closeness.INNER: 5, Closeness.CLOSE: 15, Closeness.ACTIVE: 50, Closeness.WIDE: 150}
PRESSING: Final[Mapping[Closeness, float]] = {Closeness.INNER: 1.0, Closeness.CLOSE: 0.95, Closeness.ACTIVE: 0.85, Closeness.WIDE: 0.75}
FLOORS: Final[Mapping[Closeness, float]] = {Closeness.INNER: 3.0, Closeness.CLOSE: 1.0, Closeness.ACTIVE: 0.3, Closeness.WIDE: 0.03}  # of strength


def interval(closeness: Closeness, every: int | None = None, at_most: int | None = None, *, usual: Interval | None = None) -> Interval:
    """What holds for somebody: what was said of them, else what the closeness says; a longest one that was not said is at least twice the ideal.

    `usual` is what the owner says of the closeness, where they do.
    """
    usual = usual or INTERVALS[closeness]
    ideal = every or (min(usual.every, at_most) if at_most else usual.every)
    return Interval(ideal, at_most or (usual.at_most if every is None else max(2 * ideal, ideal + LIGHT_DAYS)))


@dataclass(frozen=True, slots=True)
class Clock:
    """From which day on the owner wants to be in touch, and by which; in days since 1970."""

    next_day: int
    latest_day: int


def clock(wanted: Interval, *, talked_day: int | None, touched_day: int | None = None, today: int) -> Clock:
    """The clock after the newest real contact; a light touch since then puts it off a little. Today, for those never talked to."""
    if talked_day is None:
        return Clock(today, today)
    next_day, latest_day = talked_day + wanted.every, talked_day + wanted.at_most
    if touched_day is not None and touched_day > talked_day:
        next_day = min(max(next_day, touched_day + LIGHT_DAYS), latest_day)
    return Clock(next_day, latest_day)


def due(
    person_id: int, closeness: Closeness, wanted: Interval, *, talked_day: int | None, touched_day: int | None = None, today: int
) -> Candidate | None:
    """Somebody with whom the owner wants to be in touch by now. Most urgent three days before the longest interval is over."""
    hands = clock(wanted, talked_day=talked_day, touched_day=touched_day, today=today)
    if today < hands.next_day:
        return None
    span = max(1, hands.latest_day - hands.next_day - 3)
    passed = min(1.0, (today - hands.next_day) / span)
    last = f"the last time was {_when(talked_day, today)}" if talked_day is not None else "and have not talked yet"
    why = f"You wanted to be in touch about {spans.every(wanted.every)}{';' if talked_day is not None else ','} {last}."
    return Candidate(
        person_id,
        Reason.CLOSENESS,
        PRESSING[closeness] * (0.5 + 0.5 * passed),
        why,
        spans.every(wanted.every),
        say="Ask what keeps them busy, and tell one thing of yours.",
        since=date_of(hands.next_day),
        cool_down=min(COOL_DOWN, wanted.every),
    )


def _when(day: int, today: int) -> str:
    on = date_of(day)
    return f"in {month_in_words(on, today=date_of(today))}" if today - day > 31 else f"on {on.day} {MONTHS_IN_FULL[on.month - 1]}"


def crowded(kept: Iterable[Closeness], closeness: Closeness) -> str:
    """What to say when more people are kept so near than most can carry; nothing while there is room."""
    order = list(Closeness)
    count = sum(order.index(one) <= order.index(closeness) for one in kept)
    if count <= ROOM[closeness]:
        return ""
    near = "in the inner circle" if closeness is Closeness.INNER else f"kept {closeness} or nearer"
    return f"That makes {count} {near}, where most people have room for about {ROOM[closeness]}; who could be further out?"


@dataclass(frozen=True, slots=True)
class Proposal:
    """Somebody whom the owner could keep near, going by how things are."""

    person_id: int
    closeness: Closeness


def propose(ranked: Sequence[tuple[int, float]], kept: Iterable[Closeness]) -> list[Proposal]:
    """Those with the strongest ties, nearest first, as far as there is room and each tie carries it. `ranked`: persons and strengths, strongest first."""
    taken = Counter(kept)
    found: list[Proposal] = []
    place, inside = 0, 0
    for closeness in Closeness:
        inside += taken[closeness]
        while place < len(ranked) and inside + len(found) < ROOM[closeness] and ranked[place][1] >= FLOORS[closeness]:
            found.append(Proposal(ranked[place][0], closeness))
            place += 1
    return found
