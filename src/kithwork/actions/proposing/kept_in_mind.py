"""Candidates whom the owner kept in mind, now that a position is open; whom it fits is found out only where one opened of late."""

from collections.abc import Iterator
from datetime import datetime
from importlib import import_module
from typing import Final

from kithwork.actions.proposing.protocol import Proposer
from kithwork.engines import interviews as engine
from kithwork.engines.today import Candidate
from kithwork.store.queries import candidates

_FITTING: Final = "kithwork.actions.proposing.fitting"  # by name: it reads the topics, which takes longer than all else (ADR 0013)


def propose(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Those who fit a position and have not heard of it yet."""
    today = now.date()
    if any(one.closed_on is None and engine.is_news(one.opened_on, today=today) for one in candidates.positions(owner_id)):
        fitting: Proposer = import_module(_FITTING).propose
        yield from fitting(owner_id=owner_id, now=now)
