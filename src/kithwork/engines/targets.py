"""Which small step comes before an ask of somebody, and where does the owner's next hour go?

Read, comment, share, ask a question: who has done that is no stranger when they ask. The next hour goes to the goal that got least of the hours that the
owner wanted to give it this week, and there to the target that has waited longest. Ours: ADR 0029.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from kithwork.domain.aims import WARMING, NearingKind

HOURS: Final = 2  # a week for a goal of which the owner did not say how many; ours: ADR 0029
WARM: Final = 2  # different small steps, from which on an ask is no cold one; ours: ADR 0029
TO_DO: Final[Mapping[NearingKind, str]] = {
    NearingKind.READ: "Read something of theirs.",
    NearingKind.COMMENT: "Say one thoughtful thing about it, where they wrote it.",
    NearingKind.SHARE: "Share something that helps them.",
    NearingKind.QUESTION: "Ask one question that follows from what you read.",
}


@dataclass(frozen=True, slots=True)
class Waiting:
    """A target, to which goal it belongs (0 for none), what was done, and when last."""

    target_id: int
    goal_id: int
    done: Sequence[NearingKind]
    last_on: date | None
    begun_on: date


@dataclass(frozen=True, slots=True)
class Effort:
    """How much the owner wants to give a goal in a week, and gave it in this one."""

    goal_id: int
    weekly_hours: int | None
    minutes: int

    @property
    def left(self) -> float:
        """What part of the week's hours is left; none when it got them."""
        wanted = 60 * (self.weekly_hours if self.weekly_hours is not None else HOURS)
        return max(0.0, 1 - self.minutes / wanted) if wanted else 0.0


def next_step(done: Sequence[NearingKind]) -> NearingKind | None:
    """The small step that comes next; none when all four were taken."""
    return next((kind for kind in WARMING if kind not in done), None)


def is_warm(done: Sequence[NearingKind]) -> bool:
    """Was enough done that an ask is no cold one?"""
    return len(set(done) & set(WARMING)) >= WARM


def next_hour(targets: Sequence[Waiting], efforts: Sequence[Effort]) -> Waiting | None:
    """The target to which the next hour goes; none without a goal that still has hours this week."""
    left = {effort.goal_id: effort.left for effort in efforts}
    some = [one for one in targets if left.get(one.goal_id, 0) > 0]
    return min(some, key=lambda one: (-left[one.goal_id], one.last_on or one.begun_on, one.target_id), default=None)
