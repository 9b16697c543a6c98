"""How likely is it that the owner and somebody are in touch within 30 or 90 days, and that somebody answers within 14?

    P(in touch in 30 d) = sigma(-1.505 + 0.891 ln w + own)
    P(in touch in 90 d) = sigma(-0.829 + 0.794 ln w + own)
    P(an answer in 14 d | the owner writes) = sigma(0.110 + 0.293 ln w_in + own)

w: warmth with every day worth one (`engines.ties.plain_warmth`); w_in: the same of what came from them alone; whoever never wrote answers as often as such
people did, .16. Fitted on six public event sets: ADR 0020. How often people are in touch at all differs forty-fold between owners, so `own` is fitted to
the owner's own past: the most likely shift of the intercept under a prior of N(0, 1), which is 0 while nothing is known.

A tie cools when it mattered (three days in touch in the last year, or more) and there is no word in 90 days: 1 - P(in touch in 90 d).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import Final

HORIZONS: Final = (30, 90)  # days
ANSWER_WITHIN: Final = 14  # days
MATTERED: Final = 3  # days in touch in a year; ours: ADR 0020
IN_TOUCH: Final = {30: (-1.505, 0.891), 90: (-0.829, 0.794)}  # ours: ADR 0020
ANSWER: Final = (0.110, 0.293)  # ours: ADR 0020
NEVER_WROTE: Final = 0.16  # ours: ADR 0020
_STEPS: Final = 25  # of Newton's method, each at most two wide; it settles in six or so


@dataclass(frozen=True, slots=True)
class Own:
    """What the owner's past says: how far each intercept shifts. All 0 while nothing is known."""

    in_touch: tuple[float, float] = (0.0, 0.0)  # 30 days, 90 days
    answer: float = 0.0


@dataclass(frozen=True, slots=True)
class Fit:
    """One intercept fitted to what happened: the shift, over how many, how often it happened, and the log loss before, after, and of the base rate alone."""

    shift: float
    count: int
    base_rate: float
    loss_before: float
    loss: float
    loss_of_base: float


UNKNOWN: Final = Own()


def in_touch(warmth: float, *, within: int, own: Own = UNKNOWN) -> float:
    """How likely the two are in touch within so many days (30 or 90); 0 for whoever never was."""
    if warmth <= 0:
        return 0.0
    return sigma(in_touch_logit(warmth, within) + own.in_touch[HORIZONS.index(within)])


def cooling(warmth: float, days_last_year: int, *, own: Own = UNKNOWN) -> float | None:
    """How likely there is no word for 90 days; None for a tie that did not matter in the last year."""
    return 1 - in_touch(warmth, within=90, own=own) if days_last_year >= MATTERED else None


def answer(received_warmth: float, *, own: Own = UNKNOWN) -> float:
    """How likely they answer within 14 days when the owner writes; by what they sent, and nothing else."""
    return sigma(answer_logit(received_warmth) + own.answer)


def in_touch_logit(warmth: float, within: int) -> float:
    """The same as a log-odds, before the owner's own past is looked at."""
    level, slope = IN_TOUCH[within]
    return level + slope * log(warmth)


def answer_logit(received_warmth: float) -> float:
    """The log-odds of an answer, before the owner's own past is looked at."""
    if received_warmth <= 0:
        return log(NEVER_WROTE / (1 - NEVER_WROTE))
    return ANSWER[0] + ANSWER[1] * log(received_warmth)


def fit(logits: Sequence[float], happened: Sequence[bool]) -> Fit:
    """The shift of the intercept that what happened makes most likely, under a prior of N(0, 1); 0 when nothing is known."""
    shift = 0.0
    for _ in range(_STEPS):
        chances = [sigma(logit + shift) for logit in logits]
        slope = sum(happened) - sum(chances) - shift
        step = slope / (sum(chance * (1 - chance) for chance in chances) + 1)
        shift += max(-2.0, min(2.0, step))
        if abs(step) < 1e-9:
            break
    rate = sum(happened) / len(happened) if happened else 0.0
    before, after = (loss([sigma(logit + own) for logit in logits], happened) for own in (0.0, shift))
    return Fit(shift, len(happened), rate, before, after, loss([rate] * len(happened), happened))


def loss(chances: Iterable[float], happened: Sequence[bool]) -> float:
    """The mean log loss; 0 of nothing."""
    total = sum(-log(max(1e-5, chance if is_so else 1 - chance)) for chance, is_so in zip(chances, happened, strict=True))
    return total / len(happened) if happened else 0.0


def sigma(logit: float) -> float:
    """The chance that a log-odds stands for."""
    return 1 / (1 + exp(-logit)) if logit > -700 else 0.0
