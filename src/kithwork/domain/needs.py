"""What can be said of a need or an offer, beside its words?"""

from enum import StrEnum


class State(StrEnum):
    """How it stands with it; expired is what is open and whose last day lies behind us, and is never stored."""

    OPEN = "open"
    MET = "met"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class Urgency(StrEnum):
    """How soon it is wanted."""

    NOW = "now"
    SOON = "soon"
    SOMETIME = "sometime"


class MatchAnswerKind(StrEnum):
    """What the owner said of a need and an offer that could go together."""

    DECLINED = "declined"
    DONE = "done"
