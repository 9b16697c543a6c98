"""Plain ways to say who will be in touch, in the form that a scorer calls: each is one line of the table in docs/explanation/ties.md."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from math import exp2, floor, log, sqrt
from statistics import median
from typing import Final, TypeAlias

import ours

Times: TypeAlias = Sequence[float]
Scorer: TypeAlias = Callable[[Times, Times, float, int], float]
CADENCES: Final = (7, 30, 90, 365)  # of the circles of address-book programs; somebody is in the one that their mean gap asks for


def days(outgoing: Times, incoming: Times, now: float) -> list[int]:
    """How long ago each day in touch was, the newest first."""
    return sorted({floor(now) - floor(at) for at in (*outgoing, *incoming)})


def _of(measure: Callable[[list[int]], float]) -> Scorer:
    return lambda outgoing, incoming, now, _shared: measure(days(outgoing, incoming, now))


def _circles(ages: list[int]) -> float:
    gap = (ages[-1] - ages[0]) / (len(ages) - 1) if len(ages) > 1 else CADENCES[-1]
    return ages[0] / next((cadence for cadence in CADENCES if gap <= cadence), CADENCES[-1])


def _just_due(ages: list[int]) -> float:
    gap = (ages[-1] - ages[0]) / (len(ages) - 1) if len(ages) > 1 else CADENCES[-1]
    return -abs(log((ages[0] + 1) / next((cadence for cadence in CADENCES if gap <= cadence), CADENCES[-1])))


def _own_gap(ages: list[int]) -> float:
    return ages[0] / max(1.0, median(b - a for a, b in pairwise(ages))) if len(ages) > 2 else 0.0


def _faded(ages: list[int], half_life: float) -> float:
    return sum(exp2(-age / half_life) for age in ages)


def _warm(ages: list[int], half_life: float = 365.0, power: float = 0.5) -> float:
    return (_faded(ages, half_life) + 0.01) / (1 + ages[0]) ** power


def _spread(ages: list[int], half_life: float = 365.0, span: int = 7) -> float:
    """Every day in touch covers the week after it; what two cover counts once."""
    worth = [
        exp2(-age / half_life) * (min(1.0, (age - newer) / span) if newer is not None else 1) for newer, age in zip([None, *ages], ages, strict=False)
    ]
    return (sum(worth) + 0.01) / sqrt(1 + ages[0])


def _two_scales(ages: list[int]) -> float:
    return (_faded(ages, 730) + _faded(ages, 30) + 0.01) / sqrt(1 + ages[0])


def _mutual(outgoing: Times, incoming: Times, now: float, _shared: int) -> float:
    own, theirs = len({floor(at) for at in outgoing}), len({floor(at) for at in incoming})
    return (0.5 + 0.5 * min(own, theirs) / max(own, theirs)) * _warm(days(outgoing, incoming, now))


METHODS: Final[Mapping[str, Scorer]] = {
    "by chance": lambda _outgoing, _incoming, _now, _shared: 0.0,
    "overdue by circles of 7, 30, 90, 365 days": _of(_circles),
    "due just now, by the same circles": _of(_just_due),
    "overdue against the usual gap": _of(_own_gap),
    "longest silence": _of(lambda ages: ages[0]),
    "last in touch": _of(lambda ages: -ages[0]),
    "number of messages": lambda outgoing, incoming, _now, _shared: len(outgoing) + len(incoming),
    "number of days": _of(len),
    "days of the last 90": _of(lambda ages: sum(age <= 90 for age in ages)),
    "days of the last 365": _of(lambda ages: sum(age <= 365 for age in ages)),
    "fading days, half-life 90": _of(lambda ages: _faded(ages, 90)),
    "fading days, half-life 365": _of(lambda ages: _faded(ages, 365)),
    "sum of 1 / sqrt(1 + age)": _of(lambda ages: sum(1 / sqrt(1 + age) for age in ages)),
    "warmth": ours.alone,
    "warmth times mutuality": _mutual,
    "warmth, half-life 730": _of(lambda ages: _warm(ages, 730)),
    "warmth, silence to the power .4": _of(lambda ages: _warm(ages, 365, 0.4)),
    "warmth, silence to the power .6": _of(lambda ages: _warm(ages, 365, 0.6)),
    "warmth of two scales, 730 and 30": _of(_two_scales),
    "warmth of weeks covered": _of(_spread),
    "warmth of weeks covered, half-life 730": _of(lambda ages: _spread(ages, 730)),
    "warmth and company": ours.in_company,
}
