"""After a no the owner says what they asked for, said or heard; feedback becomes something to learn, and the door stays open until they let it go."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from django.db import transaction

from kithwork.actions import asking, closings, openings, whole_words, words
from kithwork.actions.debriefs import ToLearn
from kithwork.domain.errors import Refused
from kithwork.domain.interviews import AFTER_SAID, AfterStep
from kithwork.store.queries import rounds as queries
from kithwork.store.writes import rounds as writes
from kithwork.store.writes.changes import Journal

LONGEST: Final = 500


class NoSuchStep(Refused):
    """After a no come feedback-asked, interest, feedback, update, warm and let-go."""

    exit_code = 2


class NotLost(Refused):
    """That did not end with a no."""


def step(
    *, owner_id: int, opportunity_id: int, step: str, now: datetime, text: str = "", on: date | None = None, to_learn: Sequence[ToLearn] = ()
) -> str:
    """What was done or heard after a no; feedback may become something to learn. Returns what happened.

    Raises NoSuchOpportunity, NoSuchStep, NotLost, asking.StillToCome.
    """
    if step not in set(AfterStep):
        raise NoSuchStep
    line, what, day = openings.numbered(owner_id=owner_id, opportunity_id=opportunity_id), AfterStep(step), on or now.date()
    lost_on = closings.lost_on(owner_id, line)
    if lost_on is None:
        raise NotLost(f"{line.name} did not end with a no; it stands at “{line.last.stage}”.")
    if day > now.date() or day < lost_on:
        raise asking.StillToCome("That comes after the no, and up to today.")
    said = whole_words.any_(text, "What is said of it", longest=LONGEST)
    if what is AfterStep.FEEDBACK:
        whole_words.some(text, "Feedback", longest=LONGEST)
    summary = f"{AFTER_SAID[what][0].upper()}{AFTER_SAID[what][1:]}: {line.name}"
    is_done = any((row.step, row.words, row.on) == (what, said, day) for row in queries.after(owner_id).get(opportunity_id, []))
    with transaction.atomic():
        journal = Journal(owner_id)
        if not is_done:
            writes.after(journal, opportunity_id, step=what, on=day, words=said)
        for one in to_learn:
            writes.learn(journal, opportunity_id, whole_words.some(one.words, "Learning", longest=LONGEST), on=now.date(), due_on=one.due_on)
        words.close(journal, summary, now)
    return summary
