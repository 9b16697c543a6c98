"""What did the invented owner write down by hand? A few lines of each kind, about the people of the stories; days are days ago."""

from dataclasses import dataclass
from typing import Final

OWNER: Final = "owner"


@dataclass(frozen=True, slots=True)
class Said:
    """A need or an offer in somebody's own words."""

    person: str
    words: str
    is_offer: bool = False
    is_dream: bool = False
    told_by: str = ""
    days: int = 30


@dataclass(frozen=True, slots=True)
class Asked:
    """Something that the owner asked, and what became of it: steps with the day on which each was taken."""

    person: str
    kind: str
    words: str
    days: int
    steps: tuple[tuple[str, int, str], ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Between:
    """An introduction by the owner (or to somebody described in words, through a third), with its steps."""

    connector: str
    requester: str
    target: str
    why: str
    days: int
    aim: str = ""
    blurb: str = ""
    steps: tuple[tuple[str, int], ...] = ()


_BLURB: Final = (
    "Robin mends PHP for a living and would like to begin a code club at a youth club in Leeds. She has a room, eight old laptops and two evenings a month. "
    "Would somebody who runs such a club tell her, in half an hour on the telephone, what they would do differently? If it does not suit, no is completely fine."
)
SAID: Final = (
    Said("tyler", "a mock interview before the assessment day, kindly but without mercy", days=34),
    Said("marisol", "a more senior engineer to ask about leading her first small project", days=28),
    Said("farah", "has a post for somebody who likes PHP, queues and testing, in the games backend", is_offer=True, days=26),
    Said("aled", "his next job: backend, queues, payments, no more on-call alone", told_by="sorcha", days=25),
    Said("kwabena", "to make a short film of his own, about the boats at Whitby", is_dream=True, days=41),
    Said("ines", "lends cameras and lenses to people who make their first film", is_offer=True, days=40),
    Said("stuart", "speakers for the spring meetups, beginners very welcome", days=22),
    Said("trang", "can explain parsers and grammars to anybody", is_offer=True, days=21),
    Said("hannah", "people who tell beginners about their way into software at the open day", days=14),
    Said("callum", "a cheap second-hand laptop for charts on board", told_by="rhian", days=33),
    Said(OWNER, "an hour of code review on Friday afternoons", is_offer=True, days=31),
    Said(OWNER, "can hold a mock interview, and say afterwards what went well", is_offer=True, days=31),
    Said(OWNER, "somebody who has brought remote pair programming to a whole team", days=27),
    Said("sorcha", "has brought remote pairing to three teams, and tells what went wrong", is_offer=True, days=18),
)
ASKED: Final = (
    Asked(
        "duncan",
        "review",
        "the talk about mutation testing",
        44,
        (("answered", 40, "Cut the second half, it is all in the first"), ("acted", 32, ""), ("told", 20, ""), ("thanked", 20, "")),
    ),
    Asked("oksana", "advice", "how to say no to a release on a Friday", 61, (("answered", 60, ""), ("told", 45, ""), ("thanked", 45, ""))),
    Asked("giulia", "help", "a test that fails on Mondays only", 19, problem="flaky payment tests"),
)
BETWEEN: Final = (
    Between("", "marisol", "sorcha", "how a payments team tests without a staging system", 16, steps=(("connector-yes", 16), ("target-asked", 15))),
    Between("", "tyler", "hannah", "the early careers programme at Brightwell", 62, steps=(("connector-yes", 62), ("target-asked", 61), ("target-yes", 60), ("introduced", 60))),
    Between("stuart", "", "", "a youth club that wants to begin with code", 23, aim="somebody who runs a code club", blurb=_BLURB, steps=(("blurb-ready", 22), ("connector-asked", 21))),
)  # fmt: skip
GAVE: Final = (("marisol", "listened", "her first retro as a host", 36), ("tyler", "feedback", "his application", 58))
MET: Final = (  # who, through whom, at what
    ("marisol", "dad", "salsa class"),
)
RELATED: Final = (("marisol", "salsa classmate", "dad"), ("rhian", "partner", "callum"))
GOAL: Final = ("job", "a team that mends payments and tests before it writes", 2)  # kind, words, hours a week
AIMED: Final = (  # whom it leads to, or which organisation; why; what was done about it
    ("", "Dovetail Payments", "their talks about queues", ("read",)),
    ("sorcha", "", "has been there for years, and tells how it is", ()),
)
CALLED_UPON: Final = (("oksana", "a bad week at work"), ("dad", "anything at all"))
PROMISED: Final = (("tyler", "the list of questions for the assessment day", 3, 2),)  # made so many days ago, due in so many days


@dataclass(frozen=True, slots=True)
class Gathering:
    """An event that the owner wrote down: days from today, who is there, whom they hope to meet, and the lines that they captured."""

    name: str
    days: int
    place: str = ""
    region: str = ""
    is_remote: bool = False
    goal: str = ""
    questions: tuple[str, ...] = ()
    there: tuple[str, ...] = ()
    wanted: tuple[tuple[str, str], ...] = ()  # who, why
    lines: tuple[tuple[str, str], ...] = ()  # who, what; `{}` stands for their name; nobody for somebody new
    let_go: tuple[str, ...] = ()


ONE_SERIES: Final = ("Hilltop Festival crew", "Hilltop Festival")  # an event that is called otherwise, and to which series it belongs
TAKEN: Final = ("Remote PHP meetup", "Northern Code Supper", "Hilltop Festival")  # how entries of the calendar begin that the owner said are events
GATHERED: Final = (
    Gathering("Leeds Code Dojo #13", 20, place="Leeds", region="Yorkshire", there=("stuart", "trang")),
    Gathering(
        "Remote PHP meetup #15",
        1,
        is_remote=True,
        region="United Kingdom",
        goal="hear who hires, and bring Marisol along",
        questions=("What did you stop doing this year?", "Who should speak next?"),
        there=("stuart", "sorcha"),
        wanted=(("farah", "ask how the games backend tests its queues"),),
    ),
    Gathering(
        "Leeds Code Dojo #12",
        -1,
        place="Leeds",
        region="Yorkshire",
        goal="find two people who would speak in spring",
        there=("stuart",),
        lines=(
            ("stuart", "{} looks for speakers for spring, promised him a talk about mutation testing by friday"),
            ("trang", "coffee with {}, she writes a parser for recipes"),
            ("ines", "{} films the next dojo, and asks who would stand before the camera"),
            ("", "met Nadia Okonkwo, she mends the pages of the council for people who cannot see them"),
        ),
        let_go=("trang",),
    ),
)
COMMUNITIES: Final = (  # name, about, place, role, who is in it, what was done: kind, what, who helped, days ago, what came of it
    (
        "Remote PHP meetup",
        "PHP, queues, testing, legacy code",
        "remote, all over the country",
        "a regular since the lockdown",
        ("stuart", "sorcha", "aled", "farah"),
        (
            ("asked", "who is hiring?", "stuart", 2075, "three interviews, one of them the next job"),
            ("answered", "how to test a queue without a broker", "farah", 1900, ""),
            ("took-part", "a talk about mutation testing", "", 1800, "Farah asked for the slides"),
        ),
    ),
    (
        "Northern Code Supper",
        "code, cooking, first talks of beginners",
        "Leeds",
        "helps to cook",
        ("giulia", "zanele"),
        (("asked", "a room for a code club", "", 23, ""), ("shared", "the list of talks for beginners", "", 90, "two first talks")),
    ),
)
