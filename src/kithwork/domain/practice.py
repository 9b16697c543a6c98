"""Which questions does one practise, and how did it go? Values are stored and never change."""

from enum import StrEnum


class QuestionKind(StrEnum):
    """What an interview tests: the craft, or the person."""

    TECHNICAL = "technical"
    PERSONAL = "personal"


class Went(StrEnum):
    """How the answer went, in the owner's own judgement."""

    WELL = "well"
    HALTING = "halting"
    BADLY = "badly"
