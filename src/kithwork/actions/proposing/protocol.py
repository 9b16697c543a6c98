"""What does a part of the product owe, that wants to put people on Today?"""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from kithwork.engines.today import Candidate


class Proposer(Protocol):
    """Finds people with a reason to think of them now.

    It is asked on every look at Today, within a budget that all of them share: a few queries that an index answers. It says nothing twice, and
    need not ask who is archived, do-not-contact or in their cool-down: whoever asks it takes care of that.
    """

    def __call__(self, *, owner_id: int, now: datetime) -> Iterable[Candidate]:
        """Candidates as of that moment; the same all day long."""
