"""What could the invented owner have, what had they, and what became of what they kept for others? Days are days ago, or dates of the lockdown."""

from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

When: TypeAlias = int | date


@dataclass(frozen=True, slots=True)
class Possible:
    """An opportunity with its steps; people by their keys."""

    kind: str
    title: str
    organisation: str
    heard: When
    heard_from: str = ""
    whose: str = ""  # for whom it is; the owner, where nobody stands
    channel: str = ""
    place: str = ""
    terms: str = ""
    stages: tuple[tuple[str, When, str], ...] = ()
    parts: tuple[tuple[str, str], ...] = ()
    said: tuple[tuple[str, str], ...] = ()  # kind and words
    sent: tuple[tuple[str, When, str, str], ...] = ()  # kind, when, version, way
    told: tuple[tuple[str, str, str, When], ...] = ()  # who, kind, words, when
    next: tuple[str, int] | None = None  # what, in so many days
    due: int | None = None  # in so many days
    is_sought: bool = False  # whoever told of it did so because the owner was looking


@dataclass(frozen=True, slots=True)
class Sought:
    """What the owner looked for, and whom they told: who, chosen, told, replied in which words."""

    words: str
    constraints: str
    begun: When
    told: tuple[tuple[str, When, When | None, tuple[When, str] | None], ...]
    closed: When | None = None


SOUGHT: Final = (
    Sought(
        "a backend post, remote or in Leeds", "on call alone", date(2021, 3, 18),
        (("stuart", date(2021, 3, 18), date(2021, 3, 18), (date(2021, 3, 19), "Half the meetup is hiring. Ask Sorcha, Aled and Farah")),),
        date(2021, 4, 30),
    ),
    Sought(
        "a team that mends payments and tests before it writes", "five days in an office", 27,
        (("sorcha", 26, 25, (24, "We look for somebody, the form is open")), ("jessica", 26, 25, None), ("farah", 3, None, None)),
    ),
)  # fmt: skip
_BACKEND: Final = "backend developer"
POSSIBLE: Final = (
    Possible(
        "job", "survey technician", "Kestrel Marine Survey", 1690, "rhian", "callum",
        stages=(("preparing", 1689, "He had his letter read twice"), ("applied", 1686, ""), ("interview", 1682, "On a boat"), ("accepted", 1621, "Begins on Monday")),
        parts=(("denise", "hiring-manager"),),
    ),
    Possible(
        "job", _BACKEND, "Dovetail Payments", date(2021, 3, 19), "stuart", is_sought=True,
        stages=(("applied", date(2021, 3, 26), ""), ("interview", date(2021, 4, 7), "A call with Sorcha"), ("rejected", date(2021, 4, 13), "no, but the door is open")),
        parts=(("sorcha", "interviewer"),), told=(("sorcha", "culture", "whoever breaks the build makes the tea", date(2021, 4, 7)),),
    ),
    Possible(
        "job", _BACKEND, "Tanglewood Games", date(2021, 3, 19), "stuart", is_sought=True,
        stages=(("interview", date(2021, 4, 15), ""), ("rejected", date(2021, 4, 21), "no, kind feedback")), parts=(("farah", "interviewer"),),
    ),
    Possible(
        "job", _BACKEND, "Fernwick Labs", date(2021, 3, 19), "stuart", is_sought=True,
        stages=(("interview", date(2021, 4, 22), ""), ("offer", date(2021, 4, 28), ""), ("accepted", date(2021, 4, 29), "")),
        parts=(("aled", "hiring-manager"),),
    ),
    Possible(  # nobody remembers how that one came about
        "job", "php developer", "Northfold Energy", date(2019, 9, 2),
        stages=(("interview", date(2019, 9, 12), ""), ("rejected", date(2019, 9, 16), "")),
    ),
    Possible(
        "job", "software engineer", "Brightwell", 1203,
        stages=(("interview", 1174, "Duncan and Oksana"), ("offer", 1165, ""), ("accepted", 1160, "")),
        parts=(("oksana", "referrer"), ("duncan", "hiring-manager")),
    ),
    Possible(
        "job", "trainee software engineer", "Stonecrop Analytics", 505, whose="marisol", channel="their own page",
        stages=(("applied", 498, ""), ("interview", 470, "They asked about TDD"), ("accepted", 455, "")),
    ),
    Possible(
        "entrant", "early careers programme", "Brightwell", 420, whose="tyler",
        stages=(("preparing", 418, "Hannah says yes please"), ("applied", 300, ""), ("assessment", 40, "The day is booked")),
        parts=(("hannah", "recruiter"),), next=("ask Tyler how the assessment day went", 3),
    ),
    Possible(
        "client", "a page for bookings", "Tamarisk Data S.L.", 200, "tomas-father", terms="twelve days, in three parts",
        stages=(("talk", 190, ""), ("proposal", 181, ""), ("agreed", 170, ""), ("delivered", 17, "He rang to say thank you")),
        parts=(("tomas-father", "client"),),
        said=(("need", "bookings on the telephone as well as on the page"), ("goal", "no more lists on paper by the spring"), ("preference", "one letter a week, no meetings")),
        sent=(("proposal", 181, "two pages, three parts", "a letter to Tomás"),),
    ),
    Possible(
        "client", "a seat map for the box office", "Saltmarsh Theatre", 34, place="Whitby", channel="their letter to all who had worked for them",
        stages=(("talk", 27, "They showed me the old one"),), next=("send them the proposal", 5),
        said=(("topic", "PHP"), ("need", "accessibility: seats that can be chosen without a mouse"), ("goal", "half the queue on the telephone by the summer")),
    ),
    Possible(
        "speaking", "mutation testing in ten minutes", "PHP Meets", 22, "stuart", place="remote",
        stages=(("proposed", 20, ""),), parts=(("stuart", "decision-maker"),), next=("send Stuart the outline", 4),
    ),
    Possible(
        "collaboration", "a talk for two voices on bolognese and code review", "", 48, "giulia",
        stages=(("talk", 45, "Over rigatoni"), ("agreed", 33, "")), parts=(("giulia", "collaborator"),), next=("write the first half", 6),
    ),
    Possible(
        "job", "backend engineer, games and queues", "Tanglewood Games", 26, "farah", place="Leeds or remote",
        said=(("topic", "PHP"), ("topic", "message queues"), ("topic", "Kubernetes")),
        told=(("farah", "culture", "nobody works a weekend before a release any more", 26),),
        next=("ask Farah who decides", 2), due=12,
    ),
    Possible(
        "job", "senior engineer, payments", "Dovetail Payments", 24, "sorcha", is_sought=True, place="remote", terms="four days a week are fine",
        said=(("topic", "PHP"), ("topic", "pair programming"), ("topic", "code review")), parts=(("sorcha", "hiring-manager"),),
        told=(("sorcha", "culture", "we pair until four, and nobody books a meeting on Mondays", 24), ("sorcha", "expectation", "that one says “I do not know” early", 13)),
        sent=(("application", 11, "CV, two pages, payments first", "their form"),),
    ),
)  # fmt: skip
