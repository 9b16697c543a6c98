"""What can be asked of somebody, and which steps does an ask take? Values are stored and never change."""

from collections.abc import Collection
from enum import StrEnum
from typing import Final


class AskKind(StrEnum):
    """What the owner asks for."""

    INSIGHT = "insight"
    ADVICE = "advice"
    FEEDBACK = "feedback"
    REVIEW = "review"
    REFERRAL = "referral"
    INTRODUCTION = "introduction"
    OPPORTUNITY = "opportunity"
    HELP = "help"
    TESTIMONIAL = "testimonial"


class AskStep(StrEnum):
    """What happened to an ask."""

    ASKED = "asked"
    ANSWERED = "answered"
    ACTED = "acted"
    TOLD = "told"
    WILLING = "willing"  # of a referral from here on
    SENT = "sent"
    ACKNOWLEDGED = "acknowledged"
    RESULT = "result"
    THANKED = "thanked"
    NO = "no"
    SILENCE = "silence"


class WordKind(StrEnum):
    """What the owner wrote to somebody and marked as sent; the kinds of drafts."""

    HELLO = "hello"
    THANKS = "thanks"
    CONGRATS = "congrats"
    FOLLOW_UP = "follow-up"
    SHARE = "share"
    ASK = "ask"
    REFERRAL = "referral"
    INTRODUCTION = "introduction"
    UPDATE = "update"
    REPLY = "reply"


ASKS_SAID: Final = {
    AskKind.INSIGHT: "an insight",
    AskKind.ADVICE: "advice",
    AskKind.FEEDBACK: "feedback",
    AskKind.REVIEW: "a review",
    AskKind.REFERRAL: "a referral",
    AskKind.INTRODUCTION: "an introduction",
    AskKind.OPPORTUNITY: "an opportunity",
    AskKind.HELP: "help",
    AskKind.TESTIMONIAL: "a testimonial",
}
STEPS_SAID: Final = {
    AskStep.ASKED: "asked",
    AskStep.ANSWERED: "answered",
    AskStep.ACTED: "acted on it",
    AskStep.TOLD: "told them",
    AskStep.WILLING: "willing",
    AskStep.SENT: "sent them what they need",
    AskStep.ACKNOWLEDGED: "passed on",
    AskStep.RESULT: "result known",
    AskStep.THANKED: "thanked",
    AskStep.NO: "a no",
    AskStep.SILENCE: "silence",
}
_NO_HELP: Final = frozenset({AskStep.ASKED, AskStep.NO, AskStep.SILENCE})


def has_helped(steps: Collection[AskStep]) -> bool:
    """Did somebody do something when they were asked? A no is none, even one that was thanked for."""
    return AskStep.NO not in steps and any(step not in _NO_HELP for step in steps)
