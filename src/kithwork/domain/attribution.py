"""Of what can something come, and what can come of it? Values appear in `--json` and in the owner's own links, and never change."""

from enum import StrEnum
from typing import Final


class ThingKind(StrEnum):
    """What can stand in a chain from an outcome back to how it began."""

    OPPORTUNITY = "opportunity"
    MENTORSHIP = "mentorship"
    INTRODUCTION = "introduction"
    PERSON = "person"
    INTRODUCER = "introducer"  # through whom somebody was met; the same person may introduce many
    EVENT = "event"
    SERIES = "series"
    PLACE = "place"  # a repository or a list where two were seen first
    CHANNEL = "channel"  # a board, a page, a post
    IDEA = "idea"
    ARTIFACT = "artifact"  # something that the owner made and can show


class OutcomeKind(StrEnum):
    """What there is to account for."""

    INTERVIEW = "interview"
    OFFER = "offer"
    JOB = "job"
    CLIENT = "client"
    COLLABORATION = "collaboration"
    TALK = "talk"
    PLACE = "place"
    PROGRESS = "progress"  # what became of somebody whom the owner mentored
    INTRODUCTION = "introduction"  # what became of one that was made


OUTCOMES_SAID: Final = {
    OutcomeKind.INTERVIEW: ("interview", "interviews"),
    OutcomeKind.OFFER: ("offer", "offers"),
    OutcomeKind.JOB: ("job", "jobs"),
    OutcomeKind.CLIENT: ("client", "clients"),
    OutcomeKind.COLLABORATION: ("collaboration", "collaborations"),
    OutcomeKind.TALK: ("talk", "talks"),
    OutcomeKind.PLACE: ("place", "places"),
    OutcomeKind.PROGRESS: ("mentee’s success", "mentees’ successes"),
    OutcomeKind.INTRODUCTION: ("introduction that became something", "introductions that became something"),
}
