"""What is an introduction made of: who sits in which seat, and which steps does it take? Values are stored and never change."""

from enum import StrEnum
from typing import Final


class Seat(StrEnum):
    """Where somebody sits; the owner sits in one of the three."""

    CONNECTOR = "connector"
    REQUESTER = "requester"
    TARGET = "target"


class IntroductionStep(StrEnum):
    """What happened; the order is that of a good introduction."""

    WISH = "wish"
    BLURB_READY = "blurb-ready"
    CONNECTOR_ASKED = "connector-asked"
    CONNECTOR_YES = "connector-yes"
    TARGET_ASKED = "target-asked"
    TARGET_YES = "target-yes"
    INTRODUCED = "introduced"
    MET = "met"
    CLOSED = "closed"
    DECLINED = "declined"  # quietly, by the connector or the target
    SILENCE = "silence"  # no answer came, which is no no
    OUTCOME = "outcome"  # what became of it, even years later


STEPS_SAID: Final = {
    IntroductionStep.WISH: "a wish",
    IntroductionStep.BLURB_READY: "the words are ready",
    IntroductionStep.CONNECTOR_ASKED: "the connector is asked",
    IntroductionStep.CONNECTOR_YES: "the connector says yes",
    IntroductionStep.TARGET_ASKED: "the other side is asked",
    IntroductionStep.TARGET_YES: "the other side says yes",
    IntroductionStep.INTRODUCED: "introduced",
    IntroductionStep.MET: "they met",
    IntroductionStep.CLOSED: "thanked and closed",
    IntroductionStep.DECLINED: "no introduction yet",
    IntroductionStep.SILENCE: "no answer came",
    IntroductionStep.OUTCOME: "what became of it",
}
