"""Pages of ties that ask for a thought, as their partials take them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from kithwork.actions import fading as actions
from kithwork.interfaces.web import pictures
from kithwork.interfaces.web.presenting import persons, said, years
from kithwork.store.queries.glances import RhythmRow

TITLES: Final = {  # what it is of nobody, of one, of several
    "drifting": ("Nobody is drifting away.", "{} mattered lately, and you see each other less.", "{} mattered lately, and you see them less."),
    "reviving": ("Nobody who was dear is long silent.", "{} was dear, and it has been quiet.", "{} were dear, and it has been quiet."),
    "bridges": ("Nobody is your only tie to a group.", "{} is your only tie to a group.", "{} are your only ties to a group."),
}


@dataclass(frozen=True, slots=True)
class Card:
    """Somebody, and why they stand here."""

    person: persons.Head
    months: Sequence[pictures.Month]
    span: str
    gloss: str
    why: str
    warmth: str
    is_beyond: bool


def title(name: str, count: int) -> str:
    """What the page says, in a sentence."""
    nobody, one, several = TITLES[name]
    return (nobody if not count else one if count == 1 else several).format(said.counted(count, "person", "people"))


def cards(found: Sequence[actions.Shown], rhythms: Mapping[int, RhythmRow], *, today: date) -> list[Card]:
    """Everybody on it."""
    return [_card(one, rhythms.get(one.person.id), today) for one in found]


def _card(one: actions.Shown, rhythm: RhythmRow | None, today: date) -> Card:
    months, span = years.shown(rhythm, today=today)
    return Card(persons.head(one.person, one.headline or one.warmth), months, span, one.gloss, one.why, one.warmth, one.is_beyond)
