"""The owner begins as somebody, or sets a rhythm themselves; what they set is changed by nobody else."""

from datetime import datetime

from django.db import transaction

from kithwork.actions import keeping, starting
from kithwork.domain import spans
from kithwork.domain.closeness import Closeness
from kithwork.domain.errors import Refused
from kithwork.domain.starting import STARTING_SAID, Starting
from kithwork.engines.closeness import INTERVALS, interval
from kithwork.store.queries import playbooks as queries
from kithwork.store.writes import opportunities as opportunity_writes
from kithwork.store.writes import playbooks as writes
from kithwork.store.writes.changes import Journal


class NoSuchBeginning(Refused):
    """One begins as a student, senior, freelancer or hiring, or as nobody in particular."""

    exit_code = 2


def begin(*, owner_id: int, wanted: Starting | None, now: datetime) -> str:
    """What `starting.plan` says, in one step; returns what happened."""
    if queries.starting(owner_id) is wanted:
        return f"You begin as {STARTING_SAID[wanted]} already" if wanted else "You begin as nobody in particular already"
    summary = f"Begin as {STARTING_SAID[wanted]}" if wanted else "Begin as nobody in particular"
    with transaction.atomic():
        plan = starting.plan(owner_id=owner_id, wanted=wanted)
        journal = Journal(owner_id)
        for closeness, target in plan.rhythms:
            writes.pace(journal, closeness, target.every if target else None, target.at_most if target else None)
        for kind, stages in plan.stages:
            opportunity_writes.stages(journal, kind, stages)
        writes.begin_as(journal, wanted or "", on=now.date())
        journal.close(summary, now=now)
    return summary


def named(text: str) -> Starting | None:
    """The beginning of this name; no words for nobody in particular. Raises NoSuchBeginning."""
    if text and text not in set(Starting):
        raise NoSuchBeginning
    return Starting(text) if text else None


def rhythm(*, owner_id: int, closeness: str, now: datetime, every: str = "", at_most: str = "") -> str:
    """How often the owner wants to be in touch with people of a closeness; without words as it comes with Kithwork. Returns it as a sentence.

    Raises keeping.NoSuchCloseness, keeping.NotAnInterval, keeping.ShorterThanIdeal.
    """
    if closeness not in set(Closeness):
        raise keeping.NoSuchCloseness
    of = Closeness(closeness)
    every_days, at_most_days = keeping.days_of(every), keeping.days_of(at_most)
    wanted = interval(of, every_days, at_most_days)
    if wanted.at_most < wanted.every:
        raise keeping.ShorterThanIdeal
    is_usual = wanted == INTERVALS[of]
    said = f"{of.capitalize()}: in touch {spans.every(wanted.every)}, and after {spans.in_words(wanted.at_most)} at the latest"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.pace(journal, of, None if is_usual else wanted.every, None if is_usual else wanted.at_most)
        if journal.rows:
            journal.close(said, now=now)
    return said
