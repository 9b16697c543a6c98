"""How can an import run stand?"""

from enum import StrEnum
from typing import Final


class RunState(StrEnum):
    """An import run that is under way, was read to its end, was cut off, or was taken back."""

    RUNNING = "running"
    FINISHED = "finished"
    INTERRUPTED = "interrupted"
    UNDONE = "undone"


EMPTY: Final = "it is empty"
UNKNOWN_FORMAT: Final = "not a format that Kithwork reads"  # of a file that nothing recognises
