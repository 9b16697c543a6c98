"""What does `--json` print of two who may be one?"""

from dataclasses import asdict

from kithwork.interfaces.cli import identity_shapes, shapes
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.contradictions import ContradictionLine
from kithwork.store.queries.questions import QuestionLine
from kithwork.store.queries.sides import Side


def question(one: QuestionLine) -> dict[str, Data]:
    """A pair that may be one human."""
    return {
        "id": one.id,
        "one": _side(one.one),
        "other": _side(one.other),
        "reasons_for": one.reasons_for,
        "reasons_against": one.reasons_against,
        "reasons": one.reasons,
        "note": one.note,
        "is_put_off": one.is_put_off,
        "probability": round(one.probability, 4),
    }


def contradiction(one: ContradictionLine) -> dict[str, Data]:
    """Where the owner's no goes against something certain."""
    return {
        "id": one.id,
        "one": _side(one.one),
        "other": _side(one.other),
        "reasons": one.words,
        "noes": [asdict(each) for each in one.noes],
    }


def _side(side: Side) -> dict[str, Data]:
    return {
        "identity": identity_shapes.identity(side.identity),
        "person": shapes.person(side.person) if side.person else None,
        "identities": [identity_shapes.identity(each) for each in side.identities],
        "roles": [asdict(each) for each in side.roles],
        "first_on": shapes.date_of(side.first_day) if side.first_day is not None else None,
        "last": asdict(side.last) if side.last else None,
    }
