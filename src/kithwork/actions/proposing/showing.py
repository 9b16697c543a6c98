"""Whom one thing fits best, of those to whom a word may go today."""

from collections.abc import Iterator
from datetime import datetime

from kithwork.actions import guardrails, visible
from kithwork.domain.asking import WordKind
from kithwork.engines import visible as engine
from kithwork.engines.today import Candidate
from kithwork.store.queries.artifacts import ArtifactLine


def best(*, owner_id: int, artifact: ArtifactLine, now: datetime) -> Iterator[Candidate]:
    """One candidate, or none."""
    for fit in visible.whom_it_fits(owner_id=owner_id, artifact=artifact, now=now):
        if not guardrails.in_the_way(owner_id=owner_id, person_id=fit.person.id, kind=WordKind.SHARE, now=now):
            found = engine.to_show(fit.person.id, title=artifact.title, made_on=artifact.on, fits=fit.why[0], today=now.date())
            if found:
                yield found
            return
