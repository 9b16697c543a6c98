"""Who matters today, and why now?

Candidates come from several parts of the product, each with a value (how much this kind of reason matters), an urgency in 0..1 (how much it
matters that it is today) and the reason in words. The list is the best seven by value * urgency, a person once, no kind filling it. Ties are
broken by the person's number, so a day's list is the same whenever it is asked for. Values and limits are ours: ADR 0006.

Evidence behind the kinds: people appreciate being written to more than senders expect (Liu et al., JPSP 2022); silence beyond one's own rhythm
is a late, gentle alarm, never a fixed cadence (Navarro et al., EPJ Data Science 2017).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Reason(StrEnum):
    """The kinds of reason."""

    MY_PROMISE = "my-promise"
    CLOSENESS = "closeness"
    BIRTHDAY = "birthday"
    THANKS = "thanks"
    WIN = "win"
    NEWLY_MET = "newly-met"
    FOLLOW_UP = "follow-up"
    LETTER = "letter"
    NEW_ROLE = "new-role"
    QUIET = "quiet"
    TOMORROW = "tomorrow"
    DORMANT = "dormant"
    THEIR_PROMISE = "their-promise"
    ASK = "ask"
    INTRODUCTION = "introduction"
    OPPORTUNITY = "opportunity"
    SESSION = "session"
    ADVICE = "advice"
    IDEA = "idea"
    DREAM = "dream"
    EVENT = "event"
    DOUBT = "doubt"
    INTERVIEW = "interview"
    INTERVIEW_THANKS = "interview-thanks"
    AFTER_NO = "after-no"
    OLD_INTERVIEW = "old-interview"
    CANDIDATE = "candidate"
    SHOW = "show"


VALUES: Final = {  # ours: ADR 0006
    Reason.MY_PROMISE: 1.0,
    Reason.CLOSENESS: 0.95,
    Reason.BIRTHDAY: 0.9,
    Reason.THANKS: 0.85,
    Reason.WIN: 0.85,
    Reason.NEWLY_MET: 0.8,
    Reason.FOLLOW_UP: 0.8,
    Reason.LETTER: 0.8,
    Reason.NEW_ROLE: 0.75,
    Reason.QUIET: 0.7,
    Reason.TOMORROW: 0.6,
    Reason.DORMANT: 0.55,
    Reason.DREAM: 0.5,
    Reason.THEIR_PROMISE: 0.45,
    Reason.ASK: 0.85,
    Reason.INTRODUCTION: 0.9,
    Reason.OPPORTUNITY: 0.9,  # ADR 0030
    Reason.SESSION: 0.9,
    Reason.ADVICE: 0.85,
    Reason.IDEA: 0.6,
    Reason.EVENT: 0.8,
    Reason.DOUBT: 0.3,
    Reason.INTERVIEW: 1.0,
    Reason.INTERVIEW_THANKS: 0.95,
    Reason.AFTER_NO: 0.75,
    Reason.OLD_INTERVIEW: 0.9,
    Reason.CANDIDATE: 0.85,
    Reason.SHOW: 0.5,  # ADR 0038
}
AT_MOST: Final = {  # of seven; ours: ADR 0006
    Reason.MY_PROMISE: 3,
    Reason.CLOSENESS: 3,
    Reason.BIRTHDAY: 3,
    Reason.THANKS: 2,
    Reason.WIN: 3,
    Reason.NEWLY_MET: 2,
    Reason.FOLLOW_UP: 2,
    Reason.LETTER: 2,
    Reason.NEW_ROLE: 2,
    Reason.QUIET: 3,
    Reason.TOMORROW: 2,
    Reason.DORMANT: 2,
    Reason.DREAM: 1,
    Reason.THEIR_PROMISE: 2,
    Reason.ASK: 2,
    Reason.INTRODUCTION: 2,
    Reason.OPPORTUNITY: 2,
    Reason.SESSION: 2,
    Reason.ADVICE: 2,
    Reason.IDEA: 1,
    Reason.EVENT: 3,
    Reason.DOUBT: 1,
    Reason.INTERVIEW: 2,
    Reason.INTERVIEW_THANKS: 4,
    Reason.AFTER_NO: 2,
    Reason.OLD_INTERVIEW: 2,
    Reason.CANDIDATE: 2,
    Reason.SHOW: 1,
}
COOL_DOWN: Final = 14  # days; to write to somebody unasked once in so long is enough; ours: ADR 0006
FEWEST: Final = 3  # on the first day back after weeks away; ours: ADR 0006
LENGTH: Final = 7


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody, and one reason to think of them now."""

    person_id: int
    reason: Reason
    urgency: float  # 0..1
    why: str  # a sentence
    gloss: str  # three words for the margin
    fact: str = ""  # what the reason is about, in the words on file, for a draft
    say: str = ""  # one thing to say or to give
    since: date | None = None  # since when the reason holds; what came up after an answer may speak again
    cool_down: int = 0  # days of rest after the owner did something; none where something happened that asks for a word

    @property
    def weight(self) -> float:
        """What the list is sorted by."""
        return VALUES[self.reason] * self.urgency


