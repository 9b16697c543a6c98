"""Candidates whom the owner kept in mind, and who fit a position that is open."""

from collections.abc import Iterator
from datetime import datetime

from kithwork.actions import position_fits
from kithwork.domain.interviews import CandidateStep
from kithwork.engines import interviews as engine
from kithwork.engines.today import Candidate


def propose(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Those who fit a position and have not heard of it yet."""
    for one in position_fits.matches(owner_id=owner_id):
        is_told = any(row.step is CandidateStep.TOLD and row.on >= one.position.opened_on for row in one.candidate.steps)
        found = engine.kept_for(
            one.candidate.person_id,
            position=one.position.words,
            was=one.candidate.position,
            shared=one.why,
            opened_on=one.position.opened_on,
            today=now.date(),
        )
        if found and not is_told and one.candidate.person_id:
            yield found
