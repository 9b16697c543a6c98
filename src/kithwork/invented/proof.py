"""What has the invented owner made, who noticed it, and what is on its way? Days are days ago; people stand by their keys."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Made:
    """Something to show: noticed by (person, days ago, where, words), and what came of it (kind, person, organisation of an opportunity, days ago, words)."""

    kind: str
    title: str
    days: int
    url: str
    skills: tuple[str, ...]
    words: str = ""
    result: str = ""
    noticed: tuple[tuple[str, int, str, str], ...] = ()
    came: tuple[tuple[str, str, str, int, str], ...] = ()
    story: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """Something to make public, at which stage since so many days, for whom, and the next step in so many."""

    title: str
    words: str
    topics: tuple[str, ...]
    audience: str
    people: tuple[str, ...]
    stage: str
    days: int
    step: str = ""
    due: int = 0
    url: str = ""


MADE: Final = (
    Made(
        "post", "Three things mutation testing taught me", 1215, "https://robin-adeyemi.example/mutation-testing", ("mutation testing", "testing"),
        result="It went round a team at Brightwell, who wrote to me",
        noticed=(("oksana", 1203, "LinkedIn", "went round our team"),),
        came=(("referral", "oksana", "Brightwell", 1185, "put my name in, and told Duncan to read the posts"),),
    ),
    Made(
        "talk", "Testing what you inherit", 1800, "https://robin-adeyemi.example/inherit", ("testing", "refactoring"),
        words="Twenty minutes at the remote meetup, with one failing test that everybody could run.",
        noticed=(("farah", 1799, "Remote PHP meetup", "asked for the slides"),),
    ),
    Made(
        "talk", "The queue that lost nothing", 260, "https://robin-adeyemi.example/queue", ("message queues", "php"),
        result="Two teams drew their own queue on a wall",
        noticed=(("stuart", 258, "PHP Meets", "still talks about the drawing"),),
        story="The queue that lost nothing",
    ),
)  # fmt: skip
WRITTEN: Final = (
    Written(
        "A year of sending the questions first", "What became better in our interviews, and what did not.", ("interviews",), "whoever hires",
        ("hannah",), "out", 34, url="https://robin-adeyemi.example/interview",
    ),
    Written(
        "Say no with a date", "Three releases, one sentence, and who was glad of it.", ("releases", "delegation"), "people who lead for the first time",
        ("duncan",), "draft", 12, "let Duncan read it", 3,
    ),
    Written(
        "What to keep of code that one deletes", "", ("refactoring",), "people who inherit old code", (), "idea", 20, "three examples on one page", 9,
    ),
)  # fmt: skip
PACE: Final = "one a quarter"
