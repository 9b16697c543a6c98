"""What form has a round, what is said of it afterwards, what is done after a no, and what became of a candidate? Values are stored and never change."""

from enum import StrEnum
from typing import Final


class RoundForm(StrEnum):
    """How a round is held."""

    CALL = "call"
    VIDEO = "video"
    IN_PERSON = "in-person"
    PAIRING = "pairing"
    HOMEWORK = "homework"
    TALK = "talk"


class HeardKind(StrEnum):
    """What is written down after a round."""

    ASKED = "asked"
    LEARNED = "learned"
    CARES = "cares"


class AfterStep(StrEnum):
    """What was done after a no, to keep the door open."""

    FEEDBACK_ASKED = "feedback-asked"
    INTEREST = "interest"
    FEEDBACK = "feedback"
    UPDATE = "update"
    WARM = "warm"
    LET_GO = "let-go"


class CandidateStep(StrEnum):
    """What became of a candidate whom the owner keeps in mind."""

    TOLD = "told"
    YES = "yes"
    NO = "no"
    HIRED = "hired"


FORMS_SAID: Final = {
    RoundForm.CALL: "on the telephone",
    RoundForm.VIDEO: "by video",
    RoundForm.IN_PERSON: "face to face",
    RoundForm.PAIRING: "pairing",
    RoundForm.HOMEWORK: "a task to take home",
    RoundForm.TALK: "a talk to give",
}
AFTER_SAID: Final = {
    AfterStep.FEEDBACK_ASKED: "asked for feedback",
    AfterStep.INTEREST: "said that you stay interested",
    AfterStep.FEEDBACK: "feedback came",
    AfterStep.UPDATE: "sent an update",
    AfterStep.WARM: "was in touch",
    AfterStep.LET_GO: "let go",
}
CANDIDATE_SAID: Final = {
    CandidateStep.TOLD: "told of a position",
    CandidateStep.YES: "wants to hear more",
    CandidateStep.NO: "said no",
    CandidateStep.HIRED: "hired",
}
