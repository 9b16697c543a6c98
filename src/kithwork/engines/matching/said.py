"""What did somebody say that they look for, or that they can give?"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What is looked for or given."""

    WORK = "job"
    SKILL = "skill"
    INTRODUCTION = "introduction"
    FEEDBACK = "feedback"
    TOOL = "tool"
    TIME = "time"
    LISTENING = "listening"


@dataclass(frozen=True, slots=True)
class Said:
    """A need or an offer, in its speaker's words."""

    id: int
    person: int
    words: str
    kind: Kind
    said_on: date
    topics: tuple[str, ...] = ()
    place: str | None = None  # where one has to be; "remote" is nowhere in particular
    expires_on: date | None = None  # the last day on which it holds
    is_confidential: bool = False

    def is_over(self, today: date) -> bool:
        """Its last day lies behind us."""
        return self.expires_on is not None and self.expires_on < today
