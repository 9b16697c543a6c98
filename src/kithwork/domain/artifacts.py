"""What can somebody show that they made, what can come of it, and on which way is something that they write? Values are stored and never change."""

from enum import StrEnum
from typing import Final


class ArtifactKind(StrEnum):
    """What sort of thing it is that one can show."""

    PROJECT = "project"
    EXPERIMENT = "experiment"
    POST = "post"
    TALK = "talk"
    RELEASE = "release"
    REVIEW = "review"
    CERTIFICATE = "certificate"


class LedTo(StrEnum):
    """What came of it that somebody noticed something."""

    CONVERSATION = "conversation"
    ASK = "ask"
    REFERRAL = "referral"
    INTRODUCTION = "introduction"
    INTERVIEW = "interview"
    OPPORTUNITY = "opportunity"


class PieceStage(StrEnum):
    """How far something is that the owner wants to make public."""

    IDEA = "idea"
    DRAFT = "draft"
    OUT = "out"
    LEFT = "left"  # it is not to be written after all


class Span(StrEnum):
    """How long the owner's own rhythm goes before it begins anew."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


DAYS: Final = {Span.WEEK: 7, Span.MONTH: 30, Span.QUARTER: 91, Span.YEAR: 365}
STAGES_SAID: Final = {PieceStage.IDEA: "idea", PieceStage.DRAFT: "draft", PieceStage.OUT: "out", PieceStage.LEFT: "left aside"}
