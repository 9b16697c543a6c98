"""On which side of a mentorship does the owner sit, what help is wanted, and what becomes of advice? Values are stored and never change."""

from enum import StrEnum
from typing import Final


class MentoringSide(StrEnum):
    """What the owner is in a mentorship."""

    MENTOR = "mentor"
    MENTEE = "mentee"


class HelpKind(StrEnum):
    """What the mentee wants of the mentor."""

    GUIDE = "guide"
    TEACH = "teach"
    CHALLENGE = "challenge"


class MarkKind(StrEnum):
    """What is written down of a mentorship beside its sessions."""

    PROGRESS = "progress"
    OUTCOME = "outcome"  # what became of it, even years later


class AdviceStep(StrEnum):
    """What became of advice."""

    APPLIED = "applied"
    TOLD = "told"  # whoever gave it knows how it worked
    LEFT = "left"  # it was not for whoever got it


HELP_SAID: Final = {
    HelpKind.GUIDE: "guide: show the way, and let me walk",
    HelpKind.TEACH: "teach: explain, and practise with me",
    HelpKind.CHALLENGE: "challenge: ask what I avoid",
}
