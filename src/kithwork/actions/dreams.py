"""What do others dream of, and what happened on the way to it? `encouraging` writes it down."""

from dataclasses import dataclass
from datetime import datetime

from kithwork.domain.dates import day_in_words
from kithwork.domain.needs import State
from kithwork.store.queries import dreams as queries
from kithwork.store.queries import needs
from kithwork.store.queries.dreams import StepLine
from kithwork.store.queries.needs import NeedLine


@dataclass(frozen=True, slots=True)
class Dream:
    """What somebody dreams of, and what happened on the way to it, the oldest first."""

    line: NeedLine
    steps: tuple[StepLine, ...]

    @property
    def words(self) -> str:
        """What happened last, as a sentence."""
        if not self.steps:
            return "Nobody has encouraged them yet, as far as is on file."
        last = self.steps[-1]
        return f"{'You said' if last.is_mine else 'They took a step'} on {day_in_words(last.on)}: {last.words}."


def listed(*, owner_id: int, now: datetime) -> list[Dream]:
    """Open dreams of others, those first of which nothing was heard for longest."""
    steps = queries.steps(owner_id)
    lines = [line for line in needs.dreams(owner_id) if not line.is_mine and line.state(now.date()) is State.OPEN]
    found = [Dream(line, tuple(one for one in steps if one.dream == line.key)) for line in lines]
    return sorted(found, key=lambda one: (one.steps[-1].on if one.steps else one.line.said_on, one.line.id))
