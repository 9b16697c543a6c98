"""What did somebody do for the owner because they were asked?"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from kithwork.domain.asking import AskKind, AskStep
from kithwork.engines.ledger import Entry, Side
from kithwork.store.queries import asks

_DID: Final = {
    AskKind.INSIGHT: "They told you what they know",
    AskKind.ADVICE: "They gave you advice",
    AskKind.FEEDBACK: "They said what they think of your work",
    AskKind.REVIEW: "They reviewed something of yours",
    AskKind.REFERRAL: "They put in a word for you",
    AskKind.INTRODUCTION: "They answered when you asked for an introduction",
    AskKind.OPPORTUNITY: "They answered when you asked for an opportunity",
    AskKind.HELP: "They helped you",
    AskKind.TESTIMONIAL: "They spoke well of your work",
}
_ANSWERED: Final = frozenset({AskStep.ANSWERED, AskStep.ACTED, AskStep.TOLD})  # what was acted on was answered, whether or not that was written down
_REFERRED: Final = frozenset({AskStep.ACKNOWLEDGED, AskStep.RESULT})


def entries(*, owner_id: int, person_id: int, until: date) -> Iterator[Entry]:
    """Asks that they answered; of a referral, those that they passed on."""
    for one in asks.listed(owner_id, person_id=person_id):
        steps = _REFERRED if one.kind is AskKind.REFERRAL else _ANSWERED
        on = next((row.on for row in one.steps if row.step in steps and row.on <= until), None)
        if on:
            is_thanked = any(row.step is AskStep.THANKED and row.on <= until for row in one.steps)
            yield Entry(Side.RECEIVED, one.kind, f"{_DID[one.kind]} ({one.words})", on, "your ask", is_thanked=is_thanked)
