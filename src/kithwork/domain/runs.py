"""How can an import run stand?"""

from enum import StrEnum


class RunState(StrEnum):
    """An import run that is under way, was read to its end, was cut off, or was taken back."""

    RUNNING = "running"
    FINISHED = "finished"
    INTERRUPTED = "interrupted"
    UNDONE = "undone"
