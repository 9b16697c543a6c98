"""What may grow over months, as the owner sees it?"""

from enum import StrEnum
from typing import Final


class Strand(StrEnum):
    """Sorts of things that a month holds."""

    LEARNING = "learning"
    SHARING = "sharing"
    PROMISES = "promises"
    MET = "met"
    GIVES = "gives"


STRANDS_SAID: Final = {
    Strand.LEARNING: "Learned",
    Strand.SHARING: "Shared",
    Strand.PROMISES: "Promises kept",
    Strand.MET: "New people",
    Strand.GIVES: "Given",
}
