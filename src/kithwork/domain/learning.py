"""What becomes of something to learn from, and from where does it come that the owner could do better? Values are stored and never change."""

from enum import StrEnum
from typing import Final


class ResourceState(StrEnum):
    """How far the owner is with something that somebody gave them to learn from."""

    TO_READ = "to-read"
    READING = "reading"
    USED = "used"
    LET_GO = "let-go"


class ResourceSource(StrEnum):
    """Where a resource was found."""

    TYPED = "typed"
    LEDGER = "ledger"
    NOTE = "note"
    MESSAGE = "message"
    ANSWER = "answer"


class ToldKind(StrEnum):
    """Where something that the owner was told, or wants to do better, was written down."""

    FEEDBACK = "feedback"
    INTERVIEW = "interview"
    AFTER_NO = "after-no"
    ADVICE = "advice"
    MENTORING = "mentoring"
    ASK = "ask"


class Way(StrEnum):
    """Who learnt from whom."""

    TAUGHT = "taught"
    LEARNT = "learnt"


STATES_SAID: Final = {
    ResourceState.TO_READ: "to read",
    ResourceState.READING: "reading",
    ResourceState.USED: "used",
    ResourceState.LET_GO: "let go",
}
SOURCES_SAID: Final = {
    ResourceSource.TYPED: "as you wrote down",
    ResourceSource.LEDGER: "from what you received",
    ResourceSource.NOTE: "in a note of yours",
    ResourceSource.MESSAGE: "in what they wrote to you",
    ResourceSource.ANSWER: "in their answer to an ask",
}
TOLD_SAID: Final = {
    ToldKind.FEEDBACK: "feedback",
    ToldKind.INTERVIEW: "debrief of an interview",
    ToldKind.AFTER_NO: "feedback after a no",
    ToldKind.ADVICE: "advice",
    ToldKind.MENTORING: "agreed in a mentorship",
    ToldKind.ASK: "you asked for it",
}
