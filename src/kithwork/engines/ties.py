"""How warm is the tie between the owner and a person, and what is it made of?

    warmth   = (D + 0.01) / sqrt(1 + s)
    strength = warmth * sqrt(1 + c)

D: days on which the two were in touch, each worth its kind's weight * 2^(-age / 365 d); s: days since the last one; c: people who were there as well,
each fading alike. Days, not messages, so that bursts stop counting (Urena-Carrion et al., EPJ Data Science 2020). With unweighted days it is the best
single predictor of contact in 30 and 90 days on six public event sets that we could find: ADR 0019, which also says what did not do better. How much a
kind of contact weighs is ours, since no set says: ADR 0005; the unweighted figure is kept beside it.

D and c fade for everybody alike, so they are kept as of one reference day and brought to any other by one factor.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import exp2, sqrt
from typing import Final, Protocol

from kithwork.domain import kinds
from kithwork.domain.kinds import InteractionKind as Kind
from kithwork.domain.kinds import Part

REFERENCE_DAY: Final = 18_262  # 2020-01-01 in days since 1970: any day would do
RHYTHM_GAPS: Final = 20  # the rhythm is that of the last twenty gaps

WEIGHTS: Final[Mapping[str, float]] = {  # ours: ADR 0005
    Kind.IN_PERSON.value: 1.5,
    Kind.CALL.value: 1.2,
    Kind.PAIRED.value: 1.2,
    Kind.MEETING.value: 1.0,
    Kind.MESSAGE.value: 1.0,
    Kind.REVIEWED.value: 1.0,
    Kind.CO_AUTHORED.value: 1.0,
    Kind.RECOMMENDED.value: 1.0,
    Kind.GAVE.value: 1.0,
    Kind.TESTED.value: 0.7,
    Kind.REPORTED.value: 0.7,
    Kind.GROUP_MESSAGE.value: 0.3,
    Kind.ENDORSED.value: 0.2,
    Kind.CO_EDITED.value: 0.1,
    Kind.INVITED.value: 0.1,
    Kind.CONNECTED.value: 0.05,
    Kind.FOLLOWED.value: 0.05,
    Kind.LIKED.value: 0.05,
    Kind.BULK.value: 0.0,
}
TRACES: Final = frozenset(kind.value for kind in kinds.TRACES)
UNSAID: Final = frozenset(kind.value for kind in kinds.UNSAID)
PATIENCE: Final = 100  # a trace breaks a silence a tenth as well as a word: as if the silence after it were a hundred times as long. Ours: ADR 0019


@dataclass(frozen=True, slots=True)
class Params:
    """What the formula is tuned by; `half_life` and `floor` as measured (ADR 0019), the rest ours (ADR 0005)."""

    half_life: float = 365.0  # days
    floor: float = 0.01
    one_way: float = 0.5  # how even a tie is in which only one writes; no part of warmth
    unanswered: float = 0.05  # what is left of the weight of letters, where there is nothing else and never a word of the owner's
    small_company: int = 8  # beyond this many people a moment is shared out: weight * 8 / people
    weights: Mapping[str, float] = field(default_factory=lambda: WEIGHTS)


_FROM, _WITH, _SILENT = Part.FROM.value, Part.WITH.value, Part.SILENT.value  # as plain text: to ask the enum each time takes longer than the rest
_BULK, _MESSAGE, _IN_PERSON = Kind.BULK.value, Kind.MESSAGE.value, Kind.IN_PERSON.value
_TALK: Final = frozenset({_MESSAGE, Kind.GROUP_MESSAGE.value})
_THERE: Final = frozenset({_FROM, _WITH})
_THERE_TOO: Final = _THERE | {_SILENT}  # with the owner there, others mostly are, whether or not they said so
_UNSPOKEN: Final = UNSAID | _TALK


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
    mutuality: float  # 1: both were active on as many days; one half: only one ever was
    first_day: int
    last_day: int
    days_count: int
    own_days_count: int
    their_days_count: int
    met_days_count: int
    gap: float
    talk_day: int  # the last one that was more than a trace; 0 for none
    plain: float  # D with every day worth one, whatever happened on it
    received: float  # the same of the days on which they wrote or were there
    received_day: int  # the last one of these; 0 for none
    companions: float | None = 0.0  # c as of the reference day; None while it is yet to be looked at


DEFAULT: Final = Params()


@dataclass(slots=True)
class _Days:
    """What happened on which days: what each weighs, and those with more than a trace."""

    weight_of: dict[int, float] = field(default_factory=dict)
    own: set[int] = field(default_factory=set)
    theirs: set[int] = field(default_factory=set)
    met: set[int] = field(default_factory=set)
    talks: set[int] = field(default_factory=set)


def tie(moments: Iterable[InTouch], *, today: int, params: Params = DEFAULT) -> Tie | None:
    """The tie that moments up to today make; None when none of them counts."""
    found = _days([moment for moment in moments if moment.day <= today], params)
    if not found.weight_of:
        return None
    days, talked = sorted(found.weight_of), sorted(found.talks)
    worth = {day: exp2((day - REFERENCE_DAY) / params.half_life) for day in days}
    return Tie(
        faded=sum([found.weight_of[day] * worth[day] for day in days]),
        mutuality=_mutuality(len(found.own), len(found.theirs), params),
        first_day=days[0],
        last_day=days[-1],
        days_count=len(talked),
        own_days_count=len(found.own),
        their_days_count=len(found.theirs),
        met_days_count=len(found.met),
        gap=gap(talked),
        talk_day=talked[-1] if talked else 0,
        plain=sum([worth[day] for day in days]),
        received=sum([worth[day] for day in sorted(found.theirs)]),
        received_day=max(found.theirs, default=0),
    )


def _days(past: Sequence[InTouch], params: Params) -> _Days:
    weights, small, found = _weights(past, params), params.small_company, _Days()
    weight_of = found.weight_of
    for moment in past:
        day, kind = moment.day, moment.kind
        weight = weights.get(kind, 0.0)
        if weight <= 0:
            continue
        if moment.people_count > small:
            weight *= small / moment.people_count
        if weight > weight_of.get(day, 0.0):
            weight_of[day] = weight
        if kind in TRACES:
            continue
        found.talks.add(day)
        if moment.own_part in _THERE:
            found.own.add(day)
        if moment.their_part in _THERE_TOO:
            found.theirs.add(day)
        if kind == _IN_PERSON:
            found.met.add(day)
    return found


def _weights(past: Sequence[InTouch], params: Params) -> Mapping[str, float]:
    """What each kind weighs here.

    What machines send in somebody's name is a message once the owner has written to them. Letters of whoever never got a word, and with whom there is
    nothing but letters, are more like a shop's than a friend's.
    """
    kinds = {moment.kind for moment in past}
    if any(moment.own_part in _THERE and moment.kind not in UNSAID for moment in past):
        has_written = _BULK in kinds and any(moment.own_part == _FROM and moment.kind in _TALK for moment in past)
        return {**params.weights, _BULK: params.weights.get(_MESSAGE, 0.0)} if has_written else params.weights
    if kinds <= _UNSPOKEN:
        return {**params.weights, **{kind: params.unanswered * params.weights.get(kind, 0.0) for kind in _TALK}}
    return params.weights


def _mutuality(own_count: int, their_count: int, params: Params) -> float:
    most = max(own_count, their_count)
    return params.one_way + (1 - params.one_way) * min(own_count, their_count) / most if most else params.one_way


def gap(days: Sequence[int]) -> float:
    """The usual gap between days in touch, in days: the median of the last twenty; 0 when there are fewer than two gaps."""
    recent = days[-RHYTHM_GAPS - 1 :]
    gaps = sorted([later - earlier for earlier, later in pairwise(recent)])
    if len(gaps) < 2:
        return 0.0
    middle = len(gaps) // 2  # `statistics.median` takes as long to import as all the rest of `kith today`
    return float(gaps[middle]) if len(gaps) % 2 else (gaps[middle - 1] + gaps[middle]) / 2


def companions(last_days: Iterable[int], params: Params = DEFAULT) -> float:
    """How many there were (c) as of the reference day, from the last day on which each of the others was there as well."""
    return sum([exp2((day - REFERENCE_DAY) / params.half_life) for day in sorted(last_days)])


def strength(made: Tie, *, today: int, params: Params = DEFAULT) -> float:
    """What lists are sorted by; larger is stronger. For ranking only: no screen shows it."""
    return warmth(made, today=today, params=params) * sqrt(1 + (made.companions or 0.0) * fading(today, params))


def warmth(made: Tie, *, today: int, params: Params = DEFAULT) -> float:
    """How warm it is today, days weighed by their kinds."""
    patience = max(1, min(1 + today - made.talk_day, PATIENCE * (1 + today - made.last_day)))
    return (made.faded * fading(today, params) + params.floor) / sqrt(patience)


def plain_warmth(made: Tie, *, today: int, params: Params = DEFAULT) -> float:
    """How warm it is with every day worth one, as it was measured; what chances are worked out from."""
    return (made.plain * fading(today, params) + params.floor) / sqrt(1 + max(0, today - made.last_day))


def received_warmth(made: Tie, *, today: int, params: Params = DEFAULT) -> float:
    """The same of what came from them alone; 0 when nothing ever did."""
    if not made.received_day:
        return 0.0
    return (made.received * fading(today, params) + params.floor) / sqrt(1 + max(0, today - made.received_day))


def fading(today: int, params: Params = DEFAULT) -> float:
    """The factor that brings D and c from the reference day to today."""
    return exp2((REFERENCE_DAY - today) / params.half_life)
