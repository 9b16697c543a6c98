"""What does `--json` print of a win?"""

from kithwork.actions.birthdays import WORDS, Birthday
from kithwork.actions.own_wins import Own, OwnWin, Proposal
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.wins import WinLine


def win(one: WinLine) -> dict[str, Data]:
    """Something to celebrate."""
    return {
        "id": one.id,
        "person": one.person_id,
        "name": one.person,
        "is_mine": one.is_mine,
        "kind": one.kind,
        "words": one.words,
        "on": one.on,
        "after_on": one.after_on,
        "source": one.source,
        "where": one.where,
        "congratulated_on": one.congratulated_on,
        "is_open": one.is_open,
    }


def birthday(one: Birthday) -> dict[str, Data]:
    """A birthday of these days, which has no number."""
    return {"id": None, "person": one.person.id, "name": one.person.name, "is_mine": False, "kind": "birthday", "words": WORDS, "on": one.on}


def own(found: Own) -> dict[str, Data]:
    """The owner's wins, what could be one, and whom to thank."""
    return {
        "wins": [_own(one) for one in found.kept],
        "proposed": [_proposed(one) for one in found.proposed],
        "to_thank": [{"person": helper.person_id, "name": helper.person, "win": one.line.id} for helper, one in found.thanks_due],
    }


def _own(one: OwnWin) -> dict[str, Data]:
    helpers: list[Data] = [{"person": helper.person_id, "name": helper.person, "words": helper.words} for helper in one.helpers]
    hints: list[Data] = [{"person": hint.person_id, "name": hint.person, "words": hint.words, "on": hint.on} for hint in one.hints]
    return {**win(one.line), "helpers": helpers, "perhaps_helped": hints}


def _proposed(one: Proposal) -> dict[str, Data]:
    return {"ref": one.ref, "kind": str(one.win.kind), "words": one.win.words, "on": one.win.on, "evidence": one.evidence}
