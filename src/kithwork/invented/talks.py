"""Which interviews had the invented owner, in both chairs, what have they to tell, and what do they practise? Days are days ago, or dates of the lockdown."""

from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

When: TypeAlias = int | date


@dataclass(frozen=True, slots=True)
class Told:
    """A story of the owner's."""

    title: str
    situation: str
    action: str
    result: str
    proof: str
    answers: str
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A round, of the opportunity of this title there; interviewers by their keys. A day below zero is still to come."""

    organisation: str
    title: str
    on: When
    form: str
    about: str
    people: tuple[str, ...]
    at: str = ""
    asked: tuple[tuple[str, str], ...] = ()  # of the craft: question and answer
    personal: tuple[tuple[str, str], ...] = ()
    learned: tuple[str, ...] = ()
    cares: tuple[tuple[str, str], ...] = ()
    to_learn: tuple[str, ...] = ()
    technical: str = ""
    fit: str = ""
    thanked: int | None = None  # so many days after it


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody whom the owner interviewed and keeps in mind, with their consent."""

    person: str
    position: str
    days: int
    attitude: str
    curiosity: str
    reasons: str
    agreed: str
    topics: tuple[str, ...] = ()
    steps: tuple[tuple[str, int, str], ...] = ()


STORIES: Final = (
    Told(
        "The release nobody noticed",
        "Every release of the booking pages took a night and two people",
        "I wrote a test for each thing that had ever broken, then cut the release into steps that undo themselves",
        "Releases on a Tuesday at ten, and nobody stays late; one roll-back in a year, in four minutes",
        "https://blog.example/a-release-nobody-noticed",
        "Something you made faster; something you are proud of",
        ("releases", "testing", "ci"),
    ),
    Told(
        "The review that hurt",
        "My review of a colleague's first change was right in each line, and she did not speak in the stand-up for a week",
        "I asked her for a coffee, said sorry, and we wrote the team's page on how we review",
        "The page is what newcomers read first; she reviews mine now",
        "",
        "A conflict; a mistake; feedback that you gave or got",
        ("code review", "feedback"),
    ),
    Told(
        "The queue that lost nothing",
        "Orders came twice or not at all when the queue was restarted",
        "I drew what happens on a wall with the team, made each step safe to do twice, and we paired through it in a week",
        "No order lost in two years; the drawing still hangs there",
        "a talk at PHP Meets, on the meetup's page",
        "A hard bug; something you did with others; PHP and message queues",
        ("message queues", "pair programming", "php"),
    ),
)  # fmt: skip
PRACTISED: Final = (
    ("What would you do in your first month here?", "personal", ((30, "halting", "fewer plans, more questions"), (28, "well", ""), (12, "well", ""))),
    ("When would you not write a test?", "technical", ((9, "well", ""),)),
)
HELD: Final = (
    Held(
        "Dovetail Payments", "backend developer", date(2021, 4, 7), "call", "getting to know each other", ("sorcha",),
        asked=(("How do you test what calls a bank?", "with a double, and one real call a night"),), learned=("they pair most of the day",),
        cares=(("sorcha", "people who say “I do not know” early"),), thanked=0,
    ),
    Held(
        "Tanglewood Games", "backend developer", date(2021, 4, 15), "video", "PHP and queues", ("farah",),
        asked=(("What happens when a worker dies in the middle of a job?", "it stays taken: I had no good answer"),), thanked=1,
    ),
    Held(
        "Fernwick Labs", "backend developer", date(2021, 4, 22), "video", "a kata, then questions both ways", ("aled",),
        personal=(("Tell me of something you broke.", "the release of 2020, and what we changed after it"),), cares=(("aled", "small steps"),), thanked=0,
    ),
    Held("Brightwell", "software engineer", 1174, "in-person", "a walk through their code", ("duncan", "oksana"), thanked=1),
    Held(
        "Dovetail Payments", "senior engineer, payments", 8, "video", "pairing on a small service", ("sorcha",), at="10:00",
        asked=(("How would you find out why a payment came twice?", "the queue story; she nodded"), ("What would you measure first?", "time to undo")),
        personal=(("Why leave a place that you like?", "halting: say what draws me, not what I leave"),),
        learned=("the team is five, two of them new", "they release every day"), cares=(("sorcha", "who asks before building"),),
        to_learn=("how card payments are reconciled",), thanked=0,
    ),
    Held(
        "Dovetail Payments", "senior engineer, payments", -4, "video", "architecture, and how we review code", ("sorcha",), at="14:30",
        technical="Draw the queue of the booking pages; have the figures ready", fit="What draws me: pairing until four, and no meetings on Mondays",
    ),
)  # fmt: skip
LOST: Final = (  # a no of late: organisation, title, heard, round, no; the interviewer's key; what came of it
    ("Northfold", "staff engineer", 75, 52, 38, "aled", "deep enough, but not wide enough yet for a staff post", "lead something across two teams"),
)
SEEN: Final = (
    Seen(
        "trang", "software engineer", 700, "calm when the test stayed red", "read our changelog before she came, and asked about the gaps",
        "not enough of our stack yet, and the best questions of the year", "said yes at the end of the talk, and again by mail",
        ("php", "testing"), (("told", 530, "a post opened in the same team"), ("yes", 528, ""), ("hired", 490, "months after the first no")),
    ),
    Seen(
        "tomas-son", "frontend developer", 110, "thanked us for the no", "how we decide what not to build",
        "kind in review, and fast with accessible pages", "yes, by mail", ("frontend", "accessibility"),
    ),
)  # fmt: skip
OPEN: Final = (("a frontend developer who cares about accessibility", ("frontend", "accessibility"), 34),)
