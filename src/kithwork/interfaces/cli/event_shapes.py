"""What does `--json` print of an event, and of what could be one?"""

from kithwork.actions.event_proposals import Proposal
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.events import EventLine


def event(one: EventLine) -> dict[str, Data]:
    """An event."""
    return {
        "id": one.id,
        "name": one.name,
        "kind": one.kind,
        "series": one.series,
        "is_remote": one.is_remote,
        "place": one.place,
        "region": one.region,
        "begins_on": one.begins_on,
        "ends_on": one.ends_on,
        "goal": one.goal,
        "questions": list(one.questions),
        "pitch": one.pitch,
        "offer": one.offer,
    }


def proposal(one: Proposal) -> dict[str, Data]:
    """Something that could be an event."""
    return {
        "number": one.number,
        "name": one.name,
        "kind": one.kind,
        "series": one.series,
        "begins_on": one.begins_on,
        "ends_on": one.ends_on,
        "place": one.place,
        "people": one.people_count,
        "evidence": one.evidence,
    }
