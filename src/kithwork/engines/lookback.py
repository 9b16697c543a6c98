"""What would have been foretold 30 or 90 days ago, and what happened?

As of a past day, people are put in the order of warmth, and beside it as other programs would have it: by fixed cadences (each in the narrowest circle of 7,
30, 90, 365 days that holds their usual gap, most overdue first), by the longest silence, by who was heard of last. Of each list stands who has been in touch
since; a word counts, a mere trace does not. The same past says how far the chances are off for this owner (`engines.chances.fit`): nothing after the day
goes into what is foretold of it.

An answer is asked of people to whom the owner wrote within 30 days of a day that lies 44 days back: did they write within 14 days of the first letter? A
letter of theirs on the same day counts, since the order within a day is not looked at.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeVar

from kithwork.domain.kinds import InteractionKind as Kind
from kithwork.domain.kinds import Part
from kithwork.engines import chances, ties
from kithwork.engines.ties import InTouch, Tie

M = TypeVar("M", bound=InTouch)

LENGTH: Final = 20  # people on a list; ours: ADR 0020
LEAST: Final = 10  # people known on that day, below whom nothing can be said; ours: ADR 0020
CADENCES: Final = (7, 30, 90, 365)  # days; the circles that address-book programs offer
_LETTERS: Final = frozenset({Kind.MESSAGE.value, Kind.GROUP_MESSAGE.value})
_FROM: Final = Part.FROM.value
_TO: Final = Part.TO.value
_WRITES_WITHIN: Final = 30  # days after the day of which it is asked


class Method(StrEnum):
    """Ways to put people in order; the value is stored."""

    WARMTH = "warmth"
    LAST = "last"
    CADENCE = "cadence"
    SILENCE = "silence"

    @property
    def words(self) -> str:
        """What it goes by."""
        return {"warmth": "warmth", "last": "last in touch", "cadence": "fixed cadence", "silence": "long silence"}[self.value]


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody on a list: the last word before that day, and the first one since; 0 for none."""

    person_id: int
    last_day: int
    since_day: int


@dataclass(frozen=True, slots=True)
class Listed:
    """Whom one way would have named."""

    method: Method
    people: tuple[Seen, ...]

    @property
    def hits(self) -> int:
        """How many of them have been in touch since."""
        return sum(1 for seen in self.people if seen.since_day)


@dataclass(frozen=True, slots=True)
class LookBack:
    """What was foretold as of a day, and what happened within so many days after it."""

    as_of: int
    within: int
    people_count: int
    lists: tuple[Listed, ...]
    fit: chances.Fit


def look_back(histories: Mapping[int, Sequence[InTouch]], *, today: int, within: int, length: int = LENGTH) -> LookBack | None:
    """The lists of that day beside what happened; None where too few people were known by then, or nobody has been in touch since."""
    as_of = today - within
    known: list[tuple[int, Tie, int]] = []
    for person_id, moments in histories.items():
        then = ties.tie(moments, today=as_of)
        if then and then.days_count:
            known.append((person_id, then, _first_word(moments, after=as_of, until=today)))
    if len(known) < LEAST or not any(since for _, _, since in known):
        return None
    size = min(length, len(known) // 2)
    lists = tuple(Listed(method, _top(known, method, as_of, size)) for method in Method)
    fit = chances.fit([chances.in_touch_logit(ties.plain_warmth(t, today=as_of), within) for _, t, _ in known], [since > 0 for _, _, since in known])
    return LookBack(as_of, within, len(known), lists, fit)


def answers(histories: Mapping[int, Sequence[InTouch]], *, today: int) -> chances.Fit:
    """How well answers were foretold to letters of which it is known by now."""
    as_of = today - _WRITES_WITHIN - chances.ANSWER_WITHIN
    logits, answered = [], []
    for moments in histories.values():
        written = [
            m.day for m in moments if as_of < m.day <= as_of + _WRITES_WITHIN and m.kind in _LETTERS and m.own_part == _FROM and m.their_part == _TO
        ]
        if written:
            first, then = min(written), ties.tie(moments, today=as_of)
            logits.append(chances.answer_logit(ties.received_warmth(then, today=as_of) if then else 0.0))
            answered.append(any(m.their_part == _FROM and m.kind in _LETTERS and first <= m.day <= first + chances.ANSWER_WITHIN for m in moments))
    return chances.fit(logits, answered)


def _first_word(moments: Sequence[InTouch], *, after: int, until: int) -> int:
    return min([moment.day for moment in moments if after < moment.day <= until and moment.kind not in ties.UNSAID], default=0)


def _top(known: Sequence[tuple[int, Tie, int]], method: Method, as_of: int, size: int) -> tuple[Seen, ...]:
    ranked = sorted(known, key=lambda one: (-_value(one[1], method, as_of), one[0]))
    return tuple(Seen(person_id, then.talk_day, since) for person_id, then, since in ranked[:size])


def _value(then: Tie, method: Method, as_of: int) -> float:
    silence = as_of - then.talk_day
    if method is Method.WARMTH:
        return ties.warmth(then, today=as_of)
    if method is Method.LAST:
        return -silence
    if method is Method.SILENCE:
        return silence
    cadence = next((days for days in CADENCES if 0 < then.gap <= days), CADENCES[-1])
    return silence / cadence
