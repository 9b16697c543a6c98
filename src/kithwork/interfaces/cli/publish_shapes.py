"""What does `--json` print of what is to be made public?"""

from kithwork.actions.publishing import Proposal
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.publishing import PieceLine


def piece(one: PieceLine) -> dict[str, Data]:
    """Something on its way."""
    return {
        "id": one.id,
        "title": one.title,
        "words": one.words,
        "stage": one.stage,
        "since": one.since,
        "topics": list(one.topics),
        "audience": one.audience,
        "people": [{"id": number, "name": name} for number, name in one.people],
        "next_step": one.next_step,
        "next_on": one.next_on,
        "out_on": one.out_on,
        "url": one.url,
        "artifact": one.artifact_id or None,
    }


def proposal(one: Proposal) -> dict[str, Data]:
    """Something that was learned, of which others could read."""
    return {"name": one.key, "title": one.title, "evidence": one.evidence}
