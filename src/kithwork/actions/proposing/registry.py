"""Which parts of the product propose people for Today? A part joins by one line here."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from kithwork.actions.proposing import (
    asked,
    brought,
    celebrated,
    doubted,
    encouraged,
    gathered,
    interviewed,
    kept,
    kept_in_mind,
    mentored,
    met,
    planned,
    possible,
    promised,
    quiet,
    reviving,
    thanked,
    turned_down,
    worked,
)
from kithwork.actions.proposing.protocol import Proposer
from kithwork.engines.today import Candidate

PROPOSERS: Final[tuple[Proposer, ...]] = (
    promised.propose,
    kept.propose,
    celebrated.propose,
    thanked.propose,
    asked.propose,
    brought.propose,
    possible.propose,
    worked.propose,
    encouraged.propose,
    gathered.propose,
    met.propose_newly_met,
    met.propose_follow_ups,
    mentored.propose,
    quiet.propose,
    reviving.propose,
    planned.propose,
    interviewed.propose,
    turned_down.propose,
    kept_in_mind.propose,
    doubted.propose,
)


def candidates(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Everybody whom any part proposes."""
    for propose in PROPOSERS:
        yield from propose(owner_id=owner_id, now=now)
