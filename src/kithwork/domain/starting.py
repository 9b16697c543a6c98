"""As whom does the owner begin? It sets what can be set otherwise later. Values are stored and never change."""

from enum import StrEnum
from typing import Final


class Starting(StrEnum):
    """Where somebody stands in their working life."""

    STUDENT = "student"
    SENIOR = "senior"
    FREELANCER = "freelancer"
    HIRING = "hiring"


STARTING_SAID: Final = {
    Starting.STUDENT: "a student, or somebody on the way to a first post",
    Starting.SENIOR: "a senior engineer",
    Starting.FREELANCER: "a freelancer",
    Starting.HIRING: "an engineer who hires",
}
