"""What does `--json` print of an ask, a problem, and of whoever could vouch?"""

from datetime import date

from kithwork.actions import asked as actions
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.asks import AskLine


def ask(one: AskLine, *, today: date) -> dict[str, Data]:
    """Something that was asked."""
    return {
        "id": one.id,
        "person": one.person_id,
        "name": one.person,
        "kind": one.kind,
        "words": one.words,
        "problem": one.problem_id,
        "step": one.last.step,
        "is_open": one.is_open,
        "due": actions.due(one, today=today),
        "next": list(actions.next_steps(one)),
        "steps": [{"step": row.step, "on": row.on, "words": row.words} for row in one.steps],
    }


def problem(one: actions.Stuck, *, today: date) -> dict[str, Data]:
    """Something that the owner is stuck on."""
    return {
        "id": one.problem.id,
        "words": one.problem.words,
        "begun_on": one.problem.begun_on,
        "solved_on": one.problem.solved_on,
        "asked": [ask(line, today=today) for line in one.asked],
        "helped": [line.person_id for line in one.helped],
        "could_help": [{"person": line.id, "name": line.name, "why": why} for line, why in one.could],
    }


def voucher(one: actions.Voucher) -> dict[str, Data]:
    """Somebody who said something good of the owner's work."""
    return {"person": one.person_id, "name": one.person, "words": one.words, "on": one.on, "source": one.source}
