"""Whose dream could do with a word, or a question how the step went?"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from kithwork.actions import dreams
from kithwork.engines import reasons
from kithwork.engines.today import Candidate


def propose(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Those who dream of something and whom nobody encouraged for a season; those who took a step lately."""
    for dream in dreams.listed(owner_id=owner_id, now=now):
        if not dream.line.may_be_spoken_of(now.date()):
            continue
        last = dream.steps[-1] if dream.steps else None
        on = last.on if last else dream.line.said_on
        took = last.words if last and not last.is_mine else ""
        found = reasons.dream(dream.line.person_id, words=dream.line.words, step=took, on=on, is_new=last is None, today=now.date())
        if found:
            yield replace(found, fact="") if dream.line.told_by not in {"", dream.line.person} else found  # a draft says who told it
