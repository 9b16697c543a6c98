"""What are the ties of everybody, in one pass over all moments?

The same ties as `engines.ties` makes one by one, column by column with numpy: what a file keeps can be held against what its evidence says, and made anew,
in seconds. Sums are taken in the same order; what still differs is the last bit of a power of two. ADR 0019.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from kithwork.domain.kinds import InteractionKind as Kind
from kithwork.domain.kinds import Part
from kithwork.engines.ties import DEFAULT, REFERENCE_DAY, RHYTHM_GAPS, TRACES, UNSAID, Params

KINDS: Final = tuple(kind.value for kind in Kind)  # a code is a place in here
PARTS: Final = ("", *(part.value for part in Part))  # and in here; the first is for whatever is none of them
Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]
Weights = NDArray[np.float64]
Row = tuple[Any, ...]  # the fields of `engines.ties.Tie`, in their order

_TALK: Final = (Kind.MESSAGE.value, Kind.GROUP_MESSAGE.value)
_THERE: Final = (PARTS.index(Part.FROM.value), PARTS.index(Part.WITH.value))
_THERE_TOO: Final = (*_THERE, PARTS.index(Part.SILENT.value))
_FROM: Final = PARTS.index(Part.FROM.value)


@dataclass(frozen=True, slots=True)
class Columns:
    """One entry for each part that a person had in a moment of the owner's, all of the same length; `kind` and the parts as codes."""

    person: Numbers
    record: Numbers
    day: Numbers  # since 1970
    kind: Numbers
    own_part: Numbers
    their_part: Numbers
    people_count: Numbers

    def only(self, wanted: Flags | Numbers) -> "Columns":
        """Those entries alone, or in that order."""
        kept = (self.person, self.record, self.day, self.kind, self.own_part, self.their_part, self.people_count)
        return Columns(*[column[wanted] for column in kept])


@dataclass(frozen=True, slots=True)
class _Days:
    """Days of persons, each once, those of one person together and the earliest first."""

    who: Numbers
    day: Numbers
    begun: Numbers  # where each begins among the moments

    def counts(self, people: int) -> Numbers:
        """How many each person has."""
        return np.bincount(self.who, minlength=people)

    def last(self, people: int) -> Numbers:
        """The last one of each person; 0 for none."""
        found = np.zeros(people, dtype=np.int64)
        found[self.who] = self.day  # of several the last one stays
        return found


def ties(columns: Columns, *, today: int, params: Params = DEFAULT) -> dict[int, Row]:
    """The tie of every person of whom any moment up to today counts, by the person's number: `Tie(*row)`, for whoever wants one."""
    past = columns.only(columns.day <= today)
    past = past.only(np.lexsort((past.day, past.person)))
    persons, who = np.unique(past.person, return_inverse=True)
    weight = _weights(past, who, len(persons), params)
    counting = weight > 0
    rows = _rows(past.only(counting), who[counting], weight[counting], len(persons), params)
    company = companions(columns, today=today, params=params)
    rows.append([company.get(number, 0.0) for number in persons.tolist()])
    is_any = rows.pop(0)
    return dict(compress(zip(persons.tolist(), zip(*rows, strict=True), strict=True), is_any))


def companions(columns: Columns, *, today: int, params: Params = DEFAULT) -> dict[int, float]:
    """How many others were there as well, fading (c as of the reference day), of each person who was in small company with the owner and somebody else."""
    is_small = (columns.people_count > 2) & (columns.people_count <= params.small_company) & (columns.day <= today)
    small = columns.only(is_small & (columns.kind != KINDS.index(Kind.BULK.value)))
    persons, who = np.unique(small.person, return_inverse=True)
    if not len(persons):
        return {}
    pair, day = _pairs(small.record, who, small.day, len(persons))
    each, place = np.unique(pair, return_inverse=True)
    last = np.full(len(each), np.iinfo(np.int64).min)
    np.maximum.at(last, place, day)
    one = each // len(persons)
    order = np.lexsort((last, one))
    sums = np.bincount(one[order], weights=_worth(last[order], params), minlength=len(persons))
    return dict(zip(persons.tolist(), sums.tolist(), strict=True))


def _pairs(record: Numbers, who: Numbers, day: Numbers, people: int) -> tuple[Numbers, Numbers]:
    """Everybody with everybody else of the same moment, as one number, and the day."""
    order = np.lexsort((who, record))
    record, who, day = record[order], who[order], day[order]
    is_new = np.ones(len(record), dtype=np.bool_)
    is_new[1:] = (record[1:] != record[:-1]) | (who[1:] != who[:-1])  # the same record may name a person twice
    record, who, day = record[is_new], who[is_new], day[is_new]
    starts = np.flatnonzero(np.r_[True, record[1:] != record[:-1]])
    sizes = np.diff(np.r_[starts, len(record)])
    pairs, days = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int64)]
    for size in np.unique(sizes).tolist():
        begun = starts[sizes == size]
        company = who[begun[:, None] + np.arange(size)]
        for one in range(size):
            for other in range(size):
                if one != other:
                    pairs.append(company[:, one] * people + company[:, other])
                    days.append(day[begun])
    return np.concatenate(pairs), np.concatenate(days)


