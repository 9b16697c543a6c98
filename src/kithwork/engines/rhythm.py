"""When were the owner and a person in touch, month by month, and how did it begin? Counted for pictures and lists, which say no more than this.

Made from the same moments as the tie (`engines.ties`), and thrown away and made again with it.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, NamedTuple, Protocol

from kithwork.domain.kinds import InteractionKind as Kind
from kithwork.domain.kinds import Part
from kithwork.engines import own_past
from kithwork.engines.ties import UNSAID, InTouch

MILESTONES: Final = frozenset({Kind.CONNECTED.value, Kind.RECOMMENDED.value})  # whose first day a picture marks
FAVOURS: Final = frozenset(  # one does them for the other
    {Kind.REVIEWED.value, Kind.TESTED.value, Kind.REPORTED.value, Kind.RECOMMENDED.value, Kind.ENDORSED.value, Kind.GAVE.value}
)
_EPOCH: Final = date(1970, 1, 1)
_UNHEARD: Final = UNSAID | {Kind.IN_PERSON.value}  # of these nothing was sent
_IN_PERSON, _FROM, _TO = Kind.IN_PERSON.value, Part.FROM.value, Part.TO.value  # as plain text, which is compared much faster


class Recorded(InTouch, Protocol):
    """A moment and the record that tells of it; the same record may name a person twice."""

    @property
    def record_id(self) -> int:
        """The number of the record."""


class Month(NamedTuple):  # there are hundreds of thousands of them
    """What happened in one month: days face to face, and moments in which the owner, and the other, spoke."""

    number: int  # months since the year 0: 12 * year + month - 1
    faces: int
    sent: int
    received: int


class Favours(NamedTuple):
    """What one of two did for the other, of one kind: how often, and when last."""

    kind: str
    is_mine: bool
    times: int
    last_day: int
    record_id: int  # that tells of the last one


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Months with something in them, the earliest first; days are days since 1970."""

    months: tuple[Month, ...]
    met_days: tuple[int, ...]
    milestones: tuple[tuple[str, int], ...]  # kind, first day
    first_day: int
    first_kind: str
    first_part: str  # the owner's, on that day
    talk_day: int  # of the newest moment that was more than a trace; 0 for none
    moments_count: int  # planned ones too
    years: tuple[tuple[int, int], ...]  # calendar year, days on which more than a trace was left
    favours: tuple[Favours, ...]


def rhythm(moments: Iterable[Recorded], *, today: int) -> Rhythm | None:
    """The rhythm that moments up to today make; None when there is none."""
    every = list(moments)
    past = [moment for moment in every if moment.day <= today]
    if not past:
        return None
    met = {moment.day for moment in past if moment.kind == _IN_PERSON}
    first_day = min([moment.day for moment in past])
    first = min([(moment.day, moment.kind, moment.own_part) for moment in past if moment.day == first_day])
    milestones: dict[str, int] = {}
    for moment in [moment for moment in past if moment.kind in MILESTONES]:
        milestones[moment.kind] = min(moment.day, milestones.get(moment.kind, moment.day))
    talk_day = max([moment.day for moment in past if moment.kind not in UNSAID], default=0)
    count = len({moment.record_id for moment in every})
    years = own_past.by_year({moment.day for moment in past if moment.kind not in UNSAID})
    lists = (_months(past, met), tuple(sorted(met)), tuple(sorted(milestones.items())))
    return Rhythm(*lists, *first, talk_day, count, tuple(sorted(years.items())), _favours(past))


def _favours(past: Iterable[Recorded]) -> tuple[Favours, ...]:
    """The same record may name a person twice, and is one favour."""
    found: dict[tuple[str, bool], dict[int, int]] = defaultdict(dict)
    for moment in past:
        if moment.kind in FAVOURS and {moment.own_part, moment.their_part} == {_FROM, _TO}:
            days = found[moment.kind, moment.own_part == _FROM]
            days[moment.record_id] = max(moment.day, days.get(moment.record_id, moment.day))
    last = {key: max((day, record_id) for record_id, day in of_records.items()) for key, of_records in found.items()}
    return tuple([Favours(kind, is_mine, len(found[kind, is_mine]), *last[kind, is_mine]) for kind, is_mine in sorted(found)])


def _months(past: Iterable[Recorded], met: Iterable[int]) -> tuple[Month, ...]:
    """Whoever spoke is counted; both are, when nobody spoke first."""
    month_of: dict[int, int] = {}
    faces: dict[int, int] = defaultdict(int)
    sent: dict[int, int] = defaultdict(int)
    received: dict[int, int] = defaultdict(int)
    for day in met:
        faces[_month(day, month_of)] += 1
    for moment in past:
        if moment.kind in _UNHEARD:
            continue
        month = month_of.get(moment.day) or _month(moment.day, month_of)
        is_own, is_theirs = moment.own_part == _FROM, moment.their_part == _FROM
        if is_own or not is_theirs:
            sent[month] += 1
        if is_theirs or not is_own:
            received[month] += 1
    return tuple(Month(number, faces[number], sent[number], received[number]) for number in sorted({*faces, *sent, *received}))


def _month(day: int, month_of: dict[int, int]) -> int:
    if day not in month_of:
        on = _EPOCH + timedelta(days=day)
        month_of[day] = on.year * 12 + on.month - 1
    return month_of[day]
