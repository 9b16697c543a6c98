"""The project's own measure of a tie, in the form that a scorer calls: times in days, all before `now`; larger is likelier to be in touch again.

`alone` and `in_company` are the unweighted figure: every day worth one, whatever happened on it and whoever wrote. `weighed` is what lists are sorted by.
"""

from collections.abc import Iterable, Iterator
from math import floor, sqrt

from kithwork.engines import ties


def moments(outgoing: Iterable[float], incoming: Iterable[float]) -> Iterator[ties.Moment]:
    """Events as moments; what kind they were these sets do not say."""
    yield from (ties.Moment(floor(at), "message", "from", "to") for at in outgoing)
    yield from (ties.Moment(floor(at), "message", "to", "from") for at in incoming)


def alone(outgoing: Iterable[float], incoming: Iterable[float], now: float, _shared: int = 0) -> float:
    """By the warmth of the two alone."""
    made = ties.tie(moments(outgoing, incoming), today=floor(now))
    return ties.plain_warmth(made, today=floor(now)) if made else 0.0


def in_company(outgoing: Iterable[float], incoming: Iterable[float], now: float, shared: int = 0) -> float:
    """The same with as many companions as the set says."""
    return alone(outgoing, incoming, now) * sqrt(1 + shared)


def weighed(outgoing: Iterable[float], incoming: Iterable[float], now: float, _shared: int = 0) -> float:
    """With the weights of kinds: letters that were never answered weigh less."""
    made = ties.tie(moments(outgoing, incoming), today=floor(now))
    return ties.strength(made, today=floor(now)) if made else 0.0
