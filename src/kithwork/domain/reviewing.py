"""Which steps has the review of a week, and how may one answer what stands there? Values are stored and never change."""

from enum import StrEnum
from typing import Final


class ReviewStep(StrEnum):
    """The steps, in their order."""

    INBOX = "inbox"
    DUE = "due"
    GIVES = "gives"
    REACH_OUTS = "reach-outs"
    NEXT = "next"
    REFLECTION = "reflection"


class ReviewAct(StrEnum):
    """What the owner may do with something on the list."""

    DONE = "done"
    LATER = "later"  # it waits for another week
    DROP = "drop"


STEPS_SAID: Final = {
    ReviewStep.INBOX: "Inbox",
    ReviewStep.DUE: "Promises and replies",
    ReviewStep.GIVES: "Three gives",
    ReviewStep.REACH_OUTS: "Two reach-outs",
    ReviewStep.NEXT: "Next steps",
    ReviewStep.REFLECTION: "Reflection",
}
DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