def _weights(past: Columns, who: Numbers, people: int, params: Params) -> Weights:
    """What each entry weighs, by the rules of `engines.ties` for whoever never got a word and for what machines send in a friend's name."""
    weight = np.array([params.weights.get(kind, 0.0) for kind in KINDS])[past.kind]
    unsaid, talk = _is_of(past.kind, UNSAID), _is_of(past.kind, _TALK)
    is_there = np.isin(past.own_part, _THERE)
    has_acted = _any(who[is_there & ~unsaid], people)
    has_written = _any(who[talk & (past.own_part == _FROM)], people) & has_acted
    has_more = _any(who[~unsaid & ~talk], people)
    is_unanswered = ~has_acted & ~has_more
    weight = np.where(talk & is_unanswered[who], params.unanswered * weight, weight)
    weight = np.where(_is_of(past.kind, (Kind.BULK.value,)) & has_written[who], params.weights.get(Kind.MESSAGE.value, 0.0), weight)
    crowded = past.people_count > params.small_company
    return np.where(crowded, weight * (params.small_company / np.maximum(past.people_count, 1)), weight)


def _rows(past: Columns, who: Numbers, weight: Weights, people: int, params: Params) -> list[list[Any]]:
    """First whether there is a tie, then the fields of `Tie` up to its companions, each a column over the persons; `past` in the order of person and day."""
    is_talk = ~_is_of(past.kind, TRACES)
    days, talks = _days(who, past.day), _days(who[is_talk], past.day[is_talk])
    own, theirs, met = [
        _days(who[some], past.day[some])
        for some in (
            is_talk & np.isin(past.own_part, _THERE),
            is_talk & np.isin(past.their_part, _THERE_TOO),
            is_talk & _is_of(past.kind, (Kind.IN_PERSON.value,)),
        )
    ]
    heaviest = np.maximum.reduceat(weight, days.begun) if len(weight) else weight  # of all that happened on a day
    worth, counts = _worth(days.day, params), [found.counts(people) for found in (own, theirs)]
    first = np.zeros(people, dtype=np.int64)
    first[days.who[::-1]] = days.day[::-1]
    columns = (
        days.counts(people) > 0,
        np.bincount(days.who, weights=heaviest * worth, minlength=people),
        params.one_way + (1 - params.one_way) * np.minimum(*counts) / np.maximum(np.maximum(*counts), 1),
        first,
        days.last(people),
        talks.counts(people),
        *counts,
        met.counts(people),
        _gaps(talks, people),
        talks.last(people),
        np.bincount(days.who, weights=worth, minlength=people),
        np.bincount(theirs.who, weights=_worth(theirs.day, params), minlength=people),
        theirs.last(people),
    )
    return [column.tolist() for column in columns]


def _days(who: Numbers, day: Numbers) -> _Days:
    is_new = np.ones(len(who), dtype=np.bool_)
    is_new[1:] = (who[1:] != who[:-1]) | (day[1:] != day[:-1])
    return _Days(who[is_new], day[is_new], np.flatnonzero(is_new))


def _gaps(days: _Days, people: int) -> Weights:
    """The median of the last twenty gaps; 0 where there are fewer than two."""
    is_same = days.who[1:] == days.who[:-1]
    who, gap = days.who[1:][is_same], np.diff(days.day)[is_same]
    ends = np.cumsum(np.bincount(who, minlength=people))
    is_recent = np.arange(len(who)) >= ends[who] - RHYTHM_GAPS
    who, gap = who[is_recent], gap[is_recent]
    order = np.lexsort((gap, who))
    gap, count = gap[order], np.bincount(who, minlength=people)
    start = np.cumsum(count) - count
    found, has_two = np.zeros(people), count >= 2
    low, high = start + (count - 1) // 2, start + count // 2
    found[has_two] = (gap[low[has_two]] + gap[high[has_two]]) / 2
    return found


def _worth(day: Numbers, params: Params) -> Weights:
    return np.exp2((day - REFERENCE_DAY) / params.half_life)


def _is_of(kind: Numbers, kinds: Sequence[str] | frozenset[str]) -> Flags:
    return np.isin(kind, [KINDS.index(one) for one in kinds])


def _any(who: Numbers, people: int) -> Flags:
    found = np.zeros(people, dtype=np.bool_)
    found[who] = True
    return found
