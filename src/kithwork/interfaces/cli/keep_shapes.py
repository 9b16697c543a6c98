"""How do closeness and its proposals look, as data and in words?"""

from datetime import date

from kithwork.actions.closeness import Kept, Proposed
from kithwork.domain import spans
from kithwork.interfaces.cli import shapes
from kithwork.interfaces.cli.printing import Data, day


def kept(one: Kept) -> dict[str, Data]:
    """Somebody whom the owner wants near."""
    return {
        "person": shapes.person(one.person),
        "closeness": one.closeness.value,
        "every_days": one.wanted.every,
        "at_most_days": one.wanted.at_most,
        "talked_on": one.talked_on,
        "next_on": one.next_on,
        "latest_on": one.latest_on,
    }


def proposed(one: Proposed) -> dict[str, Data]:
    """Somebody who could be kept near."""
    return {"person": shapes.person(one.person), "closeness": one.closeness.value, "words": one.words}


def next_in_words(one: Kept, today: date) -> str:
    """How often, when last and when next."""
    last = f"last {day(one.talked_on)}" if one.talked_on else "not talked yet"
    when = "any day now" if one.next_on <= today else f"next about {day(one.next_on)}"
    return f"{spans.every(one.wanted.every)}, {last}, {when}"
