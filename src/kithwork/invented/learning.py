"""From whom does the invented owner learn, and who from them? Mentorships, advice and ideas, with the people of the stories; days are days ago."""

from dataclasses import dataclass
from datetime import date
from typing import Final


@dataclass(frozen=True, slots=True)
class Guided:
    """A mentorship, with its sessions (days ago, topics, notes), steps, marks, and its end."""

    person: str
    side: str
    goal: str
    help: tuple[str, ...]
    every: str
    agreement: str
    sessions: tuple[tuple[int, str, str], ...]
    planned: tuple[int, str] | None = None  # in so many days
    steps: tuple[tuple[str, bool, int, int, bool], ...] = ()  # words, whether the owner's, agreed so many days ago, due in so many, done
    marks: tuple[tuple[str, str, int], ...] = ()  # kind, words, days ago
    ended: tuple[int, str] | None = None  # days ago, and what it gave


@dataclass(frozen=True, slots=True)
class Advised:
    """Advice, by or to the owner, and what became of it."""

    person: str
    words: str
    days: int
    is_mine: bool = False
    applied: tuple[int, str] | None = None  # days ago, and the evidence
    told: int | None = None


@dataclass(frozen=True, slots=True)
class Planned:
    """An idea, and the next step in so many days."""

    words: str
    partners: tuple[str, ...]
    topics: str
    lacks: str
    step: str
    due: int


_COACHED: Final = ("TDD", "TDD kata", "mob programming", "refactoring", "interview techniques", "mock interview")
LED: Final[tuple[tuple[str, str, str, str, int | date], ...]] = (  # who or which event, to which organisation, how, when
    ("aled", "", "Fernwick Labs", "liked my talk at the meetup", date(2021, 4, 14)),
    ("", "Slimming World", "Kestrel Marine Survey", "his mother met Denise there", 1697),
)
GUIDED: Final = (
    Guided(
        "marisol",
        "mentor",
        "a first post as a developer",
        ("teach", "guide"),
        "4 weeks",
        "An hour and a half, at Gannet Coffee; what goes wrong stays between us.",
        tuple((1155 - 28 * number, _COACHED[number % len(_COACHED)], "Small steps, and then a dance." if number == 0 else "") for number in range(24)),
        steps=(("one kata a week", False, 1127, -1099, True), ("lend her the book on refactoring", True, 1071, -1043, True)),
        marks=(
            ("progress", "her first pull request was merged", 800),
            ("progress", "a mock interview without a single sorry", 540),
            ("outcome", "Trainee Software Engineer at Stonecrop", 455),
            ("outcome", "Software Engineer at Stonecrop", 60),
        ),
        ended=(450, "I learnt to ask before I explain"),
    ),
    Guided(
        "tyler",
        "mentor",
        "the assessment day of the early careers programme",
        ("challenge",),
        "2 weeks",
        "Half an hour on the telephone, until the day is over.",
        ((45, "what an assessment day is", "He knows more than he thinks."), (30, "his application, line by line", ""), (16, "pairing in front of others", "")),
        steps=(("pair with somebody from the night class", False, 16, 1, False), ("find somebody who passed last year", True, 16, -1, False)),
        marks=(("progress", "the form is in", 300),),
    ),
    Guided(
        "duncan",
        "mentee",
        "leading a small team without writing all of it myself",
        ("challenge", "guide"),
        "6 weeks",
        "An hour, four times; then we look whether it helps.",
        ((92, "letting go of the deployment script", "He asked who else could do it. Nobody, because I never let them."), (48, "a first retro as its host", "")),
        planned=(1, "saying no to a release, delegation"),
        steps=(("let Lucy lead the next planning", True, 48, -6, True), ("write down what only I can do", True, 48, 2, False)),
    ),
)  # fmt: skip
ADVISED: Final = (
    Advised("oksana", "say no with a date, never without one", 60, applied=(12, "the release went out on Monday, and nobody minded")),
    Advised("duncan", "cut the second half of the talk", 40, applied=(32, "twenty minutes, and questions until the end"), told=20),
    Advised("giulia", "taste before you salt", 400),
    Advised("marisol", "say aloud what you would try next", 620, is_mine=True, applied=(500, "they took me for how I think"), told=455),
)
PLANNED: Final = (
    Planned("an article: a bolognese is a build pipeline", ("giulia",), "testing, cooking", "illustration", "the outline on one page", 2),
    Planned("a workshop for beginners at the youth club", ("marisol", "stuart"), "teaching, php", "a room", "ask the club about Thursdays", 12),
)
