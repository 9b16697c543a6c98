"""How strong is the tie between the owner and a person, and what is it made of?

    strength = mutuality * (D + 0.01) / sqrt(1 + s)

D: days on which the two were in touch, each worth its kind's weight * 2^(-age / 365 d); s: days since the last one. Days, not messages, so
that bursts stop counting (Urena-Carrion et al., EPJ Data Science 2020); the form with unweighted days was the best single predictor of
contact in 30 and 90 days on public event sets. Mutuality: 1 when both write equally often, one half when only one does. Weights of kinds and
mutuality are ours: ADR 0005.

D fades for everybody alike, so it is kept as of one reference day and brought to any other by one factor.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import sqrt
from typing import Final, Protocol

from kithwork.domain.kinds import InteractionKind as Kind
from kithwork.domain.kinds import Part

REFERENCE_DAY: Final = 18_262  # 2020-01-01 in days since 1970: any day would do
RHYTHM_GAPS: Final = 20  # the rhythm is that of the last twenty gaps

WEIGHTS: Final[Mapping[str, float]] = {  # ours: ADR 0005
    Kind.IN_PERSON: 1.5,
    Kind.CALL: 1.2,
    Kind.MEETING: 1.0,
    Kind.MESSAGE: 1.0,
    Kind.REVIEWED: 1.0,
    Kind.CO_AUTHORED: 1.0,
    Kind.RECOMMENDED: 1.0,
    Kind.TESTED: 0.7,
    Kind.REPORTED: 0.7,
    Kind.GROUP_MESSAGE: 0.3,
    Kind.ENDORSED: 0.2,
    Kind.CO_EDITED: 0.1,
    Kind.INVITED: 0.1,
    Kind.CONNECTED: 0.05,
    Kind.BULK: 0.0,
}
TRACES: Final = frozenset({Kind.CO_EDITED, Kind.CONNECTED, Kind.INVITED, Kind.ENDORSED})  # side by side, and no word spoken


@dataclass(frozen=True, slots=True)
class Params:
    """What the formula is tuned by; ours: ADR 0005."""

    half_life: float = 365.0  # days
    floor: float = 0.01
    one_way: float = 0.5  # what a tie is worth in which only one writes
    small_company: int = 8  # beyond this many people a moment is shared out: weight * 8 / people
    weights: Mapping[str, float] = field(default_factory=lambda: WEIGHTS)


_TALK: Final = frozenset({Kind.MESSAGE, Kind.GROUP_MESSAGE})
_THERE: Final = frozenset({Part.FROM, Part.WITH})
_FROM, _BULK, _MESSAGE, _IN_PERSON = Part.FROM, Kind.BULK, Kind.MESSAGE, Kind.IN_PERSON  # to ask the enum each time takes longer than the rest


class InTouch(Protocol):
    """What a tie is made of: one interaction of owner and person, whoever has it."""

    @property
    def day(self) -> int:
        """In days since 1970."""

    @property
    def kind(self) -> str:
        """How they were in touch."""

    @property
    def own_part(self) -> str:
        """What the owner did."""

    @property
    def their_part(self) -> str:
        """What the other did."""

    @property
    def people_count(self) -> int:
        """How many people it had."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One interaction of owner and person. `day` in days since 1970; the parts of both; how many people it had."""

    day: int
    kind: str
    own_part: str
    their_part: str
    people_count: int = 2


@dataclass(frozen=True, slots=True)
class Tie:
    """What the tie is made of; all of it can be said in words. Days are counted, and the rhythm measured, without mere traces."""

    faded: float  # D as of the reference day
    mutuality: float
    first_day: int
    last_day: int
    days_count: int
    own_days_count: int
    their_days_count: int
    met_days_count: int
    gap: float


DEFAULT: Final = Params()


def tie(moments: Iterable[InTouch], *, today: int, params: Params = DEFAULT) -> Tie | None:
    """The tie that moments up to today make; None when none of them counts."""
    weight_of: dict[int, float] = {}
    own: set[int] = set()
    theirs: set[int] = set()
    met: set[int] = set()
    talks: set[int] = set()
    past = [moment for moment in moments if moment.day <= today]
    has_answered = any(m.own_part == _FROM and m.kind in _TALK for m in past)
    weights: dict[tuple[str, int], float] = {}
    for moment in past:
        form = (moment.kind, moment.people_count)
        weight = weights[form] if form in weights else weights.setdefault(form, _weight(*form, params, has_answered=has_answered))
        if weight <= 0:
            continue
        weight_of[moment.day] = max(weight, weight_of.get(moment.day, 0.0))
        if moment.kind in TRACES:
            continue
        talks.add(moment.day)
        if moment.own_part in _THERE:
            own.add(moment.day)
        if moment.their_part in _THERE:
            theirs.add(moment.day)
        if moment.kind == _IN_PERSON:
            met.add(moment.day)
    if not weight_of:
        return None
    days = sorted(weight_of)
    faded = sum(weight_of[day] * 2 ** ((day - REFERENCE_DAY) / params.half_life) for day in days)
    mutuality = _mutuality(len(own), len(theirs), params)
    return Tie(faded, mutuality, days[0], days[-1], len(talks), len(own), len(theirs), len(met), gap(sorted(talks)))


def _weight(kind: str, people_count: int, params: Params, *, has_answered: bool) -> float:
    counted = _MESSAGE if kind == _BULK and has_answered else kind
    return params.weights.get(counted, 0.0) * min(1.0, params.small_company / max(1, people_count))


def _mutuality(own_count: int, their_count: int, params: Params) -> float:
    most = max(own_count, their_count)
    return params.one_way + (1 - params.one_way) * min(own_count, their_count) / most if most else params.one_way


def gap(days: Sequence[int]) -> float:
    """The usual gap between days in touch, in days: the median of the last twenty; 0 when there are fewer than two gaps."""
    recent = days[-RHYTHM_GAPS - 1 :]
    gaps = sorted(later - earlier for earlier, later in pairwise(recent))
    if len(gaps) < 2:
        return 0.0
    middle = len(gaps) // 2  # `statistics.median` takes as long to import as all the rest of `kith today`
    return float(gaps[middle]) if len(gaps) % 2 else (gaps[middle - 1] + gaps[middle]) / 2


def strength(made: Tie, *, today: int, params: Params = DEFAULT) -> float:
    """How strong it is today; larger is stronger. For ranking only: no screen shows it."""
    faded = made.faded * fading(today, params)
    return made.mutuality * (faded + params.floor) / sqrt(1 + max(0, today - made.last_day))


def fading(today: int, params: Params = DEFAULT) -> float:
    """The factor that brings D from the reference day to today."""
    return float(2 ** (-(today - REFERENCE_DAY) / params.half_life))
