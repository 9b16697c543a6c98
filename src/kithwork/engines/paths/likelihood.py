"""How likely does somebody whom the owner knows do something for them, how much can they bear today, and what do outcomes teach?

    own = P(an answer), or 1 - (1 - P) / 2 for whom the owner wants near, and at least `FAMILY` for kin

P is `engines.chances.answer`: it hardly rises with warmth, so that somebody seen now and then is worth nearly as much as a close one, as research on jobs finds
(Granovetter 1973; Rajkumar et al., Science 2022). What is owned is ours: ADR 0027.
"""

from collections.abc import Iterable
from math import exp, exp2, log
from typing import Final

from kithwork.engines import chances
from kithwork.engines.acquaintance import FAMILY_WORDS
from kithwork.engines.ties import DEFAULT, fading

FAMILY: Final = 0.8  # ours: ADR 0027
RELATED: Final = 0.5  # by any other word of the owner's; ours: ADR 0027
EASES: Final = 30.0  # days until half of a burden is forgotten; ours: ADR 0027
BEARS: Final = 0.7  # what is left of a first hop after one fresh burden; ours: ADR 0027
PRIOR: Final = 4.0  # outcomes that the owner's past must outweigh; ours: ADR 0027
BOUND: Final = 1.0  # log-odds by which outcomes move a chance at most; ours: ADR 0027


def own(received: float, received_day: int, *, today: int, is_near: bool = False, relation: str = "") -> float:
    """The chance that somebody would do something for the owner."""
    found = chances.answer((received * fading(today) + DEFAULT.floor) / (1 + max(0, today - received_day)) ** 0.5 if received_day else 0.0)
    if is_near:
        found = 1 - (1 - found) / 2
    if relation:
        is_kin = bool(FAMILY_WORDS & set(relation.casefold().replace("-", " ").split()))
        found = max(found, FAMILY if is_kin else RELATED)
    return found


def bears(burdens: Iterable[int]) -> float:
    """What a first hop can bear, in 0..1, by how many days ago each burden was laid on them; 1 for none."""
    return BEARS ** sum(exp2(-max(0, days) / EASES) for days in burdens)


def learnt(chance: float, *, asked_count: int, answered_count: int) -> float:
    """A chance after so many asks of which so many were answered: its log-odds moves towards what happened, by `BOUND` at most and never to certainty."""
    if asked_count <= 0 or not 0 < chance < 1:
        return chance
    happened = (answered_count + PRIOR * chance) / (asked_count + PRIOR)
    before = log(chance / (1 - chance))
    moved = log(happened / (1 - happened)) - before
    return 1 / (1 + exp(-(before + max(-BOUND, min(BOUND, moved)))))
