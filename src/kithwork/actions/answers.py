"""What the owner answers to a card of Today: done, later, or not this person."""

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from kithwork.actions import beliefs, congratulations, people
from kithwork.domain.errors import Refused
from kithwork.store.queries import person as person_queries
from kithwork.store.writes import words as writes
from kithwork.store.writes.changes import Journal

QUIET_DAYS: Final = {"done": 14, "later": 7}  # after an answer nobody speaks of them for so long; ours: ADR 0006


class NoSuchAnswer(Refused):
    """The answers are done, later and never."""


def mark(*, owner_id: int, person_id: int, answer: str, now: datetime) -> str:
    """What the owner answers to a card: `done`, `later`, or `never` (not this person). Returns what happened."""
    if answer not in {"done", "later", "never"}:
        raise NoSuchAnswer
    line = people.line_of(owner_id, person_id)
    until_on = now.date() + timedelta(days=QUIET_DAYS[answer]) if answer in QUIET_DAYS else None
    summary = {"done": f"Done with {line.name}", "later": f"{line.name} waits a week", "never": f"{line.name} will not come up on Today"}[answer]
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.mark_today(journal, person_queries.anchors(owner_id, person_id), answer=answer, on=now.date(), until_on=until_on)
        if answer == "done" and congratulations.note_all(journal, person_id, now=now):
            summary += ", congratulations included"
        journal.close(summary, now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return summary
