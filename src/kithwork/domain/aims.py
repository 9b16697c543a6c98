"""What does the owner aim for, and how does one come nearer to somebody before asking? Values are stored and never change."""

from enum import StrEnum
from typing import Final


class AimKind(StrEnum):
    """Sorts of goal."""

    JOB = "job"
    CAREER = "career"
    SKILL = "skill"
    CLIENT = "client"
    COMMUNITY = "community"
    MENTOR = "mentor"


class NearingKind(StrEnum):
    """What the owner did about a target; the first four warm up, before anything is asked."""

    READ = "read"
    COMMENT = "comment"
    SHARE = "share"
    QUESTION = "question"
    TIME = "time"
    NEWS = "news"


WARMING: Final = (NearingKind.READ, NearingKind.COMMENT, NearingKind.SHARE, NearingKind.QUESTION)
