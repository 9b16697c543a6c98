"""Who matters today, and why now?

Candidates come from several parts of the product, each with a value (how much this kind of reason matters), an urgency in 0..1 (how much it
matters that it is today) and the reason in words. The list is the best seven by value * urgency, a person once, no kind filling it. Ties are
broken by the person's number, so a day's list is the same whenever it is asked for. Values and limits are ours: ADR 0006.

Evidence behind the kinds: people appreciate being written to more than senders expect (Liu et al., JPSP 2022); silence beyond one's own rhythm
is a late, gentle alarm, never a fixed cadence (Navarro et al., EPJ Data Science 2017).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final


class Reason(StrEnum):
    """The kinds of reason."""

    MY_PROMISE = "my-promise"
    THEIR_PROMISE = "their-promise"
    BIRTHDAY = "birthday"
    WIN = "win"
    NEW_ROLE = "new-role"
    NEWLY_MET = "newly-met"
    QUIET = "quiet"


VALUES: Final = {  # ours: ADR 0006
    Reason.MY_PROMISE: 1.0,
    Reason.BIRTHDAY: 0.9,
    Reason.NEWLY_MET: 0.8,
    Reason.WIN: 0.85,
    Reason.NEW_ROLE: 0.75,
    Reason.QUIET: 0.7,
    Reason.THEIR_PROMISE: 0.45,
}
AT_MOST: Final = {
    Reason.MY_PROMISE: 4,
    Reason.BIRTHDAY: 3,
    Reason.NEWLY_MET: 2,
    Reason.WIN: 3,
    Reason.NEW_ROLE: 2,
    Reason.QUIET: 4,
    Reason.THEIR_PROMISE: 2,
}
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

    @property
    def weight(self) -> float:
        """What the list is sorted by."""
        return VALUES[self.reason] * self.urgency


@dataclass(frozen=True, slots=True)
class Pick:
    """Somebody on the list: the reason they are on it for, and other reasons that hold as well."""

    candidate: Candidate
    also: tuple[str, ...]

    @property
    def person_id(self) -> int:
        """Who it is."""
        return self.candidate.person_id


def choose(candidates: Iterable[Candidate], *, quiet: Iterable[int] = (), limit: int = LENGTH) -> list[Pick]:
    """The day's list: the heaviest candidates, nobody twice, nobody about whom the owner wants quiet."""
    left_alone = set(quiet)
    ranked = sorted((c for c in candidates if c.urgency > 0 and c.person_id not in left_alone), key=_order)
    kinds: Counter[Reason] = Counter()
    chosen: dict[int, list[Candidate]] = {}
    for candidate in ranked:
        if candidate.person_id in chosen:
            chosen[candidate.person_id].append(candidate)
        elif len(chosen) < limit and kinds[candidate.reason] < AT_MOST[candidate.reason]:
            chosen[candidate.person_id] = [candidate]
            kinds[candidate.reason] += 1
    return [Pick(first, tuple(other.why for other in others)) for first, *others in chosen.values()]


def _order(candidate: Candidate) -> tuple[float, int, str, str]:
    return (-candidate.weight, candidate.person_id, candidate.reason, candidate.why)
