"""What did the invented owner achieve by their own word, who helped, and how did their weeks end? Days are days ago."""

from dataclasses import dataclass
from datetime import date
from typing import Final


@dataclass(frozen=True, slots=True)
class Achieved:
    """A win in the owner's words, and who helped how."""

    words: str
    on: date | int
    helpers: tuple[tuple[str, str], ...] = ()


ACHIEVED: Final = (
    Achieved("First post as a software engineer, at Fernwick Labs", date(2021, 4, 29), (("aled", "liked my talk, and said so at work"),)),
    Achieved("A talk on mutation testing that people wrote to me about", 210, (("oksana", "asked the question that became its middle"),)),
    Achieved("The first quarter in which two clients came by themselves", 40),
)


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise, made so many days ago, due so many days after, and kept so many days after."""

    person: str
    words: str
    days: int
    due: int
    kept: int | None
    is_mine: bool = True


PROMISED: Final = (
    Promised("oksana", "the slides on mutation testing", 205, 7, 5),
    Promised("aled", "a look at his pull request", 160, 3, 3),
    Promised("marisol", "an hour on interview questions", 120, 14, 9),
    Promised("oksana", "her notes on property-based tests", 118, 20, 31, is_mine=False),
    Promised("aled", "two names for the meetup", 75, 7, 6),
    Promised("tyler", "the book on estimating", 70, 10, None),
)
