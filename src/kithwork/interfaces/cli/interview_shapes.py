"""What does `--json` print of rounds, and of what is to be learnt after them?"""

from kithwork.actions import interviews
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.rounds import LearningLine, RoundLine


def round_(one: RoundLine) -> dict[str, Data]:
    """One conversation about an opportunity."""
    return {
        "id": one.id,
        "opportunity": one.opportunity_id,
        "organisation": one.organisation,
        "title": one.title,
        "number": one.number,
        "on": one.on,
        "at": one.at,
        "form": one.form,
        "words": one.words,
        "technical": one.technical,
        "personal": one.personal,
        "debriefed_on": one.debriefed_on,
        "is_called_off": one.is_called_off,
        "people": [{"person": row.person_id, "name": row.person, "words": row.words, "thanked_on": row.thanked_on} for row in one.people],
        "heard": [{"kind": row.kind, "words": row.words, "answer": row.answer, "person": row.person_id or None} for row in one.heard],
    }


def standing(one: interviews.Standing, *, is_all: bool) -> dict[str, Data]:
    """All rounds, by what they wait for."""
    shown: dict[str, Data] = {
        "coming": [round_(row) for row in one.coming],
        "to_debrief": [round_(row) for row in one.to_debrief],
        "to_thank": [{"round": row.id, "person": seat.person_id, "name": seat.person} for row, seat in one.to_thank],
    }
    return {**shown, "past": [round_(row) for row in one.past]} if is_all else shown


def learning(one: LearningLine) -> dict[str, Data]:
    """Something to learn."""
    days = {"begun_on": one.begun_on, "due_on": one.due_on, "done_on": one.done_on}
    return {"id": one.id, "opportunity": one.opportunity_id, "where": one.where, "words": one.words, **days}