@dataclass(frozen=True, slots=True)
class Pick:
    """Somebody on the list: the reason they are on it for, and other reasons that hold as well."""

    candidate: Candidate
    others: tuple[Candidate, ...]

    @property
    def person_id(self) -> int:
        """Who it is."""
        return self.candidate.person_id

    @property
    def also(self) -> tuple[str, ...]:
        """The other reasons, as sentences."""
        return tuple(other.why for other in self.others)


@dataclass(frozen=True, slots=True)
class Mark:
    """What the owner answered last to somebody on Today."""

    answer: str  # done, later or never
    on: date
    until_on: date | None

    def silences(self, candidate: Candidate, today: date) -> bool:
        """Is it quiet about somebody, who has this reason, because of the answer? A done answers what was there on its day."""
        if self.until_on is None or self.answer != "done":
            return self.until_on is None or self.until_on > today
        if candidate.cool_down:
            return (today - self.on).days < candidate.cool_down
        is_new = candidate.since is not None and self.on < candidate.since <= today
        return self.until_on > today and not is_new


def room(last_active_on: date | None, today: date) -> int:
    """How many people the list has room for: two fewer for each week in which the owner did nothing, so that a pause shrinks it."""
    weeks = (today - last_active_on).days // 7 if last_active_on else 0
    return max(FEWEST, LENGTH - 2 * weeks)


def choose(candidates: Iterable[Candidate], *, today: date, marks: Mapping[int, Mark] = MappingProxyType({}), limit: int = LENGTH) -> list[Pick]:
    """The day's list: the heaviest candidates, nobody twice, nobody about whom an answer of the owner's asks for quiet."""
    speaking = (c for c in candidates if c.urgency > 0 and not (c.person_id in marks and marks[c.person_id].silences(c, today)))
    ranked = sorted(speaking, key=_order)
    kinds: Counter[Reason] = Counter()
    chosen: dict[int, list[Candidate]] = {}
    for candidate in ranked:
        if candidate.person_id in chosen:
            if candidate.reason is not Reason.FOLLOW_UP or all(one.reason is not Reason.FOLLOW_UP for one in chosen[candidate.person_id]):
                chosen[candidate.person_id].append(candidate)  # two who tell of one evening say one thing
        elif len(chosen) < limit and kinds[candidate.reason] < AT_MOST[candidate.reason]:
            chosen[candidate.person_id] = [candidate]
            kinds[candidate.reason] += 1
    return [Pick(first, tuple(others)) for first, *others in chosen.values()]


def _order(candidate: Candidate) -> tuple[float, int, str, str]:
    return (-candidate.weight, candidate.person_id, candidate.reason, candidate.why)
