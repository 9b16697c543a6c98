"""What could be had, which stages does it go through, and who has which part in it? Values are stored and never change."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final


class OpportunityKind(StrEnum):
    """Sorts of opportunity."""

    JOB = "job"
    CLIENT = "client"
    COLLABORATION = "collaboration"
    MENTORING = "mentoring"
    SPEAKING = "speaking"
    ENTRANT = "entrant"


class Sense(StrEnum):
    """What a stage means, whatever the owner calls it."""

    OPEN = "open"  # nothing was sent yet
    SENT = "sent"  # the owner waits for an answer: the clock runs
    TALKING = "talking"
    OFFERED = "offered"
    GOING = "going"  # agreed, and under way
    WON = "won"
    LOST = "lost"


class Ending(StrEnum):
    """How an opportunity of any kind may end without being had."""

    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    GHOSTED = "ghosted"


class PersonPart(StrEnum):
    """What somebody is to an opportunity."""

    HEARD_FROM = "heard-from"
    REFERRER = "referrer"
    RECRUITER = "recruiter"
    HIRING_MANAGER = "hiring-manager"
    INTERVIEWER = "interviewer"
    DECISION_MAKER = "decision-maker"
    COLLABORATOR = "collaborator"
    CLIENT = "client"


class OpportunityWordKind(StrEnum):
    """What is written down of an opportunity beside what it is: what it requires, or what a client needs, is after and prefers."""

    TOPIC = "topic"
    NEED = "need"
    GOAL = "goal"
    PREFERENCE = "preference"


class InsightKind(StrEnum):
    """What somebody told the owner of an organisation."""

    CULTURE = "culture"
    EXPECTATION = "expectation"


class SentKind(StrEnum):
    """What the owner sent for an opportunity."""

    APPLICATION = "application"
    PROPOSAL = "proposal"
    FOLLOW_UP = "follow-up"


class SearchStepKind(StrEnum):
    """What happened between the owner and somebody whom they chose to tell of a search."""

    CHOSEN = "chosen"
    TOLD = "told"
    REPLIED = "replied"
    LET_GO = "let-go"


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage by the owner's name, and what it means."""

    name: str
    sense: Sense


def _stages(*pairs: tuple[str, Sense]) -> tuple[Stage, ...]:
    return tuple(Stage(name, sense) for name, sense in pairs)


ENDINGS: Final = tuple(Stage(ending.value, Sense.LOST) for ending in Ending)
STAGES: Final = {
    OpportunityKind.JOB: _stages(
        ("heard", Sense.OPEN),
        ("preparing", Sense.OPEN),
        ("applied", Sense.SENT),
        ("interview", Sense.TALKING),
        ("offer", Sense.OFFERED),
        ("accepted", Sense.WON),
    ),
    OpportunityKind.CLIENT: _stages(
        ("heard", Sense.OPEN),
        ("talk", Sense.TALKING),
        ("proposal", Sense.SENT),
        ("agreed", Sense.GOING),
        ("delivered", Sense.WON),
        ("again", Sense.GOING),
    ),
    OpportunityKind.COLLABORATION: _stages(
        ("heard", Sense.OPEN), ("talk", Sense.TALKING), ("agreed", Sense.GOING), ("under way", Sense.GOING), ("done", Sense.WON)
    ),
    OpportunityKind.MENTORING: _stages(
        ("heard", Sense.OPEN), ("asked", Sense.SENT), ("talk", Sense.TALKING), ("agreed", Sense.GOING), ("done", Sense.WON)
    ),
    OpportunityKind.SPEAKING: _stages(("heard", Sense.OPEN), ("proposed", Sense.SENT), ("accepted", Sense.GOING), ("held", Sense.WON)),
    OpportunityKind.ENTRANT: _stages(
        ("heard", Sense.OPEN),
        ("preparing", Sense.OPEN),
        ("applied", Sense.SENT),
        ("assessment", Sense.TALKING),
        ("offer", Sense.OFFERED),
        ("begun", Sense.WON),
    ),
}
KINDS_SAID: Final = {
    OpportunityKind.JOB: "a job",
    OpportunityKind.CLIENT: "client work",
    OpportunityKind.COLLABORATION: "a collaboration",
    OpportunityKind.MENTORING: "a mentoring place",
    OpportunityKind.SPEAKING: "a talk to give",
    OpportunityKind.ENTRANT: "an entrant place",
}
PARTS_SAID: Final = {
    PersonPart.HEARD_FROM: "told you of it",
    PersonPart.REFERRER: "refers you",
    PersonPart.RECRUITER: "recruits for it",
    PersonPart.HIRING_MANAGER: "hires for it",
    PersonPart.INTERVIEWER: "interviews",
    PersonPart.DECISION_MAKER: "decides",
    PersonPart.COLLABORATOR: "makes it with you",
    PersonPart.CLIENT: "is the client",
}


@dataclass(frozen=True, slots=True)
class Call:
    """What an opportunity asks of the owner: who would hear of it (0 for nobody), why now, what to do, and since when."""

    opportunity_id: int
    name: str
    person_id: int
    why: str
    say: str
    gloss: str
    since: date
