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
    Achieved("First post as a developer, at Fernwick Labs", date(2021, 4, 29), (("aled", "liked my talk, and said so at work"),)),
    Achieved("A talk on mutation testing that people wrote to me about", 210, (("oksana", "asked the question that became its middle"),)),
    Achieved("The first quarter in which two clients came by themselves", 40),
)
