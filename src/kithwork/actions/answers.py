"""What the owner answers to a card of Today: done, later, or not this person."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from kithwork.actions import beliefs, congratulations, people, today
from kithwork.domain.errors import Refused
from kithwork.engines.today import Reason
from kithwork.store.queries import person as person_queries
from kithwork.store.writes import words as writes
from kithwork.store.writes.changes import Journal

QUIET_DAYS: Final = {"done": 14, "later": 7}  # after an answer nobody speaks of them for so long; ours: ADR 0006


class NoSuchAnswer(Refused):
    """The answers are done, later and never."""


def mark(*, owner_id: int, person_id: int, answer: str, now: datetime, reasons: Collection[Reason] | None = None) -> str:
    """What the owner answers to a card: `done`, `later`, or `never` (not this person). Returns what happened.

    Done with a win only where that was a reason that they saw: one of `reasons`, else one that stands on their card of Today.
    """
    if answer not in {"done", "later", "never"}:
        raise NoSuchAnswer
    line = people.line_of(owner_id, person_id)
    until_on = now.date() + timedelta(days=QUIET_DAYS[answer]) if answer in QUIET_DAYS else None
    summary = {"done": f"Done with {line.name}", "later": f"{line.name} waits a week", "never": f"{line.name} will not come up on Today"}[answer]
    with transaction.atomic():
        journal = Journal(owner_id)
        seen = _seen(owner_id, person_id, now) if reasons is None and answer == "done" else reasons or ()
        writes.mark_today(journal, person_queries.anchors(owner_id, person_id), answer=answer, on=now.date(), until_on=until_on)
        if answer == "done" and congratulations.note_all(journal, person_id, now=now, seen=seen):
            summary += ", congratulations included"
        journal.close(summary, now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return summary


def replied(*, owner_id: int, person_id: int, now: datetime) -> str:
    """The owner answered somebody's letter, and nothing else is settled: what else there is to say to them stays. Returns what happened."""
    line = people.line_of(owner_id, person_id)
    summary = f"Answered {line.name}"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.mark_today(journal, person_queries.anchors(owner_id, person_id), answer="replied", on=now.date(), until_on=now.date())
        journal.close(summary, now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return summary


def _seen(owner_id: int, person_id: int, now: datetime) -> Collection[Reason]:
    """The reasons on their card of Today, where there could be something to congratulate on."""
    has_any = congratulations.has_any(owner_id=owner_id, person_id=person_id, now=now)
    return today.seen(owner_id=owner_id, person_id=person_id, now=now) if has_any else ()
