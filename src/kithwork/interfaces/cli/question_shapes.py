"""What does `--json` print of a question?"""

from kithwork.interfaces.cli import person_shapes, shapes
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.questions import QuestionLine, Side


def question(one: QuestionLine) -> dict[str, Data]:
    """A pair that may be one human."""
    return {
        "id": one.id,
        "one": _side(one.one),
        "other": _side(one.other),
        "reasons_for": one.reasons_for,
        "reasons_against": one.reasons_against,
        "is_put_off": one.is_put_off,
        "probability": round(one.probability, 4),
    }


def _side(side: Side) -> dict[str, Data]:
    return {
        "identity": person_shapes.identity(side.identity),
        "person": shapes.person(side.person) if side.person else None,
        "identities": [person_shapes.identity(each) for each in side.identities],
    }
